/** What becomes of a fraction of a won in a line's tax. */
export const roundings = ['truncate', 'up', 'half-up'] as const
export type Rounding = (typeof roundings)[number]

/** The most lines a tax invoice may have. */
export const maxLines = 99

/** Whole won: supply value (공급가액), tax (세액) and both together. */
export type Totals = { amount: number; taxAmount: number; totalAmount: number }

/**
 * VAT of 10 % on one line. A negative line, as amendments have, is taxed as the positive one: taking a line back takes
 * its whole tax back.
 * @param supplyAmount whole won
 * @throws RangeError for fractions of a won
 */
export function vatOf(supplyAmount: number, rounding: Rounding): number {
  if (!Number.isSafeInteger(supplyAmount)) throw new RangeError('A supply value is whole won.')
  const value = Math.abs(supplyAmount)
  const tenths = value % 10
  const tax = (value - tenths) / 10 + (roundsUp(tenths, rounding) ? 1 : 0)
  // Zero minus, since -tax would make a zero negative.
  return supplyAmount < 0 ? 0 - tax : tax
}

const roundsUp = (tenths: number, rounding: Rounding) =>
  (rounding === 'up' && tenths > 0) || (rounding === 'half-up' && tenths >= 5)

/**
 * The sums of lines whose tax is known; the total is always supply value + tax.
 * @throws RangeError when a sum is too large to be exact
 */
export function totalsOf(lines: readonly { supplyAmount: number; taxAmount: number }[]): Totals {
  const amount = lines.reduce((sum, line) => sum + line.supplyAmount, 0)
  const taxAmount = lines.reduce((sum, line) => sum + line.taxAmount, 0)
  const totalAmount = amount + taxAmount
  if (![amount, taxAmount, totalAmount].every(Number.isSafeInteger)) throw new RangeError('The sums are not exact.')
  return { amount, taxAmount, totalAmount }
}

/**
 * Taxes each line and adds the lines up. Since each line is rounded, the sum of taxes need not be 10 % of the amount.
 * @param lines 1 to 99, with their supply value in whole won
 * @throws RangeError for more or fewer lines, or fractions of a won
 */
export function invoiceTotals<Line extends { supplyAmount: number }>(
  lines: readonly Line[],
  rounding: Rounding,
): Totals & { lines: (Line & { taxAmount: number })[] } {
  if (lines.length < 1 || lines.length > maxLines) throw new RangeError(`A tax invoice has 1 to ${maxLines} lines.`)
  const taxed = lines.map((line) => ({ ...line, taxAmount: vatOf(line.supplyAmount, rounding) }))
  return { lines: taxed, ...totalsOf(taxed) }
}
