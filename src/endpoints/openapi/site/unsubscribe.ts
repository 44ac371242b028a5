import { unsubscription } from '@/collections/site/operations/unsubscribe'
import { operation } from '../operation'
import { segment } from '../parameters'
import { bodyOrForm, holding, text, toPage } from '../parts'

const answer = { schema: holding('message', text), description: 'Withdrawn, now or before' }

export const unsubscribing = operation({
  id: 'unsubscribe',
  summary: 'Withdraw the consent to news',
  description:
    'For the address that the token of a mail was made for, wherever consent was given. A form of a page is sent on to the page that says so.',
  tag: 'resource-leads',
  body: bodyOrForm(unsubscription, { token: 'from-the-link-of-a-mail' }),
  answer,
  also: toPage('After a form: the page that says so'),
  errors: [400, 404, 413],
  open: true,
})

export const oneClick = operation({
  id: 'unsubscribeOneClick',
  summary: 'The same, for mail programs',
  description: 'The address in the `List-Unsubscribe` header of a mail (RFC 8058); the body is not looked at.',
  tag: 'resource-leads',
  parameters: [segment('token')],
  answer,
  errors: [404, 413],
  open: true,
})

export const unsubscribePage = operation({
  id: 'unsubscribePage',
  summary: 'The page where a person confirms it',
  description: 'Reading withdraws nothing: programs that look through mails open every link.',
  tag: 'resource-leads',
  parameters: [segment('token')],
  answer: { status: 303, description: 'The page' },
  errors: [404],
  open: true,
})
