import type { PayloadRequest } from 'payload'
import { earlierOf } from '@/lib/days'
import { type Currency, convert } from '@/lib/money'
import type { Settlement } from '@/payload-types'

export type Rate = { rate: number; date: string }

/**
 * What one unit of `from` was worth in `to` on a day: the newest rate that was known then, either way round, or through
 * won; none is none, not a guess.
 */
export async function rateOn(
  req: PayloadRequest,
  from: Currency,
  to: Currency,
  day: string,
): Promise<Rate | undefined> {
  if (from === to) return { rate: 1, date: day }
  const { docs } = await req.payload.find({
    collection: 'exchange-rates',
    where: {
      and: [
        {
          or: [
            { and: [{ base: { equals: from } }, { quote: { equals: to } }] },
            { and: [{ base: { equals: to } }, { quote: { equals: from } }] },
          ],
        },
        { rateDate: { less_than_equal: day } },
      ],
    },
    sort: ['-rateDate', 'base'],
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const [found] = docs
  if (!found) return from === won || to === won ? undefined : throughWon(req, from, to, day)
  return { rate: found.base === from ? found.rate : 1 / found.rate, date: found.rateDate }
}

const won: Currency = 'KRW'

/** Two rates make one, as old as the older of them. */
async function throughWon(req: PayloadRequest, from: Currency, to: Currency, day: string): Promise<Rate | undefined> {
  const first = await rateOn(req, from, won, day)
  const second = first && (await rateOn(req, won, to, day))
  return second && { rate: first.rate * second.rate, date: earlierOf(first.date, second.date) }
}

/** An amount in won at a rate (won for one unit), to the whole won. */
export const inWon = (amount: number, currency: Currency, rate: number): number =>
  convert(amount, currency, 'KRW', rate)

/** A rate as a settlement keeps it: what is worked out from it now and later is the same. */
export const frozen = ({ rate, date }: Rate): Rate => ({ rate: Number(rate.toFixed(8)), date })

/** A settlement's amount in won; not known while there is no rate. */
export const wonOf = ({ amount, amountInWon, currency }: Settlement): number | undefined =>
  currency === 'KRW' ? amount : (amountInWon ?? undefined)
