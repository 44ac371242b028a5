import type { Dice } from '../dice'

/** From the lightest to the darkest, and one that stands out. */
export type Palette = Record<'paper' | 'soft' | 'mid' | 'deep' | 'dark' | 'accent', string>
type Scene = { width: number; height: number; palette: Palette; dice: Dice }
type Motif = (scene: Scene) => string

const each = (count: number, draw: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => draw(i)).join('')
const tones = ({ soft, mid, deep, dark }: Palette) => [soft, mid, deep, dark] as const
const toneAt = (palette: Palette, index: number) => tones(palette)[index % 4] ?? palette.mid

/** A yard from above: walls around an open ground, a tree with its shadow, stepping stones. */
const yard: Motif = ({ width, height, palette, dice }) => {
  const { paper, soft, mid, deep, dark, accent } = palette
  const wing = (x: number, y: number, w: number, h: number, roof: string) =>
    `<path d="M${x + 70} ${y + h}h${w}l70 70h${-w - 40}z" fill="${dark}" opacity="0.14"/>
    <rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${roof}"/>
    <rect x="${x}" y="${y}" width="${w}" height="${h / 2}" fill="${paper}" opacity="0.16"/>
    ${each(Math.round(Math.max(w, h) / 34), (i) => (w > h ? `<rect x="${x + i * 34}" y="${y}" width="3" height="${h}" fill="${dark}" opacity="0.14"/>` : `<rect x="${x}" y="${y + i * 34}" width="${w}" height="3" fill="${dark}" opacity="0.14"/>`))}`
  return `<path d="M0 ${height}L${width} ${height * 0.2}V${height}z" fill="${mid}" opacity="0.18"/>
    <rect x="470" y="250" width="760" height="540" fill="${paper}"/>
    <path d="M470 250h760v150L760 790H470z" fill="${soft}" opacity="0.35"/>
    ${wing(400, 130, 900, 150, deep)}${wing(330, 200, 160, 620, mid)}${wing(1210, 330, 160, 490, deep)}
    ${each(7, (i) => `<ellipse cx="${640 + i * 66}" cy="${740 - i * 44 + dice.int(-8, 8)}" rx="${26 + dice.int(0, 8)}" ry="${18 + dice.int(0, 5)}" fill="${dark}" opacity="0.22"/>`)}
    <ellipse cx="1010" cy="520" rx="150" ry="120" fill="${dark}" opacity="0.16"/>
    <circle cx="950" cy="450" r="118" fill="${accent}"/><circle cx="915" cy="415" r="66" fill="${paper}" opacity="0.22"/>
    <circle cx="620" cy="640" r="34" fill="${accent}" opacity="0.8"/>`
}

const moon: Motif = ({ width, height, palette, dice }) => {
  const { paper, accent } = palette
  return `<circle cx="1060" cy="380" r="330" fill="${paper}" opacity="0.5"/><circle cx="1060" cy="380" r="240" fill="${accent}"/>
    <circle cx="1000" cy="330" r="170" fill="${paper}" opacity="0.3"/>
    ${each(6, (i) => {
      const y = 520 + i * 86
      const lift = dice.int(20, 60)
      return `<path d="M0 ${y}C${width * 0.3} ${y - lift} ${width * 0.6} ${y + lift} ${width} ${y - lift / 2}V${height}H0z" fill="${toneAt(palette, Math.floor(i / 2) + 1)}" opacity="${0.35 + i * 0.08}"/>`
    })}`
}

const ridges: Motif = ({ width, height, palette, dice }) => {
  const line = (base: number, swing: number) => {
    let path = `M0 ${height}V${base}`
    for (let x = 0; x < width; x += 200)
      path += `Q${x + 100} ${base + dice.int(-swing, swing)} ${x + 200} ${base + dice.int(-swing / 3, swing / 3)}`
    return `${path}V${height}z`
  }
  return `<circle cx="420" cy="330" r="120" fill="${palette.accent}"/>
    ${each(7, (i) => `<path d="${line(360 + i * 95, 130 - i * 12)}" fill="${toneAt(palette, Math.floor(i / 2))}" opacity="${0.55 + i * 0.06}"/>`)}`
}

