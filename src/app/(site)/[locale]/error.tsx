'use client'

import { ErrorNotice } from '@/site/Notice'

/** What a visitor sees when a page fails. */
export default function Failed({ reset }: { error: Error; reset: () => void }) {
  return <ErrorNotice onRetry={reset} />
}
