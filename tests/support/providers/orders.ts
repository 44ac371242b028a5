import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { numbered } from '@/generation/comments'
import type { InputFile, Order, Tools } from '@/generation/drivers/driver'
import { modelNames, modelOf } from '@/generation/models'
import { samplePicture } from './samples'
import { type ProviderName, type ProviderServer, providerKey } from './start'

let count = 0

/** An order such as the job makes it, for the model of a driver that does this kind of work. */
export function newOrder(driver: ProviderName, changes: Partial<Order> & Pick<Order, 'kind'>): Order {
  const names = modelNames.map(modelOf).filter((model) => model.driver === driver)
  const id = `generation-${++count}`
  const comments = [`정말 좋아요 ${id}`, '별로예요', '언제 나와요?']
  return {
    id,
    model: names.map((model) => model.names[changes.kind]).find(Boolean) ?? 'none',
    prompt: changes.kind === 'sentiment' ? numbered(comments) : `아침 햇살이 드는 마당 ${id}`,
    candidates: 1,
    inputs: changes.kind === 'sentiment' ? { comments: comments.length } : {},
    ...changes,
    settings: {
      ratio: '9:16',
      resolution: '480p',
      language: 'ko',
      voice: 'Bin',
      stability: 0.5,
      seconds: 5,
      seed: 7,
      ...changes.settings,
    },
  }
}

/** What a driver gets to work with, with a work folder of its own. */
export async function newTools(server: Pick<ProviderServer, 'url'>, changes: Partial<Tools> = {}): Promise<Tools> {
  return {
    key: providerKey,
    baseUrl: server.url,
    signal: new AbortController().signal,
    workDir: await newFolder(),
    onProgress: () => undefined,
    ...changes,
  }
}

const folders: string[] = []

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'driver-test-'))
  folders.push(folder)
  return folder
}

/** Removes every work folder. */
export async function removeFolders() {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })))
}

/** A picture such as an asset's, on this machine. */
export async function pictureFile(bytes?: Buffer): Promise<InputFile> {
  const file = path.join(await newFolder(), 'picture.png')
  await writeFile(file, bytes ?? (await samplePicture()))
  return { path: file, mimeType: 'image/png' }
}
