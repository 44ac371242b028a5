import type { PayloadRequest } from 'payload'
import { jobIdText } from '@/generation/drivers/limits'
import { driverOf } from '@/generation/drivers/registry'
import type { Kind } from '@/generation/kinds'
import { type ModelName, modelOf } from '@/generation/models'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { isUuid, query, sql } from '@/lib/db'
import { CodedError } from '@/lib/errors'
import { languageOf } from '@/lib/language'
import { enqueue, wake } from '@/lib/queue'
import { transaction } from '@/lib/transaction'
import { credentialsFor, generationSettings } from './availability'
import { begunAgain, moveGeneration } from './moveGeneration'

type Row = { kind: Kind; model: ModelName; job: string | null; status: string }

/**
 * A provider's word that a job has ended. It only lets the next poll happen now: what became of the job is read from
 * the provider itself, so that a forged, late or repeated webhook changes nothing. One that was verified and speaks of
 * an order whose answer was lost tells which job it is.
 */
export async function receiveWebhook(req: PayloadRequest): Promise<Response> {
  const id = req.routeParams?.id
  const [row] = isUuid(id)
    ? await query<Row>(
        req,
        sql`select kind::text, model::text, external_job_id as job, status::text from generations where id = ${id}`,
      )
    : []
  const driver = row && (await driverOf(modelOf(row.model).driver, row.kind))
  const verify = driver?.mode === 'queued' ? driver.verifyWebhook : undefined
  const credentials = row && credentialsFor(await generationSettings(req.payload), row.model)
  const trusted =
    verify && credentials && (await verify({ headers: req.headers, body: (await req.text?.()) ?? '' }, credentials))
  if (!row || !trusted || !jobIdText.safeParse(trusted.jobId).success)
    throw new CodedError('NOT_FOUND', say(errors.notFound, languageOf(req)))
  if (row.job && row.job !== trusted.jobId) throw new CodedError('NOT_FOUND', say(errors.notFound, languageOf(req)))
  await transaction(req, async (client) => {
    const job = { external_job_id: trusted.jobId }
    if (row.status === 'uncertain' && !row.job) {
      const reason = 'The provider reported the job.'
      if (
        await moveGeneration(
          client,
          id as string,
          ['uncertain'],
          'processing',
          { ...job, ...begunAgain(), finished_at: null },
          { reason },
        )
      )
        await enqueue(client, id as string)
      return
    }
    await client.query(
      `update generations set external_job_id = $2 where id = $1 and external_job_id is null and submitted_at is not null and status = 'processing'`,
      [id, trusted.jobId],
    )
    await wake(client, id as string)
  })
  return Response.json({ received: true })
}
