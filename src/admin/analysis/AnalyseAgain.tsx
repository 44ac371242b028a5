'use client'

import { useDocumentInfo, useFormModified, useRouteCache } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { say } from '@/i18n/triple'
import { analysis } from '@/i18n/words/analysis'
import { options } from '@/i18n/words/options'
import { Act } from '../parts/Act'
import { Fault } from '../parts/Fault'
import { Price } from '../parts/Price'
import { useApi } from '../parts/useApi'
import { useTriples } from '../parts/useTriples'
import styles from './AnalyseAgain.module.css'
import { UnderWay } from './UnderWay'
import { underWay, useAnalysisOrder } from './useAnalysisOrder'
import { useAnalysisQuote, useModels } from './useModels'

/** Has a text model rate the comments of this analysis, with its price before it is asked. */
export function AnalyseAgain() {
  const { id } = useDocumentInfo()
  // What is not saved yet cannot be analysed.
  return id ? <Order id={String(id)} /> : null
}

function Order({ id }: { id: string }) {
  const { lastUpdateTime } = useDocumentInfo()
  const { clearRouteCache } = useRouteCache()
  const { language, word } = useTriples(analysis)
  const isModified = useFormModified()
  const label = useId()
  const { api, call } = useApi()
  const { models, fault: unlisted } = useModels(call)
  const { latest, reload, order, isBusy, fault, forget } = useAnalysisOrder(call, id)
  const [choice, setChoice] = useState<string>()
  const chosen = models.find(({ model }) => model === choice) ?? models[0]
  const quoted = useAnalysisQuote(call, `/comment-analyses/${id}/analyze`, chosen?.model, lastUpdateTime)

  const running = underWay(latest)
  const onEnd = async () => {
    const isOver = !underWay(await reload())
    // The form shows the ratings of before; what somebody is typing is worth more.
    if (isOver && !isModified) clearRouteCache()
  }

  const why = [
    chosen?.available === false && chosen.message,
    ...(quoted.quote?.reasons ?? []),
    quoted.fault,
    isModified && word('saveFirst'),
  ].filter(Boolean)
  return (
    <section className={styles.box} aria-labelledby={`${label}-title`}>
      <h3 id={`${label}-title`} className={styles.title}>
        {word('title')}
      </h3>
      <p className={styles.hint}>{word('hint')}</p>
      {running ? (
        <UnderWay key={running.id} order={running} api={api} call={call} onEnd={() => void onEnd()} />
      ) : (
        <>
          <label htmlFor={label}>{word('model')}</label>
          <select
            id={label}
            value={chosen?.model ?? ''}
            disabled={models.length === 0}
            onChange={({ target }) => setChoice(target.value)}
          >
            {models.map(({ model, available }) => {
              const name = say(options.model[model], language)
              return (
                <option key={model} value={model}>
                  {available ? name : word('modelNot', { model: name })}
                </option>
              )
            })}
          </select>
          <Act
            isBusy={isBusy}
            isDisabled={!quoted.quote || why.length > 0}
            describedBy={why.length > 0 ? `${label}-why` : undefined}
            onClick={() => chosen && void order(chosen.model)}
            name="analyse-again"
          >
            {word('title')}
            <Price quoted={quoted} />
          </Act>
          <div id={`${label}-why`} className={styles.hint}>
            {why.map((text) => (
              <p key={String(text)}>{text}</p>
            ))}
          </div>
          <Ending status={latest?.status} message={latest?.lastErrorMessage} />
        </>
      )}
      <Fault fault={fault ?? unlisted} onDismiss={fault ? forget : undefined} />
    </section>
  )
}

/** How the newest order ended. */
function Ending({ status, message }: { status?: string; message?: string | null }) {
  const { word } = useTriples(analysis)
  if (status === 'completed' || status === 'cancelled')
    return (
      <p className={styles.hint} role="status" data-status={status}>
        {word(status)}
      </p>
    )
  if (status !== 'failed' && status !== 'uncertain') return null
  return (
    <p className={styles.trouble} role="status" data-status={status}>
      {message ?? word('failed')}
    </p>
  )
}
