import { site } from '@/i18n/words/site'
import { sitePages } from '@/i18n/words/sitePages'
import { Frame } from '@/site/Chrome/Frame'
import { allOf } from '@/site/content'
import { pageLanguage } from '@/site/pageLanguage'
import { fixedMetadata } from '@/site/seo/fixedMetadata'
import { ResourcesView } from '@/site/views/ResourcesView'

type Args = { params: Promise<{ locale: string }> }

export const generateStaticParams = () => []

export const generateMetadata = fixedMetadata({
  path: '/resources',
  title: site.resources,
  description: sitePages.resourcesLead,
})

/** All resources. */
export default async function Page({ params }: Args) {
  const language = await pageLanguage(params)
  return (
    <Frame language={language} path="/resources">
      <ResourcesView resources={await allOf('resources', language)} language={language} />
    </Frame>
  )
}
