'use client'

import { toast } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { ListedMove } from '@/state/gate'
import { Act } from '../parts/Act'
import { Fault } from '../parts/Fault'
import { ReasonForm } from '../parts/ReasonForm'
import { useDeed } from '../parts/useDeed'
import { useMoves } from '../useMoves'
import { useWords } from '../useWords'
import { moveWord, statusWord } from '../words'
import styles from './Statement.module.css'
import { useStatement } from './useStatement'

/** Where the settlement can go from here, and what keeps it from going there. */
export function Moves({ initial }: { initial: ListedMove[] }) {
  const { statement, language, word, reading, reload } = useStatement()
  const { word: adminWord } = useWords()
  const { run, isBusy, fault, forget } = useDeed(reload)
  const [asked, setAsked] = useState<ListedMove>()
  const { id, status } = statement
  const { moves, load, move } = useMoves('settlements', id, initial)
  const [listedFor, setListedFor] = useState<string>(status)

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was read anew may have unblocked a move
  useEffect(() => {
    let isLatest = true
    void load().then(() => isLatest && setListedFor(status))
    return () => {
      isLatest = false
    }
  }, [load, reading, status])

  const start = (to: string) =>
    run(async () => {
      const moved = await move(to)
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
              // After a move the buttons are those of before until their successors are known.
              isBusy={isBusy || listedFor !== status}
              describedBy={listed.allowed ? undefined : `why-${listed.to}`}
              onClick={() => (listed.needsReason ? setAsked(listed) : void start(listed.to))}
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
          deed={(reason) => move(asked.to, reason)}
          reload={reload}
          onClose={() => setAsked(undefined)}
        />
      ) : (
        <Fault fault={fault} onDismiss={forget} />
      )}
    </section>
  )
}
