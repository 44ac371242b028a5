import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { maintain } from '@/jobs/maintenance/handler'
import { upload } from '../factories/files'
import { journeyAt } from '../factories/journey'
import { done } from '../factories/studio'
import { type App, startApp } from '../support/app'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

const inData = (...parts: string[]) => path.join(process.env.DATA_DIR as string, ...parts)
const age = (file: string, days: number) => {
  const then = new Date(Date.now() - days * 24 * 60 * 60 * 1000)
  utimesSync(file, then, then)
}

it('removes what nothing names and has lain there for a day, and nothing else', async () => {
  const owner = await app.as('brand')
  const { doc } = await done(owner.post('/assets', upload()))
  const kept = inData('assets', doc.filename)
  const [orphan, young] = [inData('assets', 'left-behind.mp4'), inData('assets', 'just-now.mp4')]
  writeFileSync(orphan, 'old')
  writeFileSync(young, 'new')
  const folder = inData('work', '00000000-0000-4000-8000-000000000000')
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'half.mp4'), 'half')
  for (const file of [kept, orphan, folder]) age(file, 2)

  expect(await maintain(app.payload)).toMatchObject({ files: 2 })
  expect([kept, orphan, young, folder].map((file) => existsSync(file))).toEqual([true, false, true, false])
  expect((await owner.get(`/assets/file/${doc.filename}`)).status).toBe(200)
  expect(await maintain(app.payload)).toMatchObject({ files: 0 })
})

it('writes down what campaigns cost that were contracted before costs were kept', async () => {
  const { campaign } = await journeyAt(app, 'planning')
  const cost = async () =>
    (await app.sql('app', 'select cost::int from campaign_costs where campaign_id = $1', [campaign.id])).rows[0]?.cost
  expect(await cost()).toBe(333_333)
  await app.sql('owner', 'delete from campaign_costs')
  expect(await maintain(app.payload)).toMatchObject({ costs: 1 })
  expect(await cost()).toBe(333_333)
  expect(await maintain(app.payload)).toMatchObject({ costs: 0 })
})
