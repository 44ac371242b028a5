import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { moveScene } from '@/collections/studio/operations/moveScene'
import { cutText } from '@/generation/cut'
import type { OutputFile, Product, SceneDraft } from '@/generation/drivers/driver'
import { mostScenes } from '@/generation/drivers/limits'
import { modelOf } from '@/generation/models'
import type { FailReason } from '@/i18n/words/failures'
import { query, sql } from '@/lib/db'
import type { Asset } from '@/payload-types'
import { inTransaction } from '@/requests/inTransaction'
import { finish } from './finish'
import type { Row } from './row'
import { storeRatings } from './storeRatings'

export type Output = {
  assets?: string[]
  scenes?: string[]
  /** A story as it was written, also where its field has no room for all of it. */
  text?: string
  story?: string
  analysis?: string
  /** What is not as it came. */
  notes?: Note[]
}
export type Note = 'shortened' | 'left-out'

/**
 * Puts what a driver made where people find it: files into assets, scenes into the project, a text into a story, ratings
 * onto their comments.
 * @returns what is there now, or the reason why there is no place for it any more
 */
export async function store(
  payload: Payload,
  row: Row,
  product: Product,
  workDir: string,
): Promise<Output | { reason: FailReason }> {
  const req = await createLocalReq({ user: await ownerOf(payload, row) }, payload)
  if (row.kind === 'scenes') {
    const { drafts, notes } = fitting(product.scenes ?? [])
    return { scenes: await storeScenes(req, row, drafts), ...notes }
  }
  if (row.kind === 'sentiment') return storeRatings(req, row, product.ratings ?? [])
  if (row.kind === 'story') {
    const [content, rest] = cutText(product.text ?? '', mostStory)
    const story = await storeStory(req, row, content)
    return { text: product.text, story, ...noted(rest ? ['shortened'] : []) }
  }
  const assets: string[] = []
  for (const [index, file] of product.files.entries()) assets.push(await storeFile(req, row, file, index, workDir))
  return { assets }
}

const noted = (notes: Note[]): { notes?: Note[] } => (notes.length > 0 ? { notes } : {})

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

/** One file, once: after a crash it is found by the generation's id and its number. Chosen when nothing fresh is. */
async function storeFile(
  req: PayloadRequest,
  row: Row,
  file: OutputFile,
  index: number,
  workDir: string,
): Promise<string> {
  const known = await query<{ id: string }>(
    req,
    sql`select id from assets where generation_id = ${row.id} and candidate = ${index}`,
  )
  if (known[0]) return known[0].id
  const facts = {
    provider: modelOf(row.model).driver,
    model: modelOf(row.model).names[row.kind] as string,
    generation: row.id,
    prompt: cutText(row.prompt, 2000)[0],
    createdAt: new Date(),
  }
  const finished = await finish(file, facts, `${workDir}/${row.kind}-${row.id.slice(0, 8)}-${index + 1}`)
  const assetType = assetTypes[row.kind]
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
      metadata: { ...finished.metadata, ...facts, priceVersion: row.quote.version },
    } as never, // who it belongs to is stamped by the collection
    filePath: finished.path,
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

/** What the fields of a scene and of a story hold. */
const most = { title: 200, narration: 2000, visualDescription: 2000, imagePrompt: 4000 }
const mostStory = 20_000

/**
 * Scenes as there is room for them: what is said is never shortened but goes on in a scene of its own, a description is
 * cut behind a sentence, and what is more than any film has is left out.
 */
function fitting(scenes: SceneDraft[]): { drafts: SceneDraft[]; notes: { notes?: Note[] } } {
  const notes = new Set<Note>()
  const cut = (text: string, length: number) => {
    const [head, rest] = cutText(text, length)
    if (rest) notes.add('shortened')
    return head
  }
  const drafts = scenes.slice(0, mostScenes + 1).flatMap((scene) => {
    const shown = {
      ...scene,
      title: cutText(scene.title, most.title)[0],
      visualDescription: cut(scene.visualDescription, most.visualDescription),
      imagePrompt: cut(scene.imagePrompt, most.imagePrompt),
    }
    // No further than there is room for.
    return passagesOf(scene.narration.slice(0, most.narration * (mostScenes + 1))).map((narration) => ({
      ...shown,
      narration,
    }))
  })
  if (drafts.length > mostScenes) notes.add('left-out')
  return { drafts: drafts.slice(0, mostScenes), notes: noted([...notes]) }
}

function passagesOf(narration: string): string[] {
  const [head, rest] = cutText(narration, most.narration)
  return rest ? [head, ...passagesOf(rest)] : [head]
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
          title: draft.title,
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
      title: cutText(row.prompt, 80)[0] || 'Story',
      content,
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
