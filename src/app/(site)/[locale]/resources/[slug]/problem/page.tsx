import { say } from '@/i18n/triple'
import { sitePages as words } from '@/i18n/words/sitePages'
import { Frame } from '@/site/Chrome/Frame'
import { pageLanguage } from '@/site/pageLanguage'
import { metadataOf } from '@/site/seo/metadata'
import { ProblemView } from '@/site/views/ProblemView'

type Args = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ code?: string | string[] }>
}

export async function generateMetadata({ params }: Args) {
  const { slug } = await params
  const language = await pageLanguage(params)
  return metadataOf({
    language,
    path: `/resources/${slug}/problem`,
    title: say(words.problemTitle, language),
    noIndex: true,
  })
}

/** After a gated file was asked for in vain. */
export default async function Page({ params, searchParams }: Args) {
  const { slug } = await params
  const language = await pageLanguage(params)
  return (
    <Frame language={language} path={`/resources/${slug}/problem`}>
      <ProblemView code={(await searchParams).code} back={`/resources/${slug}`} language={language} />
    </Frame>
  )
}
