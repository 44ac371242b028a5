import type { GarmentSlot } from '../kinds'
import { DriverError, type Order } from './driver'
import { dataUrl, readPicture, sideBySide } from './files'
import { clipSeconds, klingVersion } from './lengths'
import { positivePromptOf } from './prompts'

/** The endpoint and the fields of an order, as the model behind it names them. */
export async function falInput(order: Order): Promise<{ endpoint: string; input: Record<string, unknown> }> {
  if (order.kind === 'video') return kling(order)
  if (order.model.includes('/fashn/')) return fashn(order)
  return kolors(order)
}

async function kling(order: Order) {
  const { settings, inputs, model } = order
  const isNew = klingVersion(model) >= 3
  const input = {
    prompt: positivePromptOf(order),
    duration: String(clipSeconds('fal', order)),
    ...(settings.negativePrompt ? { negative_prompt: settings.negativePrompt } : {}),
    // The film has a narration of its own, and sound costs extra.
    ...(isNew ? { generate_audio: false } : {}),
  }
  if (!inputs.image) {
    const endpoint = model.replace(/image-to-video$/, 'text-to-video')
    return { endpoint, input: { ...input, aspect_ratio: settings.ratio } }
  }
  const picture = dataUrl(await readPicture(inputs.image))
  return { endpoint: model, input: { ...input, [isNew ? 'start_image_url' : 'image_url']: picture } }
}

const fashnCategories: Record<GarmentSlot, string> = {
  upper: 'tops',
  outer: 'tops',
  bottom: 'bottoms',
  onepiece: 'one-pieces',
}

/** One garment at a time. */
async function fashn(order: Order) {
  const { person, garments } = await wardrobe(order)
  const [garment, ...others] = garments
  if (!garment || others.length > 0) throw new DriverError('refused', 'fashn puts on one garment at a time')
  const input = {
    model_image: person,
    garment_image: dataUrl(garment.picture),
    category: fashnCategories[garment.slot],
    mode: order.settings.mode === 'publish' ? 'quality' : 'performance',
    num_samples: order.candidates,
    seed: order.settings.seed >>> 0,
    output_format: 'png',
  }
  return { endpoint: order.model, input }
}

/** How the model reads a garment; it takes one for above and one for below, in one picture, or a dress. */
const kolorsParts: Record<GarmentSlot, 'upper' | 'lower' | 'dress'> = {
  upper: 'upper',
  outer: 'upper',
  bottom: 'lower',
  onepiece: 'dress',
}

async function kolors(order: Order) {
  const { person, garments } = await wardrobe(order)
  const parts = garments.map(({ slot }) => kolorsParts[slot])
  const isMix = new Set(parts).size < parts.length || (parts.length > 1 && parts.includes('dress'))
  if (isMix || parts.length === 0) {
    throw new DriverError('refused', `kolors does not put on ${parts.join(' and ') || 'nothing'}`)
  }
  const garment = await sideBySide(garments.map(({ picture }) => picture))
  return { endpoint: order.model, input: { human_image_url: person, garment_image_url: dataUrl(garment) } }
}

/** From the top down. */
const slots: GarmentSlot[] = ['outer', 'upper', 'onepiece', 'bottom']

async function wardrobe({ inputs }: Order) {
  if (!inputs.image) throw new DriverError('refused', 'nobody to dress')
  const person = dataUrl(await readPicture(inputs.image))
  const worn = slots.flatMap((slot) => (inputs.garments?.[slot] ? [{ slot, file: inputs.garments[slot] }] : []))
  const garments = await Promise.all(worn.map(async ({ slot, file }) => ({ slot, picture: await readPicture(file) })))
  return { person, garments }
}
