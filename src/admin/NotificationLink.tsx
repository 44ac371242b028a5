'use client'

import { Button, useRouteCache } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import styles from './Dashboard.module.css'
import { useApi } from './parts/useApi'
import { useWords } from './useWords'

/** Leads to what a notification is about, and marks it read on the way. */
export function NotificationLink({ id, href, children }: { id: string; href: string; children: ReactNode }) {
  const markRead = useMarkRead()
  return (
    <a href={href} onClick={() => void markRead(`/${id}`)}>
      {children}
    </a>
  )
}

/** Marks every notification of the viewer read. */
export function MarkAllRead() {
  const { word } = useWords()
  const { clearRouteCache } = useRouteCache()
  const markRead = useMarkRead()
  const markAll = async () => {
    await markRead('?where[readAt][exists]=false')
    clearRouteCache()
  }
  return (
    <Button
      type="button"
      buttonStyle="subtle"
      size="small"
      margin={false}
      className={styles.all}
      onClick={() => void markAll()}
    >
      {word('markAllRead')}
    </Button>
  )
}

function useMarkRead() {
  const { api } = useApi()
  return (which: string) =>
    fetch(`${api}/notifications${which}`, {
      method: 'PATCH',
      credentials: 'include',
      // The page it was clicked on may be gone before the answer.
      keepalive: true,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ readAt: new Date().toISOString() }),
    })
}
