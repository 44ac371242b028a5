'use client'

import { storyboard } from '@/i18n/words/storyboard'
import { DocumentTab } from '../parts/DocumentTab'
import { useTriples } from '../parts/useTriples'

/** The storyboard beside Payload's own tabs of a project. */
export function StoryboardTab() {
  const { word } = useTriples(storyboard)
  return <DocumentTab collection="projects" path="/storyboard" label={word('title')} />
}
