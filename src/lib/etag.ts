import { createHash } from 'node:crypto'

/**
 * The ETag of a document: `"<version>.<hash>"`. The version is its `updatedAt` (what `If-Match` compares), the hash
 * is of the whole body (what `If-None-Match` compares: population and language change the body, not the version).
 */
export const etagOf = (updatedAt: string | undefined, body: string): string => {
  const version = updatedAt ? Date.parse(updatedAt).toString(36) : '0'
  return `"${version}.${createHash('sha1').update(body).digest('base64url')}"`
}

/** The version part of a tag as a client sent it, weak or not. */
export const etagVersion = (tag: string): string | undefined => /^\s*(?:W\/)?"([0-9a-z]+)\./.exec(tag)?.[1]
