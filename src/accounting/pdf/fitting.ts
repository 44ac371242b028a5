import { lineHeight, type Style, widthOf } from './fonts'

type Document = PDFKit.PDFDocument

/** Lines of a text and the style they fit with; `height` in points. */
export type Fitted = { lines: string[]; style: Style; height: number }

const smallest = 5
const step = 0.5
/** More fits no cell, and takes long to measure. */
const mostCharacters = 10_000

/**
 * Breaks a text into lines of a width. Higher than `maxHeight`, it is set smaller, and at the smallest size its end is
 * left out, with an ellipsis.
 */
export function fitted(doc: Document, text: string, width: number, style: Style, maxHeight: number): Fitted {
  const printable = text
    .slice(0, mostCharacters)
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/(?!\n)\p{Cc}/gu, '')
    .trim()
  for (let size = style.size; ; size -= step) {
    const smaller = { ...style, size }
    const lines = brokenLines(doc, printable, width, smaller)
    const height = lines.length * size * lineHeight
    if (height <= maxHeight) return { lines, style: smaller, height }
    if (size - step < smallest) return cut(doc, { lines, style: smaller, height }, width, maxHeight)
  }
}

/** One line, as small as the width asks for: what a number must never lose is its digits. */
export function fittedLine(doc: Document, text: string, width: number, style: Style): Fitted {
  const needed = widthOf(doc, text, style)
  const size = needed > width ? (style.size * width) / needed : style.size
  return { lines: [text], style: { ...style, size }, height: size * lineHeight }
}

function cut(doc: Document, { lines, style }: Fitted, width: number, maxHeight: number): Fitted {
  const kept = lines.slice(0, Math.max(1, Math.floor(maxHeight / (style.size * lineHeight))))
  let last = [...(kept.pop() ?? '')]
  while (last.length > 0 && widthOf(doc, `${last.join('')}…`, style) > width) last = last.slice(0, -1)
  kept.push(`${last.join('')}…`)
  return { lines: kept, style, height: kept.length * style.size * lineHeight }
}

/** What stays together on a line: words, and single Han characters with the punctuation around them. */
const pieces = /\n| ?(?:\p{Ps}*\p{Script=Han}[\p{Pe}\p{Po}]*|[^\s\p{Script=Han}]+)/gu

function brokenLines(doc: Document, text: string, width: number, style: Style): string[] {
  const fits = (line: string) => widthOf(doc, line, style) <= width
  const lines = ['']
  const add = (piece: string) => {
    const line = `${lines.at(-1)}${piece}`.trimStart()
    if (fits(line)) lines[lines.length - 1] = line
    else if (fits(piece.trimStart())) lines.push(piece.trimStart())
    else return false
    return true
  }
  for (const piece of text.match(pieces) ?? []) {
    if (piece === '\n') lines.push('')
    // Longer than a line: broken anywhere.
    else if (!add(piece)) for (const character of piece) add(character) || lines.push(character)
  }
  return lines
}
