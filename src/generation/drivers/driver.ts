import type { GarmentSlot, Kind, Language, Ratio, Resolution, Voice } from '../kinds'

/** A file that the project itself made or was given, on this machine. */
export type InputFile = { path: string; mimeType: string }

/** One scene of a film, in its order. */
export type FilmScene = {
  /** Moving picture; without one, `image` is shown still. One of the two is there. */
  clip?: InputFile
  image?: InputFile
  voice?: InputFile
  /** What is said, and shown as captions. */
  caption: string
  /** How long the scene lasts in the film, in seconds. */
  seconds: number
  /** It appears out of black over so many seconds, instead of at once. */
  fade?: number
}

export type Settings = {
  ratio: Ratio
  resolution: Resolution
  language: Language
  voice: Voice
  /** 0 (free) to 1 (steady); what a driver makes of it is its own. */
  stability: number
  /** Length of a clip in seconds. */
  seconds: number
  /** Makes a result repeatable where the driver can; candidates count up from it. */
  seed: number
  style?: string
  negativePrompt?: string
  /** How a script is to be cut into scenes, in the person's own words (`scenes`). */
  splitRule?: string
  /** `draft` is fast, `publish` is careful (`try-on`). */
  mode?: 'draft' | 'publish'
}

/** What a driver is asked for. Everything it needs is in here: drivers read no database. */
export type Order = {
  /** Of the generation; sent along where a provider keeps a reference of ours. */
  id: string
  kind: Kind
  /** The provider's own name of the model. */
  model: string
  /** The prompt; for `scenes` and `voice`, the script; for `sentiment`, the numbered comments. */
  prompt: string
  settings: Settings
  /** How many results the person wants to choose from, 1 to 4. */
  candidates: number
  inputs: {
    /** The picture to start from (`video`), the person to dress (`try-on`). */
    image?: InputFile
    garments?: Partial<Record<GarmentSlot, InputFile>>
    /** What a film is made of. */
    scenes?: FilmScene[]
    music?: InputFile
    title?: string
    /** How many comments the prompt holds (`sentiment`). */
    comments?: number
  }
}

/** What a script was cut into; see the collection `scenes` for the meaning of each. */
export type SceneDraft = {
  title: string
  /** What is said: a passage of the script, in its own words. */
  narration: string
  visualDescription: string
  imagePrompt: string
  durationSeconds: number
  /** No person or product is in the picture. */
  noSubject: boolean
}

/** How a comment sounds, −1 to 1. */
export type Rating = { sentiment: 'positive' | 'negative' | 'neutral'; score: number }

/** A finished file in the order's own work folder; `metadata` has facts such as `seconds`, `width`, `height`. */
export type OutputFile = { path: string; mimeType: string; metadata: Record<string, string | number> }

export type Product = {
  files: OutputFile[]
  text?: string
  scenes?: SceneDraft[]
  /** One for each comment, in their order. */
  ratings?: Rating[]
  /** What the provider counted, if it tells: prices turn it into money. */
  usage?: { inputTokens?: number; outputTokens?: number; seconds?: number; images?: number; characters?: number }
}

export type Tools = {
  /** Of the provider; a missing one was refused before. */
  key: string
  /** Replaces the provider's own address, for a proxy or a gateway. */
  baseUrl?: string
  /** Aborted when the person cancels, or the worker has to stop. */
  signal: AbortSignal
  /** A folder of this order alone; whatever is written there is removed afterwards. */
  workDir: string
  /** 0 to 100. */
  onProgress: (percent: number) => void
  /** Where the answers to paid requests are kept before anybody reads them. */
  answers?: Answers
  /** Where the provider may report to, when the installation can be reached from outside. */
  webhookUrl?: string
}

/** An answer as it came, whole and decoded. */
export type Reply = { status: number; type: string; body: Uint8Array<ArrayBuffer> }

