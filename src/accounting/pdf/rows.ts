import { type Fitted, fitted, fittedLine } from './fitting'
import { lineHeight, type Style, widthOf, writeLine } from './fonts'

type Document = PDFKit.PDFDocument

/**
 * One cell of a row. A `label` is a heading, with its translation small below; an `amount` stays on one line, to the
 * right; a `text` is broken into lines; a `gap` is left free.
 */
export type Cell = {
  kind: 'label' | 'text' | 'amount' | 'gap'
  width: number
  text?: string
  translation?: string
  translationSize?: number
  align?: 'left' | 'center' | 'right'
  size?: number
  bold?: boolean
  colour?: string
  /** Points; a text that needs more is set smaller. */
  maxHeight?: number
}

export const colours = { frame: '#33527f', shade: '#eef2f8', red: '#c4161c', quiet: '#5c6675' }

const padding = 3

type Laid = { cell: Cell; text: Fitted; translation?: Fitted }

/** How high a row comes out. */
export const rowHeight = (doc: Document, cells: Cell[], minHeight: number): number =>
  heightOf(
    cells.map((cell) => laid(doc, cell)),
    minHeight,
  )

/** Draws a row of bordered cells, as high as its highest; returns where the next one begins. */
export function drawRow(doc: Document, x: number, y: number, cells: Cell[], minHeight: number): number {
  const row = cells.map((cell) => laid(doc, cell))
  const height = heightOf(row, minHeight)
  let left = x
  for (const content of row) {
    if (content.cell.kind !== 'gap') drawCell(doc, { x: left, y, height }, content)
    left += content.cell.width
  }
  return y + height
}

function laid(doc: Document, cell: Cell): Laid {
  const { kind, text = '', translation, translationSize = 5.5, size = 8, maxHeight = 160 } = cell
  const inside = cell.width - 2 * padding
  const style: Style = { size, bold: cell.bold, colour: kind === 'label' ? colours.frame : cell.colour }
  if (kind === 'amount') return { cell, text: fittedLine(doc, text, inside, style) }
  return {
    cell,
    text: fitted(doc, text, inside, style, maxHeight - 2 * padding),
    translation: translation
      ? fittedLine(doc, translation, cell.width - 4, { size: translationSize, colour: colours.quiet })
      : undefined,
  }
}

const contentHeight = ({ text, translation }: Laid) => text.height + (translation?.height ?? 0)

const heightOf = (row: Laid[], minHeight: number) =>
  Math.max(minHeight, ...row.map((content) => contentHeight(content) + 2 * padding))

function drawCell(doc: Document, { x, y, height }: { x: number; y: number; height: number }, content: Laid) {
  const { cell, text, translation } = content
  const box = doc.lineWidth(0.5).rect(x, y, cell.width, height)
  if (cell.kind === 'label') box.fillAndStroke(colours.shade, colours.frame)
  else box.stroke(colours.frame)
  const align = cell.align ?? (cell.kind === 'label' ? 'center' : cell.kind === 'amount' ? 'right' : 'left')
  let top = y + (height - contentHeight(content)) / 2
  for (const { lines, style } of translation ? [text, translation] : [text])
    for (const line of lines) {
      const free = cell.width - widthOf(doc, line, style)
      const left = align === 'center' ? free / 2 : align === 'right' ? free - padding : padding
      writeLine(doc, line, x + left, top, style)
      top += style.size * lineHeight
    }
}
