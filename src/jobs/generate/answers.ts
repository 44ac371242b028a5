import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Payload } from 'payload'
import { z } from 'zod'
import type { Answers, OutputFile, Product, Reply } from '@/generation/drivers/driver'
import { env } from '@/lib/env'
import { logger } from '@/lib/log'
import type { Row } from './row'

/**
 * What was paid for and is not stored yet: `DATA_DIR/answers/<generation>`, for the eyes of the engine alone. An answer
 * is written there before anybody reads it, and stays until it is stored or a person has decided.
 */
export const answersFolder = path.join(env.DATA_DIR, 'answers')

const folderOf = (id: string) => path.join(answersFolder, id)
const replyOf = (id: string, request: number) => path.join(folderOf(id), `${request}.answer`)
const productOf = (id: string) => path.join(folderOf(id), 'product.json')
const roomOf = (id: string) => path.join(folderOf(id), 'room')

/** So large is the answer of a kind at most, as a rule: a picture for each candidate comes as text within it. */
const expected = ({ kind, candidates }: Pick<Row, 'kind' | 'candidates'>) =>
  kind === 'image' ? candidates * 8 * 1024 ** 2 : kind === 'voice' ? 8 * 1024 ** 2 : 1024 ** 2

/**
 * Takes the place for an answer before it is ordered: what could not be kept is not bought.
 * @throws Error when the disk is full or the folder cannot be written
 */
export async function makeRoom(row: Pick<Row, 'id' | 'kind' | 'candidates'>): Promise<void> {
  await mkdir(folderOf(row.id), { recursive: true, mode: 0o700 })
  await writeFile(roomOf(row.id), Buffer.alloc(expected(row)))
}

/** In one step: whoever finds the file finds it whole, also after a power cut. */
async function writeWhole(target: string, bytes: Uint8Array): Promise<void> {
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 })
  const file = await open(`${target}.part`, 'w', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(`${target}.part`, target)
}

/** A disk that is full or away may come back while the answer is still in memory: about four minutes of tries. */
const tries = 12
const pause = (attempt: number) => Math.min(30_000, 500 * 2 ** attempt)

/** The answers of one order, for its driver. */
export const answersOf = (payload: Payload, { id, submittedAt }: Pick<Row, 'id' | 'submittedAt'>): Answers => ({
  isOver: submittedAt !== null,
  read: async (request) => {
    const bytes = await readIfThere(replyOf(id, request))
    return bytes && unpack(bytes)
  },
  keep: async (request, reply) => {
    for (let attempt = 0; attempt < tries; attempt++) {
      try {
        await rm(roomOf(id), { force: true })
        await writeWhole(replyOf(id, request), pack(reply))
        break
      } catch (error) {
        logger.error({ err: error, generation: id, msg: 'A paid answer could not be kept; trying again' })
        await sleep(pause(attempt))
      }
    }
    // Known even when it could not be kept: this order is paid for.
    await markAnswered(payload, id)
  },
})

/** Faults so far were those of the way there; storing has a patience of its own. */
const markAnswered = (payload: Payload, id: string) =>
  payload.db.pool
    .query('update generations set answered_at = now(), faults = 0 where id = $1 and answered_at is null', [id])
    .catch((error: unknown) => logger.error({ err: error, generation: id, msg: 'An answer could not be noted' }))

function pack({ status, type, body }: Reply): Uint8Array {
  return Buffer.concat([Buffer.from(`${JSON.stringify({ status, type })}\n`), body])
}

const head = z.object({ status: z.number(), type: z.string() })

function unpack(bytes: Buffer): Reply {
  const end = bytes.indexOf('\n')
  return { ...head.parse(JSON.parse(bytes.toString('utf8', 0, end))), body: new Uint8Array(bytes.subarray(end + 1)) }
}

const readIfThere = (file: string): Promise<Buffer | undefined> =>
  readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
    throw error
  })

/** Whether something of an answer to this order was kept. */
export async function isKept(id: string): Promise<boolean> {
  const names = await readdir(folderOf(id)).catch((): string[] => [])
  return names.some((name) => name.endsWith('.answer') || name === path.basename(productOf(id)))
}

/**
 * Keeps what a driver made, its files too, which it takes out of the work folder.
 * @returns the product with the files where they are now
 */
export async function keepProduct(payload: Payload, id: string, product: Product): Promise<Product> {
  await mkdir(folderOf(id), { recursive: true, mode: 0o700 })
  const files: OutputFile[] = []
  for (const [index, file] of product.files.entries()) {
    const kept = path.join(folderOf(id), `${index}${path.extname(file.path)}`)
    await rename(file.path, kept)
    files.push({ ...file, path: path.basename(kept) })
  }
  await writeWhole(productOf(id), Buffer.from(JSON.stringify({ ...product, files })))
  await markAnswered(payload, id)
  return { ...product, files: files.map((file) => inFolder(id, file)) }
}

const inFolder = (id: string, file: OutputFile): OutputFile => ({ ...file, path: path.join(folderOf(id), file.path) })

/** What was kept of an order's product, if it was. */
export async function keptProduct(id: string): Promise<Product | undefined> {
  const text = await readIfThere(productOf(id))
  if (!text) return undefined
  // Written by `keepProduct`, whole.
  const product = JSON.parse(text.toString()) as Product
  return { ...product, files: product.files.map((file) => inFolder(id, file)) }
}

/** Once it is stored, or was never sent. */
export const forgetAnswers = (id: string) => rm(folderOf(id), { recursive: true, force: true })