/** Scraps sewn together, as a wrapping cloth is. */
const patchwork: Motif = ({ width, height, palette, dice }) => {
  const { paper, soft, mid, deep, accent } = palette
  const cut = (x: number, y: number, w: number, h: number, depth: number): string => {
    if (depth === 0 || (depth < 3 && dice.next() < 0.18)) {
      const fill = dice.pick([paper, soft, soft, mid, mid, deep, accent])
      return `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}" opacity="0.92" stroke="${paper}" stroke-width="6"/>`
    }
    const share = dice.int(34, 66) / 100
    return w > h * 1.1
      ? cut(x, y, w * share, h, depth - 1) + cut(x + w * share, y, w * (1 - share), h, depth - 1)
      : cut(x, y, w, h * share, depth - 1) + cut(x, y + h * share, w, h * (1 - share), depth - 1)
  }
  return `${cut(0, 0, width, height, 5)}<path d="M0 0L${width} 0L0 ${height}z" fill="${paper}" opacity="0.14"/>`
}

const eaves: Motif = ({ palette }) =>
  each(9, (row) =>
    each(12, (column) => {
      const x = column * 150 - (row % 2) * 75
      const y = 80 + row * 120
      return `<path d="M${x} ${y}a75 75 0 0 0 150 0v60a75 75 0 0 1 -150 0z" fill="${(row * 5 + column * 3) % 11 === 0 ? palette.accent : toneAt(palette, Math.floor(row / 2))}" opacity="${0.5 + row * 0.055}"/>`
    }),
  )

const arches: Motif = ({ height, palette, dice }) => {
  const middle = dice.int(620, 980)
  const nested = each(6, (i) => {
    const half = 620 - i * 96
    const top = 60 + i * 92
    return `<path d="M${middle - half} ${height}V${top + half}a${half} ${half} 0 0 1 ${half * 2} 0V${height}z" fill="${i === 5 ? palette.paper : toneAt(palette, i)}" opacity="${i === 5 ? 1 : 0.78}"/>`
  })
  return `${nested}<circle cx="${middle}" cy="${height - 170}" r="70" fill="${palette.accent}"/>`
}

const folds: Motif = ({ height, palette, dice }) =>
  each(8, (i) => {
    const x = -120 + i * 215
    const lean = 170 + dice.int(0, 130)
    const fill = i === 5 ? palette.accent : toneAt(palette, i * 3 + 1)
    return `<path d="M${x} 0h215l${lean} ${height}h-215z" fill="${fill}" opacity="0.62"/>
    <path d="M${x + 215} 0l${lean} ${height}h${-lean / 2}z" fill="${palette.dark}" opacity="0.16"/>`
  })

const dots: Motif = ({ palette }) =>
  each(7, (row) =>
    each(11, (column) => {
      const far = Math.hypot(column - 7, row - 2.4)
      const size = Math.max(12, 62 - far * 7)
      const fill = row === 2 && column === 7 ? palette.accent : toneAt(palette, Math.floor(far / 2.2))
      return `<circle cx="${70 + column * 146}" cy="${62 + row * 146}" r="${size}" fill="${fill}" opacity="0.85"/>`
    }),
  )

const ribbons: Motif = ({ width, palette, dice }) =>
  each(7, (i) => {
    const y = 60 + i * 140
    const swing = dice.int(90, 230)
    return `<path d="M-80 ${y}C${width * 0.3} ${y - swing} ${width * 0.55} ${y + swing} ${width + 80} ${y - swing / 3}" fill="none" stroke="${i === 3 ? palette.accent : toneAt(palette, i)}" stroke-width="${90 + dice.int(0, 40)}" opacity="0.7"/>
    <path d="M-80 ${y}C${width * 0.3} ${y - swing} ${width * 0.55} ${y + swing} ${width + 80} ${y - swing / 3}" fill="none" stroke="${palette.paper}" stroke-width="14" stroke-dasharray="22 30" opacity="0.75"/>`
  })

export const motifs = { yard, moon, ridges, patchwork, eaves, arches, folds, dots, ribbons }
