import { setTimeout as sleep } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import autocannon, { type Request, type Result } from 'autocannon'
import { type Case, casesFor } from './cases'
import { startBench } from './setup'

const seconds = Number(process.env.BENCH_SECONDS || 8)
const rows = Number(process.env.BENCH_ROWS || 100_000)
const connections = 16
const warmUp = 2

type Server = { url: string; token?: string }

/** The API beside a bare node:http + pg server: same database, same rows, same JSON, same run. */
export async function benchApi() {
  const bench = await startBench(rows)
  try {
    await sleep(3000)
    const idle = bench.memory()
    console.log(
      `\nNode ${process.versions.node}, ${connections} connections, ${seconds} s a case, ${rows} influencers, ${rows / 5} campaigns`,
    )
    console.log('PostgreSQL without fsync, for both sides. req/s, latency in ms; ratio: product / bare.\n')
    console.log(line('', 'product', 'p50', 'p99', 'bare', 'p50', 'p99', 'ratio', 'aim on 24'))

    const half = Math.floor(bench.loaded.creating.length / 2)
    const ours = casesFor(bench.loaded, bench.loaded.creating.slice(0, half))
    const theirs = casesFor(bench.loaded, bench.loaded.creating.slice(half))
    for (const [index, one] of ours.entries()) {
      const other = theirs[index] as Case
      if (one.next().method === 'GET') await assertSame([bench.product, bench.bare], one)
      const product = await measure(bench.product, one, 250)
      const bare = await measure(bench.bare, other, 1000)
      const ratio = rate(product) / rate(bare)
      console.log(line(one.name, ...shown(product), ...shown(bare), ratio.toFixed(2), one.aim ? `≥ ${one.aim}` : ''))
    }
    const megabytes = (value?: number) => (value === undefined ? 'unknown here' : `${Math.round(value)} MB`)
    console.log(
      `\nMemory of the product and PostgreSQL: idle ${megabytes(idle)} (aim: under 800), peak ${megabytes(bench.peak())}`,
    )
  } finally {
    await bench.stop()
  }
}

async function measure({ url, token }: Server, one: Case, pace: number): Promise<Result> {
  const run = (length: number) => {
    // What can be used up is counted, not timed.
    const supply = one.supply && Math.min(Math.floor((one.supply * length) / (seconds + warmUp)), pace * length)
    return autocannon({
      url,
      connections,
      ...(supply ? { amount: Math.max(connections, supply) } : { duration: length }),
      headers: headersOf(token),
      requests: [{ setupRequest: (request: Request) => ({ ...request, ...one.next() }) }],
    })
  }
  await run(warmUp)
  const result = await run(seconds)
  const failed = result.non2xx + result.errors + result.timeouts
  if (failed > 0) throw new Error(`${one.name}: ${failed} requests to ${url} failed.`)
  return result
}

/** Both servers answer one request of the case with the same documents. */
async function assertSame(servers: Server[], one: Case) {
  const { path } = one.next()
  const [ours, theirs] = await Promise.all(
    servers.map(async ({ url, token }) => (await fetch(url + path, { headers: headersOf(token) })).json()),
  )
  if (!isDeepStrictEqual(ours, theirs))
    throw new Error(`${path} is answered differently: ${JSON.stringify(ours)} and ${JSON.stringify(theirs)}`)
}

function headersOf(token?: string): Record<string, string> {
  return { 'content-type': 'application/json', ...(token && { authorization: `JWT ${token}` }) }
}

function rate({ requests, duration }: Result) {
  return requests.total / duration
}

function shown(result: Result) {
  return [Math.round(rate(result)), result.latency.p50, result.latency.p99]
}

function line(name: string, ...cells: (string | number)[]) {
  return name.padEnd(24) + cells.map((cell) => String(cell).padStart(10)).join('')
}
