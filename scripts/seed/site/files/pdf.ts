import { buffer } from 'node:stream/consumers'
import PDFDocument from 'pdfkit'
import { fitted } from '../../../../src/accounting/pdf/fitting'
import { firstFont, lineHeight, type Style, writeLine } from '../../../../src/accounting/pdf/fonts'
import { languages, type Triple } from '../../../../src/i18n/triple'

/** Something short to read, in parts. */
export type Guide = { title: Triple; parts: { heading: Triple; body: Triple }[] }

// Points, on A4.
const margin = 56
const width = 595 - 2 * margin
const made = new Date('2026-01-01')

const styles = {
  mark: { size: 9, colour: '#8a4b2a' },
  title: { size: 24, bold: true },
  heading: { size: 13, bold: true, colour: '#8a4b2a' },
  body: { size: 10.5 },
} satisfies Record<string, Style>

/** The guide as a PDF, one page for each language. */
export async function pdf({ title, parts }: Guide): Promise<Buffer> {
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    font: firstFont,
    info: { Title: languages.map((language) => title[language]).join(' / '), Author: 'Madang', CreationDate: made },
  })
  const bytes = buffer(doc)
  for (const language of languages) {
    doc.addPage()
    let y = margin
    const write = (text: string, style: Style, below: number) => {
      const { lines } = fitted(doc, text, width, style, 800)
      for (const line of lines) {
        writeLine(doc, line, margin, y, style)
        y += style.size * lineHeight * 1.15
      }
      y += below
    }
    write('Madang · demo', styles.mark, 10)
    write(title[language], styles.title, 22)
    for (const { heading, body } of parts) {
      write(heading[language], styles.heading, 4)
      write(body[language], styles.body, 18)
    }
  }
  doc.end()
  return bytes
}
