'use client'

import { statement } from '@/i18n/words/statement'
import { Act } from '../parts/Act'
import { useTriples } from '../parts/useTriples'

export function PrintButton() {
  const { word } = useTriples(statement)
  return (
    <Act onClick={() => window.print()} name="print">
      {word('print')}
    </Act>
  )
}
