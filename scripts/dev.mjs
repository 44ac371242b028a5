#!/usr/bin/env node
import { bootstrap } from './lib/bootstrap.mjs'

const settings = await bootstrap({ serving: true })
const { run } = await import('./lib/run.ts')
await run(settings, 'development')
