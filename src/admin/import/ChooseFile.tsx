'use client'

import { type DragEvent, useId, useState } from 'react'
import { columnLabel, columnNames, keyColumns } from '@/collections/analytics/operations/import/columns'
import { importPage } from '@/i18n/words/import'
import { useTriples } from '../parts/useTriples'
import styles from './Import.module.css'

type Props = { file: File | undefined; isBusy: boolean; onChoose: (file: File | undefined) => void }

/** Where a file is chosen or dropped, and an empty one can be had. */
export function ChooseFile({ file, isBusy, onChoose }: Props) {
  const { language, word } = useTriples(importPage)
  const [isOver, setIsOver] = useState(false)
  const id = useId()
  const needed = keyColumns.map((name) => columnLabel(name, language)).join(', ')

  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    const [dropped] = event.dataTransfer.files
    if (dropped && !isBusy) onChoose(dropped)
  }

  return (
    <div>
      <label
        htmlFor={`${id}-file`}
        className={styles.drop}
        data-over={isOver}
        onDragOver={(event) => {
          event.preventDefault()
          setIsOver(true)
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <span className={styles.dropTitle}>{word('file')}</span>
        <input
          id={`${id}-file`}
          type="file"
          accept=".csv,.tsv,.txt,.xlsx"
          className={styles.input}
          disabled={isBusy}
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => {
            onChoose(target.files?.[0])
            // The same file, put right, is chosen again.
            target.value = ''
          }}
        />
        <span className={styles.chosen} data-file>
          {file ? file.name : word('choose')}
        </span>
        {file ? null : <span className={styles.hint}>{word('drop')}</span>}
      </label>
      <p id={`${id}-hint`} className={styles.hint}>
        {word('columns', { list: needed })}
      </p>
      <p className={styles.hint}>
        <a href={templateIn(language)} download="performance-metrics.csv">
          {word('template')}
        </a>
      </p>
    </div>
  )
}

/** The headings, with the mark without which Excel does not see Korean and Chinese. */
const templateIn = (language: string) =>
  `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${columnNames.map((name) => columnLabel(name, language)).join(',')}\r\n`)}`
