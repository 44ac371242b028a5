import { createRequire } from 'node:module'
import path from 'node:path'

type Document = PDFKit.PDFDocument

// Found from where the product runs, so that a bundler leaves the files alone.
const fileOf = (file: string) => createRequire(path.resolve('package.json')).resolve(`@expo-google-fonts/${file}`)

/** Both families have the same metrics, so runs of both sit on one line. */
const fontFiles = {
  hangul: {
    regular: fileOf('noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf'),
    bold: fileOf('noto-sans-kr/700Bold/NotoSansKR_700Bold.ttf'),
  },
  han: {
    regular: fileOf('noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
    bold: fileOf('noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
  },
}

/** The font a document starts with: given none, PDFKit would load a Latin one of its own. */
export const firstFont = fontFiles.hangul.regular

export type Style = { size: number; bold?: boolean; colour?: string }

/** Parts of a text by the font that can write them: the Korean one lacks most simplified characters. */
const runsOf = (text: string): string[] => text.match(/\p{Script=Han}+|\P{Script=Han}+/gu) ?? []

function inFont(doc: Document, run: string, { size, bold }: Style): Document {
  const family = /^\p{Script=Han}/u.test(run) ? fontFiles.han : fontFiles.hangul
  // By its file: PDFKit opens a font anew on every use of a name for a file it has under another.
  return doc.font(bold ? family.bold : family.regular).fontSize(size)
}

/** Width of one line of text, in points. */
export const widthOf = (doc: Document, text: string, style: Style): number =>
  runsOf(text).reduce((width, run) => width + inFont(doc, run, style).widthOfString(run), 0)

/** Distance of lines, as a multiple of the size: closer than the fonts' own 1.448, which leaves gaps in a table. */
export const lineHeight = 1.28
const ownLineHeight = 1.448

/** Writes one line whose line box begins at `x`, `y`. */
export function writeLine(doc: Document, text: string, x: number, y: number, style: Style) {
  const top = y - ((ownLineHeight - lineHeight) / 2) * style.size
  let left = x
  for (const run of runsOf(text)) {
    const font = inFont(doc, run, style).fillColor(style.colour ?? '#1a1a1a')
    font.text(run, left, top, { lineBreak: false })
    left += font.widthOfString(run)
  }
}
