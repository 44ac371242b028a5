import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import type { Answer, Incoming, Job, JobState, Protocol, World } from './protocol'

const { publicKey, privateKey } = generateKeyPairSync('ed25519')

const requestPath = /^(?<app>\/[^/]+\/[^/]+)\/requests\/(?<id>[^/]+)(?<action>\/status|\/cancel)?$/

const policy = { loc: ['body', 'prompt'], msg: 'The content could not be processed.', type: 'content_policy_violation' }

/** How a request ends that does not succeed: on its status, or only with the result. */
const failures: Partial<Record<JobState, { onStatus?: object; result: Answer }>> = {
  failed: {
    onStatus: { error: 'Runner server error', error_type: 'runner_server_error' },
    result: { status: 500, json: { detail: 'Runner server error', error_type: 'runner_server_error' } },
  },
  moderated: { result: { status: 422, json: { detail: [policy] } } },
  cancelled: {
    onStatus: { error: 'Request was cancelled', error_type: 'client_cancelled' },
    result: { status: 499, json: { detail: 'Request was cancelled', error_type: 'client_cancelled' } },
  },
}

function output(job: Job, { mediaUrl }: World) {
  const picture = (at: number) => ({
    url: mediaUrl(`image-${job.id}-${at}`),
    content_type: 'image/png',
    width: 90,
    height: 160,
  })
  if (job.input.model_image)
    return { images: Array.from({ length: job.input.num_samples ?? 1 }, (_, at) => picture(at)) }
  if (job.input.human_image_url) return { image: picture(0) }
  return { video: { url: mediaUrl(`video-${job.id}`), content_type: 'video/mp4', file_name: 'output.mp4' } }
}

function status(job: Job, world: World): Answer {
  const state = world.poll(job)
  const id = { request_id: job.id }
  if (state === 'queued') return { status: 202, json: { ...id, status: 'IN_QUEUE', queue_position: 2 } }
  if (state === 'running') return { status: 202, json: { ...id, status: 'IN_PROGRESS', logs: null } }
  if (state === 'unknown') return { status: 200, json: { ...id, status: 'ON_HOLD' } }
  return { status: 200, json: { ...id, status: 'COMPLETED', logs: null, ...failures[state]?.onStatus } }
}

function result(job: Job, world: World): Answer {
  const state = world.stateOf(job)
  if (state === 'queued' || state === 'running')
    return { status: 400, json: { detail: 'Request is still in progress' } }
  return failures[state]?.result ?? { status: 200, json: output(job, world) }
}

function cancel(job: Job, world: World): Answer {
  const isOver = !['queued', 'running'].includes(world.stateOf(job))
  if (isOver) return { status: 400, json: { status: 'ALREADY_COMPLETED' } }
  job.isCancelled = true
  return { status: 202, json: { status: 'CANCELLATION_REQUESTED' } }
}

const required = ({ path }: Incoming): string[] =>
  path.includes('/fashn/')
    ? ['model_image', 'garment_image']
    : path.includes('try-on')
      ? ['human_image_url', 'garment_image_url']
      : ['prompt']

export const fal: Protocol = {
  keyOf: ({ headers }) => headers.authorization?.replace(/^Key /, ''),
  open: /^\/\.well-known\/jwks\.json$/,
  faults: {
    unauthorised: { status: 401, json: { detail: 'Cannot access application: authentication is required' } },
    refuse: {
      status: 422,
      json: {
        detail: [{ loc: ['body', 'duration'], msg: 'unexpected value', type: 'enum', input: 'a moderation of 4' }],
      },
    },
    'rate-limit': { status: 429, json: { detail: 'Too many concurrent requests' }, headers: { 'retry-after': '17' } },
    overload: { status: 503, json: { detail: 'No runner available', error_type: 'runner_scheduling_failure' } },
    break: { status: 500, json: { detail: 'Internal server error' } },
    moderate: { status: 422, json: { detail: [policy] } },
  },
  paid: ({ method, path, query, json }) => {
    if (method !== 'POST' || requestPath.test(path)) return undefined
    const webhookUrl = query.get('fal_webhook')
    return { reference: json.prompt ?? webhookUrl ?? path, ...(webhookUrl ? { webhookUrl } : {}) }
  },
  isPoll: ({ path }) => path.endsWith('/status'),
  accept: (request, job, { url }) => {
    if (required(request).some((name) => !request.json[name])) return fal.faults.refuse
    const base = `${url}${request.path.split('/').slice(0, 3).join('/')}/requests/${job.id}`
    const urls = { response_url: base, status_url: `${base}/status`, cancel_url: `${base}/cancel` }
    return { status: 200, json: { request_id: job.id, gateway_request_id: job.id, ...urls } }
  },
  answer: ({ method, path }, world) => {
    if (path === '/.well-known/jwks.json') {
      return {
        status: 200,
        json: { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'fal_0', use: 'sig', alg: 'EdDSA' }] },
      }
    }
    const { id = '', action } = requestPath.exec(path)?.groups ?? {}
    const job = world.jobs.get(id)
    if (!job) return { status: 404, json: { status: 'NOT_FOUND' } }
    if (method === 'PUT') return cancel(job, world)
    return action ? status(job, world) : result(job, world)
  },
  webhook: (job, world, at) => {
    const body = JSON.stringify({
      request_id: job.id,
      gateway_request_id: job.id,
      status: 'OK',
      payload: output(job, world),
    })
    const digest = createHash('sha256').update(body).digest('hex')
    const message = Buffer.from(`${job.id}\nuser-1\n${at}\n${digest}`)
    const headers = {
      'x-fal-webhook-request-id': job.id,
      'x-fal-webhook-user-id': 'user-1',
      'x-fal-webhook-timestamp': String(at),
      'x-fal-webhook-signature': sign(null, message, privateKey).toString('hex'),
    }
    return { headers: { 'content-type': 'application/json', ...headers }, body }
  },
}
