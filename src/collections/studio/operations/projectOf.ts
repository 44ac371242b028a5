import type { PayloadRequest } from 'payload'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { CodedError } from '@/lib/errors'
import { idOf } from '@/lib/ids'
import { languageOf } from '@/lib/language'
import type { Project, Scene } from '@/payload-types'
import { readableRow } from '@/requests/caller'
import { ownsProject } from '../hooks/ofProject'

/** A project the caller can see. @throws CodedError 401, or 404 for one that is not there for the caller */
export const readableProject = (req: PayloadRequest, id: unknown): Promise<Project> => readableRow(req, 'projects', id)

/** A project the caller may change. @throws CodedError as above, and 403 for a collaborator */
export async function ownProject(req: PayloadRequest, id: unknown): Promise<Project> {
  const project = await readableProject(req, id)
  if (!ownsProject(req, project)) throw new CodedError('FORBIDDEN', say(errors.forbidden, languageOf(req)))
  return project
}

/** A scene the caller may change, with its project. */
export async function ownScene(req: PayloadRequest, id: unknown): Promise<{ scene: Scene; project: Project }> {
  const scene = await readableRow(req, 'scenes', id)
  return { scene, project: await ownProject(req, idOf(scene.project)) }
}

/** The scenes of a project in their order. */
export async function scenesOf(req: PayloadRequest, project: string): Promise<Scene[]> {
  const { docs } = await req.payload.find({
    collection: 'scenes',
    where: { project: { equals: project } },
    sort: 'order',
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs
}
