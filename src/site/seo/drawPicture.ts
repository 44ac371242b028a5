import sharp from 'sharp'
import { showable } from '@/generation/local/captions'
import { escapeXml, fontFamilies } from '@/generation/local/fonts'
import { widthOf, wrap } from '@/generation/local/lines'
import { svgOf } from '@/generation/local/watermark'
import type { Language } from '@/i18n/triple'
import { siteUrl } from '@/lib/siteUrl'

export type PictureWords = { title: string; kind?: string; language: Language }

const size = { width: 1200, height: 630 }
const margin = 84
const colours = { ground: '#faf6f0', ink: '#221c16', accent: '#d9632b', quiet: '#6f6459', line: '#f2e9de' }
/** The largest letters with which a title stays within its lines. */
const settings = [
  { font: 84, lines: 2 },
  { font: 68, lines: 3 },
  { font: 54, lines: 4 },
]
const lineHeight = 1.28

/** Draws what stands for a page where its address is shared: its title, what kind of page it is, and our mark. */
export async function drawPicture({ title, kind, language }: PictureWords): Promise<Buffer> {
  const { font, lines } = settled(showable(title))
  const tall = (lines.length - 1) * font * lineHeight
  // In the middle of the space between the mark and the address.
  const first = 330 - tall / 2 + font * 0.36 + (kind ? 22 : 0)
  const content = `
    <rect width="100%" height="100%" fill="${colours.ground}"/>
    ${mark({ x: 850, y: 96, scale: 17, stroke: colours.line, square: colours.line })}
    <rect width="100%" height="10" y="620" fill="${colours.accent}"/>
    ${mark({ x: margin - 4, y: 62, scale: 1.9, stroke: colours.ink, square: colours.accent })}
    <g font-family="${familiesOf(language)}" font-weight="700">
      <text x="${margin + 76}" y="108" font-size="38" fill="${colours.ink}">Madang</text>
      ${kind ? `<text x="${margin}" y="${first - font * 0.86 - 26}" font-size="30" fill="#a8441a">${escapeXml(showable(kind))}</text>` : ''}
      ${lines.map((line, index) => `<text x="${margin}" y="${first + index * font * lineHeight}" font-size="${font}" fill="${colours.ink}">${escapeXml(line)}</text>`).join('')}
      <text x="${margin}" y="570" font-size="26" fill="${colours.quiet}">${escapeXml(new URL(siteUrl('/')).host)}</text>
    </g>`
  return sharp(svgOf(size, content)).png({ palette: true, effort: 4 }).toBuffer()
}

/** One character may have different forms in Korean and Chinese: the page's language decides. */
const familiesOf = (language: Language) =>
  (language === 'zh' ? [fontFamilies.han, fontFamilies.hangul] : [fontFamilies.hangul, fontFamilies.han]).join(', ')

function settled(title: string): { font: number; lines: string[] } {
  for (const { font, lines: allowed } of settings) {
    const lines = wrap(title, widest(font), allowed)
    if (lines.length <= allowed) return { font, lines }
  }
  const { font, lines: allowed } = settings[settings.length - 1] as (typeof settings)[number]
  const lines = wrap(title, widest(font), allowed).slice(0, allowed)
  return { font, lines: lines.map((line, index) => (index === allowed - 1 ? cut(line, widest(font)) : line)) }
}

const widest = (font: number) => (size.width - 2 * margin) / font

function cut(line: string, most: number): string {
  let kept = line
  while (kept && widthOf(`${kept}…`) > most) kept = Array.from(kept).slice(0, -1).join('')
  return `${kept.trimEnd()}…`
}

type Mark = { x: number; y: number; scale: number; stroke: string; square: string }

/** The courtyard of our mark. */
const mark = ({
  x,
  y,
  scale,
  stroke,
  square,
}: Mark) => `<g transform="translate(${x} ${y}) scale(${scale})" fill="none">
    <path d="M19.5 29H26a3 3 0 0 0 3-3V6a3 3 0 0 0-3-3H6a3 3 0 0 0-3 3v20a3 3 0 0 0 3 3h6.5" stroke="${stroke}"
      stroke-width="3.2" stroke-linecap="round"/>
    <rect x="11" y="11" width="10" height="10" rx="2" fill="${square}"/>
  </g>`
