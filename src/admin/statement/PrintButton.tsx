'use client'

import { Act } from '../storyboard/Act'
import { useStatementWords } from './useStatement'

export function PrintButton() {
  const { word } = useStatementWords()
  return (
    <Act onClick={() => window.print()} name="print">
      {word('print')}
    </Act>
  )
}
