import { type CollectionBeforeValidateHook, type PayloadRequest, ValidationError } from 'payload'
import { isActor } from '@/access/actors'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { isUuid } from '@/lib/db'
import { idOf } from '@/lib/ids'
import { languageOf } from '@/lib/language'
import type { Project } from '@/payload-types'

/** Whether the caller may change a project and what hangs on it: staff and its owner; a collaborator only looks. */
export const ownsProject = (req: Pick<PayloadRequest, 'user'>, project: Pick<Project, 'user'>): boolean =>
  isActor(req, 'staff') || (Boolean(req.user) && idOf(project.user) === req.user?.id)

/**
 * For what hangs on a project: the project exists, is the caller's to change, and stays the same; the row belongs to
 * whom the project belongs to, whoever made it.
 */
export const ofProject: CollectionBeforeValidateHook = async ({ collection, data, originalDoc, operation, req }) => {
  if (!data) return data
  if (operation === 'update' && originalDoc?.project) return { ...data, project: idOf(originalDoc.project) }
  const id = data.project && idOf(data.project)
  if (!isUuid(id)) return data
  const project = await req.payload.findByID({
    collection: 'projects',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  if (!project || (req.user && !ownsProject(req, project))) {
    const message = say(errors.noSuchReference, languageOf(req))
    throw new ValidationError({ collection: collection.slug, errors: [{ message, path: 'project' }], req }, req.t)
  }
  return { ...data, user: idOf(project.user) }
}
