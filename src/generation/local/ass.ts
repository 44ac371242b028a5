import type { Frame } from '../frame'
import type { CaptionPage } from './captions'
import { fontFamilies } from './fonts'

/** Noto's CJK fonts are this much taller than an em, and ASS measures the height. */
const heightOfEm = 1.448

/** The size of captions on a frame, in pixels, and how much of them fits its lines, in ems. */
export function captionSize({ width, height }: Frame): {
  em: number
  widest: number
  margin: { side: number; bottom: number }
} {
  const isUpright = height > width
  const em = Math.round(Math.min(width, height) * (isUpright ? 0.06 : 0.054))
  const side = Math.round(width * (isUpright ? 0.08 : 0.1))
  // Players and feeds lay their buttons over the lowest part of an upright film.
  const bottom = Math.round(height * (isUpright ? 0.16 : 0.075))
  return { em, widest: (width - 2 * side) / em, margin: { side, bottom } }
}

/** A subtitle file in the ASS format. */
export function assOf(pages: CaptionPage[], frame: Frame): string {
  const { em, margin } = captionSize(frame)
  const size = Math.round(em * heightOfEm)
  const outline = Math.max(1.5, em * 0.075).toFixed(1)
  const shadow = Math.max(0.5, em * 0.03).toFixed(1)
  const look = `&H00FFFFFF,&H00FFFFFF,&H20101010,&H80000000,-1,0,0,0,100,100,0,0,1,${outline},${shadow}`
  const style = `Caption,${fontFamilies.hangul},${size},${look},2,${margin.side},${margin.side},${margin.bottom},1`
  return `[Script Info]
ScriptType: v4.00+
PlayResX: ${frame.width}
PlayResY: ${frame.height}
WrapStyle: 2
ScaledBorderAndShadow: yes
YCbCr Matrix: TV.709

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding
Style: ${style}

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
${pages.map(eventOf).join('\n')}
`
}

const eventOf = ({ lines, from, to }: CaptionPage) =>
  `Dialogue: 0,${timeOf(from)},${timeOf(to)},Caption,,0,0,0,,${lines.map(styledLine).join('\\N')}`

function timeOf(seconds: number): string {
  const hundredths = Math.round(seconds * 100)
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  return `${Math.floor(hundredths / 360_000)}:${two((hundredths / 6000) % 60)}:${two((hundredths / 100) % 60)}.${two(hundredths % 100)}`
}

/** A line with the font of each run: Chinese characters, with the punctuation of Chinese, and everything else. */
export function styledLine(line: string): string {
  const hasHangul = /\p{Script=Hangul}/u.test(line)
  const hasHan = /\p{Script=Han}/u.test(line)
  if (hasHan && !hasHangul) return `{\\fn${fontFamilies.han}}${plain(line)}`
  return line.replace(/[^\p{Script=Han}]+|\p{Script=Han}+/gu, (run) => {
    const family = /\p{Script=Han}/u.test(run) ? fontFamilies.han : fontFamilies.hangul
    return `{\\fn${family}}${plain(run)}`
  })
}

// Braces and backslashes begin commands, and not every version of libass lets them be escaped: their wide forms look
// the same and are only characters.
const wideForms: Record<string, string> = { '{': '｛', '}': '｝', '\\': '＼' }
const plain = (text: string) =>
  text.replace(/[{}\\]/g, (character) => wideForms[character] ?? '').replace(/[\r\n]+/g, ' ')
