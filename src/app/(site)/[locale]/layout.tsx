import '@/site/site.css'
import type { ReactNode } from 'react'
import { asLanguage, languageTags } from '@/i18n/triple'

type Args = { params: Promise<{ locale: string }>; children: ReactNode }

/** The document of the public pages. Those below it know which addresses have one: see `pageLanguage`. */
export default async function Layout({ children, params }: Args) {
  return (
    <html lang={languageTags[asLanguage((await params).locale)]}>
      <body>{children}</body>
    </html>
  )
}
