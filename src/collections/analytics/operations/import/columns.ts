import { counters } from '@/analytics/sums'
import { asLanguage, languages, type Triple } from '@/i18n/triple'
import { fields } from '@/i18n/words/fields'

/** What a row is about: there is one row for each of these four together. */
export const keyColumns = ['campaign', 'influencer', 'platform', 'metricDate'] as const

/** What a correction can change; what a row does not mention stays as it is. `currency` goes with `salesAmount`. */
export const valueColumns = [...counters, 'followers', 'salesAmount', 'evidenceUrl', 'contentSubmission'] as const

/** What a cumulative import states as a total so far. */
export const totalColumns = [...counters, 'salesAmount'] as const

/** All columns, in the order of the template. */
export const columnNames = [
  ...keyColumns,
  ...counters,
  'followers',
  'salesAmount',
  'currency',
  'evidenceUrl',
  'contentSubmission',
] as const
export type ColumnName = (typeof columnNames)[number]

const labels: Record<string, Triple> = fields

/** A column as people know it from forms and lists; what is no column of ours is called what it is called. */
export const columnLabel = (name: string, language: string): string =>
  columnNames.some((column) => column === name) ? (labels[name]?.[asLanguage(language)] ?? name) : name

const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')

const byHeading = new Map(
  columnNames.flatMap((name) => [
    [plain(name), name],
    ...languages.map((language): [string, ColumnName] => [plain(columnLabel(name, language)), name]),
  ]) as [string, ColumnName][],
)

/** The column a heading means: its name, or its label in any of our languages. */
export const columnOf = (heading: string): ColumnName | undefined => byHeading.get(plain(heading))

/** The key of a row in the database. */
export const sqlKey = ['campaign_id', 'influencer_id', 'platform', 'metric_date']

/** Whether two rows of the database are about the same. */
export const isSameRow = (a: string, b: string): string =>
  sqlKey.map((name) => `${a}.${name} = ${b}.${name}`).join(' and ')

/** How the database calls a column: Payload's own naming. */
export const sqlName = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
