import { randomBytes } from 'node:crypto'
import type { CollectionBeforeChangeHook } from 'payload'

/** What brings back old content does not bring back who could see it then. */
const sharing = ['collaborators', 'isPublic', 'shareToken', 'user', 'projectCollection'] as const

/**
 * A public project has a link nobody can guess. Taking it back and sharing again makes a new one: whoever had the old
 * link does not get in again.
 */
export const shareToken: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  if (req.context.isRestoringVersion)
    return { ...data, ...Object.fromEntries(sharing.map((name) => [name, originalDoc[name]])) }
  if (!data.isPublic) return { ...data, shareToken: null }
  return data.shareToken ? data : { ...data, shareToken: randomBytes(24).toString('base64url') }
}
