import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type App, password, startApp } from '../support/app'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

it('the walk-through of the documentation reaches completed with nothing but curl', async () => {
  const admin = await app.as('admin')
  const env = { ...process.env, BASE: app.url, ADMIN_EMAIL: admin.user?.email, ADMIN_PASSWORD: password }
  const { stdout } = await promisify(execFile)('bash', ['docs/walkthrough.sh'], { env })
  const stages = [...stdout.matchAll(/^ {2}([a-z-]+)$/gm)].map(([, stage]) => stage)
  expect(stages).toEqual([
    'creating',
    'submitted',
    'recruiting',
    'proposing',
    'revising',
    'confirmed',
    'planning',
    'producing',
    'content-review',
    'live',
    'monitoring',
    'completed',
  ])
  expect(stdout).toContain('2400000 KRW')
})
