'use client'

import { useEffect, useId, useRef, useState } from 'react'
import type { ListedModel } from '@/collections/studio/operations/listModels'
import type { ReadQuote } from '@/collections/studio/operations/readQuote'
import type { ModelName } from '@/generation/models'
import { say } from '@/i18n/triple'
import { options } from '@/i18n/words/options'
import { storyboard } from '@/i18n/words/storyboard'
import { Act } from '../parts/Act'
import { type ApiFault, newKey } from '../parts/api'
import { Dialog } from '../parts/Dialog'
import { Fault } from '../parts/Fault'
import { dollars } from '../parts/money'
import { useTriples } from '../parts/useTriples'
import type { SceneKind } from './facts'
import styles from './OrderAll.module.css'
import { useBoardState } from './useBoard'

type Summary = { total: number; count: number; orders: ({ scene: string } & ReadQuote)[] }
type Ordered = Summary & { docs: { id: string; scene?: unknown; kind: string }[] }

const titles = { image: 'orderPictures', video: 'orderClips', voice: 'orderNarration' } as const

/** Shows how many would be made, by which model and for how much; only then are they ordered. */
export function OrderAll({ kind, onClose }: { kind: SceneKind; onClose: () => void }) {
  const { board, call, expect, reload } = useBoardState()
  const { language, word } = useTriples(storyboard)
  const [model, setModel] = useState('')
  const [candidates, setCandidates] = useState(1)
  const [models, setModels] = useState<ListedModel[]>([])
  const [summary, setSummary] = useState<Summary>()
  const [fault, setFault] = useState<ApiFault>()
  const [isBusy, setIsBusy] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const key = useRef(newKey())
  const id = useId()
  const path = `/projects/${board.project.id}/generate`

  useEffect(() => {
    void call<{ docs: ListedModel[] }>('GET', '/generations/models').then((read) => {
      if (read.ok) setModels(read.body.docs.filter(({ kinds }) => kinds.includes(kind)))
    })
  }, [call, kind])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks for the total again
  useEffect(() => {
    let isWanted = true
    void call<Summary>('POST', path, askedFor(kind, model, candidates)).then((read) => {
      if (!isWanted) return
      setSummary(read.ok ? read.body : undefined)
      if (!read.ok) setFault(read.fault)
    })
    return () => {
      isWanted = false
    }
  }, [attempt, call, candidates, kind, model, path])

  const change = (apply: () => void) => {
    setFault(undefined)
    setSummary(undefined)
    apply()
  }

  const order = async () => {
    if (!summary) return
    setIsBusy(true)
    setFault(undefined)
    const body = { ...askedFor(kind, model, candidates), confirm: summary.total }
    const ordered = await call<Ordered>('POST', path, body, key.current)
    if (ordered.ok) {
      expect(ordered.body.docs)
      onClose()
      return reload()
    }
    setFault(ordered.fault)
    if (ordered.fault.status > 0) key.current = newKey()
    setIsBusy(false)
    // Some may have been ordered before a limit was reached, and the total may have changed.
    setAttempt((number) => number + 1)
    await reload()
  }

  const ready = summary?.orders.filter(({ reasons }) => reasons.length === 0) ?? []
  const leftOut = summary?.orders.filter(({ reasons }) => reasons.length > 0) ?? []
  const names = [...new Set(ready.map((one) => one.model))]
  const refused = models.find((one) => one.model === ready.find(({ unavailable }) => unavailable)?.model)
  const nameOf = (name: ModelName) => say(options.model[name], language)
  const price = summary && (summary.total === 0 ? word('free') : dollars(language, summary.total))

  return (
    <Dialog title={word(titles[kind])} isBusy={isBusy} onClose={onClose}>
      <div className={styles.choices}>
        <label htmlFor={`${id}-model`}>{word('model')}</label>
        <select id={`${id}-model`} value={model} onChange={({ target }) => change(() => setModel(target.value))}>
          <option value="">{word('projectsChoice')}</option>
          {models.map((one) => (
            <option key={one.model} value={one.model} disabled={!one.available}>
              {one.available ? nameOf(one.model) : `${nameOf(one.model)} · ${word('modelNot')}`}
            </option>
          ))}
        </select>
        {kind === 'image' ? (
          <>
            <label htmlFor={`${id}-candidates`}>{word('candidates')}</label>
            <select
              id={`${id}-candidates`}
              value={candidates}
              onChange={({ target }) => change(() => setCandidates(Number(target.value)))}
            >
              {[1, 2, 3, 4].map((number) => (
                <option key={number}>{number}</option>
              ))}
            </select>
          </>
        ) : null}
      </div>
      <dl className={styles.bill} aria-live="polite" aria-busy={!summary}>
        <div>
          <dt>{word('scenesCount')}</dt>
          <dd data-bill="count">{summary ? word('countScenes', { count: summary.count }) : '…'}</dd>
        </div>
        <div>
          <dt>{word('model')}</dt>
          <dd data-bill="model">{summary ? names.map(nameOf).join(', ') || '–' : '…'}</dd>
        </div>
        <div className={styles.total}>
          <dt>{word(summary?.total ? 'atMost' : 'total')}</dt>
          <dd data-bill="total">{price ?? word('counting')}</dd>
        </div>
      </dl>
      <div className={styles.notes}>
        {summary?.total ? <p>{word('atMostHint')}</p> : null}
        {model === '' && names.includes('local') ? <p>{word('instead')}</p> : null}
        {refused?.message ? <p className={styles.refused}>{refused.message}</p> : null}
        {summary?.orders.length === 0 ? <p>{word('nothingToOrder')}</p> : null}
        {leftOut.length > 0 ? (
          <>
            <p>{word('leftOut', { count: leftOut.length })}</p>
            <ul>
              {[...new Set(leftOut.flatMap(({ reasons }) => reasons))].map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </>
        ) : null}
        <Fault fault={fault} />
      </div>
      <div className={styles.buttons}>
        <Act look="secondary" isDisabled={isBusy} onClick={onClose}>
          {word('cancelDialog')}
        </Act>
        <Act
          onClick={() => void order()}
          isBusy={isBusy}
          isDisabled={!summary?.count || Boolean(refused)}
          name="order-all"
        >
          {summary?.total
            ? word('orderFor', { count: summary.count, price: price ?? '' })
            : word('orderFree', { count: summary?.count ?? 0 })}
        </Act>
      </div>
    </Dialog>
  )
}

const askedFor = (kind: SceneKind, model: string, candidates: number) => ({
  kind,
  ...(model ? { model } : {}),
  ...(candidates > 1 ? { candidates } : {}),
})
