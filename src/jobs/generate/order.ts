import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { assetPath } from '@/collections/studio/operations/assetFile'
import { credentialsFor, generationSettings } from '@/collections/studio/operations/availability'
import { numbered } from '@/generation/comments'
import { DriverError, type InputFile, type Order, type Tools } from '@/generation/drivers/driver'
import { modelOf } from '@/generation/models'
import { env } from '@/lib/env'
import { outside } from '../outside'
import { answersOf } from './answers'
import type { Row } from './row'

type Stored = { id: string; filename: string; type: string; collection: 'assets' | 'media' }

/** What a driver is asked for, its files looked up. @throws DriverError `refused` when one of them is gone */
export async function orderOf(payload: Payload, row: Row): Promise<Order> {
  const { inputs } = row
  const garments = Object.entries(inputs.garments ?? {})
  const film = inputs.film?.scenes ?? []
  const assets = [inputs.image, inputs.music, ...film.flatMap(({ clip, image, voice }) => [clip, image, voice])]
  const files = await filesOf(
    payload,
    assets,
    garments.map(([, id]) => id),
  )
  const file = (id: string | undefined): InputFile | undefined => {
    if (!id) return undefined
    const found = files.get(id)
    // What is ordered is ordered: to ask about it nobody needs the files any more.
    if (!found && row.submittedAt) return undefined
    if (!found) throw new DriverError('refused', `The file ${id} is gone`)
    return {
      path: found.collection === 'assets' ? assetPath(found.filename) : mediaPath(found.filename),
      mimeType: found.type,
    }
  }
  const present = <Name extends string>(name: Name, found: InputFile | undefined) => (found ? { [name]: found } : {})
  return {
    id: row.id,
    kind: row.kind,
    model: modelOf(row.model).names[row.kind] as string,
    prompt: inputs.comments ? numbered(inputs.comments) : row.prompt,
    settings: row.settings,
    candidates: row.candidates,
    inputs: {
      ...present('image', file(inputs.image)),
      ...present('music', file(inputs.music)),
      ...(inputs.comments ? { comments: inputs.comments.length } : {}),
      ...(garments.length > 0 ? { garments: Object.fromEntries(garments.map(([slot, id]) => [slot, file(id)])) } : {}),
      ...(inputs.film
        ? {
            title: row.prompt,
            scenes: film.map(({ caption, seconds, fade, clip, image, voice }) => ({
              caption,
              seconds,
              ...(fade ? { fade } : {}),
              ...present('clip', file(clip)),
              ...present('image', file(image)),
              ...present('voice', file(voice)),
            })),
          }
        : {}),
    },
  }
}

const mediaPath = (filename: string) => path.join(env.DATA_DIR, 'media', path.basename(filename))

async function filesOf(
  payload: Payload,
  assets: (string | undefined)[],
  media: string[],
): Promise<Map<string, Stored>> {
  const { rows } = await payload.db.pool.query<Stored>(
    `select id, filename, mime_type as type, 'assets' as collection from assets where id = any($1::uuid[])
     union all select id, filename, mime_type as type, 'media' as collection from media where id = any($2::uuid[])`,
    [assets.filter(Boolean), media],
  )
  return new Map(rows.map((row) => [row.id, row]))
}

/** Credentials, a folder of the order's own, and where to report to. @throws DriverError `refused` when the key is gone */
export async function withTools<Result>(
  payload: Payload,
  row: Row,
  signal: AbortSignal,
  onProgress: (percent: number) => void,
  work: (tools: Tools) => Promise<Result>,
): Promise<Result> {
  const found = credentialsFor(await generationSettings(payload), row.model)
  // What is answered already is read without a key.
  const credentials = found ?? (row.answeredAt ? { key: '' } : undefined)
  if (!credentials)
    throw new DriverError(row.submittedAt ? 'unreachable' : 'refused', `There is no key for ${row.model}`)
  const webhookUrl = env.PUBLIC_URL
    ? new URL(`/api/generations/${row.id}/webhook`, env.PUBLIC_URL).toString()
    : undefined
  const answers = answersOf(payload, row)
  return inWorkDir(row, (workDir) => {
    const tools = { ...credentials, signal, workDir, onProgress, webhookUrl, answers }
    return row.model === 'local' ? work(tools) : outside(row.id, () => work(tools))
  })
}

/** Gives work a folder of the order's own, which is gone afterwards. */
export async function inWorkDir<Result>({ id }: Row, work: (workDir: string) => Promise<Result>): Promise<Result> {
  // Known by the order, so that what a killed worker left there goes when the next one begins.
  const workDir = path.join(env.DATA_DIR, 'work', id)
  await rm(workDir, { recursive: true, force: true })
  await mkdir(workDir, { recursive: true })
  try {
    return await work(workDir)
  } finally {
    await rm(workDir, { recursive: true, force: true })
  }
}
