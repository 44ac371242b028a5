import type { ClientBase } from 'pg'
import type { Kind } from '@/generation/kinds'
import type { ModelName } from '@/generation/models'
import { type Micros, priceVersion, usdOf } from '@/generation/prices'

export type Hold = {
  generation: string
  user: string
  /** None for what is no project's. */
  project?: string
  kind: Kind
  model: ModelName
  micros: Micros
  /** Unique over all time; a second hold with it is the first one. */
  key: string
}

/** A limit that does not allow an order; money in US dollars. */
export type Exceeded = {
  unit: 'calls' | 'usd'
  period: 'call' | 'day' | 'month'
  limit: number
  spent: number
  requested: number
  resetsAt: Date | null
}

/** A limit that has been used up to one of the marks people are told about. */
export type Alert = { limit: string; percent: number; user: string | null; unit: 'calls' | 'usd' }

export type Reservation =
  | { state: 'held'; alerts: Alert[] }
  | { state: 'known'; generation: string }
  | (Exceeded & { state: 'exceeded' })

type LimitRow = {
  id: string
  user: string | null
  unit: 'calls' | 'usd'
  period: 'call' | 'day' | 'month'
  limit: string
  used: string
  start: Date | null
  resets: Date | null
  requested: string
  fits: boolean
  alerted: number
}

/** Which limits an order falls under. `$1` user, `$2` project, `$3` model. */
const applies = `(l.user_id is null or l.user_id = $1::uuid) and (l.project_id is null or l.project_id = $2::uuid)
  and (case when l.type::text = 'all' then $3::text <> 'local' else l.type::text = $3::text end)`

/**
 * Sets an order's highest cost aside, if every limit allows it. To be called in a transaction, which holds the rows of
 * the limits until it ends: orders that arrive together are counted one after the other, and never pass a limit
 * together. The plan's own monthly limit of calls follows the profile.
 */
export async function reserve(client: ClientBase, hold: Hold): Promise<Reservation> {
  const amount = usdOf(hold.micros)
  const written = await client.query(
    `insert into usage_ledger (entry, kind, model, amount, calls, user_id, project_id, generation_id, price_version, idempotency_key)
     values ('hold', $1, $2, $3, 1, $4, $5, $6, $7, $8) on conflict (idempotency_key) do nothing`,
    [hold.kind, hold.model, amount, hold.user, hold.project, hold.generation, priceVersion, hold.key],
  )
  if (written.rowCount === 0) {
    const known = await client.query<{ generation: string }>(
      'select generation_id as generation from usage_ledger where idempotency_key = $1',
      [hold.key],
    )
    return { state: 'known', generation: known.rows[0]?.generation as string }
  }
  if (hold.model !== 'local') await followPlan(client, hold.user)
  const limits = await lockLimits(client, hold, amount)
  const refused = limits.find(({ fits }) => !fits)
  if (refused) return { state: 'exceeded', ...exceeded(refused) }
  const alerts: Alert[] = []
  for (const row of limits) {
    if (row.period === 'call') continue
    const mark = markOf(Number(row.used) + Number(row.requested), Number(row.limit))
    if (mark > row.alerted && row.unit + row.limit !== '0')
      alerts.push({ limit: row.id, percent: mark, user: row.user, unit: row.unit })
    await client.query(
      'update usage_limits set usage = $2::numeric + $3::numeric, window_start = $4, alerted_percent = greatest($5::int, $6::int) where id = $1',
      [row.id, row.used, row.requested, row.start, row.alerted, mark],
    )
  }
  return { state: 'held', alerts }
}

