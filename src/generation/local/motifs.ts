import type { Frame } from '../frame'
import { css, mix, type Palette } from './palette'
import { between, pick } from './random'

export type Motif = (frame: Frame, palette: Palette, random: () => number) => string

const round = (value: number) => Math.round(value * 10) / 10
const point = (x: number, y: number) => `${round(x)},${round(y)}`

/** A smooth line from the left to the right edge, closed below. */
function ridge({ width, height }: Frame, base: number, swing: number, random: () => number): string {
  const steps = 5
  const across = Array.from({ length: steps + 3 }, (_, step) => ((step - 1) * width) / steps)
  const points = across.map((x) => ({ x, y: base + between(random, -swing, swing) }))
  const [first, ...others] = points
  if (!first) return ''
  let last = first
  let line = `M${point(first.x, first.y)}`
  for (const next of others) {
    const middle = (last.x + next.x) / 2
    line += ` C${point(middle, last.y)} ${point(middle, next.y)} ${point(next.x, next.y)}`
    last = next
  }
  return `${line} V${height} H${round(first.x)} Z`
}

const hills: Motif = (frame, palette, random) => {
  const count = 4 + Math.floor(random() * 2)
  const start = between(random, 0.52, 0.62)
  return Array.from({ length: count }, (_, layer) => {
    const depth = layer / (count - 1)
    const colour = mix(palette.far, palette.near, depth ** 1.3)
    const base = frame.height * (start + (0.96 - start) * depth ** 1.15)
    const swing = frame.height * 0.05 * (1 - depth * 0.35)
    return `<path d="${ridge(frame, base, swing, random)}" fill="${css(colour)}"/>`
  }).join('')
}

const sea: Motif = (frame, palette, random) => {
  const { width, height } = frame
  const horizon = height * between(random, 0.58, 0.66)
  const water = `<rect y="${round(horizon)}" width="${width}" height="${round(height - horizon)}" fill="url(#water)"/>`
  const glints = Array.from({ length: 26 }, (_, index) => {
    const depth = (index + random()) / 26
    const y = horizon + (height - horizon) * depth ** 1.6
    const wide = width * (0.03 + 0.12 * depth) * between(random, 0.6, 1.4)
    const x = width * between(random, 0.04, 0.96) - wide / 2
    const thick = height * (0.0015 + 0.004 * depth)
    return `<rect x="${round(x)}" y="${round(y)}" width="${round(wide)}" height="${round(thick)}" rx="${round(thick / 2)}" fill="${css(palette.light, between(random, 0.18, 0.5))}"/>`
  }).join('')
  const island = ridge({ width, height: horizon }, horizon - height * 0.03, height * 0.028, random)
  const shore = ridge(frame, height * between(random, 0.92, 0.97), height * 0.025, random)
  return `<path d="${island}" fill="${css(mix(palette.far, palette.skyLow, 0.25))}"/>${water}${glints}<path d="${shore}" fill="${css(palette.near)}"/>`
}

const city: Motif = (frame, palette, random) => {
  const { width, height } = frame
  const rows = 3
  return Array.from({ length: rows }, (_, row) => {
    const depth = row / (rows - 1)
    const colour = mix(palette.far, palette.near, depth)
    const lit = css(mix(palette.accent, palette.light, 0.4), 0.35 + 0.5 * depth)
    const unit = Math.min(width, height) * (0.07 + 0.06 * depth)
    let x = -unit * random()
    let houses = ''
    while (x < width) {
      const wide = unit * between(random, 0.8, 1.9)
      const tall = height * between(random, 0.1, 0.3 - 0.06 * depth)
      const top = height * (0.72 + 0.16 * depth) - tall
      houses += `<rect x="${round(x)}" y="${round(top)}" width="${round(wide)}" height="${round(height - top)}" fill="${css(colour)}"/>`
      const pane = unit * 0.13
      for (let y = top + pane * 1.4; y < height && depth > 0; y += pane * 2.4) {
        for (let at = x + pane; at + pane * 1.6 < x + wide; at += pane * 2) {
          if (random() < 0.24)
            houses += `<rect x="${round(at)}" y="${round(y)}" width="${round(pane)}" height="${round(pane * 1.2)}" fill="${lit}"/>`
        }
      }
      x += wide + unit * between(random, 0, 0.28)
    }
    return houses
  }).join('')
}