/** The answers to one order's paid requests, by the number of the request within the order. */
export type Answers = {
  /** The order went out before: what was not kept of it is not asked for again. */
  isOver: boolean
  read: (request: number) => Promise<Reply | undefined>
  keep: (request: number, reply: Reply) => Promise<void>
}

export type PollAnswer =
  | { state: 'queued'; position?: number }
  | { state: 'running'; percent?: number }
  | { state: 'succeeded' }
  | { state: 'cancelled' }
  | { state: 'failed'; error: DriverError }

/** Answers at once: the result comes with the request. */
export type ImmediateDriver = {
  mode: 'immediate'
  /** @throws {DriverError} */
  run: (order: Order, tools: Tools) => Promise<Product>
}

/** Keeps a queue: a job is submitted once, asked for until it is done, and its result copied before its link expires. */
export type QueuedDriver = {
  mode: 'queued'
  /** Posts the job, once. @throws {DriverError} `refused` or `moderated` when there is no job, `ambiguous` when nobody knows. */
  submit: (order: Order, tools: Tools) => Promise<{ jobId: string }>
  /** @throws {DriverError} `unreachable` when this poll failed, which says nothing about the job; `unknown-status` */
  poll: (jobId: string, order: Order, tools: Tools) => Promise<PollAnswer>
  /** Asks for the end. `accepted` says only that it was asked: the next poll tells what became of the job. */
  cancel: (jobId: string, order: Order, tools: Tools) => Promise<'accepted' | 'too-late' | 'impossible'>
  /** @throws {DriverError} `unreachable`, `expired` */
  fetchResult: (jobId: string, order: Order, tools: Tools) => Promise<Product>
  /** Looks an order up in the provider's own list after a lost answer; without this only a person can decide. */
  find?: (order: Order, tools: Tools) => Promise<{ jobId: string } | 'none'>
  /** The job a webhook speaks of, once its signature is verified; `undefined` when it is not to be trusted. */
  verifyWebhook?: (
    webhook: { headers: Headers; body: string },
    tools: Pick<Tools, 'key' | 'baseUrl'>,
  ) => Promise<{ jobId: string } | undefined>
}

export type Driver = ImmediateDriver | QueuedDriver

/**
 * - `refused`: the provider said no before there was a job; nothing is owed. Only this one is ever retried.
 * - `moderated`: refused, or stopped, for what was asked for.
 * - `ambiguous`: the order went out and no answer came back; it may be running, and be paid for.
 * - `failed`: there was a job, and it failed.
 * - `unreachable`: asking failed; the job itself is untouched.
 * - `expired`: the result is no longer there to fetch.
 * - `unknown-status`: the provider said something this driver does not know.
 * - `cancelled`: stopped because we asked.
 */
export type DriverFault =
  | 'refused'
  | 'moderated'
  | 'ambiguous'
  | 'failed'
  | 'unreachable'
  | 'expired'
  | 'unknown-status'
  | 'cancelled'

/** What went wrong at a provider. `message` is for the log and for admins, never for the person who ordered. */
export class DriverError extends Error {
  constructor(
    readonly fault: DriverFault,
    message: string,
    readonly details: {
      /** Worth trying again (`refused` only). */
      retryable?: boolean
      /** When the provider wants to be asked again, in seconds. */
      retryAfter?: number
      /** There is a result, with nothing in it (`unreachable` only). */
      empty?: boolean
    } = {},
    options?: ErrorOptions,
  ) {
    super(message, options)
    this.name = 'DriverError'
  }
}

/** The provider did its work and is paid for it, and nothing came of it that can be used. */
export class PaidFault extends DriverError {
  declare readonly fault: 'failed' | 'moderated' | 'expired'

  constructor(
    fault: 'failed' | 'moderated' | 'expired',
    message: string,
    /** What is on the bill; as quoted when the provider does not tell. */
    readonly usage?: Product['usage'],
  ) {
    super(fault, message)
  }
}
