import type { PayloadRequest } from 'payload'
import { asLanguage, type Language, say } from '@/i18n/triple'
import { subscriptionNews } from '@/i18n/words/billing'
import { seoulDate } from '@/lib/days'
import { difference, grouped } from '@/lib/money'
import type { Ledger } from './ledger'
import type { News } from './news'
import { portalAddress } from './portal'

type Told = { user: string; subscription: string; before: Ledger | undefined; after: Ledger; news: News[] }

/** One notification for each thing that became different, in the person's language and the request's transaction. */
export async function tellSubscriber(req: PayloadRequest, { user, subscription, before, after, news }: Told) {
  if (news.length === 0) return
  const person = await req.payload.findByID({
    collection: 'users',
    id: user,
    select: { language: true, isActive: true },
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  if (!person || person.isActive === false) return
  const language = asLanguage(person.language)
  const values = {
    product: await productName(req, after.product, language),
    date: after.currentPeriodEnd ? seoulDate(new Date(after.currentPeriodEnd)) : '',
    amount: refunded(before, after),
  }
  for (const one of news) {
    const { title, body, open } = subscriptionNews[one]
    await req.payload.db.create({
      collection: 'notifications',
      data: {
        user,
        type: `subscriptions.${one}`,
        category: 'subscriptions',
        title: say(title, language, values).slice(0, 200),
        body: say(body, language, values),
        data: { id: subscription },
        ctaLabel: say(open, language),
        // A failed payment is put right at Stripe; everything else is looked at where it stands.
        ctaHref: one === 'paymentFailed' ? portalAddress : `/admin/collections/subscriptions/${subscription}`,
      },
      req,
      returning: false,
    })
  }
}

/** What went back this time, with its currency. */
function refunded(before: Ledger | undefined, { amountRefunded, currency }: Ledger): string {
  const more = difference(amountRefunded, before?.amountRefunded ?? 0, currency ?? 'USD')
  return `${grouped(more)} ${currency ?? ''}`.trim()
}

async function productName(req: PayloadRequest, id: string | null, language: Language): Promise<string> {
  const product = id
    ? await req.payload.findByID({
        collection: 'billing-products',
        id,
        locale: language,
        select: { name: true },
        depth: 0,
        disableErrors: true,
        overrideAccess: true,
        trash: true,
        req,
      })
    : null
  return product?.name || 'Madang'
}
