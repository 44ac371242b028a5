import type { PayloadRequest } from 'payload'
import type { Amount } from '@/analytics/figures'
import { rateOn } from '@/collections/settlement/operations/exchange'
import { type Currency, convert, sumOf } from '@/lib/money'

export type UsedRate = { from: Currency; to: Currency; rate: number; date: string }

/** Turns amounts of several currencies into one, at the rates of one day, and remembers which it used. */
export type Conversion = {
  currency: Currency
  rates: UsedRate[]
  missing: Currency[]
  /** The sum in the one currency; no figure while a rate of an amount that is not zero is missing. */
  sum: (amounts: { amount: number; currency: string }[]) => Amount
}

/** Looks up the rates that `wanted` needs, as they were known on `day`. */
export async function conversionTo(
  req: PayloadRequest,
  currency: Currency,
  wanted: string[],
  day: string,
): Promise<Conversion> {
  const rates = new Map<string, UsedRate>()
  const missing: Currency[] = []
  for (const from of new Set(wanted as Currency[])) {
    const found = await rateOn(req, from, currency, day)
    if (found) rates.set(from, { from, to: currency, ...found })
    else missing.push(from)
  }
  return {
    currency,
    rates: [...rates.values()].filter(({ from }) => from !== currency),
    missing,
    sum: (amounts) => {
      const counted = amounts.filter(({ amount }) => amount !== 0)
      if (counted.some(({ currency: from }) => !rates.has(from))) return { value: null, missing: 'no-rate' }
      return {
        value: sumOf(
          counted.map(({ amount, currency: from }) =>
            convert(amount, from as Currency, currency, (rates.get(from) as UsedRate).rate),
          ),
          currency,
        ),
      }
    },
  }
}
