import { AsyncLocalStorage } from 'node:async_hooks'

/** What the parts of one request tell the server that answers it, past what lies between them. */
type RequestScope = {
  /** Answers the request with this error, whatever is still made of it. */
  giveUp: (error: unknown) => void
  /** The first failure of the database that this request met, even if somebody swallowed it. */
  outage?: unknown
}

// The pages are a bundle of their own with a copy of this module: both must mean the same requests.
const key = Symbol.for('madang.requestScope')
const shared = globalThis as { [key]?: AsyncLocalStorage<RequestScope> }
shared[key] ??= new AsyncLocalStorage()
const scopes = shared[key]

/** Notes that the database failed the request that is being answered, if there is one. */
export function noteOutage(error: unknown) {
  const scope = scopes.getStore()
  if (scope) scope.outage ??= error
}

/** The failure of the database that the request met so far, also one that was swallowed since. */
export const outageMet = (): unknown => scopes.getStore()?.outage

/**
 * Ends the request with this error where throwing it would be swallowed: Payload takes an error of a login strategy for
 * nobody being logged in, and would go on for a stranger. Never settles when there is a request to end.
 * @throws the error itself outside of a request
 */
export function giveUpRequest(error: unknown): Promise<never> {
  const scope = scopes.getStore()
  if (!scope) throw error
  scope.giveUp(error)
  return new Promise(() => {})
}

/** Runs the work of one request; rejects as soon as somebody gave the request up. */
export const inRequest = <Result>(work: () => Promise<Result>): Promise<Result> =>
  new Promise((done, giveUp) => {
    scopes.run({ giveUp }, () => void work().then(done, giveUp))
  })
