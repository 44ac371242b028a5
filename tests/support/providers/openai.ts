import type { Answer, Incoming, Job, Protocol, World } from './protocol'
import { pictureIn, sampleSpeech } from './samples'
import { asksForRatings, ratingsOf, scenesIn, storyIn } from './texts'

const fault = (status: number, code: string | null, message: string, headers?: Record<string, string>): Answer => ({
  status,
  json: { error: { message, type: 'invalid_request_error', param: null, code } },
  ...(headers ? { headers } : {}),
})

const message = (content: object) => ({
  type: 'message',
  id: 'msg_1',
  role: 'assistant',
  status: 'completed',
  content: [content],
})

function responses({ json }: Incoming, job: Job, { scenario }: World): Answer {
  const text = writtenFor(json, scenario)
  const content =
    scenario.outcome === 'moderated'
      ? { type: 'refusal', refusal: "I'm sorry, I cannot help with that." }
      : { type: 'output_text', text: scenario.outcome === 'failed' ? '' : text, annotations: [] }
  const usage = { input_tokens: 31, output_tokens: 57, total_tokens: 88 }
  const answer = {
    id: `resp_${job.id}`,
    object: 'response',
    created_at: 1_760_000_000,
    model: json.model,
    status: 'completed',
  }
  return { status: 200, json: { ...answer, output: [message(content)], usage, error: null, incomplete_details: null } }
}

function writtenFor({ text, input }: Incoming['json'], scenario: World['scenario']): string {
  if (text?.format?.type !== 'json_schema') return storyIn(scenario)
  if (!asksForRatings(text.format.schema)) return JSON.stringify({ scenes: scenesIn(scenario) })
  const message = input.find(({ role }: { role: string }) => role === 'user')
  return ratingsOf(message.content[0].text, scenario.ratings)
}

async function images({ json }: Incoming, { scenario }: World): Promise<Answer> {
  const b64_json = (await pictureIn(scenario.picture)).toString('base64')
  const data = scenario.outcome === 'failed' ? [] : Array.from({ length: json.n }, () => ({ b64_json }))
  return {
    status: 200,
    json: { created: 1_760_000_000, data, usage: { input_tokens: 20, output_tokens: 1056, total_tokens: 1076 } },
  }
}

const speech = ({ scenario }: World): Answer => ({
  status: 200,
  bytes: scenario.outcome === 'failed' ? Buffer.alloc(0) : sampleSpeech(),
  headers: { 'content-type': 'audio/pcm' },
})

/** What must be there for the real service to take the order. */
const required: Record<string, (json: any) => boolean> = {
  '/responses': (json) => Boolean(json.model && json.input?.length),
  '/images/generations': (json) => json.prompt && ['1024x1024', '1536x1024', '1024x1536'].includes(json.size),
  '/audio/speech': (json) => Boolean(json.input && json.voice && json.response_format === 'pcm'),
}

export const openai: Protocol = {
  keyOf: ({ headers }) => headers.authorization?.replace(/^Bearer /, ''),
  faults: {
    unauthorised: fault(
      401,
      'invalid_api_key',
      'Incorrect API key provided: sk-wrong*******. You can find your API key at ...',
    ),
    refuse: fault(400, 'invalid_value', "Invalid value: 'x'."),
    'rate-limit': fault(429, 'rate_limit_exceeded', 'Rate limit reached for requests per min.', {
      'retry-after': '17',
    }),
    overload: fault(503, null, 'The engine is currently overloaded, please try again later.'),
    break: fault(500, null, 'The server had an error while processing your request.'),
    moderate: fault(400, 'moderation_blocked', 'Your request was rejected by the safety system.'),
  },
  paid: ({ method, path, headers }) =>
    method === 'POST' && path in required ? { reference: String(headers['x-client-request-id']) } : undefined,
  accept: (request, job, world) => {
    if (!required[request.path]?.(request.json)) return openai.faults.refuse
    if (request.path === '/responses') return responses(request, job, world)
    return request.path === '/audio/speech' ? speech(world) : images(request, world)
  },
}
