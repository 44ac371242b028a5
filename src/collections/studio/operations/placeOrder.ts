import { createHash, randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import type { ClientBase } from 'pg'
import type { Kind } from '@/generation/kinds'
import { type ModelName, modelOf } from '@/generation/models'
import { type Quote, usdOf } from '@/generation/prices'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { CodedError } from '@/lib/errors'
import { languageOf } from '@/lib/language'
import { enqueue } from '@/lib/queue'
import { retryAfter } from '@/lib/retryAfter'
import { transaction } from '@/lib/transaction'
import type { Generation } from '@/payload-types'
import { refuseUnavailable, type Unavailable } from './availability'
import { type Exceeded, reserve } from './budget'
import type { Draft } from './order'
import { sendAlerts } from './sendAlerts'

/** What an order would be made with and cost at most. */
export type Estimate = { model: ModelName; driver: string; quote: Quote; draft: Draft; unavailable?: Unavailable }

/** What an order is for, and what it is made from. */
type Subject = {
  project?: string
  scene?: string | null
  product?: string | null
  template?: string | null
  analysis?: string
}
type NewOrder = Estimate & { kind: Kind; subject: Subject }

export type Placed = { doc: Generation; isNew: boolean }

/**
 * Sets an order's highest cost aside and queues it, in one transaction. The same `key` from the same person is the same
 * order, however many ask at once: `prepare` is asked only for one that is not known yet.
 * @returns the generation, and whether it is a new one
 * @throws CodedError 402 or 429 a limit is reached, 422 something is missing or the key was used otherwise, 503 the
 *   model cannot be ordered from now
 */
export async function placeOrder(
  req: PayloadRequest,
  { body, key }: { body: object; key?: string },
  prepare: () => Promise<NewOrder>,
): Promise<Placed> {
  const language = languageOf(req)
  const hash = createHash('sha256').update(JSON.stringify(body)).digest('base64url')
  const id = randomUUID()
  const user = req.user?.id as string
  const holdKey = key ? `request:${user}:${key}` : `request:${id}`
  const known = key ? await generationOfKey(req, holdKey) : undefined
  if (known) return replay(req, known, hash)
  const order = await prepare()
  if (order.draft.missing.length > 0)
    throw new CodedError('TRANSITION_BLOCKED', say(errors.notReady, language), {
      reasons: order.draft.missing.map(({ text, values }) => say(text, language, values)),
    })
  if (order.unavailable) refuseUnavailable(order.model, order.unavailable, language)
  const outcome = await transaction(req, async (client) => {
    const { kind, model, subject, quote } = order
    const hold = { generation: id, user, project: subject.project, kind, model, micros: quote.micros, key: holdKey }
    const reserved = await reserve(client, hold)
    if (reserved.state === 'known') return reserved
    // Thrown, so that the hold goes with the transaction.
    if (reserved.state === 'exceeded') throw refuseExceeded(req, reserved)
    await insert(client, { id, user, hash, order })
    await enqueue(client, id)
    return reserved
  })
  if (outcome.state === 'known') return replay(req, outcome.generation, hash)
  if (outcome.alerts.length > 0) await sendAlerts(req, user, outcome.alerts)
  return { doc: await read(req, id), isNew: true }
}

type New = { id: string; user: string; hash: string; order: NewOrder }

async function insert(client: ClientBase, { id, user, hash, order }: New) {
  const { kind, subject, draft, quote, model } = order
  const project = subject.project ?? null
  const analysis = subject.analysis ?? null
  const cost = usdOf(quote.micros)
  await client.query(
    `insert into generations (id, kind, model, driver, candidates, prompt, settings, inputs, price_snapshot, estimated_cost,
       project_id, scene_id, product_id, template_id, analysis_id, user_id, request_hash, queued_at, max_retries)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, now(), $18)`,
    [
      id,
      kind,
      model,
      modelOf(model).driver,
      draft.candidates,
      draft.prompt,
      JSON.stringify(draft.settings),
      JSON.stringify(draft.inputs),
      JSON.stringify(quote),
      cost,
      project,
      subject.scene ?? null,
      subject.product ?? null,
      subject.template ?? null,
      analysis,
      user,
      hash,
      model === 'local' ? 0 : 3,
    ],
  )
  await client.query(
    `insert into audit_logs (action, entity_type, entity_id, new_values, user_id, created_at)
     values ('create', 'generations', $1, jsonb_strip_nulls(jsonb_build_object('kind', $2::text, 'model', $3::text,
       'project', $4::text, 'analysis', $5::text, 'estimatedCost', $6::numeric)), $7, now())`,
    [id, kind, model, project, analysis, cost, user],
  )
  await client.query(
    'update assets set usage_count = usage_count + 1, last_used_at = now() where id = any($1::uuid[])',
    [usedIn(draft.inputs)],
  )
  if (subject.template)
    await client.query('update prompts set usage_count = usage_count + 1 where id = $1', [subject.template])
}

/** Every file an order is made from. */
const usedIn = ({ image, music, film }: Draft['inputs']): string[] =>
  [image, music, ...(film?.scenes ?? []).flatMap((scene) => [scene.clip, scene.image, scene.voice])].filter(
    (id): id is string => Boolean(id),
  )

async function generationOfKey(req: PayloadRequest, key: string): Promise<string | undefined> {
  const { rows } = await req.payload.db.pool.query<{ id: string }>(
    'select generation_id as id from usage_ledger where idempotency_key = $1',
    [key],
  )
  return rows[0]?.id
}

async function replay(req: PayloadRequest, id: string, hash: string): Promise<Placed> {
  const { rows } = await req.payload.db.pool.query<{ hash: string }>(
    'select request_hash as hash from generations where id = $1',
    [id],
  )
  if (rows[0]?.hash !== hash)
    throw new CodedError('IDEMPOTENCY_MISMATCH', say(errors.idempotencyMismatch, languageOf(req)))
  return { doc: await read(req, id), isNew: false }
}

const read = (req: PayloadRequest, id: string) =>
  req.payload.findByID({ collection: 'generations', id, depth: 0, overrideAccess: false, req })

function refuseExceeded(req: PayloadRequest, exceeded: Exceeded): CodedError {
  const { unit, period, limit, spent, requested, resetsAt } = exceeded
  const language = languageOf(req)
  if (unit === 'calls') retryAfter(req, resetsAt ? (resetsAt.getTime() - Date.now()) / 1000 : 3600)
  const data = { limit, spent, requested, period, resetsAt: resetsAt?.toISOString() ?? null }
  return unit === 'usd'
    ? new CodedError('BUDGET_EXCEEDED', say(errors.budgetExceeded, language, { limit, spent, requested }), {
        ...data,
        currency: 'USD',
      })
    : new CodedError('QUOTA_EXCEEDED', say(errors.quotaExceeded, language, { limit }), data)
}
