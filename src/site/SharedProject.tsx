import type { SharedProject as Shared } from '@/collections/studio/operations/sharedProject'
import { type Language, languages, say, type Triple } from '@/i18n/triple'
import { site } from '@/i18n/words/site'
import { languageTags } from './languages'
import { Mark } from './Mark'
import styles from './SharedProject.module.css'

type Word = (triple: Triple, values?: Record<string, string | number>) => string
type Props = { project: Shared; language: Language; token: string }

/** A film and its scenes, to look at: nothing of whose they are, and nothing to change. */
export function SharedProject({ project, language, token }: Props) {
  const word: Word = (triple, values) => say(triple, language, values)
  const ratio = project.ratio.replace(':', ' / ')
  const seconds = Math.round(project.scenes.reduce((sum, scene) => sum + scene.seconds, 0))
  return (
    <div style={{ '--ratio': ratio } as React.CSSProperties} data-shape={shapeOf(project.ratio)}>
      <a className={styles.skip} href="#content">
        {word(site.skip)}
      </a>
      <header className={styles.header}>
        <a className={styles.brand} href={`/${language}`}>
          <Mark size={26} />
          <span>Madang</span>
        </a>
        <nav aria-label={word(site.languages)}>
          <ul className={styles.languages}>
            {languages.map((other) => (
              <li key={other}>
                <a
                  href={`/${other}/p/${token}`}
                  hrefLang={languageTags[other]}
                  lang={languageTags[other]}
                  aria-current={other === language ? 'page' : undefined}
                >
                  {site.languageName[other]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>

      <main id="content">
        <section className={styles.stage}>
          <div className={styles.about}>
            <p className={styles.kicker}>{word(site.sharedKicker)}</p>
            <h1>{project.title}</h1>
            {project.description ? <p className={styles.description}>{project.description}</p> : null}
            {project.scenes.length > 0 ? (
              <p className={styles.facts}>{word(site.sharedFacts, { count: project.scenes.length, seconds })}</p>
            ) : null}
          </div>
          {project.film ? (
            // biome-ignore lint/a11y/useMediaCaption: its words are written into the picture
            <video
              className={styles.film}
              controls
              playsInline
              preload="metadata"
              poster={project.scenes.find(({ image }) => image)?.image ?? undefined}
              src={project.film}
              aria-label={word(site.sharedFilm)}
            />
          ) : (
            <p className={styles.noFilm}>{word(site.sharedNoFilm)}</p>
          )}
        </section>

        <section className={styles.scenes} aria-labelledby="scenes">
          <h2 id="scenes">{word(site.sharedScenes)}</h2>
          {project.scenes.length === 0 ? <p className={styles.soft}>{word(site.sharedNoScenes)}</p> : null}
          <ol>
            {project.scenes.map((scene, index) => (
              <Scene key={scene.order} scene={scene} number={index + 1} word={word} />
            ))}
          </ol>
        </section>
      </main>

      <footer className={styles.footer}>
        <p>{word(site.sharedAi)}</p>
      </footer>
    </div>
  )
}

function Scene({ scene, number, word }: { scene: Shared['scenes'][number]; number: number; word: Word }) {
  return (
    <li>
      <article aria-labelledby={`scene-${number}`}>
        <div className={styles.picture}>
          {scene.image ? (
            // biome-ignore lint/performance/noImgElement: a private file behind the link's own address
            <img src={scene.image} alt={word(site.sharedPictureOf, { number })} loading="lazy" />
          ) : scene.clip ? (
            // biome-ignore lint/a11y/useMediaCaption: its words stand below
            <video
              controls
              playsInline
              preload="metadata"
              src={scene.clip}
              aria-label={word(site.sharedClipOf, { number })}
            />
          ) : (
            <p>{word(site.sharedNoPicture)}</p>
          )}
        </div>
        <h3 id={`scene-${number}`}>
          <span>{word(site.sharedScene, { number })}</span>
          <span className={styles.length}>{word(site.sharedSeconds, { seconds: scene.seconds })}</span>
        </h3>
        {scene.narration ? (
          <p className={styles.narration}>{scene.narration}</p>
        ) : scene.title ? (
          <p className={styles.narration}>{scene.title}</p>
        ) : null}
      </article>
    </li>
  )
}

const shapeOf = (ratio: string): 'portrait' | 'landscape' => {
  const [width = 1, height = 1] = ratio.split(':').map(Number)
  return width > height ? 'landscape' : 'portrait'
}
