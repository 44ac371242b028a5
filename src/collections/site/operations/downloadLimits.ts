import type { PayloadRequest } from 'payload'
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { clientOf, networkOf } from '@/lib/client'
import { query, sql } from '@/lib/db'
import { CodedError } from '@/lib/errors'
import { languageOf } from '@/lib/language'
import { retryAfter } from '@/lib/retryAfter'
import { downloadMails } from '@/mail/keys'

const hour = 3600
const mailsAnHour = 5
const perAddress = new RateLimiterMemory({ points: 20, duration: hour })

/** At most 20 requests an hour from one network address, counted in each process. @throws CodedError 429 */
export async function limitAddress(req: PayloadRequest) {
  const { ip } = clientOf(req)
  if (!ip) return
  await perAddress.consume(networkOf(ip)).catch(({ msBeforeNext }: RateLimiterRes) => refuse(req, msBeforeNext / 1000))
}

/** One request after the other for an e-mail address, until the transaction ends: what is counted stays true. */
export const lockRecipient = (req: PayloadRequest, email: string) =>
  query(req, sql`select pg_advisory_xact_lock(hashtextextended('download:' || ${email}, 0))`)

/**
 * At most five mails with links an hour to one e-mail address, whoever asks for them and wherever; counted in the outbox.
 * @throws CodedError 429
 */
export async function limitRecipient(req: PayloadRequest, email: string) {
  const [state] = await query<{ mails: number; seconds: number }>(
    req,
    sql`select count(*)::int as mails,
               ceil(extract(epoch from min(created_at) + interval '1 hour' - now()))::int as seconds
        from mails where recipient = ${email} and mail_key like ${`${downloadMails}%`}
          and created_at > now() - interval '1 hour'`,
  )
  if (state && state.mails >= mailsAnHour) refuse(req, state.seconds)
}

function refuse(req: PayloadRequest, wait: number): never {
  const seconds = retryAfter(req, wait)
  throw new CodedError('RATE_LIMITED', say(errors.rateLimited, languageOf(req), { seconds }))
}
