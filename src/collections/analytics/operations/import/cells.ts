import { platforms } from '@/collections/campaigns/platforms'
import { languages, type Triple } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { importing } from '@/i18n/words/import'
import { options } from '@/i18n/words/options'
import { composed } from '@/lib/composed'
import { isDay } from '@/lib/days'
import { currencies } from '@/lib/money'
import { type ColumnName, keyColumns } from './columns'

/** A cell as the database takes it (null: nothing is said), or what is wrong with it. */
export type Cell = { value: string | null } | { fault: Triple; values?: Record<string, string | number> }

type Read = (text: string) => Cell

const text: Read = (value) => ({ value })

const platformWords = new Map(
  platforms.flatMap((platform) => [
    [platform as string, platform],
    ...languages.map((language): [string, string] => [options.platform[platform][language].toLowerCase(), platform]),
  ]) as [string, string][],
)

const platform: Read = (given) => {
  const value = platformWords.get(given.toLowerCase())
  return value ? { value } : { fault: importing.oneOf, values: { list: platforms.join(', ') } }
}

const currency: Read = (given) => {
  const value = given.toUpperCase()
  const isKnown = currencies.some((code) => code === value)
  return isKnown ? { value } : { fault: importing.oneOf, values: { list: currencies.join(', ') } }
}

const sourceWords = new Map(
  (['api', 'manual', 'import', 'estimate'] as const).flatMap((source) => [
    [source as string, source],
    ...languages.map((language): [string, string] => [options.source[source][language].toLowerCase(), source]),
  ]) as [string, string][],
)

const source: Read = (given) => {
  const value = sourceWords.get(given.toLowerCase())
  return value ? { value } : { fault: importing.oneOf, values: { list: 'api, manual, import, estimate' } }
}

const earliest = '2000-01-01'

/** Days as people write them with the year first; which of 03/04 is the month nobody could tell. */
const day =
  (latest: string): Read =>
  (given) => {
    const [, year, separator, month, date] = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(given) ?? []
    if (!separator) return { fault: errors.notDate }
    const value = `${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`
    if (!isDay(value)) return { fault: errors.notDate }
    if (value < earliest || value > latest) return { fault: importing.dayOutside, values: { earliest, latest } }
    return { value }
  }

/** Digits, also with commas between thousands. A point is never one of those: "1.000" could mean 1 as well. */
const number = /^(?:\d+|\d{1,3}(?:,\d{3})+)(\.\d+)?$/
const most = { count: Number.MAX_SAFE_INTEGER, amount: 9_999_999_999_999 }

const count: Read = (given) => {
  const [, decimals] = number.exec(given) ?? [undefined, 'none']
  const value = Number(given.replaceAll(',', ''))
  if (decimals === undefined && value <= most.count) return { value: String(value) }
  return { fault: errors.notWhole, values: { min: 0, max: most.count } }
}

const amount: Read = (given) => {
  const value = given.replaceAll(',', '')
  return number.test(given) && Number(value) <= most.amount ? { value } : { fault: errors.notAmount }
}

const address: Read = (given) => {
  if (given.length > 2000) return { fault: errors.tooLong, values: { limit: 2000 } }
  return /^https?:\/\/\S+$/i.test(given) && URL.canParse(given) ? { value: given } : { fault: errors.notAddress }
}

const isKey = (name: ColumnName) => keyColumns.some((key) => key === name)

/** Reads cells of an import whose last possible day is `latest` (`YYYY-MM-DD`). */
export function cellReader(latest: string): (column: ColumnName, text: string) => Cell {
  const reads: Partial<Record<ColumnName, Read>> = {
    campaign: text,
    influencer: text,
    contentSubmission: text,
    platform,
    source,
    metricDate: day(latest),
    salesAmount: amount,
    currency,
    evidenceUrl: address,
  }
  return (column, given) => {
    const trimmed = composed(given).trim()
    // What PostgreSQL cannot store; the end of a file whose quotation mark is never closed has one.
    if (trimmed.includes('\0')) return { fault: errors.badText }
    if (trimmed !== '') return (reads[column] ?? count)(trimmed)
    return isKey(column) ? { fault: errors.required } : { value: null }
  }
}
