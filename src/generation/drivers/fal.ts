import { z } from 'zod'
import { faultOfAnswer, faultOfJob, unknownStatus } from './classify'
import { download } from './download'
import { DriverError, type Order, type PollAnswer, type Product, type QueuedDriver, type Tools } from './driver'
import { falInput } from './falInputs'
import { verifyFalWebhook } from './falWebhook'
import { sizeOf, usable } from './files'
import { addressOf, type Call, call } from './http'
import { clipSeconds } from './lengths'
import { addressText, jobIdText } from './limits'

// Not through `@fal-ai/client`: it posts an order up to three times more when an answer is lost, and cannot be told
// not to, nor where to find a stand-in for the queue.
const home = 'https://queue.fal.run'
const provider = 'fal'

const request = (tools: Tools, path: string, more: Partial<Call> = {}) =>
  call({
    provider,
    key: tools.key,
    purpose: 'ask',
    url: addressOf(tools.baseUrl ?? home, path),
    headers: { authorization: `Key ${tools.key}` },
    signal: tools.signal,
    ...more,
  })

/** Requests are kept under the application, `owner/alias`, whatever the endpoint within it. */
const pathOf = (jobId: string, { model }: Order) =>
  `${model.split('/').slice(0, 2).join('/')}/requests/${encodeURIComponent(jobId)}`

async function submit(order: Order, tools: Tools): Promise<{ jobId: string }> {
  const { endpoint, input } = await falInput(order)
  const webhook = tools.webhookUrl ? `?${new URLSearchParams({ fal_webhook: tools.webhookUrl })}` : ''
  const { body } = await request(tools, `${endpoint}${webhook}`, { purpose: 'submit', body: input })
  const created = z.object({ request_id: jobIdText }).safeParse(body)
  if (!created.success) throw new DriverError('ambiguous', 'fal: the answer names no request')
  return { jobId: created.data.request_id }
}

const status = z.object({
  status: z.string(),
  queue_position: z.number().nullish(),
  error: z.unknown().optional(),
  error_type: z.string().nullish(),
})

async function poll(jobId: string, order: Order, tools: Tools): Promise<PollAnswer> {
  const counterpart = { provider, key: tools.key }
  const { body } = await request(tools, `${pathOf(jobId, order)}/status`)
  const parsed = status.safeParse(body)
  if (!parsed.success) throw unknownStatus(body, counterpart)
  const { queue_position: position, error, error_type: type } = parsed.data
  switch (parsed.data.status) {
    case 'IN_QUEUE':
      return typeof position === 'number' ? { state: 'queued', position } : { state: 'queued' }
    case 'IN_PROGRESS':
      return { state: 'running' }
    case 'COMPLETED': {
      // "Completed" includes failed; some models tell it only with the result.
      const fault =
        error || type ? faultOfEnd({ error, error_type: type }, tools) : (await result(jobId, order, tools)).fault
      if (!fault) return { state: 'succeeded' }
      return fault.fault === 'cancelled' ? { state: 'cancelled' } : { state: 'failed', error: fault }
    }
    default:
      throw unknownStatus(parsed.data.status, counterpart)
  }
}

const reason = z.looseObject({
  error: z.unknown().optional(),
  error_type: z.string().nullish(),
  // Of the model: a list of faults. Of the queue: a sentence.
  detail: z
    .union([z.string(), z.array(z.object({ type: z.string().optional(), msg: z.string().optional() }))])
    .optional(),
})

function faultOfEnd({ error, error_type, detail }: z.infer<typeof reason>, tools: Tools): DriverError {
  const fault = faultOfJob({ error, error_type, detail }, { provider, key: tools.key })
  return error_type === 'client_cancelled' ? new DriverError('cancelled', fault.message) : fault
}

/** The result of a completed request, or why there is none: the status is then that of the model, not of the queue. */
async function result(jobId: string, order: Order, tools: Tools): Promise<{ body: unknown; fault?: DriverError }> {
  const expected = [400, 422, 499, 500, 502, 503, 504]
  const { status: code, headers, body } = await request(tools, pathOf(jobId, order), { expected })
  if (code < 300) return { body }
  const said = reason.safeParse(body)
  const ofModel =
    code === 422 || headers.has('x-fal-error-type') || said.data?.error_type || Array.isArray(said.data?.detail)
  if (ofModel && said.success) return { body, fault: faultOfEnd(said.data, tools) }
  throw faultOfAnswer({ status: code, headers, text: JSON.stringify(body) }, 'ask', { provider, key: tools.key })
}

async function cancel(jobId: string, order: Order, tools: Tools) {
  const expected = [400, 404]
  const { status: code } = await request(tools, `${pathOf(jobId, order)}/cancel`, { method: 'PUT', expected })
  if (code < 300) return 'accepted' as const
  return code === 400 ? ('too-late' as const) : ('impossible' as const)
}

const file = z.object({ url: addressText })
const output = z.object({ video: file.optional(), image: file.optional(), images: z.array(file).optional() })

async function fetchResult(jobId: string, order: Order, tools: Tools): Promise<Product> {
  const { body, fault } = await result(jobId, order, tools)
  if (fault) throw fault
  const { video, image, images = [] } = output.safeParse(body).data ?? {}
  const baseUrl = tools.baseUrl ?? home
  const from = { provider, key: tools.key, baseUrl }
  if (video) {
    const seconds = clipSeconds(provider, order)
    const metadata = { seconds }
    return {
      files: [await download({ ...from, url: video.url, kind: 'video', name: 'video', metadata }, tools)],
      usage: { seconds },
    }
  }
  const pictures = image ? [image] : images
  if (pictures.length === 0) throw new DriverError('failed', 'fal: the result has no file')
  const wanted = pictures.slice(0, order.candidates)
  const files = await usable(
    wanted.map(async ({ url }, at) => {
      const copy = await download({ ...from, url, kind: 'image', name: `image-${at + 1}` }, tools)
      return { ...copy, metadata: await sizeOf(copy.path) }
    }),
  )
  return { files, usage: { images: wanted.length } }
}

const driver: QueuedDriver = { mode: 'queued', submit, poll, cancel, fetchResult, verifyWebhook: verifyFalWebhook }

export const fal = { video: driver, 'try-on': driver }
