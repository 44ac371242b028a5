import { randomUUID } from 'node:crypto'
import type { CollectionSlug } from 'payload'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { upload } from '../factories/files'
import { makeWorld, uploads, type World } from '../factories/world'
import { type Answer, type App, type Client, password, startApp } from '../support/app'
import { changes, graphqlNames, madeElsewhere, row, slugs, spend, table } from '../support/matrix'
import type { PgProxy } from '../support/pgProxy'

const proxy = await vi.hoisted(async (): Promise<PgProxy> => {
  const { disturbDatabase } = await import('../support/pgProxy')
  return disturbDatabase()
})

let app: App
let world: World
let admin: Client
let tables: string[]
beforeAll(async () => {
  app = await startApp()
  world = await makeWorld(app)
  admin = world.callers.admin
  const { rows } = await app.sql(
    'super',
    `select c.oid::regclass::text as name from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`,
  )
  tables = rows.map(({ name }) => name).filter((name) => !/^(metric_deltas|metric_rollups|payload_jobs)/.test(name))
})
afterAll(async () => {
  proxy.set('pass')
  await app.close()
  proxy.close()
})

/** What the database holds: which transaction wrote each row, table by table, but those that work in the background. */
async function stored(): Promise<Record<string, string>> {
  const parts = tables.map(
    (name) =>
      `select '${name}' as name, count(*) || ' ' || coalesce(md5(string_agg(xmin::text, ' ' order by xmin::text)), '') as rows from ${name}`,
  )
  const { rows } = await app.sql('super', parts.join(' union all '))
  return Object.fromEntries(rows.map(({ name, rows: written }) => [name, written]))
}

/** Sends a write whose COMMIT does not arrive: it must say so, and nothing may be stored. */
async function expectRefused(send: () => Promise<Answer>) {
  const before = await stored()
  proxy.set('cutAtCommit')
  const { status, body, headers } = await send().finally(() => proxy.set('pass'))
  expect({ status, body, retry: headers.get('retry-after') }).toMatchObject({
    status: 503,
    retry: expect.stringMatching(/^\d+$/),
  })
  const error = body.errors[0]
  const { code, data } = error.extensions ?? error
  expect([code, data?.stored]).toEqual(['UNAVAILABLE', 'unknown'])
  expect(await stored()).toEqual(before)
}

const creatable = slugs.filter((slug) => table[slug].create.includes('admin') && !madeElsewhere(slug))
const changeable = slugs.filter((slug) => table[slug].update.any?.includes('admin'))
const deletable = slugs.filter((slug) => table[slug].delete.any?.includes('admin'))
const movable = slugs.filter((slug) => table[slug].move?.by.any?.includes('admin'))
const rowOf = (slug: CollectionSlug) => row(world, slug, 'admin', false)
const createBody = async (slug: CollectionSlug) => {
  const body = await world.bodyFor(slug, world.a, admin)
  return uploads.has(slug) ? upload(body, `${randomUUID()}.png`) : body
}

describe('a write whose COMMIT did not arrive is told as one, over REST:', () => {
  it.each(creatable)('create of %s', async (slug) => {
    const body = await createBody(slug)
    await expectRefused(() => admin.post(`/${slug}`, body))
  })
  it.each(changeable)('update of %s', async (slug) => {
    const id = await rowOf(slug)
    await expectRefused(() => admin.patch(`/${slug}/${id}`, changes[slug]))
  })
  it.each(changeable)('bulk update of %s', async (slug) => {
    const id = await rowOf(slug)
    await expectRefused(() => admin.patch(`/${slug}?where[id][equals]=${id}`, changes[slug]))
  })
  it.each(deletable)('delete of %s', async (slug) => {
    const id = await rowOf(slug)
    await expectRefused(() => admin.delete(`/${slug}/${id}`))
  })
  it.each(deletable)('bulk delete of %s', async (slug) => {
    const id = await rowOf(slug)
    await expectRefused(() => admin.delete(`/${slug}?where[id][equals]=${id}`))
  })
  it.each(movable)('move of %s', async (slug) => {
    const id = await rowOf(slug)
    await expectRefused(() => admin.move(slug, id, table[slug].move?.to as string, 'a reason'))
    spend(slug, 'admin', false)
  })
})
