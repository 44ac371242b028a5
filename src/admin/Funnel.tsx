import type { PayloadRequest } from 'payload'
import { stages } from '@/collections/campaigns/Campaigns/stages'
import type { Word } from './Dashboard'
import styles from './Dashboard.module.css'
import { statusWord, toneOf } from './words'

type Props = { req: PayloadRequest; root: string; word: Word; mayCreate: boolean }

/** How many campaigns stand at each stage; every bar opens the list behind it. */
export async function Funnel({ req, root, word, mayCreate }: Props) {
  const { language } = req.i18n
  const counts = await Promise.all(
    [...stages, 'cancelled'].map(async (status) => ({ status, count: await countOf(req, status) })),
  )
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  const most = Math.max(1, ...counts.map(({ count }) => count))
  const list = `${root}/collections/campaigns`
  return (
    <section className={styles.card} aria-labelledby="funnel-title">
      <header className={styles.head}>
        <h2 id="funnel-title">{word('funnel')}</h2>
        {total > 0 ? <span className={styles.soft}>{word('total', { count: total })}</span> : null}
        {mayCreate ? <a href={`${list}/create`}>{word('newCampaign')}</a> : null}
      </header>
      {total === 0 ? (
        <p className={styles.empty}>{word('funnelEmpty')}</p>
      ) : (
        <ul className={styles.bars}>
          {counts.map(({ status, count }) => (
            <li key={status}>
              <a
                className={styles.bar}
                href={`${list}?where[or][0][and][0][status][equals]=${status}`}
                data-empty={count === 0}
              >
                <span className={styles.barName}>{statusWord('campaigns', status, language)}</span>
                <span className={styles.track} aria-hidden="true">
                  <span
                    className={styles.fill}
                    data-tone={toneOf(status)}
                    style={{ width: `${(count / most) * 100}%` }}
                  />
                </span>
                <span className={styles.barCount}>{count.toLocaleString(language)}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

async function countOf(req: PayloadRequest, status: string): Promise<number> {
  const { totalDocs } = await req.payload.count({
    collection: 'campaigns',
    where: { status: { equals: status } },
    overrideAccess: false,
    user: req.user,
    req,
  })
  return totalDocs
}
