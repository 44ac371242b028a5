import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { install } from './installation'

const orders = 1000
const workers = 4

/**
 * A thousand orders that do nothing (a script without a word), through four worker processes; beside it the least such a
 * queue can do with the same rows: claim, start, end, delete. Nothing may be done twice or be lost.
 */
export async function benchJobs() {
  const house = await install()
  try {
    await house.pool.query(`insert into projects (title, user_id) select 'Bench', id from users limit 1`)
    for (let i = 0; i < workers; i++) await house.worker()
    await warmUp(house.pool)
    const product = await timed(house.pool, async () => {
      await order(house.pool, orders)
      await house.pool.query('notify generation_jobs')
    })
    await assertOnce(house.pool)
    const bare = await bareQueue(house.pool)
    console.log(`\nNode ${process.versions.node}: ${orders} orders that do nothing, ${workers} workers`)
    console.log(`  product      ${Math.round(orders / product)} a second (${product.toFixed(1)} s)`)
    console.log(
      `  bare queue   ${Math.round(orders / bare)} a second (${bare.toFixed(1)} s), ratio ${(bare / product).toFixed(2)}`,
    )
    console.log('  none twice, none lost')
  } finally {
    await house.stop()
  }
}

/** Rows as the product's own request leaves them. */
async function order(pool: pg.Pool, count: number) {
  await pool.query(
    `with made as (
       insert into generations (kind, model, driver, prompt, settings, inputs, price_snapshot, project_id, user_id, queued_at, max_retries)
       select 'scenes', 'local', 'local', ' ', '{"ratio":"9:16","resolution":"480p","language":"ko","voice":"Bin","stability":0.5,"seconds":5,"seed":1}',
              '{}', '{"version":"bench","price":{"unit":"free"},"micros":0}', p.id, p.user_id, now(), 0
       from projects p, generate_series(1, $1::int) returning id, user_id, project_id
     ), held as (
       insert into usage_ledger (entry, kind, model, amount, calls, user_id, project_id, generation_id, idempotency_key)
       select 'hold', 'scenes', 'local', 0, 1, user_id, project_id, id, 'bench:' || id from made
     )
     insert into payload_jobs (input, task_slug, queue, total_tried, has_error, processing)
     select jsonb_build_object('generation', id::text), 'generate', 'generation', 0, false, false from made`,
    [count],
  )
}

async function warmUp(pool: pg.Pool) {
  await timed(pool, () => order(pool, 40))
}

/** Seconds from the order until nothing is under way. */
async function timed(pool: pg.Pool, begin: () => Promise<void>): Promise<number> {
  const started = performance.now()
  await begin()
  for (;;) {
    const { rows } = await pool.query(`select 1 from generations where status in ('pending', 'processing') limit 1`)
    if (rows.length === 0) return (performance.now() - started) / 1000
    await sleep(20)
  }
}

async function assertOnce(pool: pg.Pool) {
  const { rows } = await pool.query<{ done: number; odd: number }>(
    `select count(*)::int as done, count(*) filter (where moves <> 1 or entries <> 3)::int as odd from (
       select (select count(*) from audit_logs a where a.entity_id = g.id::text and a.new_values->>'status' = 'completed') as moves,
              (select count(*) from usage_ledger l where l.generation_id = g.id) as entries
       from generations g where g.status = 'completed'
     ) each`,
  )
  const [{ done, odd } = { done: 0, odd: 0 }] = rows
  if (done !== orders + 40 || odd > 0)
    throw new Error(`${done} of ${orders + 40} were done, ${odd} of them not exactly once.`)
}

/** Four loops with a connection each, on a table of their own. */
async function bareQueue(pool: pg.Pool): Promise<number> {
  await pool.query(
    `create table bare_jobs (id serial primary key, state text not null default 'pending', taken boolean not null default false)`,
  )
  await pool.query('insert into bare_jobs select from generate_series(1, $1::int)', [orders])
  const started = performance.now()
  await Promise.all(
    Array.from({ length: workers }, async () => {
      const client = new pg.Client({ connectionString: pool.options.connectionString })
      await client.connect()
      for (;;) {
        const { rows } = await client.query(
          'update bare_jobs set taken = true where id in (select id from bare_jobs where not taken order by id for update skip locked limit 1) returning id',
        )
        if (!rows[0]) break
        await client.query(`update bare_jobs set state = 'processing' where id = $1`, [rows[0].id])
        await client.query(`update bare_jobs set state = 'completed' where id = $1`, [rows[0].id])
        await client.query('delete from bare_jobs where id = $1', [rows[0].id])
      }
      await client.end()
    }),
  )
  return (performance.now() - started) / 1000
}
