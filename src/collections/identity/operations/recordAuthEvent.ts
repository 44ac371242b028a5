import type { PayloadRequest } from 'payload'
import { clientOf } from '@/lib/client'
import type { AuthEvent } from '@/payload-types'

/** Notes that somebody logged in, failed to, or logged out. The address tried is kept, the password never. */
export async function recordAuthEvent(
  req: PayloadRequest,
  eventType: AuthEvent['eventType'],
  { user, email }: { user?: string; email?: string },
) {
  const { ip, userAgent } = clientOf(req)
  await req.payload.db.create({
    collection: 'auth-events',
    data: { eventType, user, ip, userAgent, metadata: email ? { email: email.slice(0, 255) } : undefined },
    req,
    returning: false,
  })
}
