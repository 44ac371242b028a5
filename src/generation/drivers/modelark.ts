import { z } from 'zod'
import { faultOfJob, unknownStatus } from './classify'
import { download } from './download'
import { DriverError, type Order, type PollAnswer, type QueuedDriver, type Tools } from './driver'
import { dataUrl, readPicture } from './files'
import { addressOf, type Call, call } from './http'
import { clipSeconds } from './lengths'
import { addressText, believableSeconds, jobIdText } from './limits'
import { promptOf } from './prompts'

const home = 'https://ark.ap-southeast.bytepluses.com/api/v3'
const provider = 'modelark'
const tasksPath = 'contents/generations/tasks'

type Access = Pick<Tools, 'key' | 'baseUrl' | 'signal'>

const request = (tools: Access, path: string, more: Partial<Call> = {}) =>
  call({
    provider,
    key: tools.key,
    purpose: 'ask',
    url: addressOf(tools.baseUrl ?? home, `${tasksPath}${path}`),
    headers: { authorization: `Bearer ${tools.key}` },
    signal: tools.signal,
    ...more,
  })

const task = z.object({
  id: jobIdText,
  status: z.string(),
  error: z.object({ code: z.string().optional(), message: z.string().optional() }).nullish(),
  content: z.object({ video_url: addressText.nullish() }).nullish(),
  duration: z.number().nullish(),
  usage: z.object({ total_tokens: z.number().nullish(), completion_tokens: z.number().nullish() }).nullish(),
  safety_identifier: z.string().nullish(),
})

async function read(jobId: string, tools: Access): Promise<z.infer<typeof task>> {
  const { body } = await request(tools, `/${encodeURIComponent(jobId)}`)
  const parsed = task.safeParse(body)
  if (!parsed.success) throw unknownStatus(body, { provider, key: tools.key })
  return parsed.data
}

async function submit(order: Order, tools: Tools): Promise<{ jobId: string }> {
  const { settings, inputs } = order
  const picture = inputs.image && dataUrl(await readPicture(inputs.image))
  const { body } = await request(tools, '', {
    purpose: 'submit',
    body: {
      model: order.model,
      content: [
        { type: 'text', text: promptOf(order) },
        ...(picture ? [{ type: 'image_url', image_url: { url: picture }, role: 'first_frame' }] : []),
      ],
      resolution: settings.resolution,
      ratio: settings.ratio,
      duration: clipSeconds(provider, order),
      seed: settings.seed & 0x7fffffff,
      watermark: false,
      // The film has a narration of its own, and sound costs extra.
      generate_audio: false,
      // The only field of ours that the provider keeps with a task; `find` looks for it.
      safety_identifier: order.id,
    },
  })
  const created = z.object({ id: jobIdText }).safeParse(body)
  if (!created.success) throw new DriverError('ambiguous', 'modelark: the answer names no task')
  return { jobId: created.data.id }
}

async function poll(jobId: string, _order: Order, tools: Tools): Promise<PollAnswer> {
  const { status, error } = await read(jobId, tools)
  switch (status) {
    case 'queued':
    case 'running':
    case 'succeeded':
    case 'cancelled':
      return { state: status }
    case 'failed':
      return { state: 'failed', error: faultOfJob(error, { provider, key: tools.key }) }
    case 'expired':
      return { state: 'failed', error: new DriverError('failed', 'modelark: the task took too long') }
    default:
      throw unknownStatus(status, { provider, key: tools.key })
  }
}

async function cancel(jobId: string, _order: Order, tools: Tools) {
  // The same request deletes a finished task with its result, so it must only meet a waiting one.
  if ((await read(jobId, tools)).status !== 'queued') return 'too-late' as const
  const { status } = await request(tools, `/${encodeURIComponent(jobId)}`, {
    method: 'DELETE',
    expected: [400, 403, 404, 409],
  })
  return status < 300 ? ('accepted' as const) : ('too-late' as const)
}

async function fetchResult(jobId: string, order: Order, tools: Tools) {
  const { status, content, duration, usage } = await read(jobId, tools)
  if (status !== 'succeeded') throw new DriverError('unreachable', `modelark: the task is ${status}`)
  // The provider empties the field when it has removed the video, after a day.
  if (!content?.video_url) throw new DriverError('expired', 'modelark: the video is gone')
  const seconds = believableSeconds(duration) ?? clipSeconds(provider, order)
  const file = await download(
    {
      provider,
      key: tools.key,
      url: content.video_url,
      baseUrl: tools.baseUrl ?? home,
      kind: 'video',
      name: 'video',
      metadata: { seconds },
    },
    tools,
  )
  const tokens = usage?.total_tokens ?? usage?.completion_tokens
  return { files: [file], usage: { seconds, ...(typeof tokens === 'number' ? { outputTokens: tokens } : {}) } }
}

const pageSize = 100
const maxPages = 5

/**
 * Looks through the provider's tasks of the last seven days. Answers `none` only when the list shows whose each task
 * is; a task may take a moment to get there, so ask some time after the submit.
 */
async function find(order: Order, tools: Tools): Promise<{ jobId: string } | 'none'> {
  for (let page = 1; page <= maxPages; page++) {
    const query = new URLSearchParams({
      page_num: String(page),
      page_size: String(pageSize),
      'filter.model': order.model,
    })
    const { body } = await request(tools, `?${query}`)
    const list = z.object({ total: z.number(), items: z.array(task) }).safeParse(body)
    if (!list.success) throw new DriverError('unreachable', 'modelark: the list of tasks cannot be read')
    const { total, items } = list.data
    const found = items.find(({ safety_identifier }) => safety_identifier === order.id)
    if (found) return { jobId: found.id }
    if (items.some(({ safety_identifier }) => !safety_identifier)) {
      throw new DriverError('unreachable', 'modelark: the list does not tell which order a task belongs to')
    }
    if (page * pageSize >= total) return 'none'
  }
  throw new DriverError('unreachable', 'modelark: too many tasks to look through')
}

const driver: QueuedDriver = { mode: 'queued', submit, poll, cancel, fetchResult, find }

/** ModelArk's callbacks bear no signature, so none is asked for. */
export const modelark = { video: driver }
