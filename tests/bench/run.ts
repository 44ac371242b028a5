// npm run bench [-- api | jobs | film | analytics | sentiment | import | site]: what should be fast, each beside a baseline of the same run;
// and crashes: the whole of what npm test tries a part of.
import { spawnSync } from 'node:child_process'

const parts = {
  api: async () => (await import('./api')).benchApi(),
  jobs: async () => (await import('./jobs')).benchJobs(),
  film: async () => (await import('./film')).benchFilm(),
  analytics: async () => (await import('./analytics')).benchAnalytics(),
  import: async () => (await import('./import')).benchImport(),
  site: async () => (await import('./site')).benchSite(),
  sentiment: async () => (await import('./sentiment')).benchSentiment(),
  crashes: async () => (await import('./crashes')).benchCrashes(),
}

const [wanted] = process.argv.slice(2)
if (wanted && !(wanted in parts))
  throw new Error(`There is no benchmark "${wanted}": ${Object.keys(parts).join(', ')}.`)
// One process each: the product reads its environment once.
if (wanted) await parts[wanted as keyof typeof parts]()
else {
  for (const part of Object.keys(parts)) {
    const { status } = spawnSync(process.execPath, [...process.execArgv, process.argv[1] as string, part], {
      stdio: 'inherit',
    })
    if (status !== 0) process.exit(status ?? 1)
  }
}
process.exit(0)
