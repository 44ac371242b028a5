import type { Payload } from 'payload'
import type { Inputs } from '@/collections/studio/operations/order'
import type { Settings } from '@/generation/drivers/driver'
import type { Kind } from '@/generation/kinds'
import type { ModelName } from '@/generation/models'
import type { Quote } from '@/generation/prices'

/** A generation as the engine sees it. */
export type Row = {
  id: string
  kind: Kind
  model: ModelName
  status: 'pending' | 'processing' | 'completed' | 'failed' | 'cancelled' | 'uncertain'
  prompt: string
  settings: Settings
  inputs: Inputs
  candidates: number
  quote: Quote
  /** None for what is no project's. */
  project: string | null
  scene: string | null
  product: string | null
  analysis: string | null
  user: string
  language: string
  job: string | null
  submittedAt: Date | null
  startedAt: Date | null
  /** The provider's answer is here; it is only to be stored. */
  answeredAt: Date | null
  /** Since when it takes no place at its model any more. */
  leftModelAt: Date | null
  failedPolls: number
  cancelRequestedAt: Date | null
  retryCount: number
  maxRetries: number
  faults: number
}

export async function readRow(payload: Payload, id: string): Promise<Row | undefined> {
  const { rows } = await payload.db.pool.query<Row>(
    `select g.id, g.kind::text, g.model::text, g.status::text, g.prompt, g.settings, coalesce(g.inputs, '{}') as inputs,
            g.candidates::int, g.price_snapshot as quote, g.project_id as project, g.scene_id as scene, g.product_id as product, g.analysis_id as analysis,
            g.user_id as user, coalesce(u.language::text, 'ko') as language, g.external_job_id as job,
            g.submitted_at as "submittedAt", g.started_at as "startedAt",
            g.answered_at as "answeredAt", g.left_model_at as "leftModelAt", coalesce(g.failed_polls, 0)::int as "failedPolls", g.cancel_requested_at as "cancelRequestedAt",
            g.retry_count::int as "retryCount", g.max_retries::int as "maxRetries", g.faults::int
     from generations g join users u on u.id = g.user_id where g.id = $1`,
    [id],
  )
  return rows[0]
}
