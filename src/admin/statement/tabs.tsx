'use client'

import { Button } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import { type StatementWord, useStatementWords } from './useStatement'

/** The statement beside Payload's own tabs of a settlement. */
export const StatementTab = () => <Tab collection="settlements" path="/statement" name="title" />

/** The paper beside Payload's own tabs of a tax invoice. */
export const PaperTab = () => <Tab collection="tax-invoices" path="/paper" name="paperTab" />

type Props = { collection: string; path: string; name: Parameters<StatementWord>[0] }

/** A document that is not saved yet has neither. */
function Tab({ collection, path, name }: Props) {
  const { word } = useStatementWords()
  const here = usePathname()
  const document = new RegExp(`^.*/collections/${collection}/(?!create(?:/|$))[^/]+`).exec(here)?.[0]
  if (!document) return null
  const isActive = here === `${document}${path}`
  return (
    <Button
      buttonStyle="tab"
      className={isActive ? 'doc-tab doc-tab--active' : 'doc-tab'}
      disabled={isActive}
      el={isActive ? 'div' : 'link'}
      margin={false}
      size="medium"
      to={isActive ? undefined : `${document}${path}`}
    >
      <span className="doc-tab__label">{word(name)}</span>
    </Button>
  )
}
