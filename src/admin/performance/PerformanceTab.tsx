'use client'

import { performance } from '@/i18n/words/performance'
import { DocumentTab } from '../parts/DocumentTab'
import { useTriples } from '../parts/useTriples'

/** The performance beside Payload's own tabs of a campaign. */
export function PerformanceTab() {
  const { word } = useTriples(performance)
  return <DocumentTab collection="campaigns" path="/performance" label={word('title')} />
}
