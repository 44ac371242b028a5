import type { Endpoint } from 'payload'
import { checkout } from '@/collections/billing/operations/checkout'
import { openPortal } from '@/collections/billing/operations/portal'
import { receiveEvent } from '@/collections/billing/operations/receiveEvent'
import { asLanguage } from '@/i18n/triple'
import { languageOf } from '@/lib/language'
import { isBrowser } from '@/requests/form'
import { beginCheckout, billingPortal, billingPortalLink, stripeWebhook } from '../openapi/billing/operations'
import { answer, sendOn } from './form'

/** Buying a plan, managing what was bought, and hearing from Stripe what became of it. */
export const stripeEndpoints: Endpoint[] = [
  {
    path: '/checkout',
    method: 'post',
    custom: { openapi: beginCheckout },
    handler: async (req) => sendOn(req, (body) => checkout(req, body)),
  },
  {
    path: '/billing-portal',
    method: 'post',
    custom: { openapi: billingPortal },
    handler: async (req) => sendOn(req, (_, language) => openPortal(req, language)),
  },
  {
    // For links: a notification can be followed, not posted.
    path: '/billing-portal',
    method: 'get',
    custom: { openapi: billingPortalLink },
    handler: async (req) => {
      const language = asLanguage(languageOf(req))
      return answer(req, isBrowser(req), language, () => openPortal(req, language))
    },
  },
  {
    path: '/stripe/webhooks',
    method: 'post',
    custom: { openapi: stripeWebhook },
    handler: async (req) => {
      await receiveEvent(req)
      return Response.json({ received: true })
    },
  },
]
