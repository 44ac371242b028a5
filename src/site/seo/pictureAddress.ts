import { createHash } from 'node:crypto'
import type { Language } from '@/i18n/triple'
import { siteUrl } from '@/lib/siteUrl'

/**
 * Where the server draws the picture of a page for link previews. Whoever shows one keeps it by its address, so the
 * address changes with the title that is drawn.
 */
export function pictureAddress(language: Language, path: string, title?: string): string {
  const version = title && `?v=${createHash('sha256').update(title).digest('base64url').slice(0, 8)}`
  return siteUrl(`/og/${language}${path}${version ?? ''}`)
}
