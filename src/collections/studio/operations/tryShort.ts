import type { PayloadRequest } from 'payload'
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import { z } from 'zod'
import { languages, say } from '@/i18n/triple'
import { shorts } from '@/i18n/words/shorts'
import { clientOf, networkOf } from '@/lib/client'
import { CodedError } from '@/lib/errors'
import { languageOf } from '@/lib/language'
import { retryAfter } from '@/lib/retryAfter'
import { generationSettings, refuseUnavailable, unavailable } from './availability'
import { drawShort } from './drawShort'
import { Turns } from './turns'

/** The body of `POST /api/shorts/try`. */
export const shortInput = z.strictObject({
  prompt: z.string().trim().min(1).max(300),
  ratio: z.enum(['9:16', '16:9', '1:1']),
  style: z.string().trim().max(100).optional(),
  locale: z.enum(languages).optional().describe('Language of what is said when it fails; that of the page.'),
})

const anHour = 5
const seconds = { hour: 3600, busy: 5 }
const spent = new RateLimiterMemory({ points: anHour, duration: seconds.hour })
/** A write waits at the door of the server as well, so that few of these may stand in the way of staff. */
const turns = new Turns({ atOnce: 2, inLine: 4, patience: 5000 })

/**
 * One storyboard frame for somebody without an account, as JPEG; nothing of it is kept. Each process counts for itself.
 * @throws CodedError 429 five were drawn for the address within the hour, 503 too many at once, or switched off by an admin
 */
export async function tryShort(
  req: PayloadRequest,
  { prompt, ratio, style }: z.infer<typeof shortInput>,
): Promise<Buffer<ArrayBuffer>> {
  const reason = await unavailable(req.payload, await generationSettings(req.payload), 'local', 'image')
  if (reason) refuseUnavailable('local', reason, languageOf(req))
  const address = networkOf(clientOf(req).ip ?? '')
  const known = await spent.get(address)
  if (known && known.remainingPoints <= 0) refuseSpent(req, known)
  const done = await turns.take()
  if (!done) refuseBusy(req)
  try {
    // Counted when it is drawn: who was sent away has lost nothing, and no more addresses are kept than were served.
    await spent.consume(address).catch((refused: RateLimiterRes) => refuseSpent(req, refused))
    return await drawShort({ prompt: style ? `${prompt}\n${style}` : prompt, ratio })
  } finally {
    done()
  }
}

function refuseSpent(req: PayloadRequest, { msBeforeNext }: RateLimiterRes): never {
  const wait = retryAfter(req, msBeforeNext / 1000)
  const values = { count: anHour, minutes: Math.ceil(wait / 60) }
  throw new CodedError('RATE_LIMITED', say(shorts.spent, languageOf(req), values))
}

function refuseBusy(req: PayloadRequest): never {
  retryAfter(req, seconds.busy)
  throw new CodedError('UNAVAILABLE', say(shorts.busy, languageOf(req)))
}
