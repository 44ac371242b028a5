import type { Endpoint } from 'payload'
import { pageOfToken, unsubscribe, unsubscription } from '@/collections/site/operations/unsubscribe'
import { type Language, say } from '@/i18n/triple'
import { downloadWords } from '@/i18n/words/downloads'
import { formOf, seeOther } from '@/requests/form'
import { parse } from '@/requests/parse'
import { oneClick, unsubscribePage, unsubscribing } from './openapi/site/unsubscribe'

const done = (language: Language) => Response.json({ message: say(downloadWords.unsubscribed, language) })

/** Mails end by a POST alone: programs that look through mails open every link in them. */
export const unsubscribeEndpoints: Endpoint[] = [
  {
    path: '/unsubscribe',
    method: 'post',
    custom: { openapi: unsubscribing },
    handler: async (req) => {
      const { body, isForm } = await formOf(req)
      const language = await unsubscribe(req, parse(unsubscription, body, req).token)
      return isForm ? seeOther(`/${language}/unsubscribe/done`) : done(language)
    },
  },
  {
    // For mail programs (RFC 8058): no page, no redirection, whatever is in the body.
    path: '/unsubscribe/:token',
    method: 'post',
    custom: { openapi: oneClick },
    handler: async (req) => done(await unsubscribe(req, req.routeParams?.token)),
  },
  {
    path: '/unsubscribe/:token',
    method: 'get',
    custom: { openapi: unsubscribePage },
    handler: async (req) => seeOther(await pageOfToken(req, req.routeParams?.token)),
  },
]
