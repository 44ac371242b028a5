import { inLanguage } from '@/collections/site/addresses'
import { type Language, say } from '@/i18n/triple'
import { sitePricing as words } from '@/i18n/words/sitePricing'
import type { BillingProduct } from '@/payload-types'
import { Button, ButtonLink } from '../ui/Button'
import type { Price } from './prices'

type Props = { plan: BillingProduct; price: Price | undefined; language: Language; checkoutIsSetUp: boolean }

/** The ways to have a plan at this price: the checkout where there is one, and asking. */
export function Order({ plan, price, language, checkoutIsSetUp }: Props) {
  const links = (plan.checkoutLinks ?? []).filter(({ ctaLabel }) => ctaLabel)
  return (
    <div className="mt-5 space-y-3 empty:hidden">
      {links.map(({ id, ctaLabel, provider, trialDays, successUrl }) => {
        const kind = plan.isRecommended ? 'primary' : 'secondary'
        if (provider === 'contact') {
          return successUrl ? (
            <ButtonLink key={id} href={inLanguage(successUrl, language)} kind={kind} wide>
              {ctaLabel}
            </ButtonLink>
          ) : null
        }
        if (!checkoutIsSetUp || !price?.id || price.amount === 0) return null
        return (
          <form key={id} method="post" action="/api/checkout">
            <input type="hidden" name="product" value={plan.id} />
            <input type="hidden" name="price" value={price.id} />
            <input type="hidden" name="locale" value={language} />
            <Button kind={kind} wide>
              {ctaLabel}
            </Button>
            {trialDays && price.interval !== 'one-off' ? (
              <p className="mt-2 text-center text-tiny text-soft">{say(words.trial, language, { days: trialDays })}</p>
            ) : null}
          </form>
        )
      })}
    </div>
  )
}
