import { isUtf8 } from 'node:buffer'
import { errors } from '@/i18n/words/errors'
import { env } from '@/lib/env'
import type { Refusal } from './refuse'

const kilobyte = 1024

/** The largest body this request may have, in bytes; file uploads have a limit of their own. */
export const bodyLimit = (contentType: string | null): number =>
  contentType?.startsWith('multipart/form-data')
    ? (env.UPLOAD_LIMIT_MB + 1) * kilobyte * kilobyte
    : env.BODY_LIMIT_KB * kilobyte

/** "1 MB": what a person is told about a limit. */
export const readableSize = (bytes: number): string =>
  bytes >= kilobyte * kilobyte ? `${Math.round(bytes / kilobyte / kilobyte)} MB` : `${Math.round(bytes / kilobyte)} KB`

/** Text that PostgreSQL could not store (NUL) or that is no text at all (broken UTF-8) is refused before anything reads it. */
export function faultOfText(bytes: Uint8Array): Refusal | undefined {
  if (!isUtf8(bytes) || bytes.includes(0) || hasEscapedNul(bytes))
    return { code: 'VALIDATION_FAILED', text: errors.badText }
  return undefined
}

function hasEscapedNul(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!buffer.includes('\\u0000')) return false
  // An escaped backslash before it makes it plain text; only then is the slow look worth it.
  return /(^|[^\\])(\\\\)*\\u0000/.test(buffer.toString('utf8'))
}
