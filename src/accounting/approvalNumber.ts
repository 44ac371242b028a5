import { type Day, isDay } from '@/lib/days'

/**
 * Whether the text is an approval number (승인번호) of an electronic tax invoice: 24 characters, the date (8), the system
 * that issued it (8) and a serial (8). The last sixteen are letters and digits: many issuers use letters.
 */
export const isApprovalNumber = (text: string): boolean =>
  /^\d{8}[A-Za-z0-9]{16}$/.test(text) && isDay(text.replace(/^(....)(..)(..).*$/, '$1-$2-$3'))

/**
 * Puts an approval number together.
 * @param system the issuing system, 8 letters and digits
 * @param serial up to 8 letters and digits, filled up with zeros in front
 * @throws RangeError when the result is none
 */
export function approvalNumber(date: Day, system: string, serial: string): string {
  const number = `${date.replaceAll('-', '')}${system}${serial.padStart(8, '0')}`
  if (system.length !== 8 || !isDay(date) || !isApprovalNumber(number))
    throw new RangeError('An approval number is a date, 8 letters or digits of the system and 8 of the serial.')
  return number
}
