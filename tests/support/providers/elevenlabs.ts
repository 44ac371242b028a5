import type { Answer, Protocol } from './protocol'
import { sampleSpeech } from './samples'

const fault = (status: number, code: string, message: string, headers?: Record<string, string>): Answer => ({
  status,
  json: { detail: { status: code, message } },
  ...(headers ? { headers } : {}),
})

export const elevenlabs: Protocol = {
  keyOf: ({ headers }) => headers['xi-api-key']?.toString(),
  faults: {
    unauthorised: fault(401, 'invalid_api_key', 'Invalid API key'),
    refuse: fault(400, 'voice_not_found', 'A voice with that id was not found.'),
    'rate-limit': fault(429, 'too_many_concurrent_requests', 'Too many concurrent requests.', { 'retry-after': '17' }),
    overload: fault(503, 'system_busy', 'The system is busy.'),
    break: fault(500, 'internal_server_error', 'Something went wrong.'),
    moderate: fault(403, 'content_against_policy', 'We are unable to generate this content.'),
  },
  paid: ({ method, path, json }) =>
    method === 'POST' && /^\/v1\/text-to-speech\/[^/]+$/.test(path) ? { reference: json.text } : undefined,
  accept: ({ json, query }, _job, { scenario }) => {
    const isWhole = json.text && json.model_id && query.get('output_format') === 'pcm_24000'
    if (!isWhole) return elevenlabs.faults.refuse
    const bytes = scenario.outcome === 'failed' ? Buffer.alloc(0) : sampleSpeech()
    return { status: 200, bytes, headers: { 'content-type': 'audio/pcm' } }
  },
}
