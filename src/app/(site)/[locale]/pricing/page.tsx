import { checkoutIsSetUp } from '@/collections/billing/operations/setUp'
import { site } from '@/i18n/words/site'
import { sitePricing } from '@/i18n/words/sitePricing'
import { Frame } from '@/site/Chrome/Frame'
import { allOf } from '@/site/content'
import { pageLanguage } from '@/site/pageLanguage'
import { fixedMetadata } from '@/site/seo/fixedMetadata'
import { faqPage, JsonLd, product } from '@/site/seo/jsonLd'
import { PricingView } from '@/site/views/PricingView'

type Args = { params: Promise<{ locale: string }> }

export const generateStaticParams = () => []

export const generateMetadata = fixedMetadata({ path: '/pricing', title: site.pricing, description: sitePricing.lead })

/** The plans that customers can buy. */
export default async function Page({ params }: Args) {
  const language = await pageLanguage(params)
  const plans = await allOf('billing-products', language)
  return (
    <Frame language={language} path="/pricing">
      <JsonLd
        data={[...plans.map((plan) => product(plan, language)), faqPage(plans.flatMap((plan) => plan.faqs ?? []))]}
      />
      <PricingView plans={plans} language={language} checkoutIsSetUp={checkoutIsSetUp()} />
    </Frame>
  )
}
