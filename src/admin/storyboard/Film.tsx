'use client'

import { storyboard } from '@/i18n/words/storyboard'
import { momentIn } from '../dates'
import { Act } from '../parts/Act'
import { Fault } from '../parts/Fault'
import { Price } from '../parts/Price'
import { useTriples } from '../parts/useTriples'
import styles from './Film.module.css'
import type { BoardFile } from './facts'
import { Running } from './Running'
import { Trouble } from './Trouble'
import { useBoardState } from './useBoard'
import type { FilmOrder } from './useFilmOrder'

/** The film: made from the scenes, watched, taken along; earlier ones are kept. */
export function Film({ order }: { order: FilmOrder }) {
  const { board } = useBoardState()
  const { word } = useTriples(storyboard)
  const [film, ...older] = board.films
  const { running, trouble } = order
  // Before the first picture everything is missing, which is no news.
  const isNear = Boolean(film) || board.scenes.some(({ images }) => images.length > 0)
  const make = (label: string) => (
    <Act
      look={film && order.isCurrent ? 'secondary' : 'primary'}
      isBusy={order.isBusy}
      isDisabled={!order.isReady}
      onClick={order.make}
      name="render"
    >
      {label}
      <Price quoted={order.quoted} />
    </Act>
  )
  return (
    <section id="film" className={styles.film} aria-labelledby="film-title" tabIndex={-1}>
      <h3 id="film-title">{word('filmTitle')}</h3>
      {film ? (
        <Player film={film} isCurrent={order.isCurrent} />
      ) : running ? null : (
        <p className={styles.soft}>{word('filmEmpty')}</p>
      )}
      {order.missing.length > 0 && isNear && board.editable ? (
        <div className={styles.missing}>
          <p>{word('filmMissing')}</p>
          <ul>
            {order.missing.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {running ? (
        <Running progress={running} label={word('progressFilm')} stopLabel={word('stopFilm')} />
      ) : board.editable && isNear ? (
        <div className={styles.actions}>
          {trouble ? (
            <Trouble order={trouble} kind="film">
              {make(word('tryAgain'))}
            </Trouble>
          ) : (
            make(word(film ? 'filmAgain' : 'makeFilm'))
          )}
        </div>
      ) : null}
      <Fault fault={order.fault} onDismiss={order.forget} />
      {older.length > 0 ? (
        <details className={styles.older}>
          <summary>{word('olderFilms', { count: older.length })}</summary>
          <ul>
            {older.map((file) => (
              <li key={file.id}>
                <Version file={file} />
                <a href={file.url ?? ''} download>
                  {word('download')}
                </a>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  )
}

function Player({ film, isCurrent }: { film: BoardFile; isCurrent: boolean }) {
  const { board } = useBoardState()
  const { word } = useTriples(storyboard)
  const poster = board.scenes[0]?.images.find(({ isSelected }) => isSelected)?.thumbnailURL
  return (
    <div className={styles.player}>
      {/* biome-ignore lint/a11y/useMediaCaption: its words are written into the picture */}
      <video
        key={film.id}
        controls
        playsInline
        preload="metadata"
        poster={poster ?? undefined}
        src={film.url ?? ''}
        aria-label={word('filmTitle')}
        style={{ aspectRatio: board.project.ratio.replace(':', ' / ') }}
      />
      <div className={styles.about}>
        <p>
          <Version file={film} />
        </p>
        {isCurrent ? null : <p className={styles.changed}>{word('filmChanged')}</p>}
        <p>
          <a className={styles.download} href={film.url ?? ''} download>
            {word('download')}
          </a>
        </p>
      </div>
    </div>
  )
}

function Version({ file }: { file: BoardFile }) {
  const { language, word } = useTriples(storyboard)
  const length = file.durationSeconds ? word('secondsShort', { seconds: Math.round(file.durationSeconds) }) : undefined
  return (
    <>
      {word('filmVersion', { version: file.version ?? 1, date: momentIn(language, file.createdAt) })}
      {length ? ` · ${length}` : null}
    </>
  )
}
