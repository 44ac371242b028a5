import type { AfterErrorHook, CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { clientOf, networkOf } from '@/lib/client'
import { env } from '@/lib/env'
import { CodedError } from '@/lib/errors'
import { languageOf } from '@/lib/language'
import { retryAfter } from '@/lib/retryAfter'
import { recordAuthEvent } from '../../operations/recordAuthEvent'
import { lockSeconds } from '../fields'

declare module 'payload' {
  interface RequestContext {
    /** A login under way: the address tried. */
    loginAs?: string
  }
}

const quarterHour = 15 * 60
const failures =
  env.LOGIN_FAILURES_PER_ADDRESS > 0
    ? new RateLimiterMemory({ points: env.LOGIN_FAILURES_PER_ADDRESS, duration: quarterHour })
    : undefined

/** An address that failed too often may not try any account for a while; Payload's own limit is per account. */
export const limitLogins: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'login') return args
  const { email, username } = (args as { data?: { email?: string; username?: string } }).data ?? {}
  req.context.loginAs = email ?? username
  const { ip } = clientOf(req)
  const seen = ip && failures ? await failures.get(networkOf(ip)) : null
  if (seen && seen.remainingPoints <= 0) {
    const seconds = retryAfter(req, seen.msBeforeNext / 1000)
    throw new CodedError('RATE_LIMITED', say(errors.rateLimited, languageOf(req), { seconds }))
  }
  return args
}

/** Counts a failed login against its address and notes it, whichever API it came through. */
export const countFailedLogin: AfterErrorHook = async ({ error, req }) => {
  const { name } = ((error as { originalError?: Error }).originalError ?? error) as Error
  if (name !== 'AuthenticationError' && name !== 'LockedAuth') return
  if (name === 'LockedAuth') retryAfter(req, lockSeconds)
  const { ip } = clientOf(req)
  if (ip && failures) await failures.consume(networkOf(ip)).catch(() => {})
  await recordAuthEvent(outside(req), 'login-failed', { email: req.context.loginAs })
}

// The failed attempt's own transaction is gone; what it leaves behind must not be.
const outside = (req: PayloadRequest): PayloadRequest => Object.assign(Object.create(req), { transactionID: undefined })
