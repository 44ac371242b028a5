'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { performance } from '@/i18n/words/performance'
import type { Currency } from '@/lib/money'
import { momentIn } from '../dates'
import { useTriples } from '../parts/useTriples'
import { Controls } from './Controls'
import type { Comments } from './comments'
import { Days } from './Days'
import { Empty } from './Empty'
import { Figures } from './Figures'
import type { Analysis } from './facts'
import { Influencers } from './Influencers'
import styles from './Page.module.css'
import { Platforms } from './Platforms'
import { Rates } from './Rates'
import { Sentiment } from './Sentiment'
import { SourceSwitch } from './SourceSwitch'
import { Targets } from './Targets'
import { type Choice, usePerformance } from './usePerformance'

type Props = { id: string; title: string; own: Currency; today: string; initial: Choice }

/** What a campaign brought: figures that open to what they were made of, charts, and what people said. */
export function Performance({ id, title, own, today, initial }: Props) {
  const { language, word } = useTriples(performance)
  const { analysis, comments, fault, readAt, choice, choose, isLoading, reload } = usePerformance(id, initial)
  return (
    <div className={styles.page} data-performance={isLoading ? 'loading' : 'ready'} aria-busy={isLoading}>
      <header className={styles.head}>
        <div>
          <h2 className={styles.title}>{word('title')}</h2>
          <p className={styles.campaign}>{title}</p>
        </div>
        <p className={styles.soft}>{readAt ? word('asOf', { moment: momentIn(language, readAt) }) : null}</p>
        <Button type="button" buttonStyle="secondary" size="medium" margin={false} onClick={() => window.print()}>
          {word('print')}
        </Button>
      </header>
      <Controls choice={choice} choose={choose} analysis={analysis} today={today} />
      <p role="status" className={analysis ? styles.hidden : styles.notice}>
        {isLoading ? word('loading') : null}
      </p>
      {fault ? (
        <div role="alert" className={styles.fault}>
          <p>
            <strong>{word('failed')}</strong> {fault.data?.errors?.[0]?.message ?? fault.message ?? word('noAnswer')}
          </p>
          <Button type="button" buttonStyle="secondary" size="small" margin={false} onClick={() => void reload()}>
            {word('tryAgain')}
          </Button>
        </div>
      ) : null}
      {analysis ? (
        <Results analysis={analysis} comments={comments} own={own} isWhole={!choice.from && !choice.to} />
      ) : null}
    </div>
  )
}

type ResultsProps = { analysis: Analysis; comments: Comments | 'failed' | undefined; own: Currency; isWhole: boolean }

function Results({ analysis, comments, own, isWhole }: ResultsProps) {
  const [wantsEstimate, setWantsEstimate] = useState(false)
  const { measured, estimated } = analysis
  if (measured.totals.rows === 0 && !estimated) return <Empty isWhole={isWhole} />
  const isEstimate = estimated !== null && (wantsEstimate || measured.totals.rows === 0)
  const report = isEstimate ? estimated : measured
  return (
    <>
      {estimated ? (
        <SourceSwitch
          isEstimate={isEstimate}
          hasMeasured={measured.totals.rows > 0}
          estimates={estimated.totals.rows}
          choose={setWantsEstimate}
        />
      ) : null}
      <Rates analysis={analysis} />
      <Figures analysis={analysis} report={report} isEstimate={isEstimate} />
      {isEstimate ? null : <Targets targets={analysis.targets} currency={analysis.currency} own={own} />}
      <Days analysis={analysis} report={report} isEstimate={isEstimate} />
      <Platforms analysis={analysis} isEstimate={isEstimate} />
      <Influencers analysis={analysis} isEstimate={isEstimate} />
      <Sentiment comments={comments} analysis={analysis} />
    </>
  )
}
