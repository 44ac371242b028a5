import type { ReactNode } from 'react'
import type { Language } from '@/i18n/triple'
import { allOf, globalPage } from '../content'
import { Chrome } from './Chrome'
import { legalLinks } from './links'

type Props = { language: Language; path: string; children: ReactNode }

/** A page within what its editors put around all of them. */
export async function Frame({ language, path, children }: Props) {
  const [chrome, pages] = await Promise.all([globalPage('site-chrome', language), allOf('legal-pages', language)])
  return (
    <Chrome chrome={chrome} legal={legalLinks(pages, language)} language={language} path={path}>
      {children}
    </Chrome>
  )
}
