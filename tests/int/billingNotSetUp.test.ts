import { afterAll, beforeAll, expect, it } from 'vitest'
import { checkoutIsSetUp } from '@/collections/billing/operations/setUp'
import { deliver, lifeOf, plan } from '../factories/billing'
import { type App, startApp } from '../support/app'
import { withoutEffect } from '../support/refusals'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

it('says that nothing can be bought without a key, and believes no webhook without a secret', async () => {
  const admin = await app.as('admin')
  const product = await plan(admin)
  const buyer = await app.as('brand', 'buyer')
  const user = buyer.user?.id as string
  expect(checkoutIsSetUp()).toBe(false)
  await withoutEffect(app, async () => {
    const wish = { product: product.id, price: product.prices[0]?.id }
    for (const answer of [
      await buyer.post('/checkout', wish),
      await admin.post(`/billing-products/${product.id}/link`),
    ])
      expect([answer.status, answer.body.errors[0]]).toMatchObject([
        503,
        { code: 'NOT_SET_UP', message: expect.stringContaining('get in touch') },
      ])
    const life = lifeOf({ subscription: 'sub_1', customer: 'cus_1', user, product: product.id, start: 1_800_000_000 })
    for (const secret of ['', 'undefined', 'whsec_guess'])
      expect((await deliver(app, life.trialing, { secret })).status).toBe(400)
  })
})
