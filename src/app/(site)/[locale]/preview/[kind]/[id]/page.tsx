import { notFound } from 'next/navigation'
import { say } from '@/i18n/triple'
import { sitePages as words } from '@/i18n/words/sitePages'
import { Frame } from '@/site/Chrome/Frame'
import { pageLanguage } from '@/site/pageLanguage'
import { draftOf } from '@/site/preview/draft'
import { LivePage } from '@/site/preview/LivePage'
import { surroundingsOf } from '@/site/preview/surroundings'
import { metadataOf } from '@/site/seo/metadata'

type Args = { params: Promise<{ locale: string; kind: string; id: string }> }

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: Args) {
  const language = await pageLanguage(params)
  return metadataOf({ language, path: '/preview', title: say(words.previewOf, language), noIndex: true })
}

/** A page before it is published, for those who write it. */
export default async function Page({ params }: Args) {
  const { kind, id } = await params
  const language = await pageLanguage(params)
  const draft = await draftOf(kind, id, language)
  if (!draft) notFound()
  const page = (
    <LivePage
      kind={draft.kind}
      initial={draft.doc}
      language={language}
      {...(await surroundingsOf(draft.kind, id, language))}
    />
  )
  return draft.kind === 'site-chrome' ? (
    page
  ) : (
    <Frame language={language} path="">
      {page}
    </Frame>
  )
}
