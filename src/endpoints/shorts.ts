import type { Endpoint, PayloadRequest } from 'payload'
import { shortInput, tryShort } from '@/collections/studio/operations/tryShort'
import { type Language, languages } from '@/i18n/triple'
import { formOf } from '@/requests/form'
import { parse } from '@/requests/parse'
import { tryingShorts } from './openapi/studio/shorts'

/** One of the ideas beside the form is sent by its own button, whatever was written above it. */
const written = ({ idea, ...body }: Record<string, unknown>) => (idea === undefined ? body : { ...body, prompt: idea })

/** The page's language goes before the browser's: that is the one its reader chose. */
function speak(req: PayloadRequest, locale: unknown) {
  if (languages.includes(locale as Language)) req.i18n = { ...req.i18n, language: locale as Language }
}

/** The form of the shorts page, which works without JavaScript: its answer is the picture itself. */
export const shortsEndpoints: Endpoint[] = [
  {
    path: '/shorts/try',
    method: 'post',
    custom: { openapi: tryingShorts },
    handler: async (req) => {
      const { body, isForm } = await formOf(req)
      speak(req, body.locale)
      const picture = await tryShort(req, parse(shortInput, isForm ? written(body) : body, req))
      return new Response(picture, {
        headers: {
          'Content-Type': 'image/jpeg',
          'Content-Length': String(picture.length),
          'Content-Disposition': 'inline; filename="madang-short.jpg"',
          'Cache-Control': 'no-store',
        },
      })
    },
  },
]
