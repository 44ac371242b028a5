'use client'

import { useListDrawerContext, useListQuery } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import styles from './ExportLinks.module.css'
import { useApi } from './parts/useApi'
import { useWords } from './useWords'

const formats = { csv: 'CSV', xlsx: 'Excel' }

/** The list as it is filtered, searched and sorted now, as a file. */
export function ExportLinks() {
  const { api } = useApi()
  const { collectionSlug, data, query } = useListQuery()
  const { isInDrawer } = useListDrawerContext()
  const { word } = useWords()
  // What is in the trash is in no export.
  const isTrash = usePathname().endsWith('/trash')
  if (isInDrawer || isTrash || !data?.totalDocs) return null
  return (
    <div className={styles.links}>
      <span aria-hidden="true">{word('exportList')}</span>
      {Object.entries(formats).map(([format, name]) => (
        <a
          key={format}
          href={`${api}/${collectionSlug}/export?${questions({ ...query, format })}`}
          download
          aria-label={word('exportAs', { format: name })}
        >
          {name}
        </a>
      ))}
    </div>
  )
}

type Asked = { format: string; where?: unknown; sort?: unknown; search?: unknown }

function questions({ format, where, sort, search }: Asked): string {
  const asked = new URLSearchParams({ format })
  if (where && Object.keys(where).length > 0) asked.set('where', JSON.stringify(where))
  if (sort) asked.set('sort', String(sort)) // several are joined by commas, as the API takes them
  if (search) asked.set('search', String(search))
  return asked.toString()
}