/** A room with an arched window, and things on a table. */
const room: Motif = ({ width, height }, palette, random) => {
  const short = Math.min(width, height)
  const floor = height * between(random, 0.7, 0.76)
  const wide = short * between(random, 0.42, 0.56)
  const left = width * between(random, 0.18, 0.82) - wide / 2
  const top = floor - Math.min(height * 0.52, wide * 1.5)
  const arch = `M${point(left, floor)} V${round(top + wide / 2)} A${round(wide / 2)} ${round(wide / 2)} 0 0 1 ${point(left + wide, top + wide / 2)} V${round(floor)} Z`
  const lean = pick(random, [-1, 1]) * short * 0.5
  const beam = `M${point(left, floor)} H${round(left + wide)} L${point(left + wide + lean, height)} H${round(left + lean)} Z`
  const [hue, saturation, lightness] = palette.skyLow
  const wall = [hue, saturation * 0.7, Math.max(20, lightness - 6)] as const
  return `<rect width="${width}" height="${height}" fill="${css(wall)}"/><rect width="${width}" height="${height}" fill="url(#glow)"/>
    <path d="${arch}" fill="url(#sky)" stroke="${css(palette.light, 0.85)}" stroke-width="${round(short * 0.012)}"/>
    <rect y="${round(floor)}" width="${width}" height="${round(height - floor)}" fill="${css(mix(palette.far, palette.near, 0.55))}"/>
    <path d="${beam}" fill="${css(palette.light, 0.28)}"/>${things({ width, height }, floor, palette, random)}`
}

function things({ width, height }: Frame, floor: number, palette: Palette, random: () => number): string {
  const short = Math.min(width, height)
  const ground = floor + (height - floor) * 0.42
  const colours = [palette.accent, palette.near, mix(palette.accent, palette.light, 0.45)] as const
  return colours
    .map((colour, index) => {
      const size = Math.min(short * 0.12, width * 0.1) * between(random, 0.65, 1)
      const x = width * (0.24 + 0.26 * index) + between(random, -0.03, 0.03) * width
      const tall = size * between(random, 1.4, 3)
      const shadow = `<ellipse cx="${round(x)}" cy="${round(ground)}" rx="${round(size * 1.5)}" ry="${round(size * 0.22)}" fill="${css(palette.near, 0.35)}"/>`
      const shape = pick(random, ['ball', 'column', 'arch'])
      if (shape === 'ball')
        return `${shadow}<circle cx="${round(x)}" cy="${round(ground - size)}" r="${round(size)}" fill="${css(colour)}"/>`
      const corner = shape === 'arch' ? Math.min(size, tall / 2) : size * 0.12
      const block = (from: number, rounding: number) =>
        `<rect x="${round(x - size)}" y="${round(ground - from)}" width="${round(size * 2)}" height="${round(from)}" rx="${round(rounding)}" fill="${css(colour)}"/>`
      return `${shadow}${block(tall, corner)}${block(tall - corner, 0)}`
    })
    .join('')
}

const motifs = { hills, sea, city, room }

const hints: [keyof typeof motifs, RegExp][] = [
  ['sea', /바다|해변|파도|호수|大海|海边|沙滩|湖|\b(sea|beach|ocean|lake|waves?)\b/i],
  ['city', /도시|거리|서울|빌딩|城市|街|首尔|\b(city|streets?|seoul|offices?|tower)\b/i],
  [
    'room',
    /카페|커피|거실|침실|제품|책상|식탁|咖啡|客厅|卧室|产品|桌|\b(coffee|home|room|products?|bottles?|desk|table|studio)\b/i,
  ],
  ['hills', /산길|숲|언덕|들판|자연|山|森林|自然|\b(mountains?|forest|hills?|nature)\b/i],
]

/** The motif that a prompt speaks of, else any. */
export function motifFor(prompt: string, random: () => number): Motif {
  const [first, ...others] = hints.filter(([, words]) => words.test(prompt)).map(([name]) => name)
  const name = first ? pick(random, [first, ...others]) : pick(random, ['hills', 'sea', 'city', 'room'] as const)
  return motifs[name]
}
