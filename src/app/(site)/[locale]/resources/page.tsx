import { say } from '@/i18n/triple'
import { site } from '@/i18n/words/site'
import { sitePages } from '@/i18n/words/sitePages'
import { Frame } from '@/site/Chrome/Frame'
import { allOf } from '@/site/content'
import { pageLanguage } from '@/site/pageLanguage'
import { metadataOf } from '@/site/seo/metadata'
import { ResourcesView } from '@/site/views/ResourcesView'

type Args = { params: Promise<{ locale: string }> }

export const generateStaticParams = () => []

export async function generateMetadata({ params }: Args) {
  const language = await pageLanguage(params)
  return metadataOf({
    language,
    path: '/resources',
    title: say(site.resources, language),
    description: say(sitePages.resourcesLead, language),
  })
}

/** All resources. */
export default async function Page({ params }: Args) {
  const language = await pageLanguage(params)
  return (
    <Frame language={language} path="/resources">
      <ResourcesView resources={await allOf('resources', language)} language={language} />
    </Frame>
  )
}
