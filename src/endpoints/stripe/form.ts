import type { PayloadRequest } from 'payload'
import { asLanguage, type Language } from '@/i18n/triple'
import { codeOf } from '@/lib/errors'
import { languageOf } from '@/lib/language'
import { logger } from '@/lib/log'
import { formOf, seeOther } from '@/requests/form'

/**
 * Answers a page's form and a program alike: a browser is sent on to where it goes next, or to a page that says why not;
 * a program is told in JSON.
 * @param work takes the body, and finds where to go
 */
export async function sendOn(
  req: PayloadRequest,
  work: (body: Record<string, unknown>, language: Language) => Promise<string>,
): Promise<Response> {
  const { body, isForm } = await formOf(req)
  const language = asLanguage(body.locale ?? languageOf(req))
  // A page's form need not say a language that it was read in.
  return answer(req, isForm, language, () => work(isForm ? { ...body, locale: language } : body, language))
}

/** Where to go, as JSON; a browser is sent there, whatever happens. */
export async function answer(
  { payload }: PayloadRequest,
  isPage: boolean,
  language: Language,
  work: () => Promise<string>,
): Promise<Response> {
  if (!isPage) return Response.json({ url: await work() }, { headers: { 'Cache-Control': 'no-store' } })
  try {
    return seeOther(await work())
  } catch (error) {
    const code = codeOf(error) ?? 'INTERNAL'
    if (code === 'INTERNAL') logger.error({ err: error })
    const { admin } = payload.config.routes
    if (code === 'UNAUTHENTICATED')
      return seeOther(`${admin}/login?redirect=${encodeURIComponent(`/${language}/pricing`)}`)
    return seeOther(`/${language}/pricing/problem?code=${code}`)
  }
}
