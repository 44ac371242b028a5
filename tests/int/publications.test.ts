import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { schedulePublishHandler } from '@payloadcms/ui/utilities/schedulePublishHandler'
import { createLocalReq, type TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishDue } from '@/jobs/publishDue'
import { tryLock } from '@/lib/locks'
import { refreshPath } from '@/lib/refreshKey'
import { servePages } from '@/server/pages/serve'
import { renewOnPublications } from '@/server/publications'
import { type App, type Client, startApp } from '../support/app'

let app: App
let marketer: Client
let made = 0

beforeAll(async () => {
  app = await startApp()
  marketer = await app.as('marketer')
})
afterAll(() => app.close())

const draft = async (values: object = {}) => {
  const { status, body } = await marketer.post('/resources', {
    title: `Page ${++made}`,
    slug: `page-${made}`,
    ...values,
  })
  expect(status, JSON.stringify(body)).toBe(201)
  return body.doc as { id: string; slug: string }
}

/** What the admin's drawer calls. */
const schedule = async (who: Client, id: string, date: Date, type: 'publish' | 'unpublish' = 'publish') => {
  const user = await app.payload.findByID({ collection: 'users', id: who.user?.id as string })
  const req = await createLocalReq({ user: { ...user, collection: 'users' } as TypedUser }, app.payload)
  return schedulePublishHandler({ type, date, doc: { relationTo: 'resources', value: id }, req } as never)
}
const inAnHour = () => new Date(Date.now() + 3_600_000)
const jobOf = async (id: string) =>
  (
    await app.sql(
      'super',
      `select * from payload_jobs where task_slug = 'schedulePublish' and input->'doc'->>'value' = $1`,
      [id],
    )
  ).rows[0]
const makeDue = (id: string, more = '') =>
  app.sql(
    'super',
    `update payload_jobs set wait_until = now() - interval '1 second' ${more} where input->'doc'->>'value' = $1`,
    [id],
  )
const isShown = async (id: string) => (await app.visitor.get(`/resources/${id}`)).status === 200
const until = async (holds: () => Promise<boolean>) => {
  while (!(await holds())) await sleep(50)
}

describe('publications set for a time', () => {
  it('stay hidden until it comes, and are then shown, in the name of whoever set them', async () => {
    const { id } = await draft()
    expect(await schedule(marketer, id, inAnHour())).toMatchObject({ message: expect.any(String) })
    await publishDue(app.payload)
    expect(await isShown(id)).toBe(false)
    await makeDue(id)
    // Nobody calls it: the schedule of the web process does.
    await until(() => isShown(id))
    await until(async () => !(await jobOf(id)))
    const { rows } = await app.sql(
      'super',
      `select user_id, new_values from audit_logs where entity_id = $1 and action = 'update'`,
      [id],
    )
    expect(rows).toEqual([
      { user_id: marketer.user?.id, new_values: expect.objectContaining({ _status: 'published' }) },
    ])
  })

  it('can take a page back', async () => {
    const { id } = await draft({ _status: 'published' })
    expect(await isShown(id)).toBe(true)
    await schedule(marketer, id, inAnHour(), 'unpublish')
    await makeDue(id)
    await until(async () => !(await isShown(id)))
  })

  it('happen once when the process at work on them dies, before or after the page was written', async () => {
    const [before, after] = [await draft(), await draft()]
    await schedule(marketer, before.id, inAnHour())
    await schedule(marketer, after.id, inAnHour())
    expect((await marketer.patch(`/resources/${after.id}`, { _status: 'published' })).status).toBe(200)
    // What a process leaves that was killed: its job marked as being run, its lock gone with its connection.
    for (const { id } of [before, after]) await makeDue(id, ', processing = true')
    await until(() => isShown(before.id))
    await until(async () => !(await jobOf(after.id)))
    for (const { id } of [before, after]) {
      expect(await isShown(id)).toBe(true)
      const { rows } = await app.sql(
        'super',
        `select 1 from audit_logs where entity_id = $1 and new_values->>'_status' = 'published'`,
        [id],
      )
      expect(rows.length, 'publications').toBe(1)
    }
  })

  it('are left to the process that is at them', async () => {
    const { id } = await draft()
    await schedule(marketer, id, inAnHour())
    await tryLockSoon(async () => {
      await makeDue(id)
      await sleep(4500)
      expect(await isShown(id)).toBe(false)
    })
    await until(() => isShown(id))
  })

  it('fail when whoever set them may not do so any more, and are not tried for ever', async () => {
    const gone = await app.as('marketer', 'leaver')
    const { id } = await draft()
    await schedule(gone, id, inAnHour())
    await app.sql('super', `update users set role = 'brand' where id = $1`, [gone.user?.id])
    await makeDue(id)
    await until(async () => Number((await jobOf(id)).total_tried) > 0)
    for (let tries = 0; tries < 4; tries++) {
      await makeDue(id)
      // Under the lock of the schedule, which does the same every two seconds.
      await tryLockSoon(() => publishDue(app.payload))
    }
    expect(await jobOf(id)).toMatchObject({ has_error: true, processing: false })
    expect(Number((await jobOf(id)).total_tried)).toBeLessThanOrEqual(4)
    expect(await isShown(id)).toBe(false)
  })

  it('have no more power than whoever set them', async () => {
    const { id } = await draft()
    await schedule(await app.as('brand'), id, inAnHour())
    await makeDue(id)
    await until(async () => Number((await jobOf(id)).total_tried) > 0)
    expect(await isShown(id)).toBe(false)
  })
})

