import { stages } from '@/collections/campaigns/Campaigns/stages'
import { type Language, languages, say, type Triple } from '@/i18n/triple'
import { options } from '@/i18n/words/options'
import { site } from '@/i18n/words/site'
import styles from './Home.module.css'
import { languageTags } from './languages'
import { Mark } from './Mark'

const today: [Triple, Triple][] = [
  [site.nowCampaigns, site.nowCampaignsText],
  [site.nowStudio, site.nowStudioText],
  [site.nowRoles, site.nowRolesText],
  [site.nowApi, site.nowApiText],
]

/** The home page: what Madang is, honestly, and the ways in. */
export function Home({ language }: { language: Language }) {
  const word = (triple: Triple) => say(triple, language)
  return (
    <>
      {languages.map((other) => (
        <link key={other} rel="alternate" hrefLang={languageTags[other]} href={`/${other}`} />
      ))}
      <a className={styles.skip} href="#content">
        {word(site.skip)}
      </a>
      <header className={styles.header}>
        <a className={styles.brand} href={`/${language}`}>
          <Mark size={30} />
          <span>Madang {language === 'en' ? null : <span className={styles.own}>{word(site.name)}</span>}</span>
        </a>
        <LanguageSwitch language={language} />
      </header>

      <main id="content">
        <section className={styles.hero}>
          <div>
            <h1 className={styles.headline}>{word(site.headline)}</h1>
            <p className={styles.lead}>{word(site.lead)}</p>
            <p className={styles.actions}>
              <a className={styles.primary} href="/admin">
                {word(site.openAdmin)}
              </a>
              <a className={styles.secondary} href="/api/docs">
                {word(site.readApi)}
              </a>
            </p>
          </div>
          <section className={styles.stages} aria-labelledby="stages">
            <Yard word={word} />
            <h2 id="stages" className={styles.stagesTitle}>
              {word(site.stagesTitle)}
            </h2>
            <p className={styles.stagesLead}>{word(site.stagesLead)}</p>
          </section>
        </section>

        <section className={styles.today} aria-labelledby="today">
          <h2 id="today">{word(site.nowTitle)}</h2>
          <div className={styles.columns}>
            {today.map(([title, text]) => (
              <div key={title.en}>
                <h3>{word(title)}</h3>
                <p>{word(text)}</p>
              </div>
            ))}
          </div>
        </section>

        <section className={styles.later} aria-labelledby="later">
          <h2 id="later">{word(site.laterTitle)}</h2>
          <p>{word(site.laterText)}</p>
        </section>
      </main>

      <footer className={styles.footer}>
        <p>{word(site.footer)}</p>
        <ul>
          <li>
            <a href="/admin">{word(site.admin)}</a>
          </li>
          <li>
            <a href="/api/docs">{word(site.apiDocs)}</a>
          </li>
        </ul>
      </footer>
    </>
  )
}

const LanguageSwitch = ({ language }: { language: Language }) => (
  <nav aria-label={say(site.languages, language)}>
    <ul className={styles.languages}>
      {languages.map((other) => (
        <li key={other}>
          <a
            href={`/${other}`}
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
)

/** The twelve stages as the wings around a yard: clockwise, beginning at the top left. */
const Yard = ({ word }: { word: (triple: Triple) => string }) => (
  <div className={styles.yard}>
    <ol className={styles.ring}>
      {stages.map((stage, index) => (
        <li key={stage}>
          <span aria-hidden="true">{index + 1}</span>
          {word(options['campaigns.status'][stage])}
        </li>
      ))}
    </ol>
    <p className={styles.middle}>
      <strong>{word(site.yard)}</strong>
      {word(site.yardWho)}
    </p>
  </div>
)
