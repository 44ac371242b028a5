import type { Frame } from '../frame'
import type { GarmentSlot } from '../kinds'
import { css, mix, type Palette, paletteFor } from './palette'
import { between, pick, randomFrom } from './random'

/** Where a garment is worn, as shares of the figure's height; `half` is to either side of its middle. */
type Region = { top: number; bottom: number; half: number }
export const regions: Record<GarmentSlot, Region> = {
  upper: { top: 0.182, bottom: 0.51, half: 0.18 },
  bottom: { top: 0.455, bottom: 0.91, half: 0.12 },
  onepiece: { top: 0.185, bottom: 0.8, half: 0.18 },
  outer: { top: 0.18, bottom: 0.62, half: 0.2 },
}

/** The box of the figure in a frame: its middle, its top and its height, in pixels. */
export const figureBox = ({ width, height }: Frame) => {
  const tall = Math.min(height * 0.94, width * 1.9)
  return { middle: width / 2, top: (height - tall) / 2, tall }
}

/** A dressmaker's figure before a plain studio, in a pose and colours of the seed. */
export function figureSvg(frame: Frame, prompt: string, seed: number): string {
  const random = randomFrom('figure', prompt, seed)
  const palette = paletteFor(prompt, random)
  return `${studio(frame, palette)}${body(
    frame,
    random,
    css(
      pick(random, [
        [28, 26, 78],
        [24, 28, 62],
        [20, 30, 44],
      ]),
    ),
  )}`
}

function studio({ width, height }: Frame, { skyLow, near, accent }: Palette): string {
  const wall = [skyLow[0], skyLow[1] * 0.45, Math.max(62, skyLow[2])] as const
  const box = figureBox({ width, height })
  const floor = box.top + box.tall * 0.86
  return `<defs><radialGradient id="spot" cx="0.5" cy="0.42" r="0.7"><stop offset="0" stop-color="#fff" stop-opacity="0.75"/>
    <stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient></defs>
    <rect width="${width}" height="${height}" fill="${css(wall)}"/>
    <circle cx="${box.middle}" cy="${box.top + box.tall * 0.4}" r="${box.tall * 0.34}" fill="${css(accent, 0.22)}"/>
    <rect width="${width}" height="${height}" fill="url(#spot)"/>
    <rect y="${floor}" width="${width}" height="${height - floor}" fill="${css(mix(wall, near, 0.28))}"/>
    <ellipse cx="${box.middle}" cy="${box.top + box.tall * 0.945}" rx="${box.tall * 0.2}" ry="${box.tall * 0.018}" fill="${css(near, 0.3)}"/>`
}

function body(frame: Frame, random: () => number, skin: string): string {
  const { middle, top, tall } = figureBox(frame)
  const at = (x: number, y: number) => `${(middle + x * tall).toFixed(1)},${(top + y * tall).toFixed(1)}`
  const arms = between(random, 0.05, 0.11)
  const stance = between(random, 0.045, 0.07)
  const lean = between(random, -0.008, 0.008)
  const limb = (points: string, thick: number) =>
    `<path d="M${points}" fill="none" stroke="${skin}" stroke-width="${(thick * tall).toFixed(1)}" stroke-linecap="round" stroke-linejoin="round"/>`
  const side = (sign: number) =>
    limb(
      `${at(0.095 * sign, 0.23)} L${at((0.1 + arms * 0.7) * sign, 0.37)} L${at((0.085 + arms) * sign, 0.5)}`,
      0.036,
    ) + limb(`${at(0.048 * sign, 0.5)} L${at(stance * sign, 0.71)} L${at((stance + 0.004) * sign, 0.925)}`, 0.058)
  const torso = `M${at(-0.1, 0.215)} Q${at(0, 0.195)} ${at(0.1, 0.215)} C${at(0.105, 0.32)} ${at(0.066, 0.36)} ${at(0.07, 0.42)}
    C${at(0.08, 0.47)} ${at(0.085, 0.5)} ${at(0.078, 0.54)} H${(middle - 0.078 * tall).toFixed(1)}
    C${at(-0.085, 0.5)} ${at(-0.08, 0.47)} ${at(-0.07, 0.42)} C${at(-0.066, 0.36)} ${at(-0.105, 0.32)} ${at(-0.1, 0.215)} Z`
  return `<g>${side(-1)}${side(1)}<path d="${torso}" fill="${skin}"/>${limb(`${at(0, 0.15)} L${at(0, 0.22)}`, 0.042)}
    <ellipse cx="${middle + lean * tall}" cy="${top + 0.105 * tall}" rx="${0.046 * tall}" ry="${0.06 * tall}" fill="${skin}"/></g>`
}
