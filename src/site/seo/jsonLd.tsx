import type { Language } from '@/i18n/triple'
import { languageTags } from '@/i18n/triple'
import { siteUrl } from '@/lib/siteUrl'
import type { BillingProduct } from '@/payload-types'
import { pictureAddress } from './pictureAddress'

type Thing = Record<string, unknown> & { '@type': string }

/** Facts for search engines, in the words of schema.org; nothing is written where there is nothing to say. */
export function JsonLd({ data }: { data: Thing | undefined | (Thing | undefined)[] }) {
  const things = [data].flat().filter((thing) => thing !== undefined)
  if (things.length === 0) return null
  const json = JSON.stringify({ '@context': 'https://schema.org', '@graph': things })
  // Without any `<` no text of an editor's can end the script.
  const html = json.replaceAll('<', String.raw`\u003c`)
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React would escape the quotes of JSON in a script.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: html }} />
}

/** Whose site this is. */
export const organization = (): Thing => ({
  '@type': 'Organization',
  '@id': siteUrl('/#organization'),
  name: 'Madang',
  alternateName: '마당',
  url: siteUrl('/'),
  logo: siteUrl('/icon.svg'),
})

/** The site itself, and how to search it. */
export const website = (language: Language): Thing => ({
  '@type': 'WebSite',
  '@id': siteUrl('/#website'),
  name: 'Madang',
  url: siteUrl(`/${language}`),
  inLanguage: languageTags[language],
  publisher: organization(),
  potentialAction: {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${siteUrl(`/${language}/search`)}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  },
})

/** UN/CEFACT codes of what a recurring price is paid for. */
const unitCodes = { month: 'MON', year: 'ANN' } as const

/** A plan with its prices in major units; a plan without prices is no product to a search engine. */
export function product(plan: BillingProduct, language: Language): Thing | undefined {
  if (!plan.prices?.length) return undefined
  return {
    '@type': 'Product',
    name: plan.name,
    description: plan.description || plan.headline || undefined,
    image: pictureAddress(language, '/pricing'),
    brand: { '@type': 'Brand', name: 'Madang' },
    offers: plan.prices.map(({ amount, currency, interval }) => ({
      '@type': 'Offer',
      price: String(amount),
      priceCurrency: currency,
      availability: 'https://schema.org/InStock',
      url: siteUrl(`/${language}/pricing`),
      priceSpecification: interval === 'one-off' ? undefined : recurring(amount, currency, unitCodes[interval]),
    })),
  }
}

const recurring = (amount: number, priceCurrency: string, unitCode: string) => ({
  '@type': 'UnitPriceSpecification',
  price: String(amount),
  priceCurrency,
  referenceQuantity: { '@type': 'QuantitativeValue', value: 1, unitCode },
})

/** Questions with their answers, as the page shows them. */
export const faqPage = (faqs: { question: string; answer: string }[] | null | undefined): Thing | undefined =>
  faqs?.length
    ? {
        '@type': 'FAQPage',
        mainEntity: faqs.map(({ question, answer }) => ({
          '@type': 'Question',
          name: question,
          acceptedAnswer: { '@type': 'Answer', text: answer },
        })),
      }
    : undefined

export type ArticleFacts = {
  language: Language
  /** Without its language. */
  path: string
  title: string
  description?: string | null
  publishedAt?: string | null
  updatedAt?: string | null
}

/** A page that is read: a resource, a use case. */
export const article = ({ language, path, title, description, publishedAt, updatedAt }: ArticleFacts): Thing => ({
  '@type': 'Article',
  headline: title,
  description: description || undefined,
  inLanguage: languageTags[language],
  mainEntityOfPage: siteUrl(`/${language}${path}`),
  image: pictureAddress(language, path, title),
  datePublished: publishedAt ?? undefined,
  dateModified: updatedAt ?? undefined,
  author: organization(),
  publisher: organization(),
})

/** The way from the home page to this one; paths without their language. */
export const breadcrumbs = (language: Language, steps: { name: string; path: string }[]): Thing => ({
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(({ name, path }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: siteUrl(`/${language}${path}`),
  })),
})
