import type { Answer, Incoming, Job, JobState, Protocol, World } from './protocol'

const tasks = '/contents/generations/tasks'

const fault = (status: number, code: string, message: string, headers?: Record<string, string>): Answer => ({
  status,
  json: { error: { code, message, param: '', type: code.split('.')[0] } },
  ...(headers ? { headers } : {}),
})

const words: Record<JobState, string> = {
  queued: 'queued',
  running: 'running',
  succeeded: 'succeeded',
  failed: 'failed',
  moderated: 'failed',
  cancelled: 'cancelled',
  unknown: 'paused',
}

const errors: Partial<Record<JobState, { code: string; message: string }>> = {
  failed: { code: 'InternalServiceError', message: 'The service encountered an unexpected internal error.' },
  moderated: {
    code: 'OutputVideoSensitiveContentDetected',
    message: 'The output video may contain sensitive information.',
  },
}

const taskOf = (job: Job, state: JobState, { scenario, mediaUrl }: World) => ({
  id: job.id,
  model: job.input.model,
  status: words[state],
  error: errors[state] ?? null,
  created_at: Math.floor(job.createdAt / 1000),
  updated_at: Math.floor(Date.now() / 1000),
  ...(scenario.showsReference ? { safety_identifier: job.reference } : {}),
  ...(state === 'succeeded'
    ? {
        content: { video_url: mediaUrl(`video-${job.id}`) },
        duration: job.input.duration,
        usage: { completion_tokens: 108_900, total_tokens: 108_900 },
      }
    : {}),
})

const idOf = ({ path }: Incoming) => path.slice(tasks.length + 1)

function list({ query }: Incoming, world: World): Answer {
  const model = query.get('filter.model')
  const [page, size] = [Number(query.get('page_num') ?? 1), Number(query.get('page_size') ?? 10)]
  const all = [...world.jobs.values()].filter(({ input }) => !model || input.model === model).reverse()
  const items = all.slice((page - 1) * size, page * size).map((job) => taskOf(job, world.stateOf(job), world))
  return { status: 200, json: { total: all.length, items } }
}

/** Deletes finished tasks, as the real one does. */
function remove(job: Job, world: World): Answer {
  const state = world.stateOf(job)
  if (state === 'running')
    return fault(409, 'InvalidAction.RunningTaskDeletion', 'Deleting a running task is not allowed.')
  if (state === 'queued') job.isCancelled = true
  else world.jobs.delete(job.id)
  return { status: 200, json: {} }
}

export const modelark: Protocol = {
  keyOf: ({ headers }) => headers.authorization?.replace(/^Bearer /, ''),
  faults: {
    unauthorised: fault(401, 'AuthenticationError', 'The API key in the request is missing or invalid.'),
    refuse: fault(400, 'InvalidParameter', 'The parameter `resolution` specified in the request is not valid.'),
    'rate-limit': fault(429, 'RateLimitExceeded.EndpointRPMExceeded', 'Too many requests.', { 'retry-after': '17' }),
    overload: fault(503, 'ServiceUnavailable', 'The service is temporarily unavailable.'),
    break: fault(500, 'InternalServiceError', 'The service encountered an unexpected internal error.'),
    moderate: fault(
      400,
      'InputTextSensitiveContentDetected',
      'The request failed: the input text may contain sensitive information.',
    ),
  },
  paid: ({ method, path, json }) =>
    method === 'POST' && path === tasks ? { reference: json.safety_identifier ?? json.content?.[0]?.text } : undefined,
  isPoll: ({ method, path }) => method === 'GET' && path.startsWith(`${tasks}/`),
  accept: (request, job) => {
    const { model, content } = request.json
    const isWhole = model && content?.[0]?.type === 'text' && content[0].text
    return isWhole ? { status: 200, json: { id: job.id } } : modelark.faults.refuse
  },
  answer: (request, world) => {
    if (request.method === 'GET' && request.path === tasks) return list(request, world)
    const job = world.jobs.get(idOf(request))
    if (!job) return fault(404, 'ResourceNotFound', 'The specified task is not found.')
    if (request.method === 'DELETE') return remove(job, world)
    return { status: 200, json: taskOf(job, world.poll(job), world) }
  },
}
