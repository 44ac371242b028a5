'use client'

import { toast } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { ListedMove } from '@/state/gate'
import { Act } from '../storyboard/Act'
import { Fault } from '../storyboard/Fault'
import { useWords } from '../useWords'
import { moveWord, statusWord } from '../words'
import { ReasonForm } from './ReasonForm'
import styles from './Statement.module.css'
import { useDeed, useStatement } from './useStatement'

/** Where the settlement can go from here, and what keeps it from going there. */
export function Moves() {
  const { statement, call, language, word, reading } = useStatement()
  const { word: adminWord } = useWords()
  const { run, isBusy, fault, forget } = useDeed()
  const [moves, setMoves] = useState<ListedMove[]>()
  const [asked, setAsked] = useState<ListedMove>()
  const { id, status } = statement

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was read anew may have unblocked a move
  useEffect(() => {
    let isCurrent = true
    void call<{ moves: ListedMove[] }>('GET', `/settlements/${id}/transitions`).then((read) => {
      if (isCurrent && read.ok) setMoves(read.body.moves)
    })
    return () => {
      isCurrent = false
    }
  }, [call, id, reading])

  const move = (to: string, reason?: string) =>
    run(async () => {
      const moved = await call('POST', `/settlements/${id}/transition`, { to, reason })
      if (!moved.ok) return moved.fault
      toast.success(adminWord('moved', { state: statusWord('settlements', to, language) }))
      return undefined
    })

  if (!moves?.length) return null
  return (
    <section className={styles.box} aria-labelledby="statement-moves" data-screen-only>
      <h3 id="statement-moves" className={styles.boxTitle}>
        {word('moves')}
      </h3>
      <ul className={styles.moves}>
        {moves.map((listed) => (
          <li key={listed.to} data-blocked={!listed.allowed}>
            <Act
              look={listed.needsReason ? 'secondary' : 'primary'}
              isDisabled={!listed.allowed}
              isBusy={isBusy}
              describedBy={listed.allowed ? undefined : `why-${listed.to}`}
              onClick={() => (listed.needsReason ? setAsked(listed) : void move(listed.to))}
              name={`move-${listed.to}`}
            >
              {moveWord('settlements', status, listed.to, language)}
            </Act>
            {listed.allowed ? null : (
              <div id={`why-${listed.to}`} className={styles.blocked}>
                <strong>{word('notYet')}</strong>
                <ul>
                  {listed.reasons.map((reason) => (
                    <li key={reason}>{reason}</li>
                  ))}
                </ul>
              </div>
            )}
          </li>
        ))}
      </ul>
      {asked ? (
        <ReasonForm
          title={moveWord('settlements', status, asked.to, language)}
          deed={(reason) => call('POST', `/settlements/${id}/transition`, { to: asked.to, reason })}
          onClose={() => setAsked(undefined)}
        />
      ) : (
        <Fault fault={fault} onDismiss={forget} />
      )}
    </section>
  )
}