describe('pages kept in front of what renders them', () => {
  it('are new within moments of every commit, also after the connection broke', async () => {
    const { id, slug } = await draft({ title: 'First', _status: 'published' })
    let refreshes = 0
    let keptByRenderer: string | undefined
    const pages = servePages(async (req, res) => {
      if (req.url === refreshPath) {
        refreshes++
        keptByRenderer = undefined
        return res.writeHead(204).end()
      }
      keptByRenderer ??= (await app.visitor.get(`/resources?where[slug][equals]=${slug}`)).body.docs[0]?.title ?? 'none'
      res.setHeader('Cache-Control', 's-maxage=31536000')
      res.setHeader('Content-Type', 'text/html')
      return res.end(keptByRenderer)
    })
    const server = createServer((req, res) => void pages.serve(req, res))
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    const address = server.address() as AddressInfo
    const publications = await renewOnPublications(pages, address)
    const shown = async () => (await fetch(`http://127.0.0.1:${address.port}/ko/resources/${slug}`)).text()
    try {
      await until(async () => refreshes > 0)
      expect(await shown()).toBe('First')
      await marketer.patch(`/resources/${id}`, { title: 'Second', _status: 'published' })
      await until(async () => (await shown()) === 'Second')

      const before = refreshes
      expect((await marketer.patch(`/resources/${id}`, { title: '', _status: 'published' })).status).toBe(400)
      await app.sql('super', `select pg_notify('something_else', '')`)
      await sleep(200)
      expect(refreshes, 'what was refused is no news').toBe(before)

      await marketer.patch(`/resources/${id}?draft=true`, { title: 'Draft', _status: 'draft' })
      await until(async () => refreshes > before)
      expect(await shown()).toBe('Second')

      const { rowCount } = await app.sql(
        'super',
        `select pg_terminate_backend(pid) from pg_stat_activity
         where application_name = 'madang-site' and datname = current_database()`,
      )
      expect(rowCount).toBe(1)
      await marketer.patch(`/resources/${id}`, { title: 'Third', _status: 'published' })
      await until(async () => (await shown()) === 'Third')

      await marketer.delete(`/resources/${id}`)
      await until(async () => (await shown()) === 'none')
    } finally {
      await publications.stop()
      server.closeAllConnections()
      server.close()
    }
  })
})

/** Holds the lock of the schedule while `work` runs, as a process that is publishing would. */
async function tryLockSoon(work: () => Promise<void>) {
  let held = false
  while (!held)
    await tryLock('publications', async () => {
      held = true
      await work()
    })
}
