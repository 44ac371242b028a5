import { createHash } from 'node:crypto'
import { parseProgressFromLogs, validateWebhook } from 'replicate'
import { z } from 'zod'
import { faultOfJob, unknownStatus } from './classify'
import { download } from './download'
import { DriverError, type Order, type PollAnswer, type QueuedDriver, type Tools } from './driver'
import { dataUrl, readPicture } from './files'
import { addressOf, type Call, call } from './http'
import { clipSeconds } from './lengths'
import { addressText, jobIdText } from './limits'
import { promptOf } from './prompts'
import { fieldOf, isFresh, KeyCache } from './webhook'

// Not through the client's `predictions`: it posts an order up to five times more when an answer is lost.
const home = 'https://api.replicate.com/v1'
const provider = 'replicate'

type Access = Pick<Tools, 'key' | 'baseUrl'> & { signal?: AbortSignal }

const request = (tools: Access, path: string, more: Partial<Call> = {}) =>
  call({
    provider,
    key: tools.key,
    purpose: 'ask',
    url: addressOf(tools.baseUrl ?? home, path),
    headers: { authorization: `Bearer ${tools.key}` },
    ...(tools.signal ? { signal: tools.signal } : {}),
    ...more,
  })

/** The provider asks for files above this size to be uploaded first. */
const maxInlineBytes = 256 * 1024

async function pictureUrl(order: Order, tools: Tools): Promise<string | undefined> {
  if (!order.inputs.image) return undefined
  const picture = await readPicture(order.inputs.image)
  if (picture.bytes.length <= maxInlineBytes) return dataUrl(picture)
  const form = new FormData()
  form.append('content', new Blob([new Uint8Array(picture.bytes)], { type: picture.mimeType }), 'picture')
  try {
    const { body } = await request(tools, 'files', { body: form, timeoutMs: 60_000 })
    return z.object({ urls: z.object({ get: z.url() }) }).parse(body).urls.get
  } catch (error) {
    // Nothing was ordered yet.
    throw new DriverError('refused', 'replicate: the picture was not taken', { retryable: true }, { cause: error })
  }
}

async function submit(order: Order, tools: Tools): Promise<{ jobId: string }> {
  const picture = await pictureUrl(order, tools)
  const [model, version] = order.model.split(':')
  const { body } = await request(tools, version ? 'predictions' : `models/${model}/predictions`, {
    purpose: 'submit',
    body: {
      ...(version ? { version } : {}),
      input: { prompt: promptOf(order), ...(picture ? { first_frame_image: picture } : {}) },
      ...(tools.webhookUrl ? { webhook: tools.webhookUrl, webhook_events_filter: ['completed'] } : {}),
    },
  })
  const created = z.object({ id: jobIdText }).safeParse(body)
  if (!created.success) throw new DriverError('ambiguous', 'replicate: the answer names no prediction')
  return { jobId: created.data.id }
}

const prediction = z.object({
  status: z.string(),
  error: z.unknown().optional(),
  logs: z.string().nullish(),
  output: z.union([addressText, z.array(addressText)]).nullish(),
})

async function read(jobId: string, tools: Tools): Promise<z.infer<typeof prediction>> {
  const { body } = await request(tools, `predictions/${encodeURIComponent(jobId)}`)
  const parsed = prediction.safeParse(body)
  if (!parsed.success) throw unknownStatus(body, { provider, key: tools.key })
  return parsed.data
}

async function poll(jobId: string, _order: Order, tools: Tools): Promise<PollAnswer> {
  const { status, error, logs } = await read(jobId, tools)
  switch (status) {
    case 'starting':
      return { state: 'queued' }
    case 'processing': {
      const progress = logs ? parseProgressFromLogs(logs) : null
      return progress && Number.isFinite(progress.percentage)
        ? { state: 'running', percent: Math.round(progress.percentage * 100) }
        : { state: 'running' }
    }
    case 'succeeded':
      return { state: 'succeeded' }
    case 'canceled':
      return { state: 'cancelled' }
    case 'aborted':
      return { state: 'failed', error: new DriverError('failed', 'replicate: the prediction waited too long to start') }
    case 'failed':
      return { state: 'failed', error: faultOfJob(error, { provider, key: tools.key }) }
    default:
      throw unknownStatus(status, { provider, key: tools.key })
  }
}

async function cancel(jobId: string, _order: Order, tools: Tools) {
  const path = `predictions/${encodeURIComponent(jobId)}/cancel`
  const { status, body } = await request(tools, path, { method: 'POST', expected: [400, 404, 409, 422] })
  if (status === 404) return 'impossible' as const
  const said = prediction.safeParse(body)
  const over = status >= 300 || (said.success && ['succeeded', 'failed', 'aborted'].includes(said.data.status))
  return over ? ('too-late' as const) : ('accepted' as const)
}

async function fetchResult(jobId: string, order: Order, tools: Tools) {
  const { status, output } = await read(jobId, tools)
  if (status !== 'succeeded') throw new DriverError('unreachable', `replicate: the prediction is ${status}`)
  const url = typeof output === 'string' ? output : output?.[0]
  // The provider removes what a prediction made after an hour.
  if (!url) throw new DriverError('expired', 'replicate: the output is gone')
  const seconds = clipSeconds(provider, order)
  const from = { provider, key: tools.key, baseUrl: tools.baseUrl ?? home }
  const headers = { authorization: `Bearer ${tools.key}` }
  const file = await download({ ...from, url, headers, kind: 'video', name: 'video', metadata: { seconds } }, tools)
  return { files: [file], usage: { seconds } }
}

const secrets = new KeyCache<string>()

const verifyWebhook: NonNullable<QueuedDriver['verifyWebhook']> = async ({ headers, body }, tools) => {
  const header = (name: string) => headers.get(`webhook-${name}`) ?? ''
  const [id, timestamp, signature] = [header('id'), header('timestamp'), header('signature')]
  if (!id || !signature || !body || !isFresh(timestamp)) return undefined
  // Each account has a secret of its own; the account's key itself is not kept.
  const account = createHash('sha256').update(`${tools.baseUrl} ${tools.key}`).digest('hex')
  const load = async () => {
    const answer = await request(tools, 'webhooks/default/secret')
    return z.object({ key: z.string().min(1) }).parse(answer.body).key
  }
  const signed = async (secret: string | undefined) =>
    secret !== undefined && (await validateWebhook({ id, timestamp, signature, body, secret }))
  try {
    const trusted =
      (await signed(await secrets.read(account, load))) || (await signed(await secrets.read(account, load, true)))
    const jobId = trusted ? fieldOf(body, 'id') : undefined
    return jobId ? { jobId } : undefined
  } catch {
    // Without the secret nothing can be believed; polling goes on regardless.
    return undefined
  }
}

const driver: QueuedDriver = { mode: 'queued', submit, poll, cancel, fetchResult, verifyWebhook }

export const replicate = { video: driver }
