import type { IncomingHttpHeaders } from 'node:http'

/** A request as a provider sees it. `json` is `undefined` when the body is none. */
export type Incoming = {
  method: string
  path: string
  query: URLSearchParams
  headers: IncomingHttpHeaders
  text: string
  json: any // what a provider makes of other people's JSON is its own
}

export type Answer = { status: number; json?: unknown; bytes?: Buffer; headers?: Record<string, string> }

export type JobState = 'queued' | 'running' | 'succeeded' | 'failed' | 'moderated' | 'cancelled' | 'unknown'

/** How a provider behaves until it is told otherwise. */
export type Scenario = {
  /** What becomes of a paid request. `lose`: it is done, and the connection drops. `cut`: half an answer. */
  submit: 'accept' | Fault | 'lose' | 'cut' | 'hang' | 'nonsense'
  /** What becomes of the next paid requests, one each, before `submit` counts. */
  nextSubmits: Scenario['submit'][]
  /** How long the answer to a paid request takes; the job is there before. */
  submitMs: number
  /** How jobs end, and what the answer of an immediate provider is. */
  outcome: 'succeeded' | 'failed' | 'moderated' | 'unknown' | 'queued' | 'running'
  /** How comments are rated: well, or in one of the ways that an answer can be wrong. */
  ratings:
    | 'good'
    | 'turned'
    | 'missing'
    | 'more'
    | 'twice'
    | 'elsewhere'
    | 'another-word'
    | 'too-much'
    | 'no-number'
    | 'prose'
  /** How many polls find a job waiting, and then running. */
  queuedPolls: number
  runningPolls: number
  /** How long a job takes at least. */
  finishMs: number
  /** How many of the next polls are answered with 503. */
  unavailablePolls: number
  /** What is behind the link of a result. `foreign`: it leads elsewhere; `packed`: far more than it looks. */
  link: 'good' | 'expired' | 'page' | 'cut' | 'empty' | 'foreign' | 'packed' | 'webm' | 'no-film'
  /** What a picture is that comes with the answer. `huge`: 289 million pixels; `bomb`: it says it has 4 billion. */
  picture: 'good' | 'gif' | 'huge' | 'bomb' | 'page'
  /** Letters of a job's id. */
  idLength: number
  /** How many scenes a script is cut into, and how many sentences a story, or a scene's narration, has. */
  scenes: number
  sentences: number
  /** A job that is to be cancelled goes on. */
  ignoresCancel: boolean
  /** Whether lists and tasks show the reference of the order. */
  showsReference: boolean
}

export const calm: Scenario = {
  submit: 'accept',
  nextSubmits: [],
  submitMs: 0,
  outcome: 'succeeded',
  ratings: 'good',
  queuedPolls: 1,
  runningPolls: 1,
  finishMs: 0,
  unavailablePolls: 0,
  link: 'good',
  picture: 'good',
  idLength: 36,
  scenes: 2,
  sentences: 0,
  ignoresCancel: false,
  showsReference: true,
}

export type Fault = 'refuse' | 'rate-limit' | 'overload' | 'break' | 'moderate'

export type Job = {
  id: string
  /** By which tests know the order again: what the protocol has for it, otherwise the prompt. */
  reference: string
  input: any
  createdAt: number
  polls: number
  isCancelled: boolean
  webhookUrl?: string
}

export type World = {
  url: string
  scenario: Scenario
  jobs: Map<string, Job>
  /** What a job has come to. */
  stateOf: (job: Job) => JobState
  /** The same, counted as one poll. */
  poll: (job: Job) => JobState
  /** Address of a result on this server. */
  mediaUrl: (name: string) => string
}

export type SignedWebhook = { headers: Record<string, string>; body: string }

/** One provider's manners: its paths, headers and shapes. */
export type Protocol = {
  keyOf: (request: Incoming) => string | undefined
  /** Paths that need no key. */
  open?: RegExp
  /** Whether a result is only given to those who show the key. */
  guardsMedia?: boolean
  faults: Record<Fault | 'unauthorised', Answer>
  /** Says of the request that costs money whose order it is. */
  paid: (request: Incoming) => { reference: string; webhookUrl?: string } | undefined
  /** Whether this asks how a job is getting on. */
  isPoll?: (request: Incoming) => boolean
  accept: (request: Incoming, job: Job, world: World) => Answer | Promise<Answer>
  /** Everything that is not paid for. */
  answer?: (request: Incoming, world: World) => Answer | undefined
  /** The webhook of a finished job, signed at a time in Unix seconds. */
  webhook?: (job: Job, world: World, at: number) => SignedWebhook
}
