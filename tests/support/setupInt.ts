import './cheapPasswords'
import { mkdtempSync } from 'node:fs'
import path from 'node:path'
import { inject } from 'vitest'
import { cloneDatabase } from './clone'
import { testEnvironment } from './environment'

// Runs before each test file, and before anything of the product is loaded: the environment is read once.
const { superUrl, appUrl } = inject('postgres')
const dataDir = mkdtempSync(path.join(inject('filesDir'), 'data-'))
Object.assign(process.env, {
  ...testEnvironment,
  DATA_DIR: dataDir,
  DATABASE_URL: await cloneDatabase(superUrl, appUrl),
})
