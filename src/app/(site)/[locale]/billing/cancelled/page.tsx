import { say } from '@/i18n/triple'
import { sitePricing as words } from '@/i18n/words/sitePricing'
import { Frame } from '@/site/Chrome/Frame'
import { pageLanguage } from '@/site/pageLanguage'
import { fixedMetadata } from '@/site/seo/fixedMetadata'
import { ButtonLink } from '@/site/ui/Button'
import { MessageView } from '@/site/views/MessageView'

type Args = { params: Promise<{ locale: string }> }

export const generateStaticParams = () => []

export const generateMetadata = fixedMetadata({
  path: '/billing/cancelled',
  title: words.cancelledTitle,
  noIndex: true,
})

/** Where a checkout leads that was left. */
export default async function Page({ params }: Args) {
  const language = await pageLanguage(params)
  return (
    <Frame language={language} path="/billing/cancelled">
      <MessageView title={say(words.cancelledTitle, language)} text={say(words.cancelledText, language)}>
        <ButtonLink href={`/${language}/pricing`}>{say(words.toPricing, language)}</ButtonLink>
      </MessageView>
    </Frame>
  )
}
