import type { CollectionBeforeValidateHook } from 'payload'
import { type Rounding, vatOf } from '@/accounting/vat'
import { sumOf } from '@/lib/money'

type Line = { supplyAmount?: unknown; isTaxFree?: boolean | null }

/** The tax of each line and the totals: worked out, never taken from a caller. */
export const sumUp: CollectionBeforeValidateHook = ({ data, originalDoc }) => {
  const lines: Line[] | undefined = data?.lines ?? originalDoc?.lines
  if (!data || !Array.isArray(lines)) return data
  const rounding: Rounding = data.rounding ?? originalDoc?.rounding ?? 'truncate'
  const taxed = lines.map((line) => ({ ...line, taxAmount: taxOf(line, rounding) }))
  const sum = (amounts: number[]) => sumOf(amounts, 'KRW')
  const amount = sum(taxed.map(({ supplyAmount }) => (isWhole(supplyAmount) ? supplyAmount : 0)))
  const taxAmount = sum(taxed.map((line) => line.taxAmount ?? 0))
  return { ...data, lines: taxed, amount, taxAmount, totalAmount: sum([amount, taxAmount]) }
}

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value)

/** A supply value that is none is refused by its own field. */
const taxOf = ({ supplyAmount, isTaxFree }: Line, rounding: Rounding): number | undefined => {
  if (!isWhole(supplyAmount)) return undefined
  return isTaxFree ? 0 : vatOf(supplyAmount, rounding)
}
