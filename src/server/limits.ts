import { createHash } from 'node:crypto'
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import { networkOf } from '@/lib/client'
import { env } from '@/lib/env'

const perMinute = env.RATE_LIMIT_PER_MINUTE
const limiter = perMinute > 0 ? new RateLimiterMemory({ points: perMinute, duration: 60 }) : undefined

/** What an account is known by before anybody looked it up: its token, hashed. */
const accountOf = (headers: Headers): string | undefined => {
  const token = headers.get('authorization') ?? /(?:^|;\s*)madang-token=([^;]+)/.exec(headers.get('cookie') ?? '')?.[1]
  return token ? createHash('sha1').update(token).digest('base64url') : undefined
}

export type Allowance = { allowed: boolean; headers: Record<string, string> }

/** Counts one request against its address and its account; the tighter of the two decides. */
export async function consume(ip: string, headers: Headers): Promise<Allowance> {
  if (!limiter) return { allowed: true, headers: {} }
  const account = accountOf(headers)
  const keys = [`ip:${networkOf(ip)}`, ...(account ? [`account:${account}`] : [])]
  const counts = await Promise.all(keys.map((key) => limiter.consume(key).catch((refused: RateLimiterRes) => refused)))
  const tightest = counts.reduce((a, b) => (b.remainingPoints < a.remainingPoints ? b : a))
  const seconds = Math.max(1, Math.ceil(tightest.msBeforeNext / 1000))
  const allowed = counts.every(({ consumedPoints }) => consumedPoints <= perMinute)
  return {
    allowed,
    headers: {
      'RateLimit-Limit': String(perMinute),
      'RateLimit-Remaining': String(Math.max(0, tightest.remainingPoints)),
      'RateLimit-Reset': String(seconds),
      ...(allowed ? {} : { 'Retry-After': String(seconds) }),
    },
  }
}
