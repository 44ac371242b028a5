import { inLanguage } from '@/collections/site/addresses'
import { type Language, say } from '@/i18n/triple'
import { billing } from '@/i18n/words/billing'
import { site } from '@/i18n/words/site'
import { sitePricing as words } from '@/i18n/words/sitePricing'
import type { BillingProduct } from '@/payload-types'
import { PlanCard } from '../pricing/PlanCard'
import { choicesOf } from '../pricing/prices'
import { Button, ButtonLink } from '../ui/Button'
import { Callout } from '../ui/Callout'
import { Empty } from '../ui/Empty'
import { Faqs } from '../ui/Faqs'
import { Choices } from '../ui/Form'
import { evenly } from '../ui/grid'
import { PageHead } from '../ui/PageHead'
import { Section } from '../ui/Section'
import { Steps } from '../ui/Steps'

type Props = { plans: BillingProduct[]; language: Language; checkoutIsSetUp: boolean }

/** The plans side by side, how each begins, and what people ask about them. */
export function PricingView({ plans, language, checkoutIsSetUp }: Props) {
  const { intervals, currencies, interval, currency } = choicesOf(plans, language)
  const option = (value: keyof typeof words) => ({ value, label: say(words[value], language) })
  const contact = plans.flatMap((plan) => plan.checkoutLinks ?? []).find((link) => link.provider === 'contact')
  const asked = plans.filter((plan) => plan.faqs?.length)
  const begun = plans.filter((plan) => plan.steps?.length)
  return (
    <>
      <PageHead title={say(words.title, language)} lead={say(words.lead, language)} />
      <div className="wrap prices pb-[clamp(3rem,6vw,6rem)]">
        {plans.length === 0 ? <Empty text={say(words.none, language)} /> : null}
        <div className="mb-8 grid justify-start gap-4 sm:grid-flow-col">
          {intervals.length > 1 ? (
            <Choices
              name="interval"
              legend={say(words.interval, language)}
              options={intervals.map(option)}
              chosen={interval}
              isPlain
            />
          ) : null}
          {currencies.length > 1 ? (
            <Choices
              name="currency"
              legend={say(words.currency, language)}
              options={currencies.map((value) => ({ value, label: value }))}
              chosen={currency}
              isPlain
            />
          ) : null}
        </div>
        {checkoutIsSetUp || plans.length === 0 ? null : (
          <div className="mb-8">
            <Callout title={say(words.notSetUpTitle, language)} icon="wallet">
              <p className="text-small">{say(billing.notSetUp, language)}</p>
              {contact?.successUrl ? (
                <p className="mt-2 text-small">
                  <a className="link" href={inLanguage(contact.successUrl, language)}>
                    {say(words.contact, language)}
                  </a>
                </p>
              ) : null}
            </Callout>
          </div>
        )}
        <ul className="even-columns gap-6" style={evenly(plans.length, '18rem')}>
          {plans.map((plan) => (
            <li key={plan.id}>
              <PlanCard
                plan={plan}
                language={language}
                checkoutIsSetUp={checkoutIsSetUp}
                intervals={intervals.length > 0 ? intervals : [interval]}
                currencies={currencies.length > 0 ? currencies : [currency]}
              />
            </li>
          ))}
        </ul>
      </div>
      {begun.map((plan) => (
        <Section
          key={plan.id}
          id={`steps-${plan.slug}`}
          heading="beside"
          title={`${plan.name} · ${say(words.how, language)}`}
        >
          <Steps steps={plan.steps ?? []} />
        </Section>
      ))}
      {asked.length > 0 ? (
        <Section id="questions" heading="beside" title={say(site.questions, language)}>
          <div className="space-y-12">
            {asked.map(({ id, name, faqs }) => (
              <div key={id}>
                <h3 className="mb-3 text-small text-soft">{name}</h3>
                <Faqs faqs={faqs ?? []} />
              </div>
            ))}
          </div>
        </Section>
      ) : null}
      {checkoutIsSetUp ? (
        <Section id="portal" heading="beside" title={say(words.portalTitle, language)}>
          <p className="max-w-[40rem] text-soft">{say(words.portalText, language)}</p>
          <form method="post" action="/api/billing-portal" className="mt-5 flex flex-wrap gap-3">
            <input type="hidden" name="locale" value={language} />
            <Button kind="secondary">{say(site.account, language)}</Button>
            <ButtonLink kind="secondary" href="/admin">
              {say(site.logIn, language)}
            </ButtonLink>
          </form>
        </Section>
      ) : null}
    </>
  )
}
