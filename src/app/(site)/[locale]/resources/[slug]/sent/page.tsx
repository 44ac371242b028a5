import { say } from '@/i18n/triple'
import { downloadWords } from '@/i18n/words/downloads'
import { sitePages as words } from '@/i18n/words/sitePages'
import { env } from '@/lib/env'
import { Frame } from '@/site/Chrome/Frame'
import { pageLanguage } from '@/site/pageLanguage'
import { metadataOf } from '@/site/seo/metadata'
import { ButtonLink } from '@/site/ui/Button'
import { MessageView } from '@/site/views/MessageView'

type Args = { params: Promise<{ locale: string; slug: string }> }

// Any address of this form exists: kept, they would be kept without end.
export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: Args) {
  const { slug } = await params
  const language = await pageLanguage(params)
  return metadataOf({
    language,
    path: `/resources/${slug}/sent`,
    title: say(told().title, language),
    noIndex: true,
  })
}

/** Without a mail server nothing was sent, and nothing is said to be. */
const told = () =>
  env.SMTP_URL ? { title: words.sentTitle, text: words.sentText } : { title: words.keptTitle, text: downloadWords.kept }

/** After a gated file was asked for: the same words whoever asked. */
export default async function Page({ params }: Args) {
  const { slug } = await params
  const language = await pageLanguage(params)
  return (
    <Frame language={language} path={`/resources/${slug}/sent`}>
      <MessageView title={say(told().title, language)} text={say(told().text, language)}>
        <ButtonLink kind="secondary" href={`/${language}/resources/${slug}`}>
          {say(words.back, language)}
        </ButtonLink>
      </MessageView>
    </Frame>
  )
}
