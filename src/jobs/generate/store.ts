import { copyFile } from 'node:fs/promises'
import path from 'node:path'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { moveScene } from '@/collections/studio/operations/moveScene'
import type { Order, OutputFile, Product, SceneDraft } from '@/generation/drivers/driver'
import { modelOf } from '@/generation/models'
import { stampImage, stampMedia } from '@/generation/provenance'
import type { FailReason } from '@/i18n/words/failures'
import { query, sql } from '@/lib/db'
import type { Asset } from '@/payload-types'
import { inTransaction } from '@/requests/inTransaction'
import type { Row } from './row'
import { storeRatings } from './storeRatings'

type Output = { assets?: string[]; scenes?: string[]; text?: string; story?: string; analysis?: string }

/**
 * Puts what a driver made where people find it: files into assets, scenes into the project, a text into a story, ratings
 * onto their comments.
 * @returns what is there now, or the reason why there is no place for it any more
 */
export async function store(
  payload: Payload,
  row: Row,
  order: Order,
  product: Product,
): Promise<Output | { reason: FailReason }> {
  const req = await createLocalReq({ user: await ownerOf(payload, row) }, payload)
  if (row.kind === 'scenes') return { scenes: await storeScenes(req, row, product.scenes ?? []) }
  if (row.kind === 'sentiment') return storeRatings(req, row, product.ratings ?? [])
  if (row.kind === 'story') return { text: product.text, story: await storeStory(req, row, product.text ?? '') }
  const assets: string[] = []
  for (const [index, file] of product.files.entries()) assets.push(await storeFile(req, row, order, file, index))
  return { assets }
}

/** Whose the result is: the project's owner's, or where there is none, theirs who ordered it. */
async function ownerOf(payload: Payload, row: Row) {
  const project =
    row.project &&
    (await payload.findByID({
      collection: 'projects',
      id: row.project,
      depth: 0,
      overrideAccess: true,
      trash: true,
    }))
  const user = await payload.findByID({
    collection: 'users',
    id: project ? (project.user as string) : row.user,
    depth: 0,
    overrideAccess: true,
  })
  return { ...user, collection: 'users' as const }
}

const assetTypes: Partial<Record<Row['kind'], Asset['assetType']>> = {
  image: 'image',
  'try-on': 'image',
  video: 'clip',
  voice: 'narration',
  film: 'film',
}
const extensions: Record<string, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'video/mp4': 'mp4',
  'audio/wav': 'wav',
  'audio/mpeg': 'mp3',
}

/** One file, once: after a crash it is found by the generation's id and its number. Chosen when nothing fresh is. */
async function storeFile(
  req: PayloadRequest,
  row: Row,
  order: Order,
  file: OutputFile,
  index: number,
): Promise<string> {
  const known = await query<{ id: string }>(
    req,
    sql`select id from assets where generation_id = ${row.id} and candidate = ${index}`,
  )
  if (known[0]) return known[0].id
  const facts = {
    provider: modelOf(row.model).driver,
    model: order.model,
    generation: row.id,
    prompt: row.prompt.slice(0, 2000),
    createdAt: new Date(),
  }
  await (file.mimeType.startsWith('image/') ? stampImage(file.path, facts) : stampMedia(file.path, facts))
  const assetType = assetTypes[row.kind]
  const named = path.join(
    path.dirname(file.path),
    `${row.kind}-${row.id.slice(0, 8)}-${index + 1}.${extensions[file.mimeType] ?? 'bin'}`,
  )
  if (named !== file.path) await copyFile(file.path, named)
  const created = await req.payload.create({
    collection: 'assets',
    data: {
      title: `${row.kind} ${index + 1}`,
      assetType,
      project: row.project,
      scene: row.scene ?? undefined,
      product: row.product ?? undefined,
      generation: row.id,
      candidate: index,
      isSelected: index === 0 && (await isOpen(req, row, assetType)),
      aiGenerated: true,
      durationSeconds: typeof file.metadata.seconds === 'number' ? file.metadata.seconds : undefined,
      metadata: { ...file.metadata, ...facts, priceVersion: row.quote.version },
    } as never, // who it belongs to is stamped by the collection
    filePath: named,
    overrideAccess: true,
    depth: 0,
    // The engine's own write: what was paid for is kept, whatever the storage limit says.
    req: Object.assign(Object.create(req), { user: null }) as PayloadRequest,
  })
  await afterwards(req, row, assetType)
  return created.id
}

/** Whether a scene has no chosen, fresh asset of this type. */
async function isOpen(req: PayloadRequest, row: Row, assetType: Asset['assetType']): Promise<boolean> {
  if (!row.scene) return false
  const chosen = await query(
    req,
    sql`select 1 from assets where scene_id = ${row.scene} and asset_type = ${assetType} and is_selected and not stale and deleted_at is null`,
  )
  return chosen.length === 0
}

/** A clip brings a scene to its last state; a picture was dealt with when it was chosen. */
async function afterwards(req: PayloadRequest, row: Row, assetType: Asset['assetType']) {
  if (assetType !== 'clip' || !row.scene) return
  await moveScene(req, row.scene, ['image_confirmed'], 'clip')
}

async function storeScenes(req: PayloadRequest, row: Row, drafts: SceneDraft[]): Promise<string[]> {
  const known = await query<{ id: string }>(
    req,
    sql`select id from scenes where generation_id = ${row.id} order by "order"`,
  )
  if (known.length > 0) return known.map(({ id }) => id)
  return inTransaction(req, async () => {
    if (row.inputs.replace)
      await query(
        req,
        sql`update scenes set deleted_at = now() where project_id = ${row.project} and deleted_at is null`,
      )
    const ids: string[] = []
    for (const draft of drafts) {
      const scene = await req.payload.create({
        collection: 'scenes',
        data: {
          project: row.project,
          title: draft.title.slice(0, 200),
          audioDescription: draft.narration,
          visualDescription: draft.visualDescription,
          imagePrompt: draft.imagePrompt,
          durationSeconds: draft.durationSeconds,
          noSubject: draft.noSubject,
          generation: row.id,
        } as never, // place, number and owner are stamped by the collection
        overrideAccess: true,
        depth: 0,
        req,
      })
      ids.push(scene.id)
    }
    await query(
      req,
      sql`update scenes set status = 'prompt' where generation_id = ${row.id} and status = 'init' and coalesce(image_prompt, '') <> ''`,
    )
    return ids
  })
}

async function storeStory(req: PayloadRequest, row: Row, content: string): Promise<string> {
  const known = await query<{ id: string }>(
    req,
    sql`select id from stories where generation_metadata->>'generation' = ${row.id}`,
  )
  if (known[0]) return known[0].id
  const story = await req.payload.create({
    collection: 'stories',
    data: {
      project: row.project,
      title: row.prompt.slice(0, 80) || 'Story',
      content: content.slice(0, 20_000),
      aiModelUsed: row.model,
      promptUsed: row.prompt,
      generationMetadata: { generation: row.id, priceVersion: row.quote.version },
    } as never, // owner and version are stamped by the collection
    overrideAccess: true,
    depth: 0,
    req,
  })
  return story.id
}
