import { Frame } from '@/site/Chrome/Frame'
import { pageLanguage } from '@/site/pageLanguage'
import { metadataOf } from '@/site/seo/metadata'
import { DesignView } from '@/site/views/DesignView'

type Args = { params: Promise<{ locale: string }> }

export const generateStaticParams = () => []

export async function generateMetadata({ params }: Args) {
  const language = await pageLanguage(params)
  return metadataOf({ language, path: '/design', title: 'Design', noIndex: true })
}

/** The design system on one page. */
export default async function Page({ params }: Args) {
  const language = await pageLanguage(params)
  return (
    <Frame language={language} path="/design">
      <DesignView language={language} />
    </Frame>
  )
}
