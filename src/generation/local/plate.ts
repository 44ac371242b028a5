import path from 'node:path'
import sharp, { type Create } from 'sharp'
import type { OutputFile } from '../drivers/driver'
import type { Frame } from '../frame'
import { motifFor } from './motifs'
import { css, mix, type Palette, paletteFor } from './palette'
import { between, randomFrom } from './random'
import { svgOf, watermarkSvg } from './watermark'

const shortestSide = 720
/** Large areas of a slow gradient show bands in a compressed picture without it. */
const grain: Create = {
  width: 256,
  height: 256,
  channels: 3,
  background: '#808080',
  noise: { type: 'gaussian', mean: 128, sigma: 5 },
}

/** What is drawn for a frame: as large as it, but large enough to be looked at by itself. */
export function plateSize({ width, height }: Frame): Frame {
  const scale = Math.max(1, shortestSide / Math.min(width, height))
  return { width: 2 * Math.round((width * scale) / 2), height: 2 * Math.round((height * scale) / 2) }
}

type Plate = { prompt: string; seed: number; frame: Frame }

/**
 * Draws a stand-in for a storyboard picture: a scenery without any writing but the mark. It is the same, but for its grain,
 * for the same prompt and seed.
 */
export async function drawPlate({ prompt, seed, frame }: Plate, file: string): Promise<OutputFile> {
  const size = plateSize(frame)
  const random = randomFrom(prompt, seed)
  const palette = paletteFor(prompt, random)
  const motif = motifFor(prompt, random)
  const light = { x: between(random, 0.2, 0.8), y: between(random, 0.2, 0.45) }
  const content = `${definitions(size, palette, light)}${sky(size, palette, light, random)}${motif(size, palette, random)}
    <rect width="100%" height="100%" fill="url(#shade)"/>${watermarkSvg(size)}`
  await sharp(svgOf(size, content))
    .flatten({ background: css(palette.near) })
    .composite([{ input: { create: grain }, tile: true, blend: 'soft-light' }])
    .jpeg({ quality: 90, chromaSubsampling: '4:4:4' })
    .toFile(file)
  return { path: path.resolve(file), mimeType: 'image/jpeg', metadata: { ...size, seed } }
}

const stop = (offset: number, colour: string) => `<stop offset="${offset}" stop-color="${colour}"/>`

function definitions(size: Frame, { skyTop, skyLow, light, far, near }: Palette, at: { x: number; y: number }): string {
  const down = 'x1="0" y1="0" x2="0" y2="1"'
  return `<defs>
    <linearGradient id="sky" ${down}>${stop(0, css(skyTop))}${stop(0.75, css(skyLow))}</linearGradient>
    <linearGradient id="water" ${down}>${stop(0, css(mix(skyLow, far, 0.35)))}${stop(1, css(mix(far, near, 0.7)))}</linearGradient>
    <radialGradient id="glow" gradientUnits="userSpaceOnUse" cx="${size.width * at.x}" cy="${size.height * at.y}"
      r="${(size.width + size.height) * 0.36}">${stop(0, css(light, 0.75))}${stop(0.35, css(light, 0.22))}${stop(1, css(light, 0))}</radialGradient>
    <radialGradient id="shade" cx="0.5" cy="0.5" r="0.8">${stop(0.5, css(near, 0))}${stop(0.75, css(near, 0.08))}${stop(1, css(near, 0.3))}</radialGradient>
  </defs>`
}

function sky(
  { width, height }: Frame,
  { light, skyTop }: Palette,
  at: { x: number; y: number },
  random: () => number,
): string {
  const radius = Math.min(width, height) * between(random, 0.06, 0.12)
  const isDark = skyTop[2] < 30
  const stars = Array.from({ length: isDark ? 90 : 0 }, () => {
    const size = Math.min(width, height) * between(random, 0.0006, 0.0022)
    return `<circle cx="${(width * random()).toFixed(1)}" cy="${(height * 0.6 * random()).toFixed(1)}" r="${size.toFixed(2)}" fill="${css(light, between(random, 0.3, 0.9))}"/>`
  }).join('')
  return `<rect width="100%" height="100%" fill="url(#sky)"/>${stars}<rect width="100%" height="100%" fill="url(#glow)"/>
    <circle cx="${(width * at.x).toFixed(1)}" cy="${(height * at.y).toFixed(1)}" r="${radius.toFixed(1)}" fill="${css(light, 0.95)}"/>`
}
