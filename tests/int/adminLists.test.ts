import { createLocalReq } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { brand, campaign, influencer, invitation, product } from '../factories/campaigns'
import { done, project } from '../factories/studio'
import { type App, type Client, startApp } from '../support/app'

let app: App
let staff: Client
let owner: Client

beforeAll(async () => {
  app = await startApp()
  staff = await app.as('marketer')
  owner = await app.as('brand')
  const own = await brand(owner)
  const { id } = await campaign(owner, own.id, (await product(owner, own.id)).id)
  await owner.move('campaigns', id, 'submitted')
  await staff.move('campaigns', id, 'recruiting')
  await invitation(owner, id, (await influencer(staff, { name: '데모 김민수' })).id)
})
afterAll(() => app.close())

/** What an admin list does: the local API on behalf of a person. */
async function list(person: Client, query: { where?: object; sort?: string }) {
  const user = await app.payload.findByID({ collection: 'users', id: person.user?.id as string })
  const req = await createLocalReq({ user: { ...user, collection: 'users' } as never }, app.payload)
  return app.payload.find({ collection: 'campaign-influencers', ...query, overrideAccess: false, req } as never)
}

it('rows without a name of their own carry that of their influencer, and staff find them by it', async () => {
  const { docs } = await list(staff, { where: { title: { like: '민수' } } })
  expect(docs).toMatchObject([{ title: '데모 김민수' }])
})

it('a list asked for what must not be asked is empty, not an error page', async () => {
  expect((await list(owner, {})).docs).toHaveLength(1)
  expect((await list(owner, { where: { title: { like: '민수' } } })).docs).toEqual([])
  expect((await list(staff, { sort: '-adFee' })).docs).toEqual([])
  expect((await owner.get('/campaign-influencers?where[title][like]=%EB%AF%BC')).status).toBe(400)
})

it('the tab of versions shows those of the row, and of a foreign row none', async () => {
  const { id } = await project(owner)
  await done(owner.patch(`/projects/${id}`, { title: 'Renamed' }))
  const seenBy = async (person: Client) => {
    const user = await app.payload.findByID({ collection: 'users', id: person.user?.id as string })
    const req = await createLocalReq({ user: { ...user, collection: 'users' } as never }, app.payload)
    const where = { and: [{ parent: { equals: id } }] }
    const query = { collection: 'projects', where, sort: '-updatedAt', limit: 10, overrideAccess: false, req } as const
    const { docs } = await app.payload.findVersions(query)
    return docs.map(({ version }) => version.title)
  }
  expect(await seenBy(owner)).toEqual(['Renamed', 'Demo film'])
  expect(await seenBy(staff)).toEqual(['Renamed', 'Demo film'])
  expect(await seenBy(await app.as('guest'))).toEqual([])
})
