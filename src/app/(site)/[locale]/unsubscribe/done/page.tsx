import { say } from '@/i18n/triple'
import { site } from '@/i18n/words/site'
import { sitePages as words } from '@/i18n/words/sitePages'
import { Frame } from '@/site/Chrome/Frame'
import { pageLanguage } from '@/site/pageLanguage'
import { fixedMetadata } from '@/site/seo/fixedMetadata'
import { ButtonLink } from '@/site/ui/Button'
import { MessageView } from '@/site/views/MessageView'

type Args = { params: Promise<{ locale: string }> }

export const generateStaticParams = () => []

export const generateMetadata = fixedMetadata({
  path: '/unsubscribe/done',
  title: words.unsubscribedTitle,
  noIndex: true,
})

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
