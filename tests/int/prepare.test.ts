import { afterAll, describe, expect, it } from 'vitest'
import { env } from '@/lib/env'
import { LastingPool } from '@/lib/pool'
import { statementName } from '@/lib/prepare'

const pool = new LastingPool({ connectionString: env.DATABASE_URL, max: 1 })
afterAll(() => pool.end())

const prepared = async (text: string) =>
  (await pool.query('select name from pg_prepared_statements where statement = $1', [text])).rows.length

describe('a connection', () => {
  it('prepares what comes often, and answers as before', async () => {
    const text = 'select $1::int + 1 as next'
    for (let value = 0; value < 8; value++) {
      const { rows } = await pool.query({ text, values: [value] })
      expect(rows).toEqual([{ next: value + 1 }])
      expect(await prepared(text), `after ${value + 1}`).toBe(value < 4 ? 0 : 1)
    }
  })

  it('goes on after a prepared statement failed, and after a rollback', async () => {
    const text = 'select 1 / $1::int as part'
    for (let value = 0; value < 6; value++) await pool.query({ text, values: [1] })
    await expect(pool.query({ text, values: [0] })).rejects.toThrow('division by zero')
    await pool.query('begin')
    await pool.query({ text, values: [1] })
    await pool.query('rollback')
    expect((await pool.query({ text, values: [1] })).rows).toEqual([{ part: 1 }])
  })

  it('leaves a search to be planned for what is searched', async () => {
    const text = `select 1 where 'abc' ILIKE $1`
    for (let value = 0; value < 8; value++) await pool.query({ text, values: ['%a%'] })
    expect(await prepared(text)).toBe(0)
  })
})

describe('statementName', () => {
  it('gives a hundred names and no more, each to one statement', () => {
    const names = new Set<string | undefined>()
    for (let i = 0; i < 200; i++) for (let times = 0; times < 5; times++) names.add(statementName(`select $1 as c${i}`))
    names.delete(undefined)
    expect(names.size).toBeGreaterThan(90)
    expect(names.size).toBeLessThanOrEqual(100)
  })
})
