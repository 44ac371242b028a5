import { createHash } from 'node:crypto'
import { get } from 'node:http'
import autocannon, { type Result } from 'autocannon'
import { addressIn, type SitePage, startSite } from './sitePages'

const seconds = Number(process.env.BENCH_SECONDS || 8)
const connections = 200
const warmUp = 2
const aim = 0.25

/** Visitors of the site beside a bare node:http server that sends the same bytes in the same encoding, in the same run. */
export async function benchSite() {
  const { house, url, pages } = await startSite()
  try {
    const bare = addressIn(
      (await house.start('tests/bench/static.ts', 'Listening on', {}, [url, ...pages.map(({ path }) => path)])).line,
    )
    console.log(`\nNode ${process.versions.node}, ${connections} visitors at once, ${seconds} s a page, brotli`)
    console.log(`req/s, latency in ms; ratio: product / bare, aim ≥ ${aim}\n`)
    console.log(line('', 'bytes', 'product', 'p50', 'p99', 'bare', 'p50', 'p99', 'ratio'))
    for (const { name, path } of pages) {
      const [ours, theirs] = await Promise.all([url, bare].map((server) => bytesOf(server + path)))
      if (!ours || ours.hash !== theirs?.hash) throw new Error(`${path} is not the same on both servers.`)
      const product = await measure(url, { name, path })
      const other = await measure(bare, { name, path })
      const ratio = rate(product) / rate(other)
      console.log(line(name, ours.length, ...shown(product), ...shown(other), ratio.toFixed(2)))
    }
  } finally {
    await house.stop()
  }
}

/** Length and hash of a page as it comes over the wire. */
const bytesOf = (address: string) =>
  new Promise<{ length: number; hash: string }>((done, fail) => {
    get(address, { headers: { 'accept-encoding': 'br' } }, async (res) => {
      const hash = createHash('sha256').update(String(res.headers['content-encoding']))
      let length = 0
      for await (const part of res) {
        hash.update(part as Buffer)
        length += (part as Buffer).length
      }
      done({ length, hash: hash.digest('hex') })
    }).once('error', fail)
  })

async function measure(url: string, { name, path }: SitePage): Promise<Result> {
  const run = (duration: number) =>
    autocannon({ url, connections, duration, headers: { 'accept-encoding': 'br' }, requests: [{ path }] })
  await run(warmUp)
  const result = await run(seconds)
  const failed = result.non2xx + result.errors + result.timeouts
  if (failed > 0) throw new Error(`${name}: ${failed} requests to ${url} failed.`)
  return result
}

const rate = ({ requests, duration }: Result) => requests.total / duration
const shown = (result: Result) => [Math.round(rate(result)), result.latency.p50, result.latency.p99]
const line = (name: string, ...cells: (string | number)[]) =>
  name.padEnd(12) + cells.map((cell) => String(cell).padStart(10)).join('')
