import { type Endpoint, generatePayloadCookie, loginOperation, type PayloadRequest } from 'payload'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { CodedError } from '@/lib/errors'
import { languageOf } from '@/lib/language'
import { withLock } from '@/lib/locks'

/**
 * Payload's login, one at a time per account. Payload reads the user's sessions, adds one and writes all of them back:
 * of several logins at once only the last would leave a session that works.
 */
export const login: Endpoint = {
  path: '/login',
  method: 'post',
  handler: async (req) => {
    const { email, password, username } = await credentials(req)
    const collection = req.payload.collections.users
    const attempt = () => loginOperation({ collection, data: { email, password, username } as never, depth: 0, req })
    const result = await withLock(`login:${(email ?? username ?? '').toLowerCase().trim()}`, attempt)
    const cookie = generatePayloadCookie({
      collectionAuthConfig: collection.config.auth,
      cookiePrefix: req.payload.config.cookiePrefix,
      token: result.token as string,
    })
    return Response.json({ message: req.t('authentication:passed'), ...result }, { headers: { 'Set-Cookie': cookie } })
  },
}

async function credentials(req: PayloadRequest): Promise<{ email?: string; password?: string; username?: string }> {
  const data = await parsed(req).catch(() => {
    throw new CodedError('VALIDATION_FAILED', say(errors.badJson, languageOf(req)), { errors: [] })
  })
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined)
  const { email, password, username } = (data ?? {}) as Record<string, unknown>
  return { email: text(email), password: text(password), username: text(username) }
}

async function parsed(req: PayloadRequest): Promise<unknown> {
  const form = req.headers.get('content-type')?.startsWith('multipart/form-data')
  const payload = form ? (await req.formData?.())?.get('_payload') : await req.text?.()
  return typeof payload === 'string' && payload ? JSON.parse(payload) : {}
}
