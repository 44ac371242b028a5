import { z } from 'zod'
import { faultOfJob, unknownStatus } from './classify'
import { download } from './download'
import { DriverError, type Order, type PollAnswer, type QueuedDriver, type Tools } from './driver'
import { readPicture } from './files'
import { googleHome } from './google'
import { addressOf, type Call, call } from './http'
import { clipSeconds } from './lengths'
import { addressText } from './limits'
import { positivePromptOf } from './prompts'

const provider = 'veo'

const request = (tools: Tools, path: string, more: Partial<Call> = {}) =>
  call({
    provider,
    key: tools.key,
    purpose: 'ask',
    url: addressOf(tools.baseUrl ?? googleHome, path),
    headers: { 'x-goog-api-key': tools.key },
    signal: tools.signal,
    ...more,
  })

/** `models/<model>/operations/<id>`: goes into a path as it is. */
const operationName = z
  .string()
  .max(300)
  .regex(/^(models\/[\w.-]+\/)?operations\/[\w-]+$/)

const operation = z.object({
  name: operationName,
  done: z.boolean().optional(),
  error: z
    .object({ code: z.number().optional(), message: z.string().optional(), status: z.string().optional() })
    .optional(),
  response: z
    .object({
      generateVideoResponse: z.object({
        generatedSamples: z.array(z.object({ video: z.object({ uri: addressText }) })).default([]),
        raiMediaFilteredReasons: z.array(z.string()).default([]),
      }),
    })
    .optional(),
})

async function read(jobId: string, tools: Tools): Promise<z.infer<typeof operation>> {
  if (!operationName.safeParse(jobId).success) throw unknownStatus(jobId, { provider, key: tools.key })
  const { body } = await request(tools, jobId)
  const parsed = operation.safeParse(body)
  if (!parsed.success) throw unknownStatus(body, { provider, key: tools.key })
  return parsed.data
}

async function submit(order: Order, tools: Tools): Promise<{ jobId: string }> {
  const { settings, inputs } = order
  const picture = inputs.image && (await readPicture(inputs.image))
  const image = picture && { bytesBase64Encoded: picture.bytes.toString('base64'), mimeType: picture.mimeType }
  const [across = 1, down = 1] = settings.ratio.split(':').map(Number)
  const { body } = await request(tools, `models/${order.model}:predictLongRunning`, {
    purpose: 'submit',
    body: {
      instances: [{ prompt: positivePromptOf(order), ...(image ? { image } : {}) }],
      parameters: {
        // The two shapes and two sizes there are; the film crops and scales.
        aspectRatio: across >= down ? '16:9' : '9:16',
        resolution: settings.resolution === '1080p' ? '1080p' : '720p',
        durationSeconds: clipSeconds(provider, order),
        seed: settings.seed >>> 0,
        ...(settings.negativePrompt ? { negativePrompt: settings.negativePrompt } : {}),
      },
    },
  })
  const created = z.object({ name: operationName }).safeParse(body)
  if (!created.success) throw new DriverError('ambiguous', 'veo: the answer names no operation')
  return { jobId: created.data.name }
}

async function poll(jobId: string, _order: Order, tools: Tools): Promise<PollAnswer> {
  const counterpart = { provider, key: tools.key }
  const { done, error, response } = await read(jobId, tools)
  if (!done) return { state: 'running' }
  if (error) return { state: 'failed', error: faultOfJob(error, counterpart) }
  const { generatedSamples = [], raiMediaFilteredReasons = [] } = response?.generateVideoResponse ?? {}
  if (generatedSamples.length > 0) return { state: 'succeeded' }
  const [reason] = raiMediaFilteredReasons
  if (reason === undefined) throw unknownStatus(response ?? 'done without a response', counterpart)
  return { state: 'failed', error: new DriverError('moderated', faultOfJob(reason, counterpart).message) }
}

async function fetchResult(jobId: string, order: Order, tools: Tools) {
  const url = (await read(jobId, tools)).response?.generateVideoResponse.generatedSamples[0]?.video.uri
  if (!url) throw new DriverError('unreachable', 'veo: the operation has no video')
  const seconds = clipSeconds(provider, order)
  const file = await download(
    {
      provider,
      key: tools.key,
      url,
      baseUrl: tools.baseUrl ?? googleHome,
      headers: { 'x-goog-api-key': tools.key },
      kind: 'video',
      name: 'video',
      metadata: { seconds },
    },
    tools,
  )
  return { files: [file], usage: { seconds } }
}

const driver: QueuedDriver = {
  mode: 'queued',
  submit,
  poll,
  // The service has no way to stop an operation.
  cancel: async () => 'impossible',
  fetchResult,
}

export const veo = { video: driver }
