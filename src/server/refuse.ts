import { say, type Triple } from '@/i18n/triple'
import { type ErrorCode, errorStatus } from '@/lib/errors'

/** An error found before Payload sees the request. */
export type Refusal = {
  code: ErrorCode
  text: Triple
  values?: Record<string, string | number>
  headers?: Record<string, string>
}

/** The first of our languages the client accepts (cookie first, as the admin sets it). */
export function languageOfHeaders(headers: Headers): string {
  const chosen = /(?:^|;\s*)madang-lng=(ko|zh|en)/.exec(headers.get('cookie') ?? '')?.[1]
  return chosen ?? /\b(ko|zh|en)\b/i.exec(headers.get('accept-language') ?? '')?.[1]?.toLowerCase() ?? 'ko'
}

/** The contract's answer to a refusal. */
export function refuse({ code, text, values, headers }: Refusal, request: Pick<Request, 'headers'>): Response {
  const message = say(text, languageOfHeaders(request.headers), values)
  const data = code === 'VALIDATION_FAILED' ? { errors: [] } : undefined
  return Response.json({ errors: [{ message, code, ...(data && { data }) }] }, { status: errorStatus[code], headers })
}
