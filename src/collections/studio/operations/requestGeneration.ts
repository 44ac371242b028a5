import { createHash, randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { PayloadRequest } from 'payload'
import type { ClientBase } from 'pg'
import { type ModelName, modelOf } from '@/generation/models'
import { type Quote, quote, usdOf } from '@/generation/prices'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { options } from '@/i18n/words/options'
import { CodedError } from '@/lib/errors'
import { idOf } from '@/lib/ids'
import { languageOf } from '@/lib/language'
import { enqueue } from '@/lib/queue'
import { transaction } from '@/lib/transaction'
import type { Generation, Prompt } from '@/payload-types'
import { generationSettings, type Unavailable, unavailable } from './availability'
import { type Alert, type Exceeded, reserve } from './budget'
import { type Fault, fillTemplate, type Variable } from './fillTemplate'
import type { GenerationInput } from './generationInput'
import { type Draft, draftOrder, mostCandidates, preferredModel } from './order'
import { ownProject, ownScene } from './projectOf'
import { sendAlerts } from './sendAlerts'

export type Estimate = { model: ModelName; driver: string; quote: Quote; draft: Draft; unavailable?: Unavailable }

/**
 * What an order would be made with and cost at most. A model that was named is the one that is used; without one it is
 * the project's own choice, or this machine's driver where that cannot be had.
 * @throws CodedError 404 project or scene not there for the caller, 403 a collaborator, 400 what does not fit together
 */
export async function estimate(req: PayloadRequest, input: GenerationInput): Promise<Estimate> {
  const language = languageOf(req)
  const project = await ownProject(req, input.project)
  const scene = input.scene ? (await ownScene(req, input.scene)).scene : undefined
  if (scene && idOf(scene.project) !== project.id) refuse('scene', errors.noSuchReference, language)
  const product = input.product ? await readable(req, 'products', input.product) : undefined
  const filled = input.template ? { ...input, prompt: await promptOf(req, input) } : input
  const draft = await draftOrder(input.kind, { project, scene, product, input: filled, req })
  const settings = await generationSettings(req.payload)
  const wanted = input.model ?? preferredModel(input.kind, project)
  const fault = await unavailable(req.payload, settings, wanted, input.kind)
  if (fault === 'wrong-kind') refuse('model', errors.modelKind, language)
  const local = !input.model && fault && modelOf('local').names[input.kind]
  const model = local ? 'local' : wanted
  if (draft.candidates > mostCandidates(input.kind, model)) refuse('candidates', errors.tooManyCandidates, language)
  return {
    model,
    driver: modelOf(model).driver,
    draft,
    quote: quote(model, { kind: input.kind, ...draft }),
    unavailable: local ? undefined : fault,
  }
}

function refuse(path: string, text: (typeof errors)['noSuchReference'], language: string): never {
  const message = say(text, language)
  throw new CodedError('VALIDATION_FAILED', message, { errors: [{ message, path }] })
}

async function readable(req: PayloadRequest, collection: 'products', id: string) {
  const found = await req.payload.findByID({
    collection,
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
  })
  if (!found) refuse('product', errors.noSuchReference, languageOf(req))
  return found
}

/** The text of a saved prompt, its variables filled in. */
async function promptOf(req: PayloadRequest, { template, variables }: GenerationInput): Promise<string> {
  const language = languageOf(req)
  const found: Prompt | null = await req.payload.findByID({
    collection: 'prompts',
    id: template as string,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
  })
  if (!found) return refuse('template', errors.noSuchReference, language)
  const filled = fillTemplate(found.content, (found.variables ?? []) as Variable[], variables ?? {})
  if ('text' in filled) return filled.text
  const words: Record<Fault['fault'], (typeof errors)['required']> = {
    missing: errors.required,
    'not-a-number': errors.queryValue,
    'not-a-choice': errors.queryValue,
    unknown: errors.undeclaredVariable,
  }
  throw new CodedError('VALIDATION_FAILED', say(errors.validation, language), {
    errors: filled.faults.map(({ path, fault }) => ({ path, message: say(words[fault], language) })),
  })
}

/**
 * Orders a generation: checks what it needs, sets its highest cost aside and queues it, in one transaction.
 * The same `key` from the same person is the same order, however many ask at once.
 * @returns the generation, and whether it is a new one
 * @throws CodedError 402 or 429 a limit is reached, 422 something is missing or the key was used otherwise, 503 the
 *   model cannot be ordered from now
 */
export async function requestGeneration(
  req: PayloadRequest,
  input: GenerationInput,
  key?: string | null,
): Promise<{ doc: Generation; isNew: boolean }> {
  const language = languageOf(req)
  const hash = createHash('sha256').update(JSON.stringify(input)).digest('base64url')
  const id = randomUUID()
  const user = req.user?.id as string
  const holdKey = key ? `request:${user}:${key}` : `request:${id}`
  const known = key ? await generationOfKey(req, holdKey) : undefined
  if (known) return replay(req, known, hash)
  const order = await estimate(req, input)
  if (order.draft.missing.length > 0)
    throw new CodedError('TRANSITION_BLOCKED', say(errors.notReady, language), {
      reasons: order.draft.missing.map(({ text, values }) => say(text, language, values)),
    })
  if (order.unavailable) refuseUnavailable(order.model, order.unavailable, language)
  const outcome = await transaction(req, async (client) => {
    const { kind, project } = input
    const { micros } = order.quote
    const reserved = await reserve(client, {
      generation: id,
      user,
      project,
      kind,
      model: order.model,
      micros,
      key: holdKey,
    })
    if (reserved.state === 'known') return reserved
    // Thrown, so that the hold goes with the transaction.
    if (reserved.state === 'exceeded') throw refuseExceeded(req, reserved)
    await insert(client, { id, user, hash, input, order })
    await enqueue(client, id)
    return reserved
  })
  if (outcome.state === 'known') return replay(req, outcome.generation, hash)
  if (outcome.alerts.length > 0) await sendAlerts(req, user, outcome.alerts as Alert[])
  return { doc: await read(req, id), isNew: true }
}

type New = { id: string; user: string; hash: string; input: GenerationInput; order: Estimate }

async function insert(client: ClientBase, { id, user, hash, input, order }: New) {
  const { draft, quote: price, model, driver } = order
  await client.query(
    `insert into generations (id, kind, model, driver, candidates, prompt, settings, inputs, price_snapshot, estimated_cost,
       project_id, scene_id, product_id, template_id, user_id, request_hash, queued_at, max_retries)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, now(), $17)`,
    [
      id,
      input.kind,
      model,
      driver,
      draft.candidates,
      draft.prompt,
      JSON.stringify(draft.settings),
      JSON.stringify(draft.inputs),
      JSON.stringify(price),
      usdOf(price.micros),
      input.project,
      input.scene ?? null,
      input.product ?? null,
      input.template ?? null,
      user,
      hash,
      model === 'local' ? 0 : 3,
    ],
  )
  await client.query(
    `insert into audit_logs (action, entity_type, entity_id, new_values, user_id, created_at)
     values ('create', 'generations', $1, jsonb_build_object('kind', $2::text, 'model', $3::text, 'project', $4::text, 'estimatedCost', $5::numeric), $6, now())`,
    [id, input.kind, model, input.project, usdOf(price.micros), user],
  )
  await client.query(
    'update assets set usage_count = usage_count + 1, last_used_at = now() where id = any($1::uuid[])',
    [usedIn(draft.inputs)],
  )
  if (input.template)
    await client.query('update prompts set usage_count = usage_count + 1 where id = $1', [input.template])
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

async function replay(req: PayloadRequest, id: string, hash: string) {
  const { rows } = await req.payload.db.pool.query<{ hash: string }>(
    'select request_hash as hash from generations where id = $1',
    [id],
  )
  if (!isDeepStrictEqual(rows[0]?.hash, hash))
    throw new CodedError('IDEMPOTENCY_MISMATCH', say(errors.idempotencyMismatch, languageOf(req)))
  return { doc: await read(req, id), isNew: false }
}

const read = (req: PayloadRequest, id: string) =>
  req.payload.findByID({ collection: 'generations', id, depth: 0, overrideAccess: false, req })

export function refuseUnavailable(model: ModelName, reason: Unavailable, language: string): never {
  const text = {
    'no-key': errors.noKey,
    'switched-off': errors.switchedOff,
    failing: errors.failing,
    'wrong-kind': errors.modelKind,
  }[reason]
  throw new CodedError('UNAVAILABLE', say(text, language, { model: say(options.model[model], language) }), {
    model,
    reason,
  })
}

function refuseExceeded(req: PayloadRequest, exceeded: Exceeded): CodedError {
  const { unit, period, limit, spent, requested, resetsAt } = exceeded
  const language = languageOf(req)
  if (unit === 'calls') {
    const seconds = resetsAt ? Math.max(1, Math.ceil((resetsAt.getTime() - Date.now()) / 1000)) : 3600
    req.responseHeaders = new Headers(req.responseHeaders)
    req.responseHeaders.set('Retry-After', String(seconds))
  }
  const data = { limit, spent, requested, period, resetsAt: resetsAt?.toISOString() ?? null }
  return unit === 'usd'
    ? new CodedError('BUDGET_EXCEEDED', say(errors.budgetExceeded, language, { limit, spent, requested }), {
        ...data,
        currency: 'USD',
      })
    : new CodedError('QUOTA_EXCEEDED', say(errors.quotaExceeded, language, { limit }), data)
}