/** The rows an order falls under, locked in one order, with what is used of each in the window that is now. */
async function lockLimits(client: ClientBase, hold: Hold, amount: string): Promise<LimitRow[]> {
  await client.query(`select 1 from usage_limits l where ${applies} order by l.id for update`, [
    hold.user,
    hold.project,
    hold.model,
  ])
  const { rows } = await client.query<LimitRow>(
    `select c.*, c.used + c.requested <= c.limit as fits from (
       select l.id, l.user_id as user, l.unit::text, l.period::text, l.limit, w.start,
              case when l.window_start is not distinct from w.start and w.start is not null then l.usage else 0 end as used,
              case when l.window_start is not distinct from w.start then coalesce(l.alerted_percent, 0) else 0 end::int as alerted,
              case when l.unit = 'usd' then $4::numeric else 1 end as requested,
              usage_window_end(l.period::text, l.user_id) as resets
       from usage_limits l cross join lateral (select usage_window(l.period::text, l.user_id) as start) w
       where ${applies} order by l.id
     ) c`,
    [hold.user, hold.project, hold.model, amount],
  )
  return rows
}

/** A user's calls per month of models that cost money, as the profile says. */
const followPlan = (client: ClientBase, user: string) =>
  client.query(
    `insert into usage_limits (user_id, type, unit, period, "limit", usage, window_start, is_plan)
     select p.user_id, 'all', 'calls', 'month', p.monthly_api_limit, 0, usage_window('month', p.user_id), true
     from profiles p where p.user_id = $1 and p.deleted_at is null
     on conflict (user_id) where is_plan do update set "limit" = excluded."limit"
       where usage_limits."limit" is distinct from excluded."limit"`,
    [user],
  )

const marks = [100, 80, 50]
const markOf = (used: number, limit: number) =>
  limit > 0 ? (marks.find((mark) => used * 100 >= mark * limit) ?? 0) : 0

const exceeded = (row: LimitRow): Exceeded => ({
  unit: row.unit,
  period: row.period,
  limit: Number(row.limit),
  spent: Number(row.used),
  requested: Number(row.requested),
  resetsAt: row.resets,
})

/**
 * Ends a hold, once: what the order cost is charged, the rest is given back to the limits it was taken from. An order
 * that never reached its provider gives its call back as well.
 * @returns whether this call was the one that settled it
 */
export async function settle(
  client: ClientBase,
  generation: string,
  cost: Micros,
  { reached }: { reached: boolean },
): Promise<boolean> {
  const { rows } = await client.query<HeldRow>(
    `select id, user_id as user, project_id as project, kind::text, model::text, amount, price_version as version, created_at as held
     from usage_ledger where generation_id = $1 and entry = 'hold'`,
    [generation],
  )
  const hold = rows[0]
  if (!hold) return false
  const charge = Math.min(Number(usdOf(cost)), Number(hold.amount)).toFixed(6)
  const entries: [string, string, number][] = [
    ['charge', charge, 0],
    ['release', (Number(hold.amount) - Number(charge)).toFixed(6), reached ? 0 : -1],
  ]
  for (const [entry, amount, calls] of entries) {
    const { rowCount } = await client.query(
      `insert into usage_ledger (entry, kind, model, amount, calls, user_id, project_id, generation_id, price_version, idempotency_key)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (idempotency_key) do nothing`,
      [
        entry,
        hold.kind,
        hold.model,
        amount,
        calls,
        hold.user,
        hold.project,
        generation,
        hold.version,
        `${entry}:${generation}`,
      ],
    )
    if (rowCount === 0) return false
    if (entry === 'release') await giveBack(client, hold, amount, calls)
  }
  return true
}

type HeldRow = {
  id: string
  user: string
  project: string | null
  kind: string
  model: string
  amount: string
  version: string
  held: Date
}

/** Only windows that were open when the money was set aside have something to get back. */
async function giveBack(client: ClientBase, hold: HeldRow, amount: string, calls: number) {
  if (Number(amount) === 0 && calls === 0) return
  await client.query(`select 1 from usage_limits l where ${applies} order by l.id for update`, [
    hold.user,
    hold.project,
    hold.model,
  ])
  await client.query(
    `update usage_limits l set usage = greatest(0, l.usage - case when l.unit = 'usd' then $4::numeric else -$5::numeric end)
     where ${applies} and l.period <> 'call' and l.window_start <= $6`,
    [hold.user, hold.project, hold.model, amount, calls, hold.held],
  )
}
