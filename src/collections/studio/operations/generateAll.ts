import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { type ModelName, modelNames } from '@/generation/models'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { query, sql } from '@/lib/db'
import { CodedError } from '@/lib/errors'
import { languageOf } from '@/lib/language'
import type { Generation, Project } from '@/payload-types'
import { idempotencyKeyOf } from '@/requests/caller'
import { parse } from '@/requests/parse'
import { refuseUnavailable } from './availability'
import { ownProject } from './projectOf'
import { readable } from './readQuote'
import { estimate, requestGeneration } from './requestGeneration'

/** What its endpoint takes. */
export const generateAllBody = z.strictObject({
  kind: z.enum(['image', 'video', 'voice']),
  model: z.enum(modelNames as [ModelName, ...ModelName[]]).optional(),
  candidates: z.number().int().min(1).max(4).optional(),
  /** The total that was shown, in US dollars; without it nothing is ordered. */
  confirm: z.number().min(0).optional(),
})

/**
 * One order for every scene that has none of this kind yet. Without `confirm` it answers what all of them would cost
 * (200); with it they are ordered (201), unless the total has changed in the meantime.
 * @throws CodedError 422 when nothing is ready for this step, 409 nothing; limits as for a single order
 */
export async function generateAll(req: PayloadRequest, id: unknown, given: unknown): Promise<Response> {
  const project = await ownProject(req, id)
  const { kind, model, candidates, confirm } = parse(generateAllBody, given, req)
  const key = idempotencyKeyOf(req)
  const language = languageOf(req)
  const scenes = await open(req, project, kind)
  const quoted = []
  for (const scene of scenes) {
    const input = { kind, project: project.id, scene, model, candidates }
    const order = await estimate(req, input)
    if (order.unavailable && confirm !== undefined) refuseUnavailable(order.model, order.unavailable, language)
    quoted.push({ input, micros: order.quote.micros, order: { scene, ...readable(req, order) } })
  }
  const ready = quoted.filter(({ order }) => order.reasons.length === 0)
  const total = ready.reduce((sum, { micros }) => sum + micros, 0) / 1_000_000
  const summary = { kind, total, currency: 'USD', count: ready.length, orders: quoted.map(({ order }) => order) }
  if (confirm === undefined) return Response.json(summary)
  if (ready.length === 0)
    throw new CodedError('TRANSITION_BLOCKED', say(errors.notReady, language), {
      reasons: [...new Set(quoted.flatMap(({ order }) => order.reasons))],
    })
  if (Math.abs(confirm - total) > 0.000_001)
    throw new CodedError('TRANSITION_BLOCKED', say(errors.totalChanged, language, { total }), {
      reasons: [say(errors.totalChanged, language, { total })],
    })
  const docs: Generation[] = []
  for (const { input } of ready) {
    const { doc } = await requestGeneration(req, input, key && `${key}:${input.scene}`)
    docs.push(doc)
  }
  return Response.json({ ...summary, docs }, { status: 201 })
}

const made = { image: 'image', video: 'clip', voice: 'narration' } as const

/** Scenes in their order that have nothing fresh of a kind, and nothing under way. */
async function open(req: PayloadRequest, project: Project, kind: keyof typeof made): Promise<string[]> {
  const rows = await query<{ id: string }>(
    req,
    sql`select s.id from scenes s
        where s.project_id = ${project.id} and s.deleted_at is null
          and (${kind} <> 'voice' or coalesce(s.audio_description, '') <> '')
          and not exists (select 1 from assets a where a.scene_id = s.id and a.asset_type = ${made[kind]}
                          and a.is_selected and not a.stale and a.deleted_at is null)
          and not exists (select 1 from generations g where g.scene_id = s.id and g.kind = ${kind}
                          and g.status in ('pending', 'processing'))
        order by s."order", s.id`,
  )
  return rows.map(({ id }) => id)
}
