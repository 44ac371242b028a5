// npm run worker: one more worker beside an installation that runs, here or on another machine (DATABASE_URL and so on).
import { attachedEnvironment } from './lib/attached.ts'
import { Problem } from './lib/problem.ts'

try {
  Object.assign(process.env, { ...attachedEnvironment(), LOG_LEVEL: process.env.LOG_LEVEL || 'info' })
  await import('../src/jobs/main.ts')
} catch (error) {
  console.error(error instanceof Problem ? error.message : error)
  process.exit(1)
}
