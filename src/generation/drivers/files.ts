import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { DriverError, type InputFile, type OutputFile, type Tools } from './driver'
import { mediaTypeOf } from './mediaTypes'

/** What every provider takes as it is. */
const sendableTypes = ['image/jpeg', 'image/png', 'image/webp']
const maxSendableBytes = 8 * 1024 * 1024

export type InputPicture = { bytes: Buffer; mimeType: string }

/**
 * A picture as providers take it: others than JPEG, PNG and WebP, and those above 8 MB, become a JPEG of at most
 * 2048 pixels.
 * @throws {DriverError} `refused` when it cannot be read
 */
export async function readPicture(file: InputFile): Promise<InputPicture> {
  try {
    const bytes = await readFile(file.path)
    if (sendableTypes.includes(file.mimeType) && bytes.length <= maxSendableBytes)
      return { bytes, mimeType: file.mimeType }
    const smaller = sharp(bytes).rotate().resize(2048, 2048, { fit: 'inside', withoutEnlargement: true })
    return {
      bytes: await smaller.flatten({ background: '#fff' }).jpeg({ quality: 92 }).toBuffer(),
      mimeType: 'image/jpeg',
    }
  } catch (error) {
    throw new DriverError('refused', 'the picture to start from cannot be read', {}, { cause: error })
  }
}

export const dataUrl = ({ bytes, mimeType }: InputPicture) => `data:${mimeType};base64,${bytes.toString('base64')}`

/**
 * Several pictures side by side on white, for providers that take one picture for all garments.
 * @throws {DriverError} `refused` when one cannot be read
 */
export async function sideBySide(pictures: InputPicture[]): Promise<InputPicture> {
  const [first, ...others] = pictures
  if (first && others.length === 0) return first
  try {
    return await join(pictures, 1024)
  } catch (error) {
    throw new DriverError('refused', 'a picture of a garment cannot be read', {}, { cause: error })
  }
}

async function join(pictures: InputPicture[], height: number): Promise<InputPicture> {
  const scaled = await Promise.all(
    pictures.map(({ bytes }) =>
      sharp(bytes)
        .rotate()
        .resize({ height })
        .flatten({ background: '#fff' })
        .png()
        .toBuffer({ resolveWithObject: true }),
    ),
  )
  const widthOf = (parts: typeof scaled) => parts.reduce((sum, { info }) => sum + info.width, 0)
  const sheet = { width: widthOf(scaled), height, channels: 3 as const, background: '#fff' }
  const placed = scaled.map(({ data }, at) => ({ input: data, left: widthOf(scaled.slice(0, at)), top: 0 }))
  return {
    bytes: await sharp({ create: sheet }).composite(placed).jpeg({ quality: 92 }).toBuffer(),
    mimeType: 'image/jpeg',
  }
}

/**
 * Keeps a picture that came with the answer.
 * @throws {DriverError} `failed` when it is none
 */
export async function savePicture(
  bytes: Uint8Array,
  name: string,
  { workDir }: Pick<Tools, 'workDir'>,
): Promise<OutputFile> {
  const type = mediaTypeOf(bytes)
  if (!type?.mimeType.startsWith('image/')) throw new DriverError('failed', 'the result is no picture')
  const target = path.join(workDir, `${name}.${type.extension}`)
  await writeFile(target, bytes)
  return { path: target, mimeType: type.mimeType, metadata: await sizeOf(target) }
}

/**
 * Those of several results that are good: one that is none does not take the others with it.
 * @throws {DriverError} what stands in the way of one that may be had later, or of all of them
 */
export async function usable(results: Promise<OutputFile>[]): Promise<OutputFile[]> {
  const settled = await Promise.allSettled(results)
  const faults = settled.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []))
  const good = settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
  const isFinal = faults.every((fault) => fault instanceof DriverError && fault.fault !== 'unreachable')
  if (faults.length > 0 && (good.length === 0 || !isFinal))
    throw faults.find((fault) => !(fault instanceof DriverError) || fault.fault === 'unreachable') ?? faults[0]
  return good
}

/** Width and height in pixels, as far as they can be told. */
export async function sizeOf(file: string): Promise<{ width: number; height: number } | Record<string, never>> {
  try {
    const { width, height } = await sharp(file).metadata()
    return { width, height }
  } catch {
    return {}
  }
}
