import type { Endpoint, PayloadRequest } from 'payload'
import { asLanguage, say } from '@/i18n/triple'
import { downloadWords } from '@/i18n/words/downloads'
import { env } from '@/lib/env'
import { codeOf } from '@/lib/errors'
import { languageOf } from '@/lib/language'
import { formOf, isBrowser, seeOther } from '@/requests/form'
import { parse } from '@/requests/parse'
import { type Download, findDownload } from './operations/download'
import { fetchDownload } from './operations/fetchDownload'
import { downloadRequest, requestDownload } from './operations/requestDownload'

const findAsked = (req: PayloadRequest) => findDownload(req, req.routeParams?.id, req.routeParams?.download)

/** The page that tells a visitor what went wrong; faults of ours go the way of all faults. */
function problem(error: unknown, language: unknown, { slug }: Download, code: string | undefined = codeOf(error)) {
  if (!code) throw error
  return seeOther(`/${asLanguage(language)}/resources/${slug}/problem?code=${code}`)
}

/** The form of a page, which works without JavaScript: JSON is answered in JSON, a form with the page to look at. */
const askForLink: Endpoint = {
  path: '/:id/downloads/:download/request',
  method: 'post',
  handler: async (req) => {
    const download = await findAsked(req)
    const { body, isForm } = await formOf(req, ['consent', 'marketing'])
    try {
      const asked = parse(downloadRequest, body, req)
      await requestDownload(req, download, asked)
      if (isForm) return seeOther(`/${asked.locale}/resources/${download.slug}/sent`)
      const { accepted, kept } = downloadWords
      return Response.json({ message: say(env.SMTP_URL ? accepted : kept, asked.locale) }, { status: 202 })
    } catch (error) {
      if (isForm) return problem(error, body.locale, download)
      throw error
    }
  },
}

/** A link that is opened from a mail: people in a browser read pages. */
const followLink: Endpoint = {
  path: '/:id/downloads/:download',
  method: 'get',
  handler: async (req) => {
    const download = await findAsked(req)
    try {
      return await fetchDownload(req, download, req.query.token)
    } catch (error) {
      if (codeOf(error) !== 'NOT_FOUND' || !isBrowser(req)) throw error
      return problem(error, languageOf(req), download, req.query.token ? 'LINK_EXPIRED' : 'NOT_FOUND')
    }
  },
}

export const downloadEndpoints: Endpoint[] = [askForLink, followLink]
