'use client'

import { useId, useState } from 'react'
import { importPage } from '@/i18n/words/import'
import { Act } from '../parts/Act'
import { Dialog } from '../parts/Dialog'
import { useTriples } from '../parts/useTriples'
import { CampaignChoice } from './CampaignChoice'
import { ChooseFile } from './ChooseFile'
import { countIn } from './format'
import styles from './Import.module.css'
import { Report } from './Report'
import { SheetChoice } from './SheetChoice'
import { useImport } from './useImport'

/** From a file to stored metrics: choose, check, confirm. */
export function ImportMetrics({ list }: { list: string }) {
  const { language, word } = useTriples(importPage)
  const { file, sheets, options, busy, outcome, choose, change, check, importAll } = useImport()
  const [isAsking, setIsAsking] = useState(false)
  const [isFileMissing, setIsFileMissing] = useState(false)
  const id = useId()
  const isBusy = busy !== undefined
  const checked = outcome?.kind === 'checked' && outcome.summary.errorCount === 0 ? outcome.summary : undefined
  const changes = checked ? checked.created + checked.updated : 0

  const choice = (name: 'cumulative' | 'estimate') => (
    <div className={styles.switch}>
      <input
        id={`${id}-${name}`}
        type="checkbox"
        checked={options[name]}
        disabled={isBusy}
        aria-describedby={`${id}-${name}-hint`}
        onChange={({ target }) => change({ [name]: target.checked })}
      />
      <label htmlFor={`${id}-${name}`}>{word(name)}</label>
      <p id={`${id}-${name}-hint`} className={styles.hint}>
        {word(`${name}Hint`)}
      </p>
    </div>
  )

  return (
    <div className={styles.page} data-import>
      <h1>{word('title')}</h1>
      <p className={styles.lead}>{word('lead')}</p>
      <ChooseFile
        file={file}
        isBusy={isBusy}
        onChoose={(chosen) => {
          setIsFileMissing(false)
          choose(chosen)
        }}
      />
      <CampaignChoice isBusy={isBusy} onChoose={(campaign) => change({ campaign })} />
      {sheets && sheets.length > 1 ? (
        <SheetChoice sheets={sheets} chosen={options.sheet} isBusy={isBusy} onChoose={(sheet) => change({ sheet })} />
      ) : null}
      {choice('cumulative')}
      {choice('estimate')}
      <div className={styles.buttons}>
        <Act
          look={changes > 0 ? 'secondary' : 'primary'}
          isBusy={isBusy}
          name="check"
          onClick={() => (file ? void check() : setIsFileMissing(true))}
        >
          {word('check')}
        </Act>
        {changes > 0 ? (
          <Act isBusy={isBusy} name="import" onClick={() => setIsAsking(true)}>
            {word('import', { count: countIn(language, changes) })}
          </Act>
        ) : null}
      </div>
      <div role="status" className={styles.status}>
        {busy ? (
          <>
            <progress aria-label={word(busy)} />
            <span>{word(busy)}</span>
          </>
        ) : null}
        {isFileMissing ? <span>{word('needFile')}</span> : null}
      </div>
      {outcome ? <Report key={outcome.kind} outcome={outcome} list={list} /> : null}
      {isAsking && checked ? (
        <Dialog title={word('confirmTitle')} onClose={() => setIsAsking(false)}>
          <p>
            {word('confirm', {
              created: countIn(language, checked.created),
              updated: countIn(language, checked.updated),
            })}
          </p>
          {checked.estimatesReplaced ? (
            <p data-estimates-replaced>
              {word('estimatesReplaced', { count: countIn(language, checked.estimatesReplaced) })}
            </p>
          ) : null}
          <div className={`${styles.buttons} ${styles.ask}`}>
            <Act look="secondary" onClick={() => setIsAsking(false)}>
              {word('cancel')}
            </Act>
            <Act
              name="confirm-import"
              onClick={() => {
                setIsAsking(false)
                void importAll()
              }}
            >
              {word('import', { count: countIn(language, changes) })}
            </Act>
          </div>
        </Dialog>
      ) : null}
    </div>
  )
}
