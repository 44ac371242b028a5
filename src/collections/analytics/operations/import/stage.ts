import { setImmediate } from 'node:timers/promises'
import type { PoolClient } from 'pg'
import { addDays, seoulDate } from '@/lib/days'
import { cellReader } from './cells'
import { type ColumnName, columnNames, keyColumns, sqlName, valueColumns } from './columns'
import type { Faults } from './faults'
import type { GivenRow } from './rowsOfFile'

/** Rows sent to the database at a time; a few milliseconds of work, between which others get their turn. */
const batchSize = 2000

const types: Partial<Record<ColumnName, string>> = {
  campaign: 'text',
  influencer: 'text',
  contentSubmission: 'text',
  evidenceUrl: 'text',
  platform: 'enum_performance_metrics_platform',
  currency: 'enum_performance_metrics_currency',
  source: 'enum_performance_metrics_source',
  metricDate: 'date',
}
/** Rows as they were given; `given` has a bit for each value that the row mentions, unknown ones too. */
const columns = [
  'line int',
  'given int',
  ...columnNames.map((name) => `${sqlName(name)} ${types[name] ?? 'numeric'}`),
].join(', ')

/** The bit of `given` that says whether a row mentions a value. */
export const bitOf = (name: (typeof valueColumns)[number]): number => 1 << valueColumns.indexOf(name)

/**
 * Reads rows into the temporary table `staged`, noting what is wrong with their cells.
 * @param campaign stands in every row that names none
 * @returns how many rows there are
 */
export async function stage(
  client: PoolClient,
  rows: Iterable<GivenRow> | AsyncIterable<GivenRow>,
  campaign: string | undefined,
  faults: Faults,
): Promise<number> {
  await client.query(`create temp table staged (${columns}) on commit drop`)
  const read = cellReader(addDays(seoulDate(new Date()), 1))
  let count = 0
  let batch: Record<string, unknown>[] = []
  const write = async () => {
    const json = JSON.stringify(batch)
    batch = []
    await client.query(`insert into staged select * from json_to_recordset($1) as r (${columns})`, [json])
    await setImmediate()
  }
  for await (const { line, cells } of rows) {
    count++
    batch.push(valuesOf({ line, cells: campaign && !cells.campaign?.trim() ? { ...cells, campaign } : cells }))
    if (batch.length >= batchSize) await write()
  }
  if (batch.length > 0) await write()
  await client.query('analyze staged')
  return count

  function valuesOf({ line, cells }: GivenRow) {
    const values: Record<string, unknown> = { line, given: givenOf(cells) }
    for (const column of new Set([...keyColumns, ...(Object.keys(cells) as ColumnName[])])) {
      const text = cells[column] ?? ''
      const cell = read(column, text)
      if ('value' in cell) values[sqlName(column)] = cell.value
      else faults.add({ line, column, text: cell.fault, values: cell.values, ...(text && { value: text }) })
    }
    return values
  }
}

const givenOf = (cells: GivenRow['cells']) =>
  valueColumns.reduce((bits, name) => (cells[name] === undefined ? bits : bits | bitOf(name)), 0)
