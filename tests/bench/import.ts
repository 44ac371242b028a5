import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { account, install } from './installation'
import { memoryOf } from './memory'

const people = 100
const days = 250
const platforms = ['douyin', 'xiaohongshu', 'weibo', 'bilibili']
const rows = people * days * platforms.length

type Metric = [person: string, platform: string, day: string, ...figures: number[]]
const figures = ['views', 'likes', 'comments', 'shares', 'saves', 'impressions', 'clicks', 'conversions']

/**
 * A file of 100,000 metrics through the product, new and then again; beside it the same rows sent to the same table by
 * bare pg, which checks nothing. What the process grows by, and how long another request waits meanwhile, are measured.
 */
export async function benchImport() {
  const house = await install()
  try {
    const server = await house.start('tests/bench/product.ts', 'Listening on')
    const url = server.line.slice(server.line.indexOf('http'))
    const token = await login(url)
    const [ours, theirs] = [await campaign(house.pool), await campaign(house.pool)]
    const file = csvOf(metricsOf(ours.people))
    const send = () => importFile(url, token, ours.id, file)
    await importFile(url, token, ours.id, csvOf(metricsOf(ours.people).slice(0, 1000)))

    const idle = memoryOf(server.pid as number)
    const watched = watch(url, server.pid as number)
    const product = await timed(send)
    const { peak, longest } = await watched.stop()
    const again = await timed(send)
    const bare = await timed(() => insertBare(house.pool, theirs.id, metricsOf(theirs.people)))
    await assertSums(house.pool, ours.id, theirs.id)

    const speed = (seconds: number) =>
      `${Math.round(rows / seconds)
        .toLocaleString('en')
        .padStart(7)} rows/s (${seconds.toFixed(1)} s)`
    console.log(`\nNode ${process.versions.node}: ${rows} metrics, ${(file.size / 1e6).toFixed(1)} MB of CSV`)
    console.log(`  product            ${speed(product)}, aim: under 60 s`)
    console.log(`  the same again     ${speed(again)}, nothing is written`)
    console.log(`  bare inserts       ${speed(bare)}, ratio ${(bare / product).toFixed(2)}`)
    if (idle !== undefined) console.log(`  memory of the process grew by ${Math.round(peak - idle)} MB, aim: under 300`)
    console.log(`  another request waited ${Math.round(longest)} ms at most`)
  } finally {
    await house.stop()
  }
}

/** A campaign with its influencers. */
async function campaign(pool: pg.Pool): Promise<{ id: string; people: string[] }> {
  const one = async (text: string, values: unknown[] = []) => (await pool.query<{ id: string }>(text, values)).rows
  const [brand] = await one(`insert into brands (name, owner_id) select 'Bench', id from users limit 1 returning id`)
  const [product] = await one(`insert into products (name, brand_id, price) values ('Bench', $1, 1) returning id`, [
    brand?.id,
  ])
  const [made] = await one(
    `insert into campaigns (title, brand_id, product_id, budget, proposal_deadline, campaign_start_date, campaign_end_date)
     values ('Bench', $1, $2, 1, '2026-01-01', '2026-01-01', '2026-12-31') returning id`,
    [brand?.id, product?.id],
  )
  const members = await one(
    `with made as (insert into influencers (name) select 'Bench ' || n from generate_series(1, $2::int) n returning id)
     insert into campaign_influencers (campaign_id, influencer_id) select $1, id from made returning influencer_id as id`,
    [made?.id, people],
  )
  return { id: made?.id as string, people: members.map(({ id }) => id) }
}

function metricsOf(ids: string[]): Metric[] {
  const day = (index: number) => new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10)
  return Array.from({ length: rows }, (_, index): Metric => {
    const person = ids[index % people] as string
    const platform = platforms[Math.floor(index / people) % platforms.length] as string
    return [
      person,
      platform,
      day(Math.floor(index / people / platforms.length)),
      ...figures.map((_, at) => index % (900 - at * 100)),
    ]
  })
}

const csvOf = (metrics: Metric[]) =>
  new Blob([`influencer,platform,metricDate,${figures.join()}\n${metrics.map((metric) => metric.join()).join('\n')}\n`])

async function importFile(url: string, token: string, campaignId: string, file: Blob) {
  const body = new FormData()
  body.set('file', file, 'metrics.csv')
  body.set('_payload', JSON.stringify({ campaign: campaignId }))
  const headers = { authorization: `JWT ${token}` }
  const response = await fetch(`${url}/api/performance-metrics/import`, { method: 'POST', headers, body })
  if (!response.ok) throw new Error(`The import: ${response.status} ${await response.text()}`)
}

async function insertBare(pool: pg.Pool, campaignId: string, metrics: Metric[]) {
  const size = 5000
  const client = await pool.connect()
  const arrays = figures.map((_, index) => `$${index + 5}::numeric[]`)
  await client.query('begin')
  for (let at = 0; at < metrics.length; at += size) {
    const part = metrics.slice(at, at + size)
    const column = (index: number) => part.map((metric) => metric[index])
    await client.query(
      `insert into performance_metrics (campaign_id, source, influencer_id, platform, metric_date, ${figures.join()})
       select $1, 'import', * from unnest($2::uuid[], $3::enum_performance_metrics_platform[], $4::date[], ${arrays.join()})`,
      [campaignId, ...Array.from({ length: 3 + figures.length }, (_, index) => column(index))],
    )
  }
  await client.query('commit')
  client.release()
}

/** What the dashboard reads of both campaigns is the same, and is what the rows add up to. */
async function assertSums(pool: pg.Pool, ...campaigns: string[]) {
  for (const id of campaigns) {
    const { rows: found } = await pool.query<{ is_right: boolean }>(
      `select (select sum(views) from (select * from metric_rollups union all select * from metric_deltas) k where scope = $1)
            = (select sum(views) from performance_metrics where campaign_id = $1 having count(*) = $2) as is_right`,
      [id, rows],
    )
    if (!found[0]?.is_right) throw new Error(`The sums of campaign ${id} are not those of its rows.`)
  }
}

/** Looks at a process several times a second: its largest memory, and the longest that a small request waits. */
function watch(url: string, pid: number) {
  let [peak, longest, isOver] = [0, 0, false]
  const looking = (async () => {
    while (!isOver) {
      const waited = await timed(() => fetch(`${url}/api/health/live`).then((response) => response.text()))
      longest = Math.max(longest, waited * 1000)
      peak = Math.max(peak, memoryOf(pid) ?? 0)
      await sleep(50)
    }
  })()
  const stop = async () => {
    isOver = true
    await looking
    return { peak, longest }
  }
  return { stop }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}

async function login(url: string): Promise<string> {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${url}/api/users/login`, { method: 'POST', headers, body: JSON.stringify(account) })
  return ((await response.json()) as { token: string }).token
}
