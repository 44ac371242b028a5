'use client'

import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useId, useRef } from 'react'
import { storyboard } from '@/i18n/words/storyboard'
import type { ApiFault } from '../parts/api'
import { Fault } from '../parts/Fault'
import { useIsAlive } from '../parts/useIsAlive'
import { useTriples } from '../parts/useTriples'
import styles from './TextBox.module.css'
import { useTyped } from './useTyped'

type Props = {
  label: string
  value: string
  onSave: (text: string) => Promise<ApiFault | undefined>
  isEditable: boolean
  isLabelHidden?: boolean
  isMultiline?: boolean
  placeholder?: string
  maxLength: number
  /** Said while the text is being changed; it is then saved by a button, not by leaving the box. */
  warning?: string
  tool?: ReactNode
  box?: RefObject<HTMLTextAreaElement | null>
  className?: string
}

/** Text that is changed where it stands: saved when one leaves it, or by a button where a change has consequences. */
export function TextBox({ label, value, onSave, isEditable, isMultiline, isLabelHidden, warning, ...rest }: Props) {
  const { word } = useTriples(storyboard)
  const { text, state, fault, isChanged, change, save, discard, forget } = useTyped(value, onSave)
  const id = useId()
  const isAlive = useIsAlive()
  const isSavedByLeaving = isEditable && !warning
  useSaveAtClose(isSavedByLeaving ? save : undefined)

  if (!isEditable)
    return (
      <div className={rest.className}>
        {isLabelHidden ? null : <p className={styles.label}>{label}</p>}
        <p className={styles.plain}>
          {value || (rest.placeholder && isLabelHidden) ? value || rest.placeholder : word('noWords')}
        </p>
      </div>
    )

  const press = (event: KeyboardEvent) => {
    // Enter also ends a syllable in Korean and Chinese input.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape' && isChanged) {
      event.preventDefault()
      discard()
    }
    if (event.key === 'Enter' && (!isMultiline || event.metaKey || event.ctrlKey)) {
      event.preventDefault()
      void save()
    }
  }
  const common = {
    id,
    className: styles.input,
    value: text,
    placeholder: rest.placeholder,
    maxLength: rest.maxLength,
    readOnly: !isAlive,
    onKeyDown: press,
    onBlur: isSavedByLeaving ? () => void save() : undefined,
    'aria-describedby': warning && isChanged ? `${id}-warning` : undefined,
  }
  return (
    <div className={[styles.box, rest.className].join(' ')}>
      <div className={isLabelHidden ? styles.hidden : styles.top}>
        <label htmlFor={id} className={styles.label}>
          {label}
        </label>
        <span className={styles.state} role="status">
          {state === 'saving' ? word('saving') : state === 'saved' && !isChanged ? word('saved') : null}
        </span>
        {rest.tool}
      </div>
      {isMultiline ? (
        <div className={styles.grow} data-text={`${text}\n`}>
          <textarea {...common} ref={rest.box} rows={1} onChange={({ target }) => change(target.value)} />
        </div>
      ) : (
        <input {...common} type="text" onChange={({ target }) => change(target.value)} />
      )}
      {warning && isChanged ? (
        <div className={styles.warning}>
          <p id={`${id}-warning`} role="status">
            {warning}
          </p>
          <button type="button" className={styles.strong} onClick={() => void save()}>
            {word('reopenSave')}
          </button>
          <button type="button" onClick={discard}>
            {word('discard')}
          </button>
        </div>
      ) : null}
      <Fault fault={fault} onDismiss={forget} />
    </div>
  )
}

/** Saves when the page is closed too: not every browser takes the cursor out of the box first. */
function useSaveAtClose(save: (() => Promise<void>) | undefined) {
  const latest = useRef(save)
  latest.current = save
  useEffect(() => {
    const leave = () => void latest.current?.()
    window.addEventListener('pagehide', leave)
    return () => window.removeEventListener('pagehide', leave)
  }, [])
}
