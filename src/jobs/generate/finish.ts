import { copyFile, rename } from 'node:fs/promises'
import { type OutputFile, PaidFault } from '@/generation/drivers/driver'
import { isPlayable, type Provenance, stampImage, stampMedia, UnreadablePicture } from '@/generation/provenance'
import { logger } from '@/lib/log'

const extensions: Record<string, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
  'video/webm': 'webm',
  'audio/wav': 'wav',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
}

/**
 * A copy of a result as it is to be stored, with its provenance in it. Where none can be written into it, the file stays
 * as it is and its row alone tells: what was paid for is not given up for the sake of its label.
 * @param name path of the copy without its extension
 * @throws {PaidFault} when it is no picture, film or sound at all
 */
export async function finish(file: OutputFile, facts: Provenance, name: string): Promise<OutputFile> {
  const copy = `${name}.${extensions[file.mimeType] ?? 'bin'}`
  await copyFile(file.path, copy)
  if (file.mimeType.startsWith('image/')) return finishPicture({ ...file, path: copy }, facts, name)
  try {
    await stampMedia(copy, facts)
  } catch (error) {
    if (!(await isPlayable({ path: copy, mimeType: file.mimeType })))
      throw new PaidFault('failed', `The ${file.mimeType} cannot be played`)
    logger.warn({ err: error, generation: facts.generation, msg: 'No provenance could be written into a result' })
  }
  return { ...file, path: copy }
}

async function finishPicture(file: OutputFile, facts: Provenance, name: string): Promise<OutputFile> {
  const { mimeType, width, height } = await stampImage(file.path, facts).catch((error: unknown) => {
    throw error instanceof UnreadablePicture ? new PaidFault('failed', error.message) : error
  })
  const target = `${name}.${extensions[mimeType]}`
  await rename(file.path, target)
  return { path: target, mimeType, metadata: { ...file.metadata, width, height } }
}
