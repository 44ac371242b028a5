import { type CollectionBeforeValidateHook, ValidationError } from 'payload'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { isUuid, query, sql } from '@/lib/db'
import { idOf } from '@/lib/ids'
import { languageOf } from '@/lib/language'

/** A story told anew counts on from its parent, which is not among its own descendants. */
export const numberedStory: CollectionBeforeValidateHook = async ({ data, originalDoc, operation, req }) => {
  const parent = data?.parentStory && idOf(data.parentStory)
  if (!data || !isUuid(parent)) return data
  const ancestors = await query<{ id: string; version: string }>(
    req,
    sql`with recursive up as (
          select id, parent_story_id, version from stories where id = ${parent}
          union select s.id, s.parent_story_id, s.version from stories s join up on s.id = up.parent_story_id
        ) select id, version from up`,
  )
  const [first] = ancestors
  if (!first || ancestors.some(({ id }) => id === originalDoc?.id)) {
    const message = say(errors.noSuchReference, languageOf(req))
    throw new ValidationError({ collection: 'stories', errors: [{ message, path: 'parentStory' }], req }, req.t)
  }
  return operation === 'create' ? { ...data, version: Number(first.version) + 1 } : data
}
