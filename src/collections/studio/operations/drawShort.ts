import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { frameOf } from '@/generation/frame'
import type { Ratio } from '@/generation/kinds'
import { drawPlate } from '@/generation/local/plate'
import { modelOf } from '@/generation/models'
import { stampImage } from '@/generation/provenance'

const longestSide = 720

/**
 * One frame of a storyboard as this machine draws it, marked and stamped like every picture of the studio: JPEG of at
 * most 720 pixels on its longer side. Its files are gone when it is done.
 */
export async function drawShort({ prompt, ratio }: { prompt: string; ratio: Ratio }): Promise<Buffer<ArrayBuffer>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'madang-short-'))
  try {
    const file = path.join(folder, 'short.jpg')
    const seed = Math.floor(Math.random() * 2_147_483_647)
    const plate = await drawPlate({ prompt, seed, frame: frameOf(ratio, '480p') }, path.join(folder, 'plate.jpg'))
    await sharp(await readFile(plate.path))
      .resize(longestSide, longestSide, { fit: 'inside' })
      .jpeg({ quality: 88 })
      .toFile(file)
    await stampImage(file, {
      provider: 'local',
      model: modelOf('local').names.image ?? '',
      generation: randomUUID(),
      prompt,
      createdAt: new Date(),
    })
    return (await readFile(file)) as Buffer<ArrayBuffer>
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
