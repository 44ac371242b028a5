import '@/site/site.css'
import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { asLanguage, languageTags } from '@/i18n/triple'

type Args = { params: Promise<{ locale: string }>; children: ReactNode }

/** Of an address without a page; pages have titles of their own. */
export const metadata: Metadata = { title: '404 · Madang' }

/** The document of the public pages. Those below it know which addresses have one: see `pageLanguage`. */
export default async function Layout({ children, params }: Args) {
  return (
    <html lang={languageTags[asLanguage((await params).locale)]}>
      <body>{children}</body>
    </html>
  )
}
