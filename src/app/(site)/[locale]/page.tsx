import { say } from '@/i18n/triple'
import { site } from '@/i18n/words/site'
import { siteHome } from '@/i18n/words/siteHome'
import { Frame } from '@/site/Chrome/Frame'
import { allOf, globalPage } from '@/site/content'
import { pageLanguage } from '@/site/pageLanguage'
import { JsonLd, organization, website } from '@/site/seo/jsonLd'
import { metadataOf } from '@/site/seo/metadata'
import { HomeView } from '@/site/views/HomeView'

type Args = { params: Promise<{ locale: string }> }

export const generateStaticParams = () => []

export async function generateMetadata({ params }: Args) {
  const language = await pageLanguage(params)
  const page = await globalPage('home-page', language)
  return metadataOf({
    language,
    path: '',
    title: say(site.title, language),
    description: say(siteHome.lead, language),
    seo: page?.seo,
  })
}

/** The public home page. */
export default async function Page({ params }: Args) {
  const language = await pageLanguage(params)
  const [page, plans, usecases] = await Promise.all([
    globalPage('home-page', language),
    allOf('billing-products', language),
    allOf('usecases', language),
  ])
  return (
    <Frame language={language} path="">
      <JsonLd data={[organization(), website(language)]} />
      <HomeView doc={page} plans={plans} usecases={usecases} language={language} />
    </Frame>
  )
}
