'use client'

import { Button } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import { useStoryboardWords } from './useStoryboardWords'

/** The tab beside Payload's own on the page of a project; one that is not saved yet has no storyboard. */
export function StoryboardTab({ path = '/storyboard' }: { path?: string }) {
  const { word } = useStoryboardWords()
  const here = usePathname()
  const project = /^.*\/collections\/projects\/(?!create(?:\/|$)|trash(?:\/|$))[^/]+/.exec(here)?.[0]
  if (!project) return null
  const isActive = here === `${project}${path}`
  return (
    <Button
      buttonStyle="tab"
      className={isActive ? 'doc-tab doc-tab--active' : 'doc-tab'}
      disabled={isActive}
      el={isActive ? 'div' : 'link'}
      margin={false}
      size="medium"
      to={isActive ? undefined : `${project}${path}`}
    >
      <span className="doc-tab__label">{word('title')}</span>
    </Button>
  )
}
