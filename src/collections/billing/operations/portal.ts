import type { PayloadRequest } from 'payload'
import type { Language } from '@/i18n/triple'
import { say } from '@/i18n/triple'
import { billing } from '@/i18n/words/billing'
import { CodedError } from '@/lib/errors'
import { languageOf } from '@/lib/language'
import { siteUrl } from '@/lib/siteUrl'
import { callerOf } from '@/requests/caller'
import { customerOf, purchasesOf } from './purchases'
import { askStripe } from './stripe'

/** Where a customer is sent on to the portal; a link that can be followed. */
export const portalAddress = '/api/billing-portal'

/**
 * Opens the page at Stripe where somebody changes how to pay, finds receipts, or cancels.
 * @returns its address, good for a few minutes
 * @throws CodedError 401 nobody is logged in; 404 nothing was bought yet; 503 not set up, or Stripe does not answer
 */
export async function openPortal(req: PayloadRequest, locale: Language): Promise<string> {
  const user = callerOf(req)
  const customer = customerOf(await purchasesOf(req, user.id))
  if (!customer) throw new CodedError('NOT_FOUND', say(billing.nothingToManage, languageOf(req)))
  const return_url = siteUrl(`/${locale}/pricing`)
  const { url } = await askStripe(req, (stripe) =>
    stripe.billingPortal.sessions.create({ customer, return_url, locale }),
  )
  return url
}
