'use client'

import { Button } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import { usePerformanceWords } from './usePerformanceWords'

/** The tab beside Payload's own on the page of a campaign; one that is not saved yet has brought nothing. */
export function PerformanceTab({ path = '/performance' }: { path?: string }) {
  const { word } = usePerformanceWords()
  const here = usePathname()
  const campaign = /^.*\/collections\/campaigns\/(?!create(?:\/|$)|trash(?:\/|$))[^/]+/.exec(here)?.[0]
  if (!campaign) return null
  const isActive = here === `${campaign}${path}`
  return (
    <Button
      buttonStyle="tab"
      className={isActive ? 'doc-tab doc-tab--active' : 'doc-tab'}
      disabled={isActive}
      el={isActive ? 'div' : 'link'}
      margin={false}
      size="medium"
      to={isActive ? undefined : `${campaign}${path}`}
    >
      <span className="doc-tab__label">{word('title')}</span>
    </Button>
  )
}
