import { buffer } from 'node:stream/consumers'
import PDFDocument from 'pdfkit'
import type { Language } from '@/i18n/triple'
import type { InvoiceData } from './invoice'
import { label } from './pdf/cells'
import { fittedLine } from './pdf/fitting'
import { firstFont, widthOf, writeLine } from './pdf/fonts'
import { type Cell, colours, drawRow, rowHeight } from './pdf/rows'
import {
  fullWidth,
  lineHeadings,
  lineRow,
  numberRows,
  partyRows,
  stripWidth,
  summaryRows,
  titleCell,
  totalRow,
} from './pdf/sections'
import { headings } from './pdf/words'

type Document = PDFKit.PDFDocument

// Points, on A4.
const left = 36
const top = 36
const bottom = 800
const lowRow = 18
/** Rows of lines the form has at least. */
const formLines = 4

/**
 * A printable tax invoice on A4, of one page or more. Its headings are Korean; for `zh` and `en` they are translated
 * beside. The same data give the same bytes.
 * The data are taken as they are; see {@link invoiceFaults}.
 */
export async function invoicePdf(data: InvoiceData, language: Language): Promise<Buffer> {
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    bufferPages: true,
    font: firstFont,
    lang: 'ko',
    info: {
      Title: `${headings.title.ko} ${data.invoiceNumber}`,
      Author: data.supplier.companyName,
      CreationDate: new Date(data.issuedDate ?? data.writeDate),
    },
  })
  const bytes = buffer(doc)
  const below = drawHead(doc, data, language)
  drawLines(doc, below, data, language)
  drawPageNumbers(doc, data)
  doc.end()
  return bytes
}

/** All that stands above the lines; returns where these begin. */
function drawHead(doc: Document, data: InvoiceData, language: Language): number {
  const numbersWidth = 215
  const titleWidth = fullWidth - numbersWidth
  const belowTitle = drawRows(doc, left + titleWidth, top, numberRows(data, language, numbersWidth))
  drawRow(doc, left, top, [titleCell(data, language, titleWidth)], belowTitle - top)
  const belowParties = drawRows(doc, left, belowTitle, partyRows(data, language), 20)
  const height = belowParties - belowTitle
  drawRow(doc, left, belowTitle, [upright(label(headings.supplier, language, stripWidth))], height)
  drawRow(doc, left + fullWidth / 2, belowTitle, [upright(label(headings.buyer, language, stripWidth))], height)
  return drawRows(doc, left, belowParties, summaryRows(data, language), 20)
}

/** Its characters one below the other. */
const upright = (cell: Cell): Cell => ({ ...cell, text: [...(cell.text ?? '')].join('\n') })

const drawRows = (doc: Document, x: number, y: number, rows: Cell[][], minHeight = lowRow): number =>
  rows.reduce((below, cells) => drawRow(doc, x, below, cells, minHeight), y)

/** The lines, over as many pages as they need, and the total under the last one. */
function drawLines(doc: Document, below: number, data: InvoiceData, language: Language) {
  const header = lineHeadings(language)
  let y = drawRow(doc, left, below, header, lowRow)
  const room = (cells: Cell[], minHeight: number) => {
    if (y + rowHeight(doc, cells, minHeight) <= bottom) return
    doc.addPage()
    y = drawRow(doc, left, top, header, lowRow)
  }
  const empty = Array.from({ length: Math.max(0, formLines - data.lines.length) }, () => lineRow())
  for (const cells of [...data.lines.map(lineRow), ...empty]) {
    room(cells, lowRow)
    y = drawRow(doc, left, y, cells, lowRow)
  }
  const total = totalRow(data, language)
  room(total, 30)
  drawRow(doc, left, y, total, 30)
}

function drawPageNumbers(doc: Document, { invoiceNumber }: InvoiceData) {
  const style = { size: 7, colour: colours.quiet }
  const { count } = doc.bufferedPageRange()
  for (let page = 0; page < count; page++) {
    doc.switchToPage(page)
    const text = `${invoiceNumber}   ${page + 1} / ${count}`
    const fitting = fittedLine(doc, text, fullWidth, style).style
    writeLine(doc, text, left + fullWidth - widthOf(doc, text, fitting), bottom + 6, fitting)
  }
}
