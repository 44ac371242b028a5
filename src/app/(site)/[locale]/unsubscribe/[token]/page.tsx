import { say } from '@/i18n/triple'
import { sitePages as words } from '@/i18n/words/sitePages'
import { Frame } from '@/site/Chrome/Frame'
import { pageLanguage } from '@/site/pageLanguage'
import { metadataOf } from '@/site/seo/metadata'
import { Button } from '@/site/ui/Button'
import { MessageView } from '@/site/views/MessageView'

type Args = { params: Promise<{ locale: string; token: string }> }

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: Args) {
  const { token } = await params
  const language = await pageLanguage(params)
  return {
    ...metadataOf({
      language,
      path: `/unsubscribe/${token}`,
      title: say(words.unsubscribeTitle, language),
      noIndex: true,
    }),
    referrer: 'no-referrer' as const,
  }
}

/** Programs that look through mails follow links: only the button below ends a subscription. */
export default async function Page({ params }: Args) {
  const { token } = await params
  const language = await pageLanguage(params)
  return (
    <Frame language={language} path={`/unsubscribe/${token}`}>
      <MessageView title={say(words.unsubscribeTitle, language)} text={say(words.unsubscribeText, language)}>
        <form method="post" action="/api/unsubscribe">
          <input type="hidden" name="token" value={token} />
          <Button>{say(words.unsubscribe, language)}</Button>
        </form>
      </MessageView>
    </Frame>
  )
}
