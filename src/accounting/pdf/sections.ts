import type { Language, Triple } from '@/i18n/triple'
import { options } from '@/i18n/words/options'
import { formatBusinessNumber } from '../businessNumber'
import { amendmentCode, type InvoiceData, type InvoiceLine, type Party } from '../invoice'
import { amount, both, label, text, translated } from './cells'
import { type Cell, colours } from './rows'
import { headings } from './words'

/** Width of all there is, in points: A4 with margins of 36. */
export const fullWidth = 523
export const stripWidth = 20
/** The most of a row above the lines: with each of its rows this high, the first page still has room for lines. */
const maxHeight = 60

/** The title, and beside it the numbers of the document. */
export const titleCell = ({ kind }: InvoiceData, language: Language, width: number): Cell => {
  const words = kind === 'amendment' ? headings.amendedTitle : headings.title
  const translation = translated(words, language)
  return {
    kind: 'text',
    width,
    text: words.ko,
    translation,
    translationSize: 10,
    size: 22,
    bold: true,
    align: 'center',
  }
}

export function numberRows(data: InvoiceData, language: Language, width: number): Cell[][] {
  const issued = data.issuedDate ?? both(headings.notIssued, language)
  const colour = data.issuedDate ? undefined : colours.red
  return [
    [label(headings.approvalNumber, language, 62), text(data.approvalNumber, width - 62, { maxHeight })],
    [label(headings.invoiceNumber, language, 62), text(data.invoiceNumber, width - 62, { maxHeight })],
    [label(headings.issuedDate, language, 62), text(issued, width - 62, { colour })],
  ]
}

/** Rows of the supplier on the left and the buyer on the right; the gaps are where their names stand upright. */
export function partyRows({ supplier, buyer }: InvoiceData, language: Language): Cell[][] {
  const side = fullWidth / 2 - stripWidth
  const gap: Cell = { kind: 'gap', width: stripWidth }
  const one = (words: Triple, value: string | undefined, rest?: Partial<Cell>) => [
    label(words, language, 48),
    text(value, side - 48, { maxHeight, ...rest }),
  ]
  const two = (first: Triple, a: string | undefined, second: Triple, b: string | undefined) => [
    label(first, language, 48),
    text(a, side - 48 - 46 - 64, { maxHeight }),
    label(second, language, 46),
    text(b, 64, { maxHeight }),
  ]
  const rowsOf = (party: Party) => [
    one(headings.businessNumber, formatBusinessNumber(party.businessNumber), { bold: true, size: 10, align: 'center' }),
    two(headings.companyName, party.companyName, headings.ceoName, party.ceoName),
    one(headings.address, party.address),
    two(headings.businessType, party.businessType, headings.businessItem, party.businessItem),
    one(headings.email, party.email),
  ]
  const buyers = rowsOf(buyer)
  return rowsOf(supplier).map((cells, index) => [gap, ...cells, gap, ...(buyers[index] ?? [])])
}

/** Write date, amounts, for an amendment what it amends and why, and remarks. */
export function summaryRows(data: InvoiceData, language: Language): Cell[][] {
  const strong = { bold: true, size: 10 }
  const reason = data.amendmentReason
  return [
    [
      label(headings.writeDate, language, 58),
      text(data.writeDate, 80, { ...strong, align: 'center' }),
      label(headings.supplyAmount, language, 58),
      amount(data.amount, 143, strong),
      label(headings.taxAmount, language, 48),
      amount(data.taxAmount, 136, strong),
    ],
    ...(reason
      ? [
          [
            label(headings.amendmentReason, language, 58),
            text(`${amendmentCode(reason)}. ${both(options.amendmentReason[reason], language)}`, 213),
            label(headings.originalApprovalNumber, language, 84),
            text(data.originalApprovalNumber, 168),
          ],
        ]
      : []),
    [label(headings.remarks, language, 58), text(data.remarks, fullWidth - 58)],
  ]
}

const columns = {
  month: 20,
  day: 20,
  item: 148,
  specification: 48,
  quantity: 38,
  unitPrice: 62,
  supplyAmount: 76,
  taxAmount: 62,
  note: 49,
}

export const lineHeadings = (language: Language): Cell[] =>
  Object.entries(columns).map(([name, width]) => label(headings[name as keyof typeof columns], language, width))

/** One line of the invoice, or an empty row of the form. */
export const lineRow = (line?: InvoiceLine): Cell[] => [
  text(line?.supplyDate.slice(5, 7), columns.month, { align: 'center' }),
  text(line?.supplyDate.slice(8, 10), columns.day, { align: 'center' }),
  text(line?.item, columns.item),
  text(line?.specification, columns.specification),
  amount(line?.quantity, columns.quantity),
  amount(line?.unitPrice, columns.unitPrice),
  amount(line?.supplyAmount, columns.supplyAmount),
  amount(line?.taxAmount, columns.taxAmount),
  text(line?.note, columns.note, { size: 7 }),
]

export function totalRow(data: InvoiceData, language: Language): Cell[] {
  const purpose = data.purpose === 'receipt' ? headings.receipt : headings.claim
  return [
    label(headings.totalAmount, language, 76),
    amount(data.totalAmount, 198, { bold: true, size: 12 }),
    text(purpose.ko, fullWidth - 274, {
      bold: true,
      size: 10,
      align: 'center',
      translation: translated(purpose, language),
    }),
  ]
}
