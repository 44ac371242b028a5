import { say } from '@/i18n/triple'
import { site } from '@/i18n/words/site'
import { sitePages } from '@/i18n/words/sitePages'
import { Frame } from '@/site/Chrome/Frame'
import { allOf, globalPage } from '@/site/content'
import { pageLanguage } from '@/site/pageLanguage'
import { faqPage, JsonLd } from '@/site/seo/jsonLd'
import { metadataOf } from '@/site/seo/metadata'
import { TryShort } from '@/site/shorts/TryShort'
import { ShortsView } from '@/site/views/ShortsView'

type Args = { params: Promise<{ locale: string }> }

export const generateStaticParams = () => []

export async function generateMetadata({ params }: Args) {
  const language = await pageLanguage(params)
  const page = await globalPage('shorts-page', language)
  return metadataOf({
    language,
    path: '/shorts',
    title: page?.title ?? say(site.shorts, language),
    description: page?.intro ?? say(sitePages.shortsLead, language),
    seo: page?.seo,
  })
}

/** Where visitors try what the studio does. */
export default async function Page({ params }: Args) {
  const language = await pageLanguage(params)
  const [page, prompts] = await Promise.all([globalPage('shorts-page', language), allOf('shorts-prompts', language)])
  return (
    <Frame language={language} path="/shorts">
      <JsonLd data={faqPage(page?.faqs)} />
      <ShortsView
        doc={page}
        prompts={prompts}
        language={language}
        tryOut={<TryShort language={language} prompts={prompts} />}
      />
    </Frame>
  )
}
