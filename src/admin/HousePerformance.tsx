import type { PayloadRequest } from 'payload'
import { analyzeHouse } from '@/collections/analytics/operations/analyze'
import { say } from '@/i18n/triple'
import { performance } from '@/i18n/words/performance'
import styles from './Dashboard.module.css'
import { rowsBehind } from './performance/facts'
import { HouseDays } from './performance/HouseDays'

/** What the whole house brought lately, day by day, as the API of the house counts it. */
export async function HousePerformance({ req, root }: { req: PayloadRequest; root: string }) {
  const word = (key: keyof typeof performance) => say(performance[key], req.i18n.language)
  const asked = new URLSearchParams('by=day')
  const { by, currency, measured, window } = await analyzeHouse({ ...req, searchParams: asked })
  return (
    <section className={styles.card} aria-labelledby="house-title">
      <header className={styles.head}>
        <h2 id="house-title">{word('houseTitle')}</h2>
        <span className={styles.soft}>{word('houseMeasuredOnly')}</span>
        <a href={rowsBehind(root, { window, isEstimate: false })}>{word('houseRows')}</a>
      </header>
      {measured.totals.rows === 0 ? (
        <p className={styles.empty}>{word('houseEmpty')}</p>
      ) : (
        <HouseDays
          days={by.day ?? []}
          views={measured.totals.views}
          revenue={measured.amounts.revenue.value}
          currency={currency}
        />
      )}
    </section>
  )
}
