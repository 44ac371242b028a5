import { deepStrictEqual } from 'node:assert'
import type { Pool } from 'pg'
import { account, install } from './installation'

const influencersPerCampaign = 20
const days = 100
const perCampaign = influencersPerCampaign * days
const sizes = [5, 50, 500, 5000].map((campaigns) => ({ campaigns, rows: campaigns * perCampaign }))
const brands = 200
const rounds = 60
const first = '2025-01-01'
const last = '2026-12-31'

/**
 * Dashboards over 10⁴ to 10⁷ metric rows in 24 months, over HTTP; each answer is compared with direct SQL over the rows
 * themselves, whose time stands beside it.
 */
export async function benchAnalytics() {
  const house = await install()
  try {
    const web = await house.start('tests/bench/product.ts', 'Listening on', { LOG_LEVEL: 'error' })
    const get = await login(web.line.replace('Listening on ', ''))
    await prepare(house.pool)
    console.log(
      `\nNode ${process.versions.node}: dashboards over metric rows of 24 months, median of ${rounds} requests one after another (ms)`,
    )
    console.log(
      `  ${'rows'.padStart(10)} ${'load'.padStart(8)} ${[...names, 'SQL over the rows'].map((name) => name.padStart(18)).join('')}`,
    )
    const measured: Record<string, number>[] = []
    let loaded = 0
    for (const { campaigns, rows } of sizes) {
      const started = performance.now()
      await load(house.pool, loaded, campaigns)
      const took = (performance.now() - started) / 1000
      loaded = campaigns
      const figures = await measure(get, house.pool)
      measured.push(figures)
      console.log(
        `  ${rows.toLocaleString('en').padStart(10)} ${`${took.toFixed(0)} s`.padStart(8)} ${Object.values(figures)
          .map((ms) => ms.toFixed(1).padStart(18))
          .join('')}`,
      )
    }
    const [smallest, largest] = [measured[0], measured.at(-1)] as Record<string, number>[]
    const ratios = names.map((name) => `${name} ${((largest?.[name] ?? 0) / (smallest?.[name] ?? 1)).toFixed(2)}`)
    console.log(`  10⁷ rows beside 10⁴: ${ratios.join(', ')} (aim: at most 2)`)
    console.log('  every answer equals direct SQL over the rows')
    console.log(`  partitions read for one campaign in two months: ${await partitionsRead(house.pool)}`)
  } finally {
    await house.stop()
  }
}

type Get = (path: string) => Promise<any> // answers of every shape

