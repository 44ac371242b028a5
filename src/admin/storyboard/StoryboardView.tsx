import { Gutter } from '@payloadcms/ui'
import { notFound } from 'next/navigation'
import type { DocumentViewServerProps } from 'payload'
import { storyboard } from '@/collections/studio/operations/storyboard'
import { idOf } from '@/lib/ids'
import { Board } from './Board'
import type { LatestOrder } from './facts'

/** A project's storyboard, read on the server so that it is there at once. */
export async function StoryboardView({ doc, initPageResult }: DocumentViewServerProps) {
  const { req } = initPageResult
  // The address of a new project, or of one the viewer may not see.
  if (!doc?.id || !req.user) notFound()
  const [board, { docs }] = await Promise.all([
    storyboard(req, doc.id),
    req.payload.find({
      collection: 'generations',
      where: { project: { equals: doc.id } },
      sort: '-createdAt',
      limit: 100,
      depth: 0,
      select: { scene: true, kind: true, status: true, lastErrorMessage: true, candidates: true },
      overrideAccess: false,
      req,
    }),
  ])
  const latest = docs.map(
    ({ id, scene, kind, status, lastErrorMessage, candidates }): LatestOrder => ({
      id,
      scene: scene ? idOf(scene) : null,
      kind,
      status,
      lastErrorMessage: lastErrorMessage ?? null,
      candidates: candidates ?? null,
    }),
  )
  return (
    <Gutter>
      <Board initial={board} latest={latest} />
    </Gutter>
  )
}
