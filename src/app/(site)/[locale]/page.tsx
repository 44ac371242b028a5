import { asLanguage } from '@/i18n/triple'
import { Home } from '@/site/Home'

/** The public home page. */
export default async function Page({ params }: { params: Promise<{ locale: string }> }) {
  return <Home language={asLanguage((await params).locale)} />
}
