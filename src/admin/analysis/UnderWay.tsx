'use client'

import { useState } from 'react'
import type { Progress } from '@/collections/studio/operations/watch'
import { analysis } from '@/i18n/words/analysis'
import type { ApiFault, Call } from '../parts/api'
import { Fault } from '../parts/Fault'
import button from '../parts/SmallButton.module.css'
import { useEvents } from '../parts/useEvents'
import { useTriples } from '../parts/useTriples'
import styles from './AnalyseAgain.module.css'
import type { AnalysisOrder } from './useAnalysisOrder'

type Props = { order: AnalysisOrder; api: string; call: Call; onEnd: () => void }

/** An analysis that is under way, as it happens, and a way to stop it. */
export function UnderWay({ order, api, call, onEnd }: Props) {
  const { word } = useTriples(analysis)
  const [progress, setProgress] = useState<Pick<Progress, 'status' | 'progressPercentage'>>({
    status: order.status,
    progressPercentage: 0,
  })
  const [isStopping, setIsStopping] = useState(false)
  const [fault, setFault] = useState<ApiFault>()
  const onProgress = (told: Progress) => {
    setProgress(told)
    if (told.status !== 'pending' && told.status !== 'processing') onEnd()
  }
  // The stream ends with the order: a new connection may find that it has ended.
  const isOffline = useEvents(`${api}/generations/${order.id}/events`, onProgress, onEnd)

  const stop = async () => {
    setIsStopping(true)
    const answer = await call('POST', `/generations/${order.id}/cancel`)
    // It was faster.
    if (answer.ok || answer.fault.status === 409) return onEnd()
    setIsStopping(false)
    setFault(answer.fault)
  }

  const percent = Math.round(progress.progressPercentage ?? 0)
  const state = progress.status === 'processing' ? 'running' : 'waiting'
  return (
    <div className={styles.underWay} data-status={progress.status}>
      <progress aria-label={word('progress')} max={100} value={percent > 0 ? percent : undefined} />
      <p role="status">{word(isOffline ? 'offline' : isStopping ? 'stopping' : state)}</p>
      <button type="button" className={button.small} disabled={isStopping} onClick={() => void stop()}>
        {word('stop')}
      </button>
      <Fault fault={fault} onDismiss={() => setFault(undefined)} />
    </div>
  )
}
