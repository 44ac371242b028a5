import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import type { Answer, Job, JobState, Protocol, World } from './protocol'

const secret = randomBytes(24)

const problem = (status: number, title: string, detail: string, headers?: Record<string, string>): Answer => ({
  status,
  json: { title, detail, status },
  ...(headers ? { headers } : {}),
})

const words: Record<JobState, string> = {
  queued: 'starting',
  running: 'processing',
  succeeded: 'succeeded',
  failed: 'failed',
  moderated: 'failed',
  cancelled: 'canceled',
  unknown: 'sleeping',
}

const errors: Partial<Record<JobState, string>> = {
  failed: 'Prediction interrupted; please retry (code: PA)',
  moderated: 'The input or output was flagged as sensitive. Please try again with different inputs. (E005)',
}

const predictionOf = (job: Job, state: JobState, { url, mediaUrl }: World) => ({
  id: job.id,
  model: 'minimax/video-01',
  version: 'hidden',
  input: job.input.input,
  status: words[state],
  error: errors[state] ?? null,
  logs: state === 'running' ? 'Running\n 40%|████      | 4/10 [00:03<00:05,  1.20it/s]' : '',
  output: state === 'succeeded' ? mediaUrl(`video-${job.id}.mp4`) : null,
  data_removed: false,
  created_at: new Date(job.createdAt).toISOString(),
  urls: { get: `${url}/predictions/${job.id}`, cancel: `${url}/predictions/${job.id}/cancel` },
})

function cancel(job: Job, world: World): Answer {
  if (['queued', 'running'].includes(world.stateOf(job))) job.isCancelled = true
  return { status: 200, json: predictionOf(job, world.stateOf(job), world) }
}

export const replicate: Protocol = {
  keyOf: ({ headers }) => headers.authorization?.replace(/^Bearer /, ''),
  faults: {
    unauthorised: problem(401, 'Unauthenticated', 'You did not pass a valid authentication token'),
    refuse: problem(422, 'Input validation failed', '- input: prompt is required'),
    'rate-limit': problem(429, 'Too Many Requests', 'Request was throttled.', { 'retry-after': '17' }),
    overload: problem(503, 'Service Unavailable', 'Service temporarily unavailable.'),
    break: problem(500, 'Internal server error', 'Something went wrong.'),
    moderate: problem(422, 'Content moderation', 'The prompt was rejected by content moderation.'),
  },
  paid: ({ method, path, json }) =>
    method === 'POST' && /^(\/models\/[^/]+\/[^/]+)?\/predictions$/.test(path)
      ? { reference: json.input?.prompt, ...(json.webhook ? { webhookUrl: json.webhook } : {}) }
      : undefined,
  isPoll: ({ method, path }) => method === 'GET' && path.startsWith('/predictions/'),
  accept: ({ json }, job, world) =>
    json.input?.prompt ? { status: 201, json: predictionOf(job, 'queued', world) } : replicate.faults.refuse,
  answer: ({ method, path }, world) => {
    if (path === '/webhooks/default/secret') return { status: 200, json: { key: `whsec_${secret.toString('base64')}` } }
    if (method === 'POST' && path === '/files') {
      return { status: 201, json: { id: 'file-1', urls: { get: `${world.url}/files/file-1` } } }
    }
    const [, , id = '', action] = path.split('/')
    const job = world.jobs.get(id)
    if (!job) return problem(404, 'Not found', 'Prediction not found.')
    if (action === 'cancel') return cancel(job, world)
    return { status: 200, json: predictionOf(job, world.poll(job), world) }
  },
  webhook: (job, world, at) => {
    const id = `msg_${randomUUID()}`
    const body = JSON.stringify(predictionOf(job, 'succeeded', world))
    const signature = createHmac('sha256', secret).update(`${id}.${at}.${body}`).digest('base64')
    const headers = { 'webhook-id': id, 'webhook-timestamp': String(at), 'webhook-signature': `v1,${signature}` }
    return { headers: { 'content-type': 'application/json', ...headers }, body }
  },
}
