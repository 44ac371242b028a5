'use client'

import { Button } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'

type Props = { collection: string; path: `/${string}`; label: string }

/** A view of ours beside Payload's own tabs of a document; one that is not saved yet, or in the trash, has none. */
export function DocumentTab({ collection, path, label }: Props) {
  const here = usePathname()
  const document = new RegExp(`^.*/collections/${collection}/(?!create(?:/|$)|trash(?:/|$))[^/]+`).exec(here)?.[0]
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
      <span className="doc-tab__label">{label}</span>
    </Button>
  )
}
