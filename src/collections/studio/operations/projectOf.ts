import type { PayloadRequest } from 'payload'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { isUuid } from '@/lib/db'
import { CodedError } from '@/lib/errors'
import { idOf } from '@/lib/ids'
import { languageOf } from '@/lib/language'
import type { Project, Scene } from '@/payload-types'
import { ownsProject } from '../hooks/ofProject'

/** A project the caller can see. @throws CodedError 401, or 404 for one that is not there for the caller */
export async function readableProject(req: PayloadRequest, id: unknown): Promise<Project> {
  if (!req.user) throw new CodedError('UNAUTHENTICATED', say(errors.unauthenticated, languageOf(req)))
  const found = isUuid(id)
    ? await req.payload.findByID({
        collection: 'projects',
        id,
        overrideAccess: false,
        disableErrors: true,
        depth: 0,
        req,
      })
    : null
  if (!found) throw new CodedError('NOT_FOUND', say(errors.notFound, languageOf(req)))
  return found
}

/** A project the caller may change. @throws CodedError as above, and 403 for a collaborator */
export async function ownProject(req: PayloadRequest, id: unknown): Promise<Project> {
  const project = await readableProject(req, id)
  if (!ownsProject(req, project)) throw new CodedError('FORBIDDEN', say(errors.forbidden, languageOf(req)))
  return project
}

/** A scene the caller may change, with its project. */
export async function ownScene(req: PayloadRequest, id: unknown): Promise<{ scene: Scene; project: Project }> {
  if (!req.user) throw new CodedError('UNAUTHENTICATED', say(errors.unauthenticated, languageOf(req)))
  const scene = isUuid(id)
    ? await req.payload.findByID({
        collection: 'scenes',
        id,
        overrideAccess: false,
        disableErrors: true,
        depth: 0,
        req,
      })
    : null
  if (!scene) throw new CodedError('NOT_FOUND', say(errors.notFound, languageOf(req)))
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
