/** Stands for the buyer's number on the tax invoice of a foreigner without one; the remarks then say who they are. */
export const foreignBuyerNumber = '9999999999999'

const weights = [1, 3, 7, 1, 3, 7, 1, 3, 5]

/**
 * A Korean business registration number (사업자등록번호) as its ten digits, from `123-45-67890` or `1234567890`.
 * It has the parts that tax offices give out: an office from 101, a type from 01 and a serial from 0001. That says nothing
 * about whether the company exists.
 * @returns undefined when it is written otherwise, no office gives it out, or its check digit is wrong
 */
export function normalizeBusinessNumber(text: string): string | undefined {
  const written = text.trim()
  if (!/^\d{3}-?\d{2}-?\d{5}$/.test(written)) return undefined
  const number = written.replaceAll('-', '')
  return isGivenOut(number) && Number(number[9]) === checkDigitOf(number) ? number : undefined
}

/** Office (three digits), type (two), serial (four): 000-00-00000 has a right check digit as well. */
const isGivenOut = (number: string) =>
  Number(number.slice(0, 3)) >= 101 && number.slice(3, 5) !== '00' && number.slice(5, 9) !== '0000'

/** Each of the first nine digits times its weight, the ninth counted again by the tens of its product. */
function checkDigitOf(number: string): number {
  const products = weights.map((weight, place) => weight * Number(number[place]))
  const sum = products.reduce((total, product) => total + product, Math.floor(Number(number[8]) / 2))
  return (10 - (sum % 10)) % 10
}

/** Ten digits as people read them, `123-45-67890`; anything else as it is. */
export const formatBusinessNumber = (number: string): string => number.replace(/^(\d{3})(\d{2})(\d{5})$/, '$1-$2-$3')
