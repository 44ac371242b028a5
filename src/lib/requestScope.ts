import { AsyncLocalStorage } from 'node:async_hooks'

/** What the parts of one request tell the server that answers it, past what lies between them. */
type RequestScope = {
  /** Answers the request with this error, whatever is still made of it. */
  giveUp: (error: unknown) => void
  /** Why it was given up. */
  over?: unknown
  /** The first failure of the database that it met, even if somebody swallowed it. */
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
 * Ends the request with this error where throwing it is not enough: Payload takes an error of a login strategy for nobody
 * being logged in, and goes on for a stranger. What goes on gets nothing more from the database ({@link reasonToStop}).
 * @throws the error itself
 */
export function giveUpRequest(error: unknown): never {
  const scope = scopes.getStore()
  if (scope) {
    scope.over = error
    scope.giveUp(error)
  }
  throw error
}

/** What the request was given up for, if it was: nothing may come of the rest of it. */
export const reasonToStop = (): unknown => scopes.getStore()?.over

/** Runs the work of one request; rejects as soon as somebody gave the request up. */
export const inRequest = <Result>(work: () => Promise<Result>): Promise<Result> =>
  new Promise((done, giveUp) => {
    scopes.run({ giveUp }, () => void work().then(done, giveUp))
  })
