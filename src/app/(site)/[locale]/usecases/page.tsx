import { site } from '@/i18n/words/site'
import { sitePages } from '@/i18n/words/sitePages'
import { Frame } from '@/site/Chrome/Frame'
import { allOf } from '@/site/content'
import { pageLanguage } from '@/site/pageLanguage'
import { fixedMetadata } from '@/site/seo/fixedMetadata'
import { UsecasesView } from '@/site/views/UsecasesView'

type Args = { params: Promise<{ locale: string }> }

export const generateStaticParams = () => []

export const generateMetadata = fixedMetadata({
  path: '/usecases',
  title: site.usecases,
  description: sitePages.usecasesLead,
})

/** All use cases, and the categories to choose from. */
export default async function Page({ params }: Args) {
  const language = await pageLanguage(params)
  const [categories, usecases] = await Promise.all([allOf('usecase-categories', language), allOf('usecases', language)])
  return (
    <Frame language={language} path="/usecases">
      <UsecasesView categories={categories} usecases={usecases} language={language} />
    </Frame>
  )
}
