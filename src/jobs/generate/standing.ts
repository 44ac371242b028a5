import type { Payload } from 'payload'
import { modelOf } from '@/generation/models'
import { env } from '@/lib/env'
import { wakeNext } from '@/lib/queue'
import { transaction } from '@/lib/transaction'
import type { Row } from './row'

/** So many questions in a row without an answer, and nobody waits for the job any longer. */
export const enoughFailedPolls = 5

/** A job that has run for so long is stuck, or as good as. */
const overdue = 60 * 60 * 1000

/** Asked so seldom at the least, in milliseconds. */
const seldom = 5 * 60_000

/** Whether an order still takes one of its model's places, by how its job is getting on. */
export const isStuck = ({ startedAt }: Pick<Row, 'startedAt'>, failedPolls: number): boolean =>
  failedPolls >= enoughFailedPolls || (startedAt !== null && Date.now() - startedAt.getTime() > overdue)

/** Gives an order's place at its model to whoever waits for it; what was set aside for it stays aside. */
export async function leaveModel(payload: Payload, { id, model }: Pick<Row, 'id' | 'model'>): Promise<void> {
  if (model === 'local') return
  await transaction({ payload }, async (client) => {
    await client.query('update generations set left_model_at = now() where id = $1 and left_model_at is null', [id])
    await wakeNext(client, model, modelOf(model).concurrency)
  })
}

/** How long until a job is asked about again: the longer nothing has come of it, the more seldom. */
export function nextPoll({ leftModelAt, failedPolls }: Pick<Row, 'leftModelAt' | 'failedPolls'>): number {
  const away = leftModelAt ? Date.now() - leftModelAt.getTime() : 0
  return Math.min(seldom, Math.max(away, env.WORKER_POLL_MS * 2 ** failedPolls))
}
