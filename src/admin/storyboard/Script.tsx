'use client'

import { useId, useState } from 'react'
import { storyboard } from '@/i18n/words/storyboard'
import { Act } from '../parts/Act'
import { newKey } from '../parts/api'
import { Dialog } from '../parts/Dialog'
import { Fault } from '../parts/Fault'
import { useDeed } from '../parts/useDeed'
import { useIsAlive } from '../parts/useIsAlive'
import { useTriples } from '../parts/useTriples'
import styles from './Board.module.css'
import { runningOf, troubleOf } from './facts'
import { Running } from './Running'
import { Trouble } from './Trouble'
import { useBoardState } from './useBoard'

const limit = 2000

type Split = { docs?: unknown[]; doc?: { id: string; kind: string; status: string; lastErrorMessage?: string | null } }

function useSplit() {
  const { board, call, expect, reload } = useBoardState()
  const { word } = useTriples(storyboard)
  const action = useDeed(reload)
  const split = (script: string, replace: boolean) =>
    action.run(async () => {
      const body = { script, ...(replace ? { replace } : {}) }
      const answer = await call<Split>('POST', `/projects/${board.project.id}/split`, body, newKey())
      if (!answer.ok) return answer.fault
      const { doc } = answer.body
      if (!doc) return undefined
      if (doc.status === 'failed')
        return { status: answer.status, message: doc.lastErrorMessage ?? word('failedScenes') }
      if (doc.status === 'pending' || doc.status === 'processing') expect([doc])
      return undefined
    })
  return { ...action, split }
}

/** Where a project without scenes begins. */
export function Script() {
  const { board, call, latest, progress, reload } = useBoardState()
  const { word } = useTriples(storyboard)
  const [text, setText] = useState(board.project.script ?? '')
  const { split, isBusy, fault } = useSplit()
  const first = useDeed(reload)
  const running = runningOf(progress, null, 'scenes')
  const trouble = running ? undefined : troubleOf(latest, null, 'scenes')
  const addEmpty = () =>
    first.run(async () => {
      const made = await call('POST', '/scenes', { project: board.project.id, order: 1 })
      return made.ok ? undefined : made.fault
    })
  return (
    <section className={styles.script} aria-labelledby="script-title">
      <h3 id="script-title">{word('scriptTitle')}</h3>
      <p className={styles.lead}>{word('scriptLead')}</p>
      <ScriptField value={text} onChange={setText} rows={12} />
      <Fault fault={fault ?? first.fault} />
      {trouble && !fault ? <Trouble order={trouble} kind="scenes" /> : null}
      <div className={styles.scriptButtons}>
        <Act
          onClick={() => void split(text.trim(), false)}
          isBusy={isBusy || Boolean(running)}
          isDisabled={!fits(text)}
          name="split"
        >
          {word(isBusy || running ? 'splitting' : 'split')}
        </Act>
        <Act look="subtle" onClick={() => void addEmpty()} isBusy={first.isBusy} name="empty-scene">
          {word('emptyScene')}
        </Act>
      </div>
      {running ? (
        <div className={styles.slow}>
          <p>{word('splitSlow')}</p>
          <Running progress={running} label={word('progressScenes')} />
        </div>
      ) : null}
    </section>
  )
}

const fits = (text: string) => text.trim().length > 0 && text.trim().length <= limit

type FieldProps = { value: string; onChange: (text: string) => void; rows: number }

function ScriptField({ value, onChange, rows }: FieldProps) {
  const { word } = useTriples(storyboard)
  const id = useId()
  const count = value.trim().length
  const isTooLong = count > limit
  const isAlive = useIsAlive()
  return (
    <div className={styles.scriptField}>
      <label htmlFor={id}>{word('script')}</label>
      <textarea
        id={id}
        rows={rows}
        value={value}
        readOnly={!isAlive}
        placeholder={word('scriptPlaceholder')}
        aria-describedby={`${id}-count`}
        aria-invalid={isTooLong}
        onChange={({ target }) => onChange(target.value)}
      />
      <p id={`${id}-count`} className={styles.count} data-over={isTooLong}>
        {isTooLong ? word('tooLong', { over: count - limit, limit }) : word('characters', { count, limit })}
      </p>
    </div>
  )
}

/** Starts anew from the script; the scenes that are there go to the trash, so it asks first. */
export function SplitAgain() {
  const { board, progress } = useBoardState()
  const { word } = useTriples(storyboard)
  const running = runningOf(progress, null, 'scenes')
  const [isOpen, setIsOpen] = useState(false)
  const [text, setText] = useState(board.project.script ?? '')
  const { split, isBusy, fault } = useSplit()
  const confirm = async () => {
    if (await split(text.trim(), true)) setIsOpen(false)
  }
  return (
    <>
      <Act look="secondary" onClick={() => setIsOpen(true)} isBusy={Boolean(running)} name="split-again">
        {word(running ? 'splitting' : 'splitAgain')}
      </Act>
      {isOpen ? (
        <Dialog title={word('splitAgainTitle')} isBusy={isBusy && !fault} onClose={() => setIsOpen(false)}>
          <p className={styles.warning}>{word('splitAgainText', { count: board.scenes.length })}</p>
          <ScriptField value={text} onChange={setText} rows={8} />
          <Fault fault={fault} />
          <div className={styles.dialogButtons}>
            <Act look="secondary" isDisabled={isBusy && !fault} onClick={() => setIsOpen(false)}>
              {word('cancelDialog')}
            </Act>
            <Act onClick={() => void confirm()} isBusy={isBusy} isDisabled={!fits(text)} name="split-anew">
              {word(isBusy ? 'splitting' : 'splitAgainDo')}
            </Act>
          </div>
        </Dialog>
      ) : null}
    </>
  )
}
