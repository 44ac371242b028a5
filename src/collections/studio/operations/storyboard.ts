import type { PayloadRequest, Where } from 'payload'
import type { Asset, Scene } from '@/payload-types'
import { ownsProject } from '../hooks/ofProject'
import { readableProject, scenesOf } from './projectOf'
import { type Progress, progressOf } from './watch'

type File = Pick<
  Asset,
  'id' | 'url' | 'thumbnailURL' | 'isSelected' | 'stale' | 'version' | 'durationSeconds' | 'createdAt'
> & {
  aiGenerated?: boolean | null
}

export type Storyboard = {
  project: { id: string; title: string; script: string | null; status: string; ratio: string; resolution: string }
  /** Whether the caller may change anything. */
  editable: boolean
  scenes: (Scene & { images: File[]; clips: File[]; narrations: File[] })[]
  films: File[]
  generations: Progress[]
}

/** Everything a storyboard shows, in one answer. */
export async function storyboard(req: PayloadRequest, id: unknown): Promise<Storyboard> {
  const project = await readableProject(req, id)
  const where: Where = {
    and: [{ project: { equals: project.id } }, { assetType: { in: ['image', 'clip', 'narration', 'film'] } }],
  }
  // Read before the files: whoever is told that an order has ended must find its files in the same answer, since no
  // later event would say so again.
  const generations = await progressOf(req.payload, { project: project.id })
  const files = await req.payload.find({
    collection: 'assets',
    where,
    sort: '-version',
    depth: 0,
    limit: 2000,
    pagination: false,
    overrideAccess: true,
    req,
  })
  // Read after the files: a file and the state it gives its scene are written together, and a picture beside a scene
  // that does not know of it would be offered for a move that is made already.
  const scenes = await scenesOf(req, project.id)
  const of = (scene: string | undefined, type: Asset['assetType']) =>
    files.docs.filter((file) => (file.scene ?? undefined) === scene && file.assetType === type).map(fileOf)
  return {
    project: {
      id: project.id,
      title: project.title,
      script: project.script ?? null,
      status: project.status,
      ratio: project.videoPreference?.ratio ?? '9:16',
      resolution: project.videoPreference?.resolution ?? '480p',
    },
    editable: ownsProject(req, project),
    scenes: scenes.map((scene) => ({
      ...scene,
      images: of(scene.id, 'image'),
      clips: of(scene.id, 'clip'),
      narrations: of(scene.id, 'narration'),
    })),
    films: of(undefined, 'film'),
    generations,
  }
}

const fileOf = ({
  id,
  url,
  thumbnailURL,
  sizes,
  isSelected,
  stale,
  version,
  durationSeconds,
  createdAt,
  aiGenerated,
}: Asset): File => ({
  id,
  url,
  thumbnailURL: sizes?.preview?.url ?? thumbnailURL ?? url,
  isSelected,
  stale,
  version,
  durationSeconds,
  createdAt,
  aiGenerated,
})
