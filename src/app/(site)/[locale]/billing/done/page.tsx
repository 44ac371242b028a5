import { say } from '@/i18n/triple'
import { site } from '@/i18n/words/site'
import { sitePricing as words } from '@/i18n/words/sitePricing'
import { Frame } from '@/site/Chrome/Frame'
import { pageLanguage } from '@/site/pageLanguage'
import { fixedMetadata } from '@/site/seo/fixedMetadata'
import { ButtonLink } from '@/site/ui/Button'
import { MessageView } from '@/site/views/MessageView'

type Args = { params: Promise<{ locale: string }> }

export const generateStaticParams = () => []

export const generateMetadata = fixedMetadata({ path: '/billing/done', title: words.doneTitle, noIndex: true })

/** Where a finished checkout leads; the plan itself comes with Stripe's own message. */
export default async function Page({ params }: Args) {
  const language = await pageLanguage(params)
  return (
    <Frame language={language} path="/billing/done">
      <MessageView title={say(words.doneTitle, language)} text={say(words.doneText, language)}>
        <ButtonLink href="/admin">{say(site.admin, language)}</ButtonLink>
      </MessageView>
    </Frame>
  )
}
