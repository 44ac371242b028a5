import {
  add,
  allocate,
  type Dinero,
  type DineroCurrency,
  dinero,
  down,
  greaterThan,
  multiply,
  subtract,
  toDecimal,
  toSnapshot,
  transformScale,
} from 'dinero.js'

/** Currencies a campaign can be run in, with their decimals (ISO 4217). */
export const currencyDigits = { KRW: 0, CNY: 2, USD: 2 } as const
export type Currency = keyof typeof currencyDigits
export const currencies = Object.keys(currencyDigits) as Currency[]

const currency = (code: Currency): DineroCurrency<number> => ({ code, base: 10, exponent: currencyDigits[code] })

/** An amount in major units (`5000000` won, `12.34` dollars) as exact money in integer minor units. */
export const money = (amount: number, code: Currency): Dinero<number> =>
  dinero({ amount: Math.round(amount * 10 ** currencyDigits[code]), currency: currency(code) })

/** The amount in major units, for a column or a JSON answer. */
export const toAmount = (value: Dinero<number>): number => Number(toDecimal(value))

/** The exact sum of amounts in one currency, in major units. */
export const sumOf = (amounts: number[], code: Currency): number =>
  toAmount(amounts.map((amount) => money(amount, code)).reduce(add, money(0, code)))

/** `percent` of an amount, fractions of the minor unit dropped. */
export const percentOf = (amount: number, percent: number, code: Currency): number =>
  toAmount(
    transformScale(
      multiply(money(amount, code), { amount: Math.round(percent * 100), scale: 4 }),
      currencyDigits[code],
      down,
    ),
  )

/** Whether `a` is more money than `b`. */
export const exceeds = (a: number, b: number, code: Currency): boolean => greaterThan(money(a, code), money(b, code))

/** Whether the amount has no more decimals than its currency. */
export const fitsCurrency = (amount: number, code: Currency): boolean => {
  const { amount: minor } = toSnapshot(money(amount, code))
  return Math.abs(minor / 10 ** currencyDigits[code] - amount) < 1e-9
}

/** `a` less `b`, in major units; negative when `b` is more. */
export const difference = (a: number, b: number, code: Currency): number =>
  toAmount(subtract(money(a, code), money(b, code)))

/**
 * An amount in another currency at a rate (units of `to` for one of `from`, up to twelve decimals), rounded half away
 * from zero to the smallest unit of `to`.
 */
export const convert = (amount: number, from: Currency, to: Currency, rate: number): number =>
  toAmount(dinero({ amount: rounded(exact(amount, from, to, rate)), currency: currency(to) }))

const exact = (amount: number, from: Currency, to: Currency, rate: number) => {
  const places = 12
  const minor = BigInt(Math.round(amount * 10 ** currencyDigits[from])) * BigInt(Math.round(rate * 10 ** places))
  return { minor: minor * 10n ** BigInt(currencyDigits[to]), divisor: 10n ** BigInt(places + currencyDigits[from]) }
}

const rounded = ({ minor, divisor }: { minor: bigint; divisor: bigint }): number => {
  const size = minor < 0n ? -minor : minor
  const half = (2n * size + divisor) / (2n * divisor)
  return Number(minor < 0n ? -half : half)
}

/** An amount shared out in proportion to weights, to the smallest unit, so that the parts add up to it. */
export const shareOut = (amount: number, weights: number[], code: Currency): number[] =>
  weights.some((weight) => weight > 0)
    ? allocate(
        money(amount, code),
        weights.map((weight) => Math.round(weight * 100)),
      ).map(toAmount)
    : weights.map(() => 0)

/** An amount as it stands in a sentence: `1,234,567.5`. */
export const grouped = (amount: number): string => amount.toLocaleString('en', { maximumFractionDigits: 2 })
