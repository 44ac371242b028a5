import type { SharedProject as Shared } from '@/collections/studio/operations/sharedProject'
import { type Language, say, type Triple } from '@/i18n/triple'
import { sharedProject as words } from '@/i18n/words/sharedProject'

type Word = (triple: Triple, values?: Record<string, string | number>) => string
type Props = { project: Shared; language: Language }

/** A film and its scenes, to look at: nothing of whose they are, and nothing to change. */
export function SharedProjectView({ project, language }: Props) {
  const word: Word = (triple, values) => say(triple, language, values)
  const seconds = Math.round(project.scenes.reduce((sum, scene) => sum + scene.seconds, 0))
  const isWide = isLandscape(project.ratio)
  const grid = isWide ? 'repeat(auto-fill,minmax(min(100%,18rem),1fr))' : 'repeat(auto-fill,minmax(min(44%,13rem),1fr))'
  return (
    <div style={{ '--ratio': project.ratio.replace(':', ' / '), '--grid': grid } as React.CSSProperties}>
      <div
        className={`wrap not-has-[+section]:invisible grid items-center gap-x-20 gap-y-10 pt-[clamp(2rem,4vw,4rem)] pb-[clamp(3rem,6vw,6rem)] ${
          isWide ? '' : 'md:grid-cols-[minmax(0,1fr)_auto]'
        }`}
      >
        <div>
          <p className="mb-3 text-small font-semibold text-clay">{word(words.kicker)}</p>
          <h1 className="text-title">{project.title}</h1>
          {project.description ? (
            <p className="mt-5 max-w-[36rem] text-lead whitespace-pre-line text-soft">{project.description}</p>
          ) : null}
          {project.scenes.length > 0 ? (
            <p className="mt-6 text-soft tabular-nums">
              {word(words.facts, { count: project.scenes.length, seconds })}
            </p>
          ) : null}
        </div>
        {project.film ? (
          // biome-ignore lint/a11y/useMediaCaption: its words are written into the picture
          <video
            className={`block aspect-(--ratio) max-h-[85svh] w-full rounded-lg bg-tile ${isWide ? '' : 'md:h-[min(78svh,42rem)] md:w-auto'}`}
            controls
            playsInline
            preload="metadata"
            poster={project.scenes.find(({ image }) => image)?.image ?? undefined}
            src={project.film}
            aria-label={word(words.film)}
          />
        ) : (
          <p className="grid min-h-64 max-w-80 place-items-center rounded-lg border border-dashed border-edge p-8 text-center text-soft">
            {word(words.noFilm)}
          </p>
        )}
      </div>
      <section aria-labelledby="scenes" className="border-t border-line">
        <div className="wrap block-space">
          <h2 id="scenes" className="text-heading">
            {word(words.scenes)}
          </h2>
          {project.scenes.length === 0 ? <p className="mt-6 text-soft">{word(words.noScenes)}</p> : null}
          <ol className="mt-8 grid grid-cols-(--grid) gap-x-6 gap-y-10">
            {project.scenes.map((scene, index) => (
              <Scene key={scene.order} scene={scene} number={index + 1} word={word} />
            ))}
          </ol>
          <p className="mt-14 text-small text-soft">{word(words.ai)}</p>
        </div>
      </section>
    </div>
  )
}

function Scene({ scene, number, word }: { scene: Shared['scenes'][number]; number: number; word: Word }) {
  return (
    <li>
      <article aria-labelledby={`scene-${number}`}>
        <div className="aspect-(--ratio) overflow-hidden rounded-lg bg-leaf-wash">
          {scene.image ? (
            // biome-ignore lint/performance/noImgElement: a private file behind the link's own address
            <img
              src={scene.image}
              alt={word(words.pictureOf, { number })}
              loading="lazy"
              className="size-full object-cover"
            />
          ) : scene.clip ? (
            // biome-ignore lint/a11y/useMediaCaption: its words stand below
            <video
              controls
              playsInline
              preload="metadata"
              src={scene.clip}
              aria-label={word(words.clipOf, { number })}
              className="size-full object-cover"
            />
          ) : (
            <p className="grid h-full place-items-center p-4 text-center text-small text-soft">
              {word(words.noPicture)}
            </p>
          )}
        </div>
        <h3 id={`scene-${number}`} className="mt-3.5 flex justify-between gap-3 text-small">
          <span>{word(words.scene, { number })}</span>
          <span className="font-normal text-soft tabular-nums">{word(words.seconds, { seconds: scene.seconds })}</span>
        </h3>
        {scene.narration || scene.title ? <p className="mt-1 text-small">{scene.narration || scene.title}</p> : null}
      </article>
    </li>
  )
}

const isLandscape = (ratio: string): boolean => {
  const [width = 1, height = 1] = ratio.split(':').map(Number)
  return width > height
}
