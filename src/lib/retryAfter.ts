import type { PayloadRequest } from 'payload'

/** When to come back after a fault whose length nobody knows. */
export const secondsOfOutage = 5

/**
 * Says in the answer's `Retry-After` when to come back.
 * @param wait seconds until then, also parts of one
 * @returns the whole seconds that were said, at least one, for the sentence that goes with them
 */
export function retryAfter(req: PayloadRequest, wait: number): number {
  const seconds = Math.max(1, Math.ceil(wait))
  req.responseHeaders ??= new Headers()
  req.responseHeaders.set('Retry-After', String(seconds))
  return seconds
}
