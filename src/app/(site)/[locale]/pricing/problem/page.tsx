import { sitePages as words } from '@/i18n/words/sitePages'
import { Frame } from '@/site/Chrome/Frame'
import { pageLanguage } from '@/site/pageLanguage'
import { fixedMetadata } from '@/site/seo/fixedMetadata'
import { ProblemView } from '@/site/views/ProblemView'

type Args = { params: Promise<{ locale: string }>; searchParams: Promise<{ code?: string | string[] }> }

export const generateMetadata = fixedMetadata({ path: '/pricing/problem', title: words.problemTitle, noIndex: true })

/** After a checkout, or the way to one's payments, could not begin. */
export default async function Page({ params, searchParams }: Args) {
  const language = await pageLanguage(params)
  return (
    <Frame language={language} path="/pricing/problem">
      <ProblemView code={(await searchParams).code} back="/pricing" language={language} />
    </Frame>
  )
}
