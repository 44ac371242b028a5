import '@/site/base.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { type Language, languages, say } from '@/i18n/triple'
import { site } from '@/i18n/words/site'
import { languageTags } from '@/site/languages'

type Args = { params: Promise<{ locale: string }> }

export const dynamicParams = false
export const generateStaticParams = () => languages.map((locale) => ({ locale }))

export async function generateMetadata({ params }: Args): Promise<Metadata> {
  const { locale } = await params
  return { title: say(site.title, locale), description: say(site.metaDescription, locale) }
}

/** The document of the public pages. */
export default async function Layout({ children, params }: Args & { children: ReactNode }) {
  const { locale } = await params
  if (!languages.includes(locale as Language)) notFound()
  return (
    <html lang={languageTags[locale as Language]}>
      <body>{children}</body>
    </html>
  )
}
