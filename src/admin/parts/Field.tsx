'use client'

import { type HTMLInputTypeAttribute, type ReactNode, useId } from 'react'
import styles from './FormDialog.module.css'
import { useTriples } from './useTriples'
import { parts } from './words'

type Shared = {
  label: string
  name: string
  value: string
  onChange: (value: string) => void
  hint?: string
  isOptional?: boolean
}

/** One input with its name above and its hint below. */
export function TextField({
  type = 'text',
  inputMode,
  maxLength,
  ...props
}: Shared & { type?: HTMLInputTypeAttribute; inputMode?: 'decimal' | 'numeric'; maxLength?: number }) {
  return (
    <Labelled {...props}>
      {(id, hintId) => (
        <input
          id={id}
          name={props.name}
          type={type}
          inputMode={inputMode}
          maxLength={maxLength}
          autoComplete="off"
          aria-describedby={hintId}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Labelled>
  )
}

export function LongTextField({ maxLength = 2000, ...props }: Shared & { maxLength?: number }) {
  return (
    <Labelled {...props}>
      {(id, hintId) => (
        <textarea
          id={id}
          name={props.name}
          rows={3}
          maxLength={maxLength}
          aria-describedby={hintId}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Labelled>
  )
}

export function ChoiceField({ choices, ...props }: Shared & { choices: { value: string; label: string }[] }) {
  return (
    <Labelled {...props}>
      {(id, hintId) => (
        <select
          id={id}
          name={props.name}
          aria-describedby={hintId}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        >
          {choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  )
}

type LabelledProps = Shared & { children: (id: string, hintId: string | undefined) => ReactNode }

function Labelled({ label, hint, isOptional, children }: LabelledProps) {
  const { word } = useTriples(parts)
  const id = useId()
  const hintId = hint ? `${id}-hint` : undefined
  return (
    <div className={styles.field}>
      <label htmlFor={id}>
        {label}
        {isOptional ? <span className={styles.optional}> · {word('optional')}</span> : null}
      </label>
      {children(id, hintId)}
      {hint ? (
        <p id={hintId} className={styles.fieldHint}>
          {hint}
        </p>
      ) : null}
    </div>
  )
}
