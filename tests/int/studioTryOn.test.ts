import { afterAll, beforeAll, expect, it } from 'vitest'
import { startWorker, type Worker } from '@/jobs/worker'
import { brand, product } from '../factories/campaigns'
import { upload } from '../factories/files'
import { done, ended, project } from '../factories/studio'
import { type App, type Client, startApp } from '../support/app'

let app: App
let worker: Worker
let owner: Client
let film: { id: string }
let garment: { id: string }

beforeAll(async () => {
  app = await startApp()
  worker = await startWorker(app.payload)
  owner = await app.as('brand', 'tailor')
  film = await project(owner)
  garment = (await done(owner.post('/media', upload({ alt: 'A shirt' })))).doc
})
afterAll(async () => {
  await worker.stop()
  await app.close()
})

const order = (productId: string, more: object = {}) =>
  owner.post('/generations', { kind: 'try-on', project: film.id, product: productId, ...more })
const wearing = async (garments: object) => {
  const made = await product(owner, (await brand(owner)).id)
  await done(owner.patch(`/products/${made.id}`, { garments }))
  return made.id
}

it('dresses a figure on this machine, in as many ways as were asked for', async () => {
  const front = { front: garment.id }
  const { doc } = await done(order(await wearing({ upper: front, bottom: front }), { candidates: 2 }))
  expect(doc).toMatchObject({ model: 'local', estimatedCost: 0 })
  expect(await ended(owner, doc.id)).toMatchObject({ status: 'completed', usedPointType: 'free', usedAmount: 0 })
  const { docs } = await done(owner.get(`/assets?where[generation][equals]=${doc.id}&sort=candidate`))
  expect(
    docs.map(({ assetType, mimeType, aiGenerated }: any) => [assetType, mimeType.split('/')[0], aiGenerated]),
  ).toEqual([
    ['image', 'image', true],
    ['image', 'image', true],
  ])
})

it('refuses a one-piece together with what it takes the place of, and products without a picture', async () => {
  const front = { front: garment.id }
  const both = await order(await wearing({ onepiece: front, upper: front }))
  expect([both.status, both.body.errors[0].data.reasons]).toEqual([
    422,
    ['A one-piece goes without upper and bottom: clear one of them.'],
  ])
  const none = await order((await product(owner, (await brand(owner)).id)).id)
  expect([none.status, none.body.errors[0].data.reasons]).toEqual([
    422,
    ['Choose a product with a front picture of a garment.'],
  ])
})
