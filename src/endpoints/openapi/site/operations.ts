import { downloadRequest } from '@/collections/site/operations/requestDownload'
import { operation } from '../operation'
import { query, segment } from '../parameters'
import { bodyOrForm, file, holding, text, toPage } from '../parts'
import type { Entity, Operation } from '../types'

/** The endpoints of the site's collections beside those that every collection has. */
export const siteOperations: Record<string, (entity: Entity) => Operation> = {
  'resources post /:id/downloads/:download/request': ({ slug }) =>
    operation({
      id: 'requestDownload',
      summary: 'Ask for the link to a gated file',
      description:
        'For everybody. The link goes to the e-mail address and works for 48 hours; asked again within ten minutes, no second mail is sent. The answer is the same whether the address is known or not. At most five mails an hour to one address, and 20 requests an hour from one place. `website` stays empty: people do not see it. A form of a page is sent on to a page, also when something was wrong.',
      tag: slug,
      parameters: ['id', segment('download')],
      body: bodyOrForm(downloadRequest, { email: 'visitor@example.com', consent: true, locale: 'en' }),
      answer: { status: 202, schema: holding('message', text), description: 'The mail goes out soon' },
      also: toPage('After a form: the page that says so, or what went wrong'),
      errors: [400, 404, 413],
      open: true,
    }),
  'resources get /:id/downloads/:download': ({ slug }) =>
    operation({
      id: 'fetchDownload',
      summary: 'Download a file of a published resource',
      description:
        'For everybody when the file is free; a gated one needs the token of the link that was sent. A browser whose link has expired is sent on to a page that says so.',
      tag: slug,
      parameters: ['id', segment('download'), query('token', text, 'From the link in the mail.')],
      answer: { type: 'application/octet-stream', schema: file, description: 'The file, in its own type' },
      also: toPage('For a browser: the page that says what is wrong with the link'),
      errors: [404],
      open: true,
    }),
}
