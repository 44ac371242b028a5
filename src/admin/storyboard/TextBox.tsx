'use client'

import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react'
import { storyboard } from '@/i18n/words/storyboard'
import type { ApiFault } from '../parts/api'
import { Fault } from '../parts/Fault'
import { useTriples } from '../parts/useTriples'
import styles from './TextBox.module.css'

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
  const [text, setText] = useState(value)
  const [state, setState] = useState<'idle' | 'saving' | 'saved'>('idle')
  const [fault, setFault] = useState<ApiFault>()
  const written = useRef(value)
  const id = useId()
  const isChanged = text !== value

  // Somebody else changed it, and nothing is being typed here.
  useEffect(() => {
    setText((current) => (current === written.current ? value : current))
    written.current = value
  }, [value])

  if (!isEditable)
    return (
      <div className={rest.className}>
        {isLabelHidden ? null : <p className={styles.label}>{label}</p>}
        <p className={styles.plain}>
          {value || (rest.placeholder && isLabelHidden) ? value || rest.placeholder : word('noWords')}
        </p>
      </div>
    )

  const save = async () => {
    if (text === value) return
    setState('saving')
    const failed = await onSave(text)
    setFault(failed)
    setState(failed ? 'idle' : 'saved')
  }
  const discard = () => {
    setText(value)
    setFault(undefined)
  }
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
    onKeyDown: press,
    onBlur: warning ? undefined : () => void save(),
    'aria-describedby': warning && isChanged ? `${id}-warning` : undefined,
  }
  const change = (next: string) => {
    setText(next)
    setState('idle')
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
      <Fault fault={fault} onDismiss={() => setFault(undefined)} />
    </div>
  )
}
