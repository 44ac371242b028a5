'use client'

import { useId } from 'react'
import { importPage } from '@/i18n/words/import'
import { useTriples } from '../parts/useTriples'
import { countIn } from './format'
import styles from './Import.module.css'
import type { Book } from './useImport'

type Props = {
  sheets: NonNullable<Book['sheets']>
  chosen: string | undefined
  isBusy: boolean
  onChoose: (sheet: string | undefined) => void
}

/** Which sheet of a workbook is read, each with how many rows it holds. */
export function SheetChoice({ sheets, chosen, isBusy, onChoose }: Props) {
  const { language, word } = useTriples(importPage)
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={`${id}-sheet`}>{word('sheet')}</label>
      <select
        id={`${id}-sheet`}
        value={chosen ?? ''}
        disabled={isBusy}
        aria-describedby={`${id}-sheet-hint`}
        onChange={({ target }) => onChoose(target.value || undefined)}
      >
        <option value="">{word('noSheet')}</option>
        {sheets.map(({ name, rows }) => (
          <option key={name} value={name}>
            {word('sheetRows', { name, count: countIn(language, rows) })}
          </option>
        ))}
      </select>
      <p id={`${id}-sheet-hint`} className={styles.hint}>
        {word('sheetHint')}
      </p>
    </div>
  )
}
