import { setTimeout as sleep } from 'node:timers/promises'
import type { Payload } from 'payload'
import { currentKeyId, decrypt, encrypt } from '../../src/lib/crypto'
import { columnsOf } from './columns.ts'
import { Problem } from './problem.ts'

const BATCH = 200
// As long as a transaction may stand idle before the database ends it, and then some.
const PATIENCE_MS = 90_000

type Pool = Payload['db']['pool']
type Column = { table: string; column: string; idType: string; context: string }
type Result = { column: string; rotated: number; unreadable: { id: string; why: string }[] }

/** The columns of every field that is encrypted, in groups and arrays too. */
export function encryptedColumns(payload: Payload): Column[] {
  const columns = columnsOf(payload).filter(({ field }) => field.custom?.encrypted)
  const version = columns.find(({ isVersion }) => isVersion)
  if (version) throw new Problem(`${version.slug} keeps versions: their values would be left out.`)
  return columns.map(({ slug, field, table, column, idType }) => ({
    ...{ table, column, idType },
    context: `${slug}.${field.name}`,
  }))
}

/** Goes through one column until nothing is left, however long writers hold single rows. */
export async function rotateColumn(pool: Pool, column: Column): Promise<Result> {
  const unreadable = new Map<string, string>()
  const done = `enc:${currentKeyId}:`
  const deadline = Date.now() + PATIENCE_MS
  let rotated = 0
  for (;;) {
    let after: string | null = null
    do {
      const batch = await rotateBatch(pool, column, done, after, unreadable)
      rotated += batch.rotated
      after = batch.last
    } while (after)
    const { rows } = await pool.query<{ left: number }>(
      `select count(*)::int as left from ${column.table} where ${column.column} is not null and not starts_with(${column.column}, $1)`,
      [done],
    )
    if ((rows[0]?.left ?? 0) <= unreadable.size) break
    if (Date.now() > deadline) throw new Problem(`Rows of ${column.table} stay locked: run this again later.`)
    await sleep(200)
  }
  const list = [...unreadable].map(([id, why]) => ({ id, why }))
  return { column: `${column.table}.${column.column}`, rotated, unreadable: list }
}

/**
 * A batch in a transaction of its own. Rows somebody is writing are left for the next round (waiting for them while
 * holding others could deadlock). `updated_at` is left to the database's trigger, which sets it: a bulk edit that read
 * the row before must find it changed, or it would write the old ciphertext back.
 */
async function rotateBatch(
  pool: Pool,
  { table, column, idType, context }: Column,
  done: string,
  after: string | null,
  unreadable: Map<string, string>,
): Promise<{ rotated: number; last: string | null }> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const { rows } = await client.query<{ id: string; value: string }>(
      `select id::text, ${column} as value from ${table}
       where ${column} is not null and not starts_with(${column}, $1) and ($2::${idType} is null or id > $2::${idType})
       order by id limit ${BATCH} for no key update skip locked`,
      [done, after],
    )
    const renewed: { id: string; value: string }[] = []
    for (const { id, value } of rows) {
      try {
        renewed.push({ id, value: encrypt(decrypt(value, context), context) })
      } catch (error) {
        unreadable.set(id, (error as Error).message)
      }
    }
    await client.query(
      `update ${table} t set ${column} = v.value from unnest($1::${idType}[], $2::text[]) v(id, value) where t.id = v.id`,
      [renewed.map(({ id }) => id), renewed.map(({ value }) => value)],
    )
    await client.query('commit')
    client.release()
    return { rotated: renewed.length, last: rows.at(-1)?.id ?? null }
  } catch (error) {
    client.release(true)
    throw error
  }
}
