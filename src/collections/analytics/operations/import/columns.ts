import { counters } from '@/analytics/sums'
import { asLanguage, languages, type Triple } from '@/i18n/triple'
import { fields } from '@/i18n/words/fields'
import { exportHeadings } from '@/i18n/words/import'

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
  'source',
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

const labelsOf = (name: string): string[] => Object.values(labels[name] ?? {})

/** Columns that an export has with the title of a row and, as `<label> (ID)`, with its id. */
const byId = new Map(
  (['campaign', 'influencer', 'contentSubmission'] as const).flatMap((name) =>
    labelsOf(name).map((label): [string, ColumnName] => [plain(`${label} (ID)`), name]),
  ),
)

/** What an export says besides, and an import leaves out: it follows from the rest, or is the installation's own. */
const leftOut = new Set(
  ['ID', ...['engagementRate', 'clickThroughRate', 'conversionRate', 'evidence'].flatMap(labelsOf)]
    .concat(Object.values(exportHeadings).flatMap((words) => Object.values(words)))
    .map(plain),
)

/**
 * What each heading means: a column by its name or its label in any of our languages, `left-out` for what an export has
 * and no import takes, undefined for what nobody knows. Where a row is named twice, its id counts and not its title.
 */
export function columnsOf(headings: string[]): (ColumnName | 'left-out' | undefined)[] {
  const ids = headings.map((heading) => byId.get(plain(heading)))
  return headings.map((heading, index) => {
    const name = ids[index] ?? byHeading.get(plain(heading))
    if (!name) return leftOut.has(plain(heading)) ? 'left-out' : undefined
    return !ids[index] && ids.includes(name) ? 'left-out' : name
  })
}

/** The key of a row in the database. */
export const sqlKey = ['campaign_id', 'influencer_id', 'platform', 'metric_date']

/** Whether two rows of the database are about the same. */
export const isSameRow = (a: string, b: string): string =>
  sqlKey.map((name) => `${a}.${name} = ${b}.${name}`).join(' and ')

/** How the database calls a column: Payload's own naming. */
export const sqlName = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
