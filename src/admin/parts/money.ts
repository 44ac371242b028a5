/** US dollars as their reader writes them; prices of less than a cent keep the places that say something. */
export function dollars(language: string, amount: number): string {
  const digits = amount > 0 && amount < 0.1 ? 4 : 2
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: 2,
    maximumFractionDigits: digits,
  }).format(amount)
}
