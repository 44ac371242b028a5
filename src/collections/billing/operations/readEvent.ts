import { createHash } from 'node:crypto'
import { envelopeShape, Ignored, read } from './shapes'

/** An event as far as it can be kept: what it is about is read later, by its type. */
export type Received = {
  id: string
  type: string
  /** Seconds since 1970. */
  created: number
  object: unknown
  /** Why it cannot be read any further. */
  odd?: string
}

/** Reads what was signed, whatever it is: there is always something to keep it by, so that it is taken once. */
export function readEvent(body: Uint8Array): Received {
  const known = jsonOf(body)
  const { id, type, created, data } = partsOf(known)
  const event = {
    id: id ?? `body_${createHash('sha256').update(body).digest('hex')}`,
    type: type ?? 'unknown',
    created: created ?? Math.floor(Date.now() / 1000),
    object: data?.object,
  }
  try {
    read(envelopeShape, known)
    return event
  } catch (error) {
    if (!(error instanceof Ignored)) throw error
    return { ...event, odd: error.message }
  }
}

function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'))
  } catch {
    return undefined
  }
}

/** Each part that is in order, though others are not. */
function partsOf(known: unknown): Partial<{ id: string; type: string; created: number; data: { object?: unknown } }> {
  const { id, type, created, data } = envelopeShape.shape
  const values = (typeof known === 'object' && known !== null ? known : {}) as Record<string, unknown>
  return {
    id: id.safeParse(values.id).data,
    type: type.safeParse(values.type).data,
    created: created.safeParse(values.created).data,
    data: data.safeParse(values.data).data,
  }
}
