/** Won kept back from a fee, and what is paid out: `net` = fee − `incomeTax` − `localTax`. */
export type Withholding = { incomeTax: number; localTax: number; net: number }

/** Income tax on what a resident freelancer earns, in percent. */
export const residentRate = 3

/** Whether a number is a rate of percent that taxes can be worked out at exactly: 0 to 100, two decimals at most. */
export const isTaxRate = (percent: number): boolean => {
  const hundredths = Math.round(percent * 100)
  // A rate like 3.3 is not exact in binary: the nearest hundredth is meant when it reads back as the same rate.
  return hundredths >= 0 && hundredths <= 10_000 && hundredths / 100 === percent
}

/**
 * What is withheld from a fee: income tax at a rate, local income tax at 10 % of that tax. Fractions under ₩10 are
 * dropped of each tax separately, so taking 3.3 % at once is wrong for most fees.
 *
 * Taxes under ₩1,000 are withheld too: the law waives them (소액부징수) for some incomes only, and which income a fee is
 * the caller knows. So is the rate: 3 for the business income of a resident, 20 where 22 % is meant with local tax.
 * @param fee whole won, 0 or more
 * @param incomeRatePercent 0 to 100, with two decimals at most
 * @throws RangeError for anything else
 */
export function withholdingOf(fee: number, incomeRatePercent = residentRate): Withholding {
  if (!Number.isSafeInteger(fee) || fee < 0) throw new RangeError('A fee is whole won, 0 or more.')
  const incomeTax = wholeTens(BigInt(fee) * hundredthsOf(incomeRatePercent), 10_000n)
  const localTax = wholeTens(BigInt(incomeTax), 10n)
  return { incomeTax, localTax, net: fee - incomeTax - localTax }
}

function hundredthsOf(percent: number): bigint {
  if (!isTaxRate(percent)) throw new RangeError('A rate is 0 to 100 percent, with two decimals at most.')
  return BigInt(Math.round(percent * 100))
}

/** `amount / divisor`, down to whole tens. In bigint, since a fee times its rate may leave the exact numbers. */
const wholeTens = (amount: bigint, divisor: bigint): number => Number((amount / (divisor * 10n)) * 10n)
