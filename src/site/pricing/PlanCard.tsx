import { type Language, say } from '@/i18n/triple'
import { sitePricing as words } from '@/i18n/words/sitePricing'
import type { Currency } from '@/lib/money'
import type { BillingProduct } from '@/payload-types'
import { Badge } from '../ui/Badge'
import { Icon } from '../ui/Icon'
import { Prose } from '../ui/Prose'
import { Order } from './Order'
import { amountOf, type Interval, periodOf, priceFor } from './prices'

type Props = {
  plan: BillingProduct
  language: Language
  checkoutIsSetUp: boolean
  intervals: Interval[]
  currencies: Currency[]
}

/** A plan with its price for every choice there is, what one gets, and the way to it. */
export function PlanCard({ plan, language, checkoutIsSetUp, intervals, currencies }: Props) {
  const combinations = intervals.flatMap((interval) => currencies.map((currency) => ({ interval, currency })))
  return (
    <article
      id={plan.slug}
      aria-labelledby={`plan-${plan.id}`}
      className={`flex h-full flex-col rounded-lg bg-raised p-[clamp(1.5rem,2.5vw,2.25rem)] ${
        plan.isRecommended ? 'border-2 border-clay' : 'border border-line'
      }`}
    >
      <div className="flex min-h-8 flex-wrap items-center gap-3">
        <h2 id={`plan-${plan.id}`} className="text-name">
          {plan.name}
        </h2>
        {plan.isRecommended ? <Badge tone="clay">{say(words.recommended, language)}</Badge> : null}
      </div>
      <p className="mt-2 min-h-[1.6em] text-small text-soft">{plan.headline}</p>
      {combinations.map(({ interval, currency }) => {
        const price = priceFor(plan, interval, currency)
        return (
          <div key={`${interval} ${currency}`} data-interval={interval} data-currency={currency} className="mt-6">
            <p className="flex flex-wrap items-baseline gap-x-2">
              {price ? (
                <>
                  <span className="text-title font-bold tracking-tight tabular-nums">{amountOf(price, language)}</span>
                  <span className="text-small text-soft">{periodOf(price, language)}</span>
                </>
              ) : (
                <span className="flex min-h-[1.2em] items-end text-title">
                  <span className="text-name font-bold">{say(words.onRequest, language)}</span>
                </span>
              )}
            </p>
            <Order plan={plan} price={price} language={language} checkoutIsSetUp={checkoutIsSetUp} />
          </div>
        )
      })}
      {plan.description ? <Prose text={plan.description} className="mt-6 text-small" /> : null}
      {plan.features?.length ? (
        <ul className="mt-6 space-y-3 border-t border-line pt-6" aria-label={say(words.get, language)}>
          {plan.features.map(({ id, label, icon, description }) => (
            <li key={id ?? label} className="flex gap-3 text-small">
              <Icon name={icon ?? 'check'} className="mt-1 text-leaf" />
              <span>
                <span className="font-semibold">{label}</span>
                {description ? <span className="block text-soft">{description}</span> : null}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </article>
  )
}
