import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import * as checks from '../../migrations/rules/checks'
import { cloneDatabase } from '../support/clone'

const { superUrl, ownerUrl } = inject('postgres')

let client: pg.Client

beforeAll(async () => {
  client = new pg.Client({ connectionString: await cloneDatabase(superUrl, ownerUrl) })
  await client.connect()
  await client.query(checks.down)
  await client.query(`
    with person as (insert into users (email, display_name, role) values ('a@test.example', 'A', 'brand') returning id),
      house as (insert into brands (name, owner_id) select 'B', id from person returning id),
      thing as (insert into products (name, brand_id) select 'P', id from house returning id, brand_id),
      film as (insert into projects (title, user_id) select 'F', id from person returning id, user_id),
      shots as (insert into scenes (project_id, user_id, scene_id, title, "order", created_at)
        select id, user_id, 'S0' || n, n::text, place, now() + make_interval(secs => n)
        from film, (values (1, 1), (2, 2), (3, 2), (4, 3)) v (n, place))
    insert into campaigns (title, brand_id, product_id, budget, proposal_deadline, campaign_start_date, campaign_end_date, current_stage)
      select 'C', brand_id, id, 1, '2026-01-01', '2026-01-01', '2026-01-01', 5 from thing`)
})
afterAll(() => client.end())

/** As Payload runs a migration: in a transaction that ends with its error. */
async function migrate() {
  await client.query('begin')
  try {
    await checks.up(drizzle(client))
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}
const rows = async (text: string) => (await client.query(text)).rows

it('stops at rows that break a rule, and says which; then puts right what follows from other columns', async () => {
  const [{ id }] = await rows(
    `insert into influencers (name, platform, followers, real_name) values ('I', 'weibo', 'NaN', 'Kim Minsu') returning id`,
  )
  const [revision] = await rows(
    'insert into content_revisions (campaign_id, revision_number) select id, 1 from campaigns returning id',
  )
  await expect(migrate()).rejects.toThrow(
    `put them right, and start again: influencers.followers_range (1 rows, one of them ${id}), ` +
      `influencers.real_name_encrypted (1 rows, one of them ${id}), content_revisions.target (1 rows, one of them ${revision?.id}).`,
  )
  expect(await rows(`select followers::text, real_name from influencers`)).toEqual([
    { followers: 'NaN', real_name: 'Kim Minsu' },
  ])
  expect(await rows('select current_stage::int as stage from campaigns')).toEqual([{ stage: 5 }])

  await client.query('update influencers set followers = 10, real_name = null')
  await client.query('delete from content_revisions')
  await migrate()
  expect(await rows('select current_stage::int as stage from campaigns')).toEqual([{ stage: 1 }])
  expect(await rows('select title, "order"::int as place from scenes order by title')).toEqual([
    { title: '1', place: 1 },
    { title: '2', place: 2 },
    { title: '3', place: 3 },
    { title: '4', place: 4 },
  ])
})
