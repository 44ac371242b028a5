import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  PayloadRequest,
} from 'payload'
import { isUuid, query, sql } from '@/lib/db'
import { idOf } from '@/lib/ids'

/** The mean of a prompt's ratings, one per person, counted anew so that it can never drift. */
async function rate(req: PayloadRequest, prompt: unknown) {
  const id = prompt && idOf(prompt as string)
  if (!isUuid(id)) return
  await query(
    req,
    sql`update prompts set rating = (
          select round(avg(rating), 2) from feedback where prompt_id = ${id} and rating is not null and deleted_at is null
        ) where id = ${id}`,
  )
}

const stampResolved: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  if (data.status === originalDoc?.status) return data
  return { ...data, resolvedAt: data.status === 'resolved' ? new Date().toISOString() : null }
}

const afterChange: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  await rate(req, doc.prompt)
  if (previousDoc?.prompt && previousDoc.prompt !== doc.prompt) await rate(req, previousDoc.prompt)
  return doc
}

const afterDelete: CollectionAfterDeleteHook = async ({ doc, req }) => {
  await rate(req, doc.prompt)
  return doc
}

/** Hooks that keep a prompt's rating, and the time a piece of feedback was settled. */
export const rateWhatIsRated = { beforeChange: [stampResolved], afterChange: [afterChange], afterDelete: [afterDelete] }
