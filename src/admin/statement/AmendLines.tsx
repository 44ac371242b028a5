'use client'

import { useRef } from 'react'
import { Act } from '../parts/Act'
import { TextField } from '../parts/Field'
import form from '../parts/FormDialog.module.css'
import styles from './AmendLines.module.css'
import type { AmendedLine } from './amendment'
import { useStatement } from './useStatement'

type Props = { hint: string; lines: AmendedLine[]; onChange: (lines: AmendedLine[]) => void }

/** The lines of an amendment, to be changed, added and left out. */
export function AmendLines({ hint, lines, onChange }: Props) {
  const { word, today } = useStatement()
  const next = useRef(1000)
  const change = (key: number, values: Partial<AmendedLine>) =>
    onChange(lines.map((line) => (line.key === key ? { ...line, ...values } : line)))
  const add = () => {
    next.current += 1
    onChange([...lines, { key: next.current, item: '', supplyDate: today, supplyAmount: '', rest: {} }])
  }
  return (
    <fieldset className={styles.lines}>
      <legend>{word('amendLines')}</legend>
      <p className={form.fieldHint}>{hint}</p>
      {lines.map((line, index) => (
        <div key={line.key} className={styles.line}>
          <TextField
            label={word('item')}
            name="item"
            maxLength={100}
            value={line.item}
            onChange={(item) => change(line.key, { item })}
          />
          <TextField
            label={word('supplyDate')}
            name="supplyDate"
            type="date"
            value={line.supplyDate}
            onChange={(supplyDate) => change(line.key, { supplyDate })}
          />
          <TextField
            label={word('supply')}
            name="supplyAmount"
            value={line.supplyAmount}
            // What was counted and priced before does not fit another amount.
            onChange={(supplyAmount) =>
              change(line.key, { supplyAmount, rest: { ...line.rest, quantity: undefined, unitPrice: undefined } })
            }
          />
          <button
            type="button"
            className={styles.remove}
            aria-label={word('removeLine', { number: index + 1 })}
            disabled={lines.length === 1}
            onClick={() => onChange(lines.filter(({ key }) => key !== line.key))}
          >
            <span aria-hidden="true">✕</span>
          </button>
        </div>
      ))}
      <Act look="secondary" onClick={add} name="add-line">
        {word('addLine')}
      </Act>
    </fieldset>
  )
}
