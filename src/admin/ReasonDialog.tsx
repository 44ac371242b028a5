'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import styles from './ReasonDialog.module.css'
import { useWords } from './useWords'

type Props = { title: string; onCancel: () => void; onConfirm: (reason: string) => void }

/** Asks why before a move that needs a reason. The browser's own dialog keeps the focus inside and closes with Escape. */
export function ReasonDialog({ title, onCancel, onConfirm }: Props) {
  const { word } = useWords()
  const [reason, setReason] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()

  useEffect(() => dialog.current?.showModal(), [])

  const confirm = () => (reason.trim() ? onConfirm(reason.trim()) : setIsMissing(true))

  // Outside of the document's form, which would take the text for one of its fields.
  return createPortal(
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={`${id}-title`}
      onCancel={onCancel}
      onClose={onCancel}
    >
      <h2 id={`${id}-title`} className={styles.title}>
        {title}
      </h2>
      <label htmlFor={`${id}-reason`} className={styles.label}>
        {word('reason')}
      </label>
      <textarea
        id={`${id}-reason`}
        className={styles.text}
        rows={4}
        maxLength={2000}
        value={reason}
        aria-describedby={`${id}-hint`}
        aria-invalid={isMissing}
        onChange={(event) => setReason(event.target.value)}
      />
      <p id={`${id}-hint`} className={styles.hint} data-missing={isMissing} role={isMissing ? 'alert' : undefined}>
        {word(isMissing ? 'reasonMissing' : 'reasonHint')}
      </p>
      <div className={styles.buttons}>
        <Button type="button" buttonStyle="secondary" margin={false} onClick={onCancel}>
          {word('cancel')}
        </Button>
        <Button type="button" buttonStyle="primary" margin={false} onClick={confirm}>
          {title}
        </Button>
      </div>
    </dialog>,
    document.body,
  )
}
