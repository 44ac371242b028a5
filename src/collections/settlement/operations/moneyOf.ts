import type { PayloadRequest } from 'payload'
import { idOf } from '@/lib/ids'
import { type Currency, convert, difference, sumOf } from '@/lib/money'
import type { Payment, Settlement, TaxInvoice } from '@/payload-types'
import { wonOf } from './exchange'
import type { Line } from './taxLine'

export type PaidLine = Line & { net: number | null; paid: number }

export type Money = {
  currency: Currency
  /** What the brand owes: the issued invoices with their tax and amendments; before the first one, the bare amount. */
  owed: number
  received: number
  /** Won of the amount that no issued invoice covers, negative for too much; null while its amount in won is not known. */
  uninvoiced: number | null
  invoices: TaxInvoice[]
  payments: Payment[]
  lines: PaidLine[]
}

/** What a settlement's papers say, in its currency (major units). Amounts of voided payments do not count. */
export async function moneyOf(settlement: Settlement, req: PayloadRequest): Promise<Money> {
  const currency = settlement.currency as Currency
  const where = { settlement: { equals: settlement.id } }
  const all = { where, depth: 0, pagination: false, limit: 0, overrideAccess: true, req } as const
  const { docs: invoices } = await req.payload.find({
    collection: 'tax-invoices',
    sort: ['createdAt', 'invoiceNumber'],
    ...all,
  })
  const { docs: payments } = await req.payload.find({ collection: 'payments', sort: ['paidAt', 'createdAt'], ...all })
  const counted = payments.filter(({ status }) => status === 'recorded')
  const sum = (rows: Payment[]) =>
    sumOf(
      rows.map(({ paidAmount }) => paidAmount),
      currency,
    )
  return {
    currency,
    owed: owedFor(settlement, invoices),
    uninvoiced: uninvoicedOf(settlement, invoices),
    received: sum(counted.filter(({ direction }) => direction === 'receipt')),
    invoices,
    payments,
    lines: (settlement.lines ?? []).map((line) => ({
      ...line,
      net: line.net ?? null,
      paid: sum(
        counted.filter(
          ({ direction, influencer }) =>
            direction === 'payout' && influencer && idOf(influencer) === idOf(line.influencer),
        ),
      ),
    })),
  }
}

/** A change of the amount is no longer measured by what was agreed first. */
function uninvoicedOf(settlement: Settlement, invoices: TaxInvoice[]): number | null {
  const amountInWon = wonOf(settlement)
  if (amountInWon === undefined) return null
  const covering = invoices.filter(
    ({ status, amendmentReason }) => status === 'issued' && amendmentReason !== 'amount-change',
  )
  return difference(
    amountInWon,
    sumOf(
      covering.map(({ amount }) => amount ?? 0),
      'KRW',
    ),
    'KRW',
  )
}

function owedFor(settlement: Settlement, invoices: TaxInvoice[]): number {
  const issued = invoices.filter(({ status }) => status === 'issued')
  if (issued.length === 0) return settlement.amount
  const won = sumOf(
    issued.map(({ totalAmount }) => totalAmount ?? 0),
    'KRW',
  )
  if (settlement.currency === 'KRW') return won
  return settlement.exchangeRate
    ? convert(won, 'KRW', settlement.currency as Currency, 1 / settlement.exchangeRate)
    : settlement.amount
}
