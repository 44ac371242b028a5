import { createLocalReq, initTransaction, killTransaction, type Payload, type PayloadRequest } from 'payload'
import { migrations } from '../../../migrations/index'
import { query, sql } from '../../../src/lib/db'
import { env } from '../../../src/lib/env'
import { databaseFault } from '../../../src/lib/faults'
import { otherHolder } from '../attached.ts'
import { Problem } from '../problem.ts'
import { doneMigrations } from './done.ts'
import { type Loss, lossBetween, picture, rowsIn } from './loss.ts'

type Migration = (typeof migrations)[number]

/**
 * Undoes every migration after `to`, all of them or none. What would be lost is not guessed: the way is gone in a
 * transaction, looked at, and taken back; only with `yes` is it gone for good.
 * @throws Problem when there is no such way, without `yes`, or while the product runs
 */
export async function down(payload: Payload, { to, yes }: { to: string | undefined; yes: boolean }) {
  const undone = await after(payload, to)
  if (undone.length === 0) return console.log(`${to} is the last one: there is nothing to undo.`)
  if (yes) await refuseWhileRunning(payload)
  const req = await createLocalReq({}, payload)
  if (!(await initTransaction(req))) throw new Error('There is no transaction to go down in.')
  try {
    // Before anybody who works here has to wait for long, this one gives way.
    await query(req, sql`set local lock_timeout = ${sql.raw(yes ? "'10s'" : "'500ms'")}`)
    await query(req, sql`set local statement_timeout = 0`)
    await query(req, sql`set constraints all immediate`)
    await query(req, sql`savepoint here`)
    const losses = await walk(req, undone)
    await query(req, sql`rollback to savepoint here`)
    for (const [index, { name }] of undone.entries()) {
      console.log(`${name}\n${(await described(req, losses[index] as Loss)).map((line) => `  ${line}`).join('\n')}`)
    }
    if (!yes) {
      throw new Problem(
        `Nothing was changed. This undoes ${undone.length} ${undone.length === 1 ? 'migration' : 'migrations'} and loses what is listed for good; if that is wanted: npm run migrate -- down --to ${to} --yes`,
      )
    }
    await walk(req, undone)
    await payload.db.commitTransaction(await transactionOf(req))
  } catch (error) {
    await killTransaction(req)
    throw explained(error)
  }
  await confirm(payload, undone)
  console.log(`Undone: the last migration is ${to}.`)
}

/** The migrations of the database after this one, newest first. */
async function after(payload: Payload, to: string | undefined): Promise<Migration[]> {
  const done = await doneMigrations(payload)
  if (!to || !done.includes(to)) {
    const said = to ? `The database has no migration ${to}.` : 'Say how far down.'
    throw new Problem(`${said} --to names the last one to keep, one of:\n${done.map((name) => `  ${name}`).join('\n')}`)
  }
  const wanted = done.filter((name) => name > to)
  const unknown = wanted.filter((name) => !migrations.some((migration) => migration.name === name))
  if (unknown.length > 0) {
    throw new Problem(`This version does not know ${unknown.join(', ')}: go down with the version that made it.`)
  }
  return migrations.filter(({ name }) => wanted.includes(name)).toSorted((a, b) => (a.name < b.name ? 1 : -1))
}

/** Goes down step by step in the request's transaction; returns what each step took. */
async function walk(req: PayloadRequest, undone: Migration[]): Promise<Loss[]> {
  const { payload } = req
  const db = payload.db.sessions?.[await transactionOf(req)]?.db
  if (!db) throw new Error('The transaction ended.')
  const losses: Loss[] = []
  let before = await picture(req)
  for (const { name, down: undo } of undone) {
    try {
      // The adapter's own type of the handle, which Payload keeps to itself.
      await undo({ db: db as Parameters<typeof undo>[0]['db'], payload, req })
    } catch (error) {
      if (isBusy(error)) throw error
      throw new Problem(`${name} cannot be undone, and nothing was changed: ${(rootOf(error) as Error).message}`)
    }
    await query(req, sql`delete from payload_migrations where name = ${name}`)
    const now = await picture(req)
    losses.push(lossBetween(before, now))
    before = now
  }
  return losses
}

async function described(req: PayloadRequest, { things, changes }: Loss): Promise<string[]> {
  const lines: string[] = []
  const { things: existing } = await picture(req)
  // What an earlier step down has made anew holds nothing yet.
  for (const thing of things.filter(({ id }) => existing.has(id))) {
    const name = thing.column === null ? `table ${thing.table}` : `column ${thing.table}.${thing.column}`
    lines.push(`${name}: ${rowCount(await rowsIn(req, thing))}`)
  }
  for (const { table, deleted, changed } of changes) {
    if (deleted > 0) lines.push(`deletes from ${table}: ${rowCount(deleted)}`)
    if (changed > 0) lines.push(`changes in ${table}: ${rowCount(changed)}`)
  }
  return lines.length > 0 ? lines : ['loses no data']
}

const rowCount = (n: number) => (n === 1 ? '1 row' : `${n} rows`)

async function refuseWhileRunning(payload: Payload) {
  const holder = otherHolder(env.DATA_DIR)
  if (holder) throw new Problem(`Madang runs (process ${holder}): stop it first, or it would work on tables that go.`)
  const rows = await query(
    { payload },
    sql`select 1 from pg_stat_activity where datname = current_database() and application_name in ('madang-site', 'madang-worker')`,
  )
  if (rows.length > 0) throw new Problem('Madang runs on this database: stop its servers and workers first.')
}

/** A commit that failed without a word must not be told as done. */
async function confirm(payload: Payload, undone: Migration[]) {
  const done = await doneMigrations(payload)
  if (undone.some(({ name }) => done.includes(name)))
    throw new Problem('The database did not keep it: nothing was changed.')
}

async function transactionOf(req: PayloadRequest): Promise<number | string> {
  const id = await req.transactionID
  if (id === undefined) throw new Error('The transaction ended.')
  return id
}

function rootOf(error: unknown): unknown {
  const cause = (error as { cause?: unknown }).cause
  return cause instanceof Error ? rootOf(cause) : error
}

const isBusy = (error: unknown) => ['55P03', '40P01'].includes(databaseFault(error)?.code ?? '')

const explained = (error: unknown) =>
  isBusy(error) ? new Problem('The tables are in use, and nothing was changed: stop Madang, or try again.') : error
