import { say } from '@/i18n/triple'
import { sitePages as words } from '@/i18n/words/sitePages'
import { Frame } from '@/site/Chrome/Frame'
import { pageLanguage } from '@/site/pageLanguage'
import { metadataOf } from '@/site/seo/metadata'
import { ProblemView } from '@/site/views/ProblemView'

type Args = { params: Promise<{ locale: string }>; searchParams: Promise<{ code?: string | string[] }> }

export async function generateMetadata({ params }: Args) {
  const language = await pageLanguage(params)
  return metadataOf({ language, path: '/pricing/problem', title: say(words.problemTitle, language), noIndex: true })
}

/** After a checkout, or the way to one's payments, could not begin. */
export default async function Page({ params, searchParams }: Args) {
  const language = await pageLanguage(params)
  return (
    <Frame language={language} path="/pricing/problem">
      <ProblemView code={(await searchParams).code} back="/pricing" language={language} />
    </Frame>
  )
}
