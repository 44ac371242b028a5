'use client'

import { FieldDescription, FieldError, FieldLabel, fieldBaseClass, useField } from '@payloadcms/ui'
import type { JSONFieldClientComponent } from 'payload'
import { useCallback, useEffect, useId, useRef, useState } from 'react'
import styles from './JsonField.module.css'
import { useWords } from './useWords'

const textOf = (value: unknown) => (value === undefined || value === null ? '' : JSON.stringify(value, null, 2))

const parse = (text: string): { value: unknown } | undefined => {
  if (!text.trim()) return { value: null }
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return undefined
  }
}

/** JSON as text in a plain box; what is not JSON stays on the screen and is not saved. */
export const JsonField: JSONFieldClientComponent = ({ field, path, readOnly }) => {
  const { word } = useWords()
  const { label, required, localized } = field
  const isBroken = useRef(false)
  const message = word('notJson')
  const missing = word('jsonMissing')
  const validate = useCallback(
    (value: unknown) => {
      if (isBroken.current) return message
      return !required || (value !== undefined && value !== null) || missing
    },
    [message, missing, required],
  )
  const { disabled, setValue, showError, value } = useField<unknown>({ path, validate })
  const [text, setText] = useState(() => textOf(value))
  const written = useRef(value)
  const id = useId()

  // Another value than the one typed here: the form was loaded or reset.
  useEffect(() => {
    if (value === written.current) return
    written.current = value
    isBroken.current = false
    setText(textOf(value))
  }, [value])

  const change = (next: string) => {
    setText(next)
    const parsed = parse(next)
    isBroken.current = !parsed
    const nextValue = parsed ? parsed.value : next
    written.current = nextValue
    setValue(nextValue)
  }

  return (
    <div className={[fieldBaseClass, showError ? 'error' : ''].join(' ')}>
      <FieldLabel htmlFor={id} label={label} localized={localized} path={path} required={required} />
      <div className={`${fieldBaseClass}__wrap`}>
        <FieldError path={path} showError={showError} />
        <textarea
          id={id}
          className={styles.text}
          rows={Math.min(20, Math.max(4, text.split('\n').length))}
          spellCheck={false}
          value={text}
          readOnly={readOnly || disabled}
          aria-invalid={showError || isBroken.current}
          onChange={(event) => change(event.target.value)}
        />
      </div>
      {isBroken.current ? (
        <p className={styles.fault} role="alert">
          {message}
        </p>
      ) : (
        <FieldDescription description={field.admin?.description} path={path} />
      )}
    </div>
  )
}
