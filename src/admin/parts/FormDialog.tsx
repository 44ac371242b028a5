'use client'

import type { ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'
import { Act } from './Act'
import type { ApiFault } from './api'
import { Dialog } from './Dialog'
import { Fault } from './Fault'
import styles from './FormDialog.module.css'
import { useDeed } from './useDeed'
import { useToldFault } from './useToldFault'
import { useTriples } from './useTriples'
import { parts } from './words'

type Answer = { ok: true } | { ok: false; fault: ApiFault }

type Props = {
  title: string
  hint?: string
  submit: string
  size?: 'normal' | 'wide'
  /** What is missing before it makes sense to ask the server; nothing when it is complete. */
  missing: () => string | undefined
  deed: () => Promise<Answer>
  /** Reads the page again after the deed; the same function from one rendering to the next. */
  reload: () => Promise<void>
  onClose: () => void
  children: ReactNode
}

/** A dialog that does one thing. What the API refuses is told in it, and nothing that was typed is lost. */
export function FormDialog({ title, hint, submit, size, missing, deed, reload, onClose, children }: Props) {
  const { word } = useTriples(parts)
  const { run, isBusy, fault, forget } = useDeed(reload)
  const [complaint, setComplaint] = useState<string>()
  const [tries, setTries] = useState(0)
  const tell = useToldFault()
  // Once it is refused it may be left, while the page is read again.
  const isSending = isBusy && !fault
  const isHere = useRef(true)
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])

  const send = async () => {
    if (isBusy) return
    const lacking = missing()
    setComplaint(lacking)
    setTries((count) => count + 1)
    if (lacking) return forget()
    const isDone = await run(async () => {
      const answer = await deed()
      // Browsers close a dialog that one insists on leaving: its end is told elsewhere then.
      if (!answer.ok && !isHere.current) tell(answer.fault)
      return answer.ok ? undefined : answer.fault
    })
    if (isDone && isHere.current) onClose()
  }

  return (
    <Dialog title={title} size={size} isBusy={isSending} onClose={onClose}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        {hint ? <p className={styles.hint}>{hint}</p> : null}
        {children}
        {complaint ? (
          // A new one each time, so that the same sentence is heard again.
          <p key={tries} className={styles.complaint} role="alert">
            {complaint}
          </p>
        ) : null}
        <Fault fault={fault} />
        <div className={styles.buttons}>
          <Act look="secondary" isDisabled={isSending} onClick={onClose} name="close">
            {word('close')}
          </Act>
          <Act isBusy={isBusy} onClick={() => void send()} name="submit">
            {submit}
          </Act>
        </div>
        {/* Payload's buttons do not submit; with this one the Enter key does. */}
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </form>
    </Dialog>
  )
}
