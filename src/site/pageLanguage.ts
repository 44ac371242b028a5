import { notFound } from 'next/navigation'
import { isLanguage, type Language } from '@/i18n/triple'

/** The language that a page's address begins with; addresses that begin with anything else have no page. */
export async function pageLanguage(params: Promise<{ locale: string }>): Promise<Language> {
  const { locale } = await params
  return isLanguage(locale) ? locale : notFound()
}
