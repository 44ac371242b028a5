import type { ReactNode } from 'react'
import type { Language } from '@/i18n/triple'
import { allOf, globalPage } from '../content'
import { Chrome } from './Chrome'

type Props = { language: Language; path: string; children: ReactNode }

/** A page within what its editors put around all of them. */
export async function Frame({ language, path, children }: Props) {
  const [chrome, pages] = await Promise.all([globalPage('site-chrome', language), allOf('legal-pages', language)])
  const legal = pages.map(({ slug, title }) => ({ label: title, href: `/${language}/legal/${slug}` }))
  return (
    <Chrome chrome={chrome} legal={legal} language={language} path={path}>
      {children}
    </Chrome>
  )
}
