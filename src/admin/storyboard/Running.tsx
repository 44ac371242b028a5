'use client'

import { useEffect, useState } from 'react'
import { storyboard } from '@/i18n/words/storyboard'
import { useToldFault } from '../parts/useToldFault'
import { useTriples, type Word } from '../parts/useTriples'
import type { Progress } from './facts'
import styles from './Parts.module.css'
import { useBoardState } from './useBoard'

/** Something that is being made: how far, how long still, and a way to stop it. */
export function Running({ progress, label, stopLabel }: { progress: Progress; label: string; stopLabel?: string }) {
  const { ask, board } = useBoardState()
  const { word } = useTriples(storyboard)
  const tell = useToldFault()
  const [isStopping, setIsStopping] = useState(false)
  const left = useTimeLeft(progress.estimatedCompletionAt, word)
  const stop = async () => {
    setIsStopping(true)
    const answer = await ask('POST', `/generations/${progress.id}/cancel`)
    if (answer.ok) return
    setIsStopping(false)
    // It was faster.
    if (answer.fault.status !== 409) tell(answer.fault)
  }
  const percent = Math.round(progress.progressPercentage ?? 0)
  return (
    <div className={styles.running} data-running={progress.kind} data-percent={percent}>
      <div
        className={styles.bar}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
      >
        <span style={{ width: `${percent}%` }} />
      </div>
      <p>
        {isStopping ? word('stopping') : stateOf(progress, percent, word)}
        {left && !isStopping ? <span className={styles.left}>{left}</span> : null}
      </p>
      {board.editable ? (
        <button
          type="button"
          className={styles.link}
          aria-label={stopLabel}
          disabled={isStopping}
          onClick={() => void stop()}
        >
          {word('stop')}
        </button>
      ) : null}
    </div>
  )
}

function stateOf({ status, queuePosition }: Progress, percent: number, word: Word<keyof typeof storyboard>): string {
  if (status === 'processing') return word('making', { percent })
  return queuePosition && queuePosition > 1 ? word('waitingAt', { position: queuePosition }) : word('waiting')
}

/** Only known in the browser: the server's clock is not the reader's. */
function useTimeLeft(at: string | null, word: Word<keyof typeof storyboard>): string {
  const [text, setText] = useState('')
  useEffect(() => {
    if (!at) return setText('')
    const seconds = Math.round((Date.parse(at) - Date.now()) / 1000)
    if (seconds <= 0) setText('')
    else if (seconds < 90)
      setText(word('leftSeconds', { seconds: seconds > 10 ? Math.ceil(seconds / 5) * 5 : seconds }))
    else setText(word('leftMinutes', { minutes: Math.round(seconds / 60) }))
  }, [at, word])
  return text
}
