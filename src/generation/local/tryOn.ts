import path from 'node:path'
import sharp from 'sharp'
import type { InputFile, OutputFile } from '../drivers/driver'
import type { Frame } from '../frame'
import type { GarmentSlot } from '../kinds'
import { cutOut } from './cutOut'
import { figureBox, figureSvg, regions } from './figure'
import { plateSize } from './plate'
import { svgOf, watermarkSvg } from './watermark'

/** What is worn over what, from the skin outwards. */
const layers = ['bottom', 'upper', 'onepiece', 'outer'] as const satisfies GarmentSlot[]

export type GarmentFault = 'NO_GARMENT' | 'ONEPIECE_EXCLUDES_UPPER_AND_BOTTOM'

/** Why garments cannot be worn together, if so. */
export function garmentFault(slots: Iterable<GarmentSlot>): GarmentFault | undefined {
  const worn = new Set(slots)
  if (worn.size === 0) return 'NO_GARMENT'
  if (worn.has('onepiece') && (worn.has('upper') || worn.has('bottom'))) return 'ONEPIECE_EXCLUDES_UPPER_AND_BOTTOM'
  return undefined
}

type Outfit = {
  garments: Partial<Record<GarmentSlot, InputFile>>
  /** Who wears them, standing in the middle of the picture; without one, a drawn figure. */
  person?: InputFile
  prompt: string
  seed: number
  frame: Frame
}

/** Lays pictures of garments where they would be worn: a draft of an outfit, not a picture of a dressed person. */
export async function dress({ garments, person, prompt, seed, frame }: Outfit, file: string): Promise<OutputFile> {
  const size = plateSize(frame)
  const below = person
    ? sharp(person.path).rotate().resize(size.width, size.height, { fit: 'cover' })
    : sharp(svgOf(size, figureSvg(size, prompt, seed)))
  const worn = layers.flatMap((slot) => (garments[slot] ? [{ slot, garment: garments[slot] }] : []))
  const pieces = await Promise.all(worn.map(({ slot, garment }) => place(garment, slot, size)))
  const mark = { input: svgOf(size, watermarkSvg(size)), left: 0, top: 0 }
  // Its own step: a picture is resized after others are laid on it, not before.
  const background = await below.flatten({ background: '#fff' }).png({ compressionLevel: 1 }).toBuffer()
  await sharp(background)
    .composite([...pieces, mark])
    .jpeg({ quality: 90, chromaSubsampling: '4:4:4' })
    .toFile(file)
  return { path: path.resolve(file), mimeType: 'image/jpeg', metadata: { ...size, seed } }
}

/** A garment as wide or as tall as the place where it is worn, hanging from the top of it. */
async function place(garment: InputFile, slot: GarmentSlot, frame: Frame) {
  const { middle, top, tall } = figureBox(frame)
  const region = regions[slot]
  const widest = Math.min(frame.width, Math.round(2 * region.half * tall))
  const tallest = Math.round((region.bottom - region.top) * tall)
  const { data } = await cutOut(garment.path)
  const { data: input, info } = await sharp(data)
    .resize(widest, tallest, { fit: 'inside' })
    .png()
    .toBuffer({ resolveWithObject: true })
  return { input, left: Math.round(middle - info.width / 2), top: Math.round(top + region.top * tall) }
}
