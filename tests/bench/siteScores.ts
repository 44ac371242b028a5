// npm run bench:site: how the site does in Lighthouse (mobile), and how much JavaScript its pages bring; exits with 1
// when a page is below what it should be.
import { type Browser, chromium } from '@playwright/test'
import lighthouse from 'lighthouse'
import { findChromium } from '../../scripts/lib/chromium.mjs'
import { freePort } from '../support/ports'
import { startSite } from './sitePages'

const leastScore = 95
const mostKilobytes = 30
/** One run says little on a machine that does something else besides: the one in the middle counts. */
const runs = Number(process.env.BENCH_RUNS || 3)
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const

const { house, url, pages } = await startSite()
const problems: string[] = []
try {
  const port = await freePort()
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${port}`],
  })
  try {
    // The same build's page without anything of ours in it: what Next itself brings.
    const empty = await scriptBytes(browser, `${url}/nowhere/at/all`)
    console.log(
      `\nLighthouse, mobile, the middle one of ${runs} runs. JS: compressed KB above an empty page of the same build (${kilobytes(empty)} KB)\n`,
    )
    console.log(line('', ...categories, 'CLS', 'LCP s', 'JS KB'))
    for (const { name, path } of pages) {
      const { scores, cls, lcp, faults } = await judge(url + path, port)
      const own = (await scriptBytes(browser, url + path)) - empty
      console.log(line(name, ...scores, cls.toFixed(3), (lcp / 1000).toFixed(2), kilobytes(own)))
      for (const fault of faults) console.log(`  ${fault}`)
      for (const [index, score] of scores.entries())
        if (score < leastScore) problems.push(`${name}: ${categories[index]} is ${score}, below ${leastScore}`)
      if (own > mostKilobytes * 1024) problems.push(`${name}: ${kilobytes(own)} KB of JavaScript`)
    }
  } finally {
    await browser.close()
  }
} finally {
  await house.stop()
}
for (const problem of problems) console.error(problem)
process.exit(problems.length > 0 ? 1 : 0)

type Scores = { scores: number[]; cls: number; lcp: number; faults: string[] }

async function judge(address: string, port: number): Promise<Scores> {
  const all: Scores[] = []
  for (let run = 0; run < runs; run++) all.push(await judgeOnce(address, port))
  return all.toSorted((a, b) => (a.scores[0] ?? 0) - (b.scores[0] ?? 0))[Math.floor(runs / 2)] as Scores
}

async function judgeOnce(address: string, port: number): Promise<Scores> {
  const result = await lighthouse(address, { port, output: 'json', logLevel: 'error', onlyCategories: [...categories] })
  const report = result?.lhr
  if (!report || report.runtimeError) throw new Error(`${address}: ${report?.runtimeError?.message ?? 'no report'}`)
  const weighed = new Set(
    Object.values(report.categories).flatMap(({ auditRefs }) =>
      auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id),
    ),
  )
  const number = (audit: string) => report.audits[audit]?.numericValue ?? Number.NaN
  return {
    scores: categories.map((id) => Math.round((report.categories[id]?.score ?? 0) * 100)),
    cls: number('cumulative-layout-shift'),
    lcp: number('largest-contentful-paint'),
    faults: Object.values(report.audits)
      .filter(({ id, score }) => weighed.has(id) && score !== null && score < 0.9)
      .map(({ title, displayValue }) => `${title} ${displayValue ?? ''}`),
  }
}

/** How many bytes of script come over the wire when a page is opened for the first time. */
async function scriptBytes(browser: Browser, address: string): Promise<number> {
  const page = await browser.newPage()
  const sizes: Promise<number>[] = []
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'script')
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize))
  })
  await page.goto(address, { waitUntil: 'networkidle' })
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  await page.close()
  return bytes
}

function kilobytes(bytes: number) {
  return (bytes / 1024).toFixed(1)
}

function line(name: string, ...cells: (string | number)[]) {
  return name.padEnd(12) + cells.map((cell) => String(cell).padStart(16)).join('')
}
