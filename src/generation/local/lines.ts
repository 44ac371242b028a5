import { graphemesOf } from './language'

/** How wide a text is in the caption fonts, in ems; rather too wide than too narrow. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) {
    if (
      /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]/u.test(
        character,
      )
    )
      width += 1
    else if (/\p{M}/u.test(character)) width += 0
    else if (/\s/u.test(character)) width += 0.25
    else if (/[.,:;!'|ilj()[\]]/.test(character)) width += 0.36
    else width += /[\p{Lu}mw@%&—…+=]/u.test(character) ? 0.78 : 0.62
  }
  return width
}

/** Never at the beginning of a line. */
const closing = /^[\p{Pe}\p{Pf}\p{Po}…—～ー°%‰℃]+$/u
/** Never at the end of one. */
const opening = /[\p{Ps}\p{Pi}\p{Sc}#@]$/u

type Unit = { text: string; spaced: boolean }

/** What stays together on a line: a word between spaces, and in Chinese a word of the dictionary with its punctuation. */
function unitsOf(text: string, widest: number): Unit[] {
  const words = text.split(/\s+/).filter(Boolean)
  return words.flatMap((word) =>
    partsOf(word)
      .flatMap((part) => (widthOf(part) > widest ? breakAnywhere(part, widest) : [part]))
      .map((part, index) => ({ text: part, spaced: index === 0 })),
  )
}

function partsOf(word: string): string[] {
  if (!/\p{Script=Han}/u.test(word) || /\p{Script=Hangul}/u.test(word)) return [word]
  const parts: string[] = []
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(word)) {
    const last = parts.at(-1)
    if (last !== undefined && (closing.test(segment) || opening.test(last))) parts[parts.length - 1] = last + segment
    else parts.push(segment)
  }
  return parts
}

function breakAnywhere(word: string, widest: number): string[] {
  const parts: string[] = []
  for (const grapheme of graphemesOf(word)) {
    const last = parts.at(-1)
    const fits = last !== undefined && widthOf(last + grapheme) <= widest + (closing.test(grapheme) ? 1 : 0)
    if (fits) parts[parts.length - 1] = last + grapheme
    else parts.push(grapheme)
  }
  return parts
}

/** The lines of a text when each is filled as far as `widest` (in ems) allows. */
function fill(units: Unit[], widest: number): string[] {
  const lines: string[] = []
  for (const { text, spaced } of units) {
    const last = lines.at(-1)
    const longer = last === undefined ? text : `${last}${spaced ? ' ' : ''}${text}`
    if (last !== undefined && widthOf(longer) <= widest) lines[lines.length - 1] = longer
    else lines.push(text)
  }
  return lines
}

/** The lines of a text, about equally long, and full pages of `perPage` lines if it takes more than one page. */
export function wrap(text: string, widest: number, perPage: number): string[] {
  const units = unitsOf(text, widest)
  const needed = fill(units, widest).length
  if (needed === 2) return bestPair(units, widest)
  const allowed = needed <= perPage ? needed : Math.ceil(needed / perPage) * perPage
  let narrow = Math.max(0, ...units.map((unit) => widthOf(unit.text)))
  let wide = widest
  while (wide - narrow > 0.1) {
    const middle = (narrow + wide) / 2
    if (fill(units, middle).length <= allowed) wide = middle
    else narrow = middle
  }
  return fill(units, wide)
}

/** Two lines, broken where a reader pauses, or else in the middle. */
function bestPair(units: Unit[], widest: number): string[] {
  let best = { cost: Number.POSITIVE_INFINITY, lines: fill(units, widest) }
  for (let at = 1; at < units.length; at += 1) {
    const lines = [units.slice(0, at), units.slice(at)].flatMap((part) => fill(part, Number.POSITIVE_INFINITY))
    const [first = 0, second = 0] = lines.map(widthOf)
    if (first > widest || second > widest) continue
    const cost = Math.abs(first - second) - pauseAfter(lines[0] ?? '') * widest
    if (cost < best.cost) best = { cost, lines }
  }
  return best.lines
}

/** How welcome a break is after a line, as a share of the line's width. */
function pauseAfter(line: string): number {
  if (/[.!?。！？…]["'”’」』)）]*$/u.test(line)) return 0.7
  return /[,;:，、；：]$/u.test(line) ? 0.4 : 0
}
