'use client'

import { statement } from '@/i18n/words/statement'
import { DocumentTab } from '../parts/DocumentTab'
import { useTriples } from '../parts/useTriples'

/** The statement beside Payload's own tabs of a settlement. */
export function StatementTab() {
  const { word } = useTriples(statement)
  return <DocumentTab collection="settlements" path="/statement" label={word('title')} />
}

/** The paper beside Payload's own tabs of a tax invoice. */
export function PaperTab() {
  const { word } = useTriples(statement)
  return <DocumentTab collection="tax-invoices" path="/paper" label={word('paperTab')} />
}