async function login(url: string): Promise<Get> {
  const headers: Record<string, string> = { 'content-type': 'application/json' }
  const response = await fetch(`${url}/api/users/login`, { method: 'POST', headers, body: JSON.stringify(account) })
  headers.authorization = `JWT ${((await response.json()) as { token: string }).token}`
  return async (path) => {
    const answer = await fetch(`${url}/api${path}`, { headers })
    const body = await answer.json()
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${JSON.stringify(body)}`)
    return body
  }
}

/** Everything but the metrics, past the triggers (they would refuse campaigns that begin in the middle). */
async function prepare(pool: Pool) {
  await asReplica(pool, [
    `insert into influencers (name, platform, search_grams, updated_at, created_at)
     select 'Influencer ' || i, (enum_range(null::enum_influencers_platform))[1 + i % 4], '{}', now(), now()
     from generate_series(1, 2000) i`,
    `insert into brands (name, owner_id, updated_at, created_at)
     select 'Brand ' || lpad(i::text, 4, '0'), (select id from users limit 1), now(), now() from generate_series(1, ${brands}) i`,
    `insert into products (name, brand_id, price, margin_rate, updated_at, created_at)
     select name, id, 10000, 30, now(), now() from brands`,
    `insert into campaigns (title, status, current_stage, brand_id, product_id, budget, proposal_deadline,
       campaign_start_date, campaign_end_date, search_grams, updated_at, created_at)
     select 'Campaign ' || lpad(i::text, 4, '0'), 'completed', 12, p.brand_id, p.id, 5000000, d.day - 1, d.day, d.day + ${days - 1}, '{}', now(), now()
     from generate_series(0, ${sizes.at(-1)?.campaigns} - 1) i
     join (select *, row_number() over (order by name) as n from products) p on p.n = 1 + i % ${brands}
     cross join lateral (select date '${first}' + (i::bigint * 7919 % (date '${last}' - date '${first}' - ${days} + 2))::int as day) d`,
    `insert into campaign_costs (campaign_id, cost) select id, 3000000 from campaigns`,
  ])
}

const columns = `campaign_id, influencer_id, platform, metric_date, source, views, likes, comments, shares, saves, impressions, clicks, conversions, sales_amount, updated_at, created_at`

/** The metrics of the campaigns from one number to another, and the sums of all of them. */
async function load(pool: Pool, from: number, to: number) {
  const people = `(select id, platform, row_number() over (order by id) - 1 as n from influencers)`
  await asReplica(pool, [
    `insert into performance_metrics (${columns})
     select c.id, p.id, p.platform::text::enum_performance_metrics_platform, c.campaign_start_date + d.day,
       case when p.n % 20 = 0 then 'estimate' else 'import' end::enum_performance_metrics_source,
       v.views, v.views / 20, v.views / 200, v.views / 300, v.views / 100, v.views * 2, v.views / 30, v.views / 900, v.views * 10,
       now(), now()
     from (select *, row_number() over (order by title) - 1 as n from campaigns) c
     cross join generate_series(0, ${influencersPerCampaign - 1}) k (place)
     join ${people} p on p.n = (c.n * 37 + k.place) % 2000
     cross join generate_series(0, ${days - 1}) d (day)
     cross join lateral (select 1000 + (c.n * 31 + p.n * 17 + d.day * 7) % 9000 as views) v
     where c.n >= ${from} and c.n < ${to}`,
    'select rebuild_metric_rollups()',
  ])
  const { rows } = await pool.query('select count(*)::int as n from performance_metrics')
  deepStrictEqual(rows[0].n, to * perCampaign)
  for (const table of ['performance_metrics', 'metric_rollups', 'campaigns', 'campaign_costs', 'influencers'])
    await pool.query(`vacuum analyze ${table}`)
}

async function asReplica(pool: Pool, statements: string[]) {
  const client = await pool.connect()
  try {
    await client.query('set session_replication_role = replica')
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.query('reset session_replication_role')
    client.release()
  }
}

const names = ['house, 90 days', 'house, 24 months', 'brand, 24 months', 'campaign']
const sum = `count(*)::float8 as rows, sum(m.views)::float8 as views, sum(m.sales_amount)::float8 as sales`

async function measure(get: Get, pool: Pool): Promise<Record<string, number>> {
  const [one] = (await pool.query(`select id, brand_id from campaigns order by title limit 1`)).rows
  const cases: [path: string, condition: string][] = [
    [
      '/analytics/house?by=platform,day&from=2025-06-01&to=2025-08-29',
      `m.metric_date between '2025-06-01' and '2025-08-29'`,
    ],
    [`/analytics/house?by=platform,day&from=${first}&to=${last}`, 'true'],
    [`/analytics/brands/${one.brand_id}?by=platform,day&from=${first}&to=${last}`, `c.brand_id = '${one.brand_id}'`],
    [`/analytics/campaigns/${one.id}?by=platform,day,influencer`, `c.id = '${one.id}'`],
  ]
  const figures: Record<string, number> = {}
  let direct = 0
  for (const [index, [path, condition]] of cases.entries()) {
    const answer = await get(path)
    const started = performance.now()
    const { rows } = await pool.query(
      `select m.source = 'estimate' as estimate, ${sum} from performance_metrics m join campaigns c on c.id = m.campaign_id
       where ${condition} group by 1 order by 1`,
    )
    if (index === 1) direct = performance.now() - started
    const answered = [answer.measured, answer.estimated].filter(Boolean).map(({ totals, amounts }, place) => ({
      estimate: place === 1,
      rows: totals.rows,
      views: totals.views,
      sales: amounts.revenue.value,
    }))
    deepStrictEqual(
      answered,
      rows.map((row) => ({ ...row })),
      path,
    )
    figures[names[index] as string] = await median(() => get(path))
  }
  return { ...figures, direct }
}

async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const started = performance.now()
    await work()
    times.push(performance.now() - started)
  }
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] as number
}

async function partitionsRead(pool: Pool): Promise<string> {
  const { rows } = await pool.query<Record<string, string>>(
    `explain select influencer_id, sum(views) from performance_metrics
     where campaign_id = (select id from campaigns limit 1) and metric_date between '2025-03-10' and '2025-04-20' group by 1`,
  )
  const read = new Set(
    rows.flatMap(
      (row) => / on (performance_metrics_\d{4}_\d{2})(?: |$)/.exec(Object.values(row)[0] as string)?.[1] ?? [],
    ),
  )
  const { rows: all } = await pool.query(
    `select count(*) as n from pg_inherits where inhparent = 'performance_metrics'::regclass`,
  )
  return `${[...read].sort().join(', ')} of ${all[0].n}`
}
