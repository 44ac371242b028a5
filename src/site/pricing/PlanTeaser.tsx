import { type Language, say } from '@/i18n/triple'
import { sitePricing as words } from '@/i18n/words/sitePricing'
import type { BillingProduct } from '@/payload-types'
import { Badge } from '../ui/Badge'
import { amountOf, choicesOf, periodOf, priceFor } from './prices'

/** A plan in short, on the way to the page of prices. */
export function PlanTeaser({ plan, language }: { plan: BillingProduct; language: Language }) {
  const { interval, currency } = choicesOf([plan], language)
  const price = priceFor(plan, interval, currency)
  return (
    <article className="group relative flex h-full flex-col rounded-lg border border-line bg-raised p-6 hover:border-edge">
      <div className="flex flex-wrap items-center gap-3">
        <h3 className="text-name">
          <a href={`/${language}/pricing#${plan.slug}`} className="stretched underline-offset-4 group-hover:underline">
            {plan.name}
          </a>
        </h3>
        {plan.isRecommended ? <Badge tone="clay">{say(words.recommended, language)}</Badge> : null}
      </div>
      <p className="mt-2 text-small text-soft">{plan.headline}</p>
      <p className={`at-bottom pt-6 font-bold tracking-tight tabular-nums ${price ? 'text-heading' : 'text-name'}`}>
        {price ? amountOf(price, language) : say(words.onRequest, language)}
        {price ? <span className="ml-2 text-small font-normal text-soft">{periodOf(price, language)}</span> : null}
      </p>
    </article>
  )
}
