'use client'

import { useConfig } from '@payloadcms/ui'
import { performance } from '@/i18n/words/performance'
import { useTriples } from '../parts/useTriples'
import { type Comments, feelings, sentimentOf } from './comments'
import { type Analysis, whereOf } from './facts'
import page from './Page.module.css'
import styles from './Sentiment.module.css'

type Props = { comments: Comments | 'failed' | undefined; analysis: Analysis }

/** What people said under the campaign's posts, and how they meant it. */
export function Sentiment({ comments, analysis }: Props) {
  const { word } = useTriples(performance)
  const { config } = useConfig()
  const { scope, window } = analysis
  const where = whereOf([
    ['campaign', 'equals', scope.id],
    ['metricDate', 'greater_than_equal', window.from],
    ['metricDate', 'less_than_equal', window.to],
  ])
  return (
    <section className={page.card} aria-labelledby="performance-sentiment">
      <header className={page.cardHead}>
        <h3 id="performance-sentiment">{word('sentiment')}</h3>
        <a href={`${config.routes.admin}/collections/comment-analyses?${where}`}>{word('openAnalyses')}</a>
      </header>
      {comments === 'failed' ? <p role="alert">{word('sentimentFailed')}</p> : null}
      {comments && comments !== 'failed' ? <Counted comments={comments} /> : null}
    </section>
  )
}

function Counted({ comments: { docs, totalDocs } }: { comments: Comments }) {
  const { language, word } = useTriples(performance)
  if (docs.length === 0) return <p className={page.soft}>{word('sentimentEmpty')}</p>
  const sentiment = sentimentOf(docs)
  const { score, topics, total } = sentiment
  const signed = new Intl.NumberFormat(language, { maximumFractionDigits: 2, signDisplay: 'exceptZero' })
  return (
    <>
      <p className={styles.score}>
        <span>{word('sentimentScore')}</span> <strong>{score === null ? '–' : signed.format(score)}</strong>{' '}
        <span className={page.soft}>
          {word('scoreHint')} · {word('commentCount', { count: total.toLocaleString(language) })}
          {totalDocs > docs.length ? ` · ${word('newestAnalyses', { shown: docs.length, total: totalDocs })}` : null}
        </span>
      </p>
      <div className={styles.bar} aria-hidden="true">
        {feelings.map((feeling) =>
          sentiment[feeling] > 0 ? (
            <span key={feeling} data-feeling={feeling} style={{ flexGrow: sentiment[feeling] }} />
          ) : null,
        )}
      </div>
      <ul className={styles.legend}>
        {feelings.map((feeling) => (
          <li key={feeling} data-feeling={feeling}>
            {word(feeling)} <strong>{sentiment[feeling].toLocaleString(language)}</strong>
          </li>
        ))}
      </ul>
      {topics.length > 0 ? (
        <>
          <h4 className={styles.topicsTitle}>{word('topics')}</h4>
          <ul className={styles.topics}>
            {topics.map((topic) => (
              <li key={topic}>{topic}</li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}
