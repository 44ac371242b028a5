import { residentRate, withholdingOf } from '@/accounting/withholding'
import { type Currency, convert, difference } from '@/lib/money'
import type { Settlement } from '@/payload-types'

export type Line = NonNullable<Settlement['lines']>[number]

/**
 * A line with its taxes and what is paid out. Taxes are worked out in won at the settlement's frozen rate; while the
 * treatment is under review, or a rate is missing, there is no figure.
 * @param rate won for one unit of `currency`
 */
export function taxedLine<Plain extends Line>(line: Plain, currency: Currency, rate: number | undefined): Plain {
  const fee = line.fee ?? 0
  const feeInWon = rate === undefined ? null : convert(fee, currency, 'KRW', rate)
  const none = { ...line, feeInWon, incomeTax: null, localTax: null, net: null }
  switch (line.taxTreatment) {
    case 'business':
    case 'exempt':
      return { ...none, incomeTaxRate: 0, incomeTax: 0, localTax: 0, net: fee }
    case 'resident':
    case 'non-resident': {
      const percent = line.taxTreatment === 'resident' ? residentRate : line.incomeTaxRate
      if (feeInWon === null || rate === undefined || typeof percent !== 'number') return none
      const { incomeTax, localTax } = withholdingOf(feeInWon, percent)
      const tax = convert(incomeTax + localTax, 'KRW', currency, 1 / rate)
      return { ...none, incomeTaxRate: percent, incomeTax, localTax, net: difference(fee, tax, currency) }
    }
    default:
      return none
  }
}
