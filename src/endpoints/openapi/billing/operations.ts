import { checkoutInput } from '@/collections/billing/operations/checkout'
import { operation } from '../operation'
import { bodyOrForm, holding, one, text, toPage, whole } from '../parts'
import type { Entity, Operation } from '../types'

const tag = 'billing-products'
const url = holding('url', { ...text, format: 'uri' })
const browser = toPage('For a browser: on to Stripe; to the login page; or to a page that says what went wrong')

export const beginCheckout = operation({
  id: 'checkout',
  summary: 'Begin to buy a plan',
  description:
    "For everybody who is logged in, of what is public, active and published. The answer is the address of Stripe's checkout: the same one when asked twice. `price` is the id of a row of the product's `prices`. The trial that the product offers is given once to a person. A second subscription beside a running one is 409; so is a price that Stripe knows otherwise.",
  tag,
  body: bodyOrForm(checkoutInput, {
    product: '00000000-0000-4000-8000-00000000b111',
    price: '665f1c2ab1d3c2a4e5f60718',
    locale: 'en',
  }),
  answer: { schema: url, description: 'Where to send the buyer' },
  also: browser,
  errors: [400, 404, 409, 413, 503],
})

export const billingPortal = operation({
  id: 'billingPortal',
  summary: 'Manage what was bought',
  description:
    "The address of Stripe's portal, where the caller changes how to pay, finds receipts or cancels; good for a few minutes.",
  tag: 'subscriptions',
  answer: { schema: url, description: 'Where to send the caller' },
  also: browser,
  errors: [404, 413, 503],
})

export const billingPortalLink = operation({
  id: 'billingPortalLink',
  summary: 'The same as a link to follow',
  description:
    'A browser (`Accept: text/html`) is sent on: to the portal, to the login page, or to a page that says why not.',
  tag: 'subscriptions',
  answer: { schema: url, description: 'Where to go' },
  also: browser,
  errors: [404, 503],
})

export const stripeWebhook = operation({
  id: 'stripeWebhook',
  summary: 'What Stripe reports',
  description:
    'For Stripe: `customer.subscription.*`, `checkout.session.*`, `invoice.paid`, `invoice.payment_failed`, `invoice.payment_action_required`, `charge.refunded` and `charge.dispute.closed`. The body must come as it was signed, not more than five minutes ago; an event takes effect once, in whatever order and however often events come. Anything but 200 means: send it again.',
  tag: 'subscriptions',
  body: {
    required: true,
    content: { 'application/json': { schema: { type: 'object', additionalProperties: true } } },
  },
  answer: { schema: whole({ received: { const: true } }), description: 'Taken, now or before' },
  errors: [400, 413, 503],
  open: true,
})

/** The endpoints of billing's collections beside those that every collection has. */
export const billingOperations: Record<string, (entity: Entity) => Operation> = {
  'billing-products post /:id/link': ({ slug }) =>
    operation({
      id: 'linkBillingProduct',
      summary: 'Make a plan and its prices known at Stripe',
      description:
        'For staff. Makes what is missing there and brings name and description up to date; nothing is made twice. What is published counts.',
      tag: slug,
      parameters: ['id'],
      answer: { schema: one('BillingProduct') },
      errors: [403, 404, 413, 503],
    }),
}
