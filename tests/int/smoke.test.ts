import { afterAll, beforeAll, expect, it } from 'vitest'
import { brand, campaign, product } from '../factories/campaigns'
import { type App, startApp } from '../support/app'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

it('smoke', async () => {
  const owner = await app.as('brand')
  const b = await brand(owner)
  const p = await product(owner, b.id)
  const c = await campaign(owner, b.id, p.id)
  expect(c.status).toBe('creating')
  expect((await owner.get(`/campaigns/${c.id}/transitions`)).body).toEqual({})
  expect((await owner.move('campaigns', c.id, 'submitted')).body).toEqual({})
})
