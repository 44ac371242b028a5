import type { Answer, Incoming, Job, JobState, Protocol, World } from './protocol'

export const googleFault = (status: number, word: string, message: string, details: unknown[] = []): Answer => ({
  status,
  json: { error: { code: status, message, status: word, ...(details.length > 0 ? { details } : {}) } },
})

export const googleFaults: Protocol['faults'] = {
  unauthorised: googleFault(400, 'INVALID_ARGUMENT', 'API key not valid. Please pass a valid API key.', [
    { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'API_KEY_INVALID', domain: 'googleapis.com' },
  ]),
  refuse: googleFault(400, 'INVALID_ARGUMENT', 'Request contains an invalid argument.'),
  'rate-limit': googleFault(429, 'RESOURCE_EXHAUSTED', 'You exceeded your current quota.', [
    { '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: '17s' },
  ]),
  overload: googleFault(503, 'UNAVAILABLE', 'The model is overloaded. Please try again later.'),
  break: googleFault(500, 'INTERNAL', 'An internal error has occurred.'),
  moderate: googleFault(
    400,
    'INVALID_ARGUMENT',
    "The prompt could not be submitted: it contains words that violate Google's Responsible AI practices.",
  ),
}

export const googleKeyOf = ({ headers }: Incoming) => headers['x-goog-api-key']?.toString()

const ends: Partial<Record<JobState, (job: Job, world: World) => object>> = {
  succeeded: (job, { mediaUrl }) => ({
    response: {
      '@type': 'type.googleapis.com/google.ai.generativelanguage.v1beta.PredictLongRunningResponse',
      generateVideoResponse: { generatedSamples: [{ video: { uri: mediaUrl(`video-${job.id}:download?alt=media`) } }] },
    },
  }),
  failed: () => ({ error: { code: 13, message: 'Video generation failed due to an internal server issue.' } }),
  moderated: () => ({
    response: {
      generateVideoResponse: {
        raiMediaFilteredCount: 1,
        raiMediaFilteredReasons: ['The video was blocked since it may go against the rules for people in pictures.'],
      },
    },
  }),
  unknown: () => ({ response: { generateVideoResponse: {} } }),
}

export const veo: Protocol = {
  keyOf: googleKeyOf,
  guardsMedia: true,
  faults: googleFaults,
  paid: ({ method, path, json }) =>
    method === 'POST' && /^\/models\/[^/]+:predictLongRunning$/.test(path)
      ? { reference: json.instances?.[0]?.prompt }
      : undefined,
  isPoll: ({ path }) => path.includes('/operations/'),
  accept: ({ path, json }, job) => {
    const { aspectRatio, durationSeconds, resolution } = json.parameters ?? {}
    const isWhole =
      json.instances?.[0]?.prompt &&
      ['16:9', '9:16'].includes(aspectRatio) &&
      [4, 6, 8].includes(durationSeconds) &&
      (resolution !== '1080p' || durationSeconds === 8)
    if (!isWhole) return googleFaults.refuse
    return { status: 200, json: { name: `${path.slice(1).replace(':predictLongRunning', '')}/operations/${job.id}` } }
  },
  answer: ({ path }, world) => {
    const job = world.jobs.get(path.split('/operations/')[1] ?? '')
    if (!job) return googleFault(404, 'NOT_FOUND', 'Operation not found.')
    const end = ends[world.poll(job)]
    return { status: 200, json: { name: path.slice(1), ...(end ? { done: true, ...end(job, world) } : {}) } }
  },
}
