import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { inject } from 'vitest'
import { testEnvironment } from './environment'

// Runs before each test file. Files that one process tests share its modules, hence also its folder.
const dataDir = path.join(inject('filesDir'), `unit-${process.pid}`)
mkdirSync(dataDir, { recursive: true })
Object.assign(process.env, {
  ...testEnvironment,
  DATA_DIR: dataDir,
  // There is none: what needs a database is no unit.
  DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
})
