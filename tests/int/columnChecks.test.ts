import config from '@payload-config'
import { getPayload, type Payload } from 'payload'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { columnChecks, limitsOf } from '../../scripts/lib/columnChecks'
import { columnsOf } from '../../scripts/lib/columns'

let payload: Payload
let client: pg.Client

beforeAll(async () => {
  payload = await getPayload({ config })
  // As the application, which may make temporary tables.
  client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await payload.destroy()
})

const quoted = (name: string) => `"${name}"`
const tables = <Entry extends { table: string }>(entries: Entry[]) => [...new Set(entries.map(({ table }) => table))]

/** A table like the real one, with its checks, that takes rows of one value. */
async function copyOf(table: string): Promise<string> {
  const copy = 'copied'
  await client.query(`drop table if exists ${copy}`)
  await client.query(`create temporary table ${copy} (like ${quoted(table)} including constraints)`)
  const { rows } = await client.query<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and attnotnull`,
    [copy],
  )
  for (const { name } of rows) await client.query(`alter table ${copy} alter column ${quoted(name)} drop not null`)
  return copy
}

/** SQLSTATE and constraint of what refuses a row of one value; `accepted` when nothing does. */
const trying = (table: string, column: string, value: string) =>
  client.query(`insert into ${table} (${quoted(column)}) values ($1)`, [value]).then(
    () => 'accepted',
    ({ code, constraint }: pg.DatabaseError) => `${code} ${constraint}`,
  )

describe('every column', () => {
  it('has the checks that its field asks for, as the migrations made them', async () => {
    const wanted = columnChecks(payload)
    const missing: string[] = []
    for (const table of new Set(wanted.map(([table]) => table))) {
      await client.query(`create temporary table wanted (like ${quoted(table)})`)
      const own = wanted.filter(([of]) => of === table)
      const adding = own.map(([, name, condition]) => `add constraint ${name} check (${condition})`)
      await client.query(`alter table wanted ${adding.join(', ')}`)
      const { rows } = await client.query<{ name: string; definition: string }>(
        `select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint w
         where conrelid = 'pg_temp.wanted'::regclass and contype = 'c' and not exists (
           select 1 from pg_constraint c where c.conrelid = $1::regclass and c.conname = w.conname
             and pg_get_constraintdef(c.oid) = pg_get_constraintdef(w.oid))`,
        [quoted(table)],
      )
      missing.push(...rows.map(({ name, definition }) => `alter table ${table} add constraint ${name} ${definition};`))
      await client.query('drop table wanted')
    }
    // What a migration has to say (after dropping what was there under the same name).
    expect(missing).toEqual([])
  })

  it('of numbers takes no NaN, no infinity, nothing out of its range and no fraction of what is whole', async () => {
    const numbers = columnsOf(payload).filter(
      ({ field, type }) => field.type === 'number' && type.startsWith('numeric'),
    )
    expect(numbers.length).toBeGreaterThan(150)
    const taken: string[] = []
    for (const table of tables(numbers)) {
      const copy = await copyOf(table)
      for (const one of numbers.filter((number) => number.table === table)) {
        const { min, max, whole } = limitsOf(one)
        const wrong = [
          ...['NaN', 'Infinity', '-Infinity'],
          ...(min === undefined ? [] : [String(min - 1)]),
          ...(max === undefined ? [] : [String(max + 1)]),
          ...(whole ? ['1.5'] : []),
        ]
        for (const value of wrong) {
          const answer = await trying(copy, one.column, value)
          // Some columns have fewer places than that (22003).
          if (!/^(23514|22003) /.test(answer)) taken.push(`${table}.${one.column} ${value}: ${answer}`)
        }
        const right = String(max ?? Math.ceil(min ?? 1))
        // On its own it may not agree with the columns beside it; of its own checks none refuses it.
        const answer = await trying(copy, one.column, right)
        expect(answer, `${table}.${one.column}`).toMatch(/^(accepted|23514 \w+_agrees)$/)
      }
    }
    expect(taken).toEqual([])
  })

  it('of days and moments takes none that a calendar does not have', async () => {
    const dates = columnsOf(payload).filter(({ field }) => field.type === 'date')
    const taken: string[] = []
    for (const table of tables(dates)) {
      const copy = await copyOf(table)
      for (const { column } of dates.filter((date) => date.table === table))
        for (const value of ['infinity', '-infinity', '10000-01-01', '0001-01-01 BC']) {
          const answer = await trying(copy, column, value)
          if (!answer.startsWith('23514 ')) taken.push(`${table}.${column} ${value}: ${answer}`)
        }
    }
    expect(taken).toEqual([])
  })

  it('that is encrypted takes nothing that can be read', async () => {
    const secrets = columnsOf(payload).filter(({ field }) => field.custom?.encrypted)
    expect(secrets.length).toBeGreaterThan(15)
    for (const { table, column } of secrets) {
      const copy = await copyOf(table)
      for (const value of ['Kim Minsu', '333333', '', 'enc:', 'enc:k1:plain', 'enc:k1:a:b:010-1234-5678'])
        expect(await trying(copy, column, value), `${table}.${column} ${value}`).toMatch(/^23514 /)
      const sealed = `enc:k1:${'a'.repeat(16)}:${'b'.repeat(22)}:YWJj`
      expect(await trying(copy, column, sealed), `${table}.${column}`).toBe('accepted')
    }
  })
})
