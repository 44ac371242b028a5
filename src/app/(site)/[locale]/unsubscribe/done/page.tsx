import { say } from '@/i18n/triple'
import { site } from '@/i18n/words/site'
import { sitePages as words } from '@/i18n/words/sitePages'
import { Frame } from '@/site/Chrome/Frame'
import { pageLanguage } from '@/site/pageLanguage'
import { metadataOf } from '@/site/seo/metadata'
import { ButtonLink } from '@/site/ui/Button'
import { MessageView } from '@/site/views/MessageView'

type Args = { params: Promise<{ locale: string }> }

export const generateStaticParams = () => []

export async function generateMetadata({ params }: Args) {
  const language = await pageLanguage(params)
  return metadataOf({
    language,
    path: '/unsubscribe/done',
    title: say(words.unsubscribedTitle, language),
    noIndex: true,
  })
}

/** After somebody ended their subscription. */
export default async function Page({ params }: Args) {
  const language = await pageLanguage(params)
  return (
    <Frame language={language} path="/unsubscribe/done">
      <MessageView title={say(words.unsubscribedTitle, language)} text={say(words.unsubscribedText, language)}>
        <ButtonLink kind="secondary" href={`/${language}`}>
          {say(site.home, language)}
        </ButtonLink>
      </MessageView>
    </Frame>
  )
}
