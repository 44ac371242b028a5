import { opendir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { tableOf } from '@/lib/db'
import { env } from '@/lib/env'
import { folderOf } from '@/lib/uploads'
import { answersFolder } from '../generate/answers'

const day = 24 * 60 * 60 * 1000
const batch = 500

/** The columns that name a file of an upload collection, its smaller sizes too. */
const named = {
  assets: ['filename', 'sizes_thumbnail_filename', 'sizes_preview_filename'],
  media: ['filename', 'sizes_thumbnail_filename', 'sizes_card_filename', 'sizes_wide_filename'],
  'resource-files': ['filename'],
} as const

/**
 * Removes files that no row names, left by uploads that were cut off, and folders of generations that are over. Only
 * what has lain there for a day: a younger file may belong to a row that is about to be written.
 */
export async function removeOrphans(payload: Payload): Promise<number> {
  let removed = 0
  for (const [slug, columns] of Object.entries(named)) {
    const folder = folderOf(slug)
    for await (const names of oldEntries(folder)) {
      const known = await payload.db.pool.query<{ name: string }>(
        columns
          .map((column) => `select ${column} as name from ${tableOf(slug)} where ${column} = any($1)`)
          .join(' union '),
        [names],
      )
      const kept = new Set(known.rows.map(({ name }) => name))
      for (const name of names.filter((one) => !kept.has(one))) {
        await rm(path.join(folder, name), { force: true })
        removed++
      }
    }
  }
  const work = path.join(env.DATA_DIR, 'work')
  for await (const names of oldEntries(work)) {
    const { rows } = await payload.db.pool.query<{ id: string }>(
      `select id::text from generations where id::text = any($1) and status in ('pending', 'processing')`,
      [names],
    )
    for (const name of names.filter((one) => !rows.some(({ id }) => id === one))) {
      await rm(path.join(work, name), { recursive: true, force: true })
      removed++
    }
  }
  return removed + (await forgetDecided(payload))
}

/** How long the answer to a paid order is kept after its end, when it is not stored; one that waits for a person stays. */
const answersDays = 30

async function forgetDecided(payload: Payload): Promise<number> {
  let removed = 0
  for await (const names of oldEntries(answersFolder)) {
    const { rows } = await payload.db.pool.query<{ id: string }>(
      `select id::text from generations where id::text = any($1) and (status in ('pending', 'processing', 'uncertain')
         or (status <> 'completed' and finished_at > now() - make_interval(days => $2)))`,
      [names, answersDays],
    )
    for (const name of names.filter((one) => !rows.some(({ id }) => id === one))) {
      await rm(path.join(answersFolder, name), { recursive: true, force: true })
      removed++
    }
  }
  return removed
}

/** Names of what has been in a folder for a day, some at a time; a folder that is not there has nothing in it. */
async function* oldEntries(folder: string): AsyncGenerator<string[]> {
  const entries = await opendir(folder).catch(() => undefined)
  let names: string[] = []
  for await (const { name } of entries ?? []) {
    const found = await stat(path.join(folder, name)).catch(() => undefined)
    if (!found || Date.now() - found.mtimeMs < day) continue
    names.push(name)
    if (names.length < batch) continue
    yield names
    names = []
  }
  if (names.length > 0) yield names
}
