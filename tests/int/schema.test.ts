import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type Journey, journeyAt } from '../factories/journey'
import { project } from '../factories/studio'
import { type App, startApp } from '../support/app'
import { cloneDatabase, inDatabase } from '../support/clone'

const run = promisify(execFile)
const { superUrl, ownerUrl, appUrl } = inject('postgres')
const nameOf = (url: string) => new URL(url).pathname.slice(1)

let app: App
let journey: Journey
let fresh: Journey

beforeAll(async () => {
  app = await startApp()
  journey = await journeyAt(app, 'completed')
  fresh = await journeyAt(app, 'planning')
})
afterAll(() => app.close())

const superSql = (text: string, values?: unknown[]) => app.sql('super', text, values)
const rows = async (text: string, values?: unknown[]) => (await superSql(text, values)).rows
const count = async (text: string, values?: unknown[]) =>
  Number((await rows(`select count(*) as n from ${text}`, values))[0].n)

/** The SQLSTATE a statement is refused with. */
const refusal = (statement: Promise<unknown>): Promise<string> =>
  statement.then(
    () => 'accepted',
    (error: { code?: string }) => error.code ?? String(error),
  )

const denied = '42501'
const appendOnly = 'MD002'

describe('migrations', () => {
  it('go down to nothing, and up again to the same schema', async () => {
    const url = await cloneDatabase(superUrl, ownerUrl)
    const env = { ...process.env, DATABASE_URL: url, DATABASE_APP_ROLE: new URL(appUrl).username }
    const client = new pg.Client({ connectionString: inDatabase(superUrl, nameOf(url)) })
    await client.connect()
    try {
      const before = await describeSchema(client)
      expect(before.length).toBeGreaterThan(1000)
      const down = `const { default: config } = await import('@payload-config')
        const { getPayload } = await import('payload')
        const { migrations } = await import('./migrations/index.ts')
        const payload = await getPayload({ config, disableOnInit: true })
        for (const { down } of migrations.toReversed()) await down({ db: payload.db.drizzle, payload, req: {} })
        process.exit(0)`
      await run(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', down], { env })
      expect((await describeSchema(client)).filter((line) => !line.startsWith('default privileges'))).toEqual([])
      await run(process.execPath, ['--import', 'tsx', 'scripts/migrate.ts'], { env })
      const after = await describeSchema(client)
      expect(after.filter((line) => !before.includes(line))).toEqual([])
      expect(before.filter((line) => !after.includes(line))).toEqual([])
    } finally {
      await client.end()
    }
  })
})

/** Everything of the schema `public` that is ours, a line for each thing. */
async function describeSchema(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(`
    with ours as (
      select c.* from pg_class c where c.relnamespace = 'public'::regnamespace
        and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    ), functions as (
      select p.* from pg_proc p where p.pronamespace = 'public'::regnamespace
        and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')
    )
    select format('table %s %s rls=%s acl=%s %s', relname, relkind, relrowsecurity, (select string_agg(a::text, ',' order by a::text) from unnest(relacl) a), pg_get_expr(relpartbound, oid)) as line
      from ours where relkind in ('r', 'p', 'v', 'S')
    union all
    select format('column %s.%s %s %s %s acl=%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, pg_get_expr(d.adbin, d.adrelid), (select string_agg(x::text, ',' order by x::text) from unnest(a.attacl) x))
      from ours c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum where c.relkind in ('r', 'p', 'v')
    union all select format('index %s', indexdef) from pg_indexes where schemaname = 'public'
    union all
    select format('constraint %s.%s %s valid=%s', conrelid::regclass, conname, pg_get_constraintdef(oid), convalidated) from pg_constraint where connamespace = 'public'::regnamespace
    union all
    select format('trigger %s %s', tgenabled, pg_get_triggerdef(t.oid)) from pg_trigger t join ours c on c.oid = t.tgrelid where not tgisinternal
    union all
    select format('function acl=%s %s', (select string_agg(a::text, ',' order by a::text) from unnest(proacl) a), pg_get_functiondef(oid)) from functions
    union all
    select format('policy %s.%s %s %s %s %s %s', tablename, policyname, permissive, roles, cmd, qual, with_check) from pg_policies where schemaname = 'public'
    union all
    select format('enum %s %s', typname, (select string_agg(enumlabel, ',' order by enumsortorder) from pg_enum e where e.enumtypid = t.oid)) from pg_type t where typnamespace = 'public'::regnamespace and typtype = 'e'
    union all select format('default privileges %s %s', defaclobjtype, defaclacl) from pg_default_acl
    order by 1`)
  return rows.map(({ line }) => line)
}

describe("the adapter's own ways back", () => {
  it.each(['migrateDown', 'migrateFresh', 'migrateRefresh', 'migrateReset'] as const)('%s is closed', async (way) => {
    await expect(app.payload.db[way]({ forceAcceptWarning: true })).rejects.toThrow('npm run migrate -- down')
    expect(await count('payload_migrations')).toBeGreaterThan(0)
  })
})

describe('deleting a parent', () => {
  /** What the database does with each reference when the row it leads to goes. */
  const action = async (table: string, column: string) => {
    const [found] = await rows(
      `select confdeltype from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
       where contype = 'f' and conrelid = $1::regclass and attname = $2 order by array_length(conkey, 1)`,
      [table, column],
    )
    return { c: 'cascade', n: 'set null', r: 'restrict', a: 'no action' }[found?.confdeltype as 'c'] ?? 'none'
  }

  it.each([
    ['profiles', 'user_id', 'cascade'],
    ['notifications', 'user_id', 'cascade'],
    ['brands', 'owner_id', 'cascade'],
    ['media', 'user_id', 'restrict'],
    ['assets', 'user_id', 'restrict'],
    ['products', 'brand_id', 'cascade'],
    ['personas', 'brand_id', 'cascade'],
    ['personas', 'product_id', 'set null'],
    ['campaigns', 'brand_id', 'cascade'],
    ['campaigns', 'product_id', 'cascade'],
    ['campaigns', 'manager_id', 'set null'],
    ['campaign_influencers', 'campaign_id', 'cascade'],
    ['campaign_influencers', 'influencer_id', 'cascade'],
    ['content_plans', 'campaign_id', 'cascade'],
    ['content_submissions', 'influencer_id', 'cascade'],
    ['content_submissions_files', 'file_id', 'restrict'],
    ['content_revisions', 'campaign_id', 'cascade'],
    ['content_revisions', 'feedback_by_id', 'set null'],
    ['performance_metrics', 'campaign_id', 'cascade'],
    ['performance_metrics', 'content_submission_id', 'cascade'],
    ['settlements', 'campaign_id', 'restrict'],
    ['settlements', 'brand_id', 'restrict'],
    ['settlements_lines', 'influencer_id', 'restrict'],
    ['settlements_lines', 'campaign_influencer_id', 'restrict'],
    ['tax_invoices', 'settlement_id', 'restrict'],
    ['tax_invoices', 'brand_id', 'restrict'],
    ['tax_invoices', 'original_id', 'restrict'],
    ['payments', 'settlement_id', 'restrict'],
    ['payments', 'influencer_id', 'restrict'],
    ['comment_analyses', 'campaign_id', 'cascade'],
    ['comment_analyses', 'performance_metric_id', 'cascade'],
    ['audit_logs', 'user_id', 'none'],
    ['auth_events', 'user_id', 'none'],
    ['projects', 'user_id', 'cascade'],
    ['projects', 'project_collection_id', 'cascade'],
    ['scenes', 'project_id', 'cascade'],
    ['scenes', 'story_id', 'set null'],
    ['stories', 'project_id', 'cascade'],
    ['project_documents', 'project_id', 'cascade'],
    ['generations', 'project_id', 'cascade'],
    ['generations', 'scene_id', 'set null'],
    ['assets', 'project_id', 'set null'],
    ['assets', 'scene_id', 'set null'],
    ['_projects_v', 'parent_id', 'cascade'],
    ['_scenes_v', 'parent_id', 'cascade'],
    ['_scenes_v', 'version_project_id', 'cascade'],
    ['_stories_v', 'version_project_id', 'cascade'],
    ['usage_limits', 'user_id', 'cascade'],
    ['usage_ledger', 'user_id', 'none'],
    ['usage_ledger', 'project_id', 'none'],
    ['usage_ledger', 'generation_id', 'none'],
  ])('%s.%s: %s', async (table, column, expected) => {
    expect(await action(table, column)).toBe(expected)
  })

  it('never leaves a reference empty that must not be', async () => {
    const impossible = await rows(
      `select conrelid::regclass || '.' || attname as column from pg_constraint c
       join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
       where contype = 'f' and confdeltype = 'n' and attnotnull`,
    )
    expect(impossible).toEqual([])
  })

  it('takes a brand and all that hangs on it', async () => {
    const doomed = await journeyAt(app, 'content-review')
    const { staff, campaign, submission } = doomed
    await staff.move('content-submissions', submission.id, 'revision-requested', 'Again, please')
    const children = ['campaign_influencers', 'content_plans', 'content_submissions', 'content_revisions']
    for (const table of children)
      expect(await count(`${table} where campaign_id = $1`, [campaign.id]), table).toBeGreaterThan(0)
    await superSql('delete from brands where id = $1', [doomed.brand.id])
    for (const table of children) expect(await count(`${table} where campaign_id = $1`, [campaign.id]), table).toBe(0)
    expect(await count('products where brand_id = $1', [doomed.brand.id])).toBe(0)
    expect(await count('audit_logs where entity_id = $1', [campaign.id])).toBeGreaterThan(0)
  })

  it('takes the requests for changes of a plan that goes', async () => {
    const { staff, plan, campaign } = journey
    const target = { relationTo: 'content-plans', value: plan.id }
    const { body } = await staff.post('/content-revisions', { campaign: campaign.id, target, revisionNumber: 7 })
    await superSql('delete from content_plans where id = $1', [plan.id])
    expect(await count('content_revisions where id = $1', [body.doc.id])).toBe(0)
  })

  it('stops where money begins', async () => {
    expect(await count('settlements where campaign_id = $1', [journey.campaign.id])).toBe(1)
    for (const [table, id] of [
      ['brands', journey.brand.id],
      ['campaigns', journey.campaign.id],
      ['campaign_influencers', journey.member.id],
      ['influencers', journey.influencer.id],
    ]) {
      expect(await refusal(superSql(`delete from ${table} where id = $1`, [id])), table).toBe('23001')
    }
  })
})

describe('what the database keeps by itself', () => {
  it('sets updated_at when SQL changes a row, and leaves what a writer set', async () => {
    const { id } = fresh.campaign
    const changed = await rows(
      `update campaigns set description = 'by SQL' where id = $1 returning updated_at > now() - interval '1 second' as now`,
      [id],
    )
    expect(changed).toEqual([{ now: true }])
    const set = await rows(
      `update campaigns set updated_at = '2020-01-01' where id = $1 returning updated_at = '2020-01-01' as kept`,
      [id],
    )
    expect(set).toEqual([{ kept: true }])
    const bare =
      await rows(`select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'updated_at'
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
        and not exists (select 1 from pg_trigger t where t.tgrelid = c.oid and tgname = 'touch_updated_at')`)
    expect(bare).toEqual([])
  })

  it('refuses a state that does not follow, whoever writes it', async () => {
    const { id } = fresh.campaign
    for (const role of ['app', 'owner', 'super'] as const) {
      const move = app.sql(role, `update campaigns set status = 'completed' where id = $1`, [id])
      expect(await refusal(move), role).toBe('MD001')
    }
    const insert = `insert into campaigns (title, brand_id, product_id, budget, proposal_deadline, campaign_start_date, campaign_end_date, status, current_stage)
      select 'Begun', brand_id, product_id, 1, now(), now(), now(), 'live', 10 from campaigns where id = $1`
    expect(await refusal(superSql(insert, [id]))).toBe('MD001')
    expect(
      await refusal(superSql(`update campaigns set status = 'producing', current_stage = 8 where id = $1`, [id])),
    ).toBe('accepted')
    const film = await project(fresh.owner)
    expect(await refusal(superSql(`update projects set status = 'completed' where id = $1`, [film.id]))).toBe('MD001')
    const order = `insert into generations (kind, model, project_id, user_id, status) values ('film', 'local', $1, $2, 'completed')`
    expect(await refusal(superSql(order, [film.id, fresh.owner.user?.id]))).toBe('MD001')
  })

  it('refuses amounts, dates and numbers out of range', async () => {
    const { id } = fresh.campaign
    for (const change of [
      'budget = -1',
      'current_stage = 13',
      `campaign_end_date = campaign_start_date - 1`,
      'targeting_usp_importance = 6',
    ]) {
      expect(await refusal(superSql(`update campaigns set ${change} where id = $1`, [id])), change).toBe('23514')
    }
    expect(await refusal(superSql(`update performance_metrics set views = -1`))).toBe('23514')
  })
})

describe('append-only logs', () => {
  const tables = async () => [
    'audit_logs',
    'auth_events',
    ...(
      await rows(`select inhrelid::regclass::text as name from pg_inherits where inhparent = 'audit_logs'::regclass`)
    ).map(({ name }) => name),
  ]

  it('take no change from the application, its owner or anybody', async () => {
    const names = await tables()
    expect(names.length).toBeGreaterThan(4)
    for (const table of names) {
      await superSql(
        `insert into ${table === 'auth_events' ? `auth_events (event_type) values ('login')` : `audit_logs (action) values ('kept')`}`,
      )
      for (const statement of [`update ${table} set user_agent = 'x'`, `delete from ${table}`, `truncate ${table}`]) {
        expect(await refusal(app.sql('app', statement)), `app: ${statement}`).toBe(denied)
      }
      expect(await refusal(app.sql('owner', `truncate ${table}`)), `owner: truncate ${table}`).toBe(appendOnly)
      expect(await refusal(superSql(`truncate ${table}`)), `super: truncate ${table}`).toBe(appendOnly)
      if ((await count(table)) === 0) continue
      for (const statement of [`update ${table} set user_agent = 'x'`, `delete from ${table}`]) {
        expect(await refusal(app.sql('owner', statement)), `owner: ${statement}`).toBe(appendOnly)
        expect(await refusal(superSql(statement)), `super: ${statement}`).toBe(appendOnly)
      }
    }
  })

  it('and the ledger of what was used: rows are added to it, and never change', async () => {
    const entry = `insert into usage_ledger (entry, kind, model, amount, calls) values ('hold', 'image', 'local', 0, 1)`
    expect(await refusal(app.sql('app', entry))).toBe('accepted')
    expect(await refusal(app.sql('app', entry.replace('0, 1)', '-1, 1)')))).toBe('23514')
    for (const statement of [
      'update usage_ledger set amount = 0',
      'delete from usage_ledger',
      'truncate usage_ledger',
      'alter table usage_ledger disable trigger all',
    ]) {
      expect(await refusal(app.sql('app', statement)), `app: ${statement}`).toBe(denied)
      if (statement.startsWith('alter')) continue
      for (const role of ['owner', 'super'] as const)
        expect(await refusal(app.sql(role, statement)), `${role}: ${statement}`).toBe(appendOnly)
    }
  })

  it('take new rows from the application', async () => {
    expect(await refusal(app.sql('app', `insert into audit_logs (action) values ('new')`))).toBe('accepted')
    expect(await refusal(app.sql('app', `insert into auth_events (event_type) values ('login')`))).toBe('accepted')
  })

  it('stay so in a partition made later', async () => {
    const [{ made }] = (await app.sql('app', 'select ensure_partitions(9) as made')).rows
    expect(made).toBeGreaterThan(0)
    const [{ name }] = await rows(
      `select max(inhrelid::regclass::text) filter (where inhrelid::regclass::text ~ '\\d') as name from pg_inherits where inhparent = 'audit_logs'::regclass`,
    )
    await superSql(
      `insert into audit_logs (action, created_at) values ('later', to_date(right($1, 7), 'YYYY_MM') + 3)`,
      [name],
    )
    expect(await count(name)).toBe(1)
    for (const statement of [`update ${name} set action = 'x'`, `delete from ${name}`, `truncate ${name}`]) {
      expect(await refusal(app.sql('app', statement)), statement).toBe(denied)
      expect(await refusal(app.sql('owner', statement)), statement).toBe(appendOnly)
    }
  })
})

describe('the application owns nothing', () => {
  it('and cannot change the schema, the table of moves or the readers', async () => {
    for (const statement of [
      'create table mine (id int)',
      'alter table campaigns disable trigger all',
      'alter table campaigns disable row level security',
      'drop trigger append_only on audit_logs',
      `insert into state_transitions values ('campaigns', 'creating', 'completed')`,
      'delete from sql_readers',
      'delete from payload_migrations',
      'set role madang_owner',
      'set session_replication_role = replica',
    ]) {
      expect(await refusal(app.sql('app', statement)), statement).toBe(denied)
    }
  })
})

describe('partitions', () => {
  it('hold the rows of their month', async () => {
    const placed = await rows(
      `select distinct tableoid::regclass::text as name, to_char(created_at, '"audit_logs_"YYYY_MM') as expected from audit_logs where action <> 'later'`,
    )
    expect(placed.length).toBeGreaterThan(0)
    for (const { name, expected } of placed) expect(name).toBe(expected)
    const metric = `insert into performance_metrics (metric_date, campaign_id, influencer_id, platform) select $2, $1, $3, 'weibo' returning tableoid::regclass::text as name`
    const put = async (day: string) => (await rows(metric, [journey.campaign.id, day, journey.influencer.id]))[0].name
    expect(await put('2024-03-05')).toBe('performance_metrics_2024_03')
    expect(await put('2024-03-31')).toBe('performance_metrics_2024_03')
    expect(await put('1999-12-31')).toBe('performance_metrics_default')
  })

  it('are passed over when the question names a month', async () => {
    const plan = (
      await rows(`explain select * from performance_metrics where metric_date between '2024-03-01' and '2024-03-31'`)
    )
      .map((row) => row['QUERY PLAN'])
      .join('\n')
    expect(plan).toContain('performance_metrics_2024_03')
    expect(plan).not.toMatch(/performance_metrics_2024_0[124]|performance_metrics_default/)
  })

  it('are made around rows that came before them', async () => {
    await superSql(`insert into audit_logs (action, created_at) values ('early', now() + interval '11 months')`)
    await app.sql('app', 'select ensure_partitions(12)')
    expect(await count(`audit_logs_default where action = 'early'`)).toBe(1)
  })

  it('are made ahead, once', async () => {
    await app.sql('app', 'select ensure_partitions(12)')
    const [{ made }] = (await app.sql('app', 'select ensure_partitions(12) as made')).rows
    expect(made).toBe(0)
    const ahead = await count(
      `pg_inherits where inhparent = 'audit_logs'::regclass
       and inhrelid::regclass::text >= 'audit_logs_' || to_char(now() at time zone 'UTC', 'YYYY_MM')`,
    )
    expect(ahead).toBe(13) // this month, twelve more but the one kept in the default, and the default
  })
})

describe('people who read with SQL', () => {
  let reader: pg.Client
  let stranger: Journey
  const login = `reader_${Math.random().toString(36).slice(2, 8)}`

  beforeAll(async () => {
    stranger = await journeyAt(app, 'planning')
    await superSql(`create role ${login} login password 'demo-password-1' in role brand_users`)
    await app.sql('owner', 'insert into sql_readers values ($1, $2)', [login, fresh.owner.user?.id])
    const url = new URL(process.env.DATABASE_URL as string)
    url.username = login
    url.password = 'demo-password-1'
    reader = new pg.Client({ connectionString: url.toString() })
    await reader.connect()
  })
  afterAll(async () => {
    await reader.end()
    await superSql(`drop owned by ${login}`)
    await superSql('delete from sql_readers')
    await superSql(`drop role ${login}`)
  })

  const seen = async (table: string, column = 'id') =>
    (await reader.query(`select ${column} as id from ${table}`)).rows.map(({ id }) => id)
  const only = async () => {
    expect(await seen('brands')).toEqual([fresh.brand.id])
    expect(await seen('campaigns')).toEqual([fresh.campaign.id])
    expect(new Set(await seen('products', 'brand_id'))).toEqual(new Set([fresh.brand.id]))
    expect(await seen('campaign_influencers')).toEqual([fresh.member.id])
  }

  it('see the rows of their own brands, and no others', async () => {
    expect(await count('campaigns')).toBeGreaterThan(2)
    await only()
    for (const table of [
      'personas',
      'content_plans',
      'content_submissions',
      'content_revisions',
      'performance_metrics',
      'settlements',
      'tax_invoices',
      'payments',
      'comment_analyses',
    ]) {
      const foreign = ['personas', 'settlements', 'tax_invoices', 'payments'].includes(table)
        ? 'brand_id'
        : 'campaign_id'
      const expected = foreign === 'brand_id' ? fresh.brand.id : fresh.campaign.id
      expect(
        (await seen(table, foreign)).every((id) => id === expected),
        table,
      ).toBe(true)
    }
    expect(stranger.brand.id).not.toBe(fresh.brand.id)
  })

  it('cannot read what is encrypted, nor tables that are not theirs', async () => {
    for (const statement of [
      'select ad_fee from campaign_influencers',
      'select proposed_fee from campaign_influencers',
      'select contract_url from campaign_influencers',
      'select * from campaign_influencers',
      'select * from users',
      'select * from influencers',
      'select * from audit_logs',
      'select * from notifications',
      'select * from settlements_lines',
      'select payment_method from payments',
      'select transaction_id from payments',
      'select * from comment_analyses_comments',
      'select * from campaign_costs',
      'select * from metric_rollups',
      'select * from payload_jobs',
      'select * from projects',
      'select * from _projects_v',
      'select * from scenes',
      'select * from assets',
      'select * from generations',
      'select * from generation_settings',
      'select * from usage_limits',
      'select * from usage_ledger',
      'select * from sql_readers',
      'table users_sessions',
    ]) {
      expect(await refusal(reader.query(statement)), statement).toBe(denied)
    }
  })

  it('cannot write, become somebody else, or move the mapping', async () => {
    for (const statement of [
      `update campaigns set title = 'x'`,
      'delete from brands',
      `insert into sql_readers values (session_user, '${stranger.owner.user?.id}')`,
      `update sql_readers set user_id = '${stranger.owner.user?.id}'`,
      'set role madang_app',
      'set role madang_owner',
      'set role madang',
      'set role postgres',
      'set session authorization postgres',
      'alter table campaigns disable row level security',
      `create or replace function current_user_id() returns uuid language sql as $$ select '${stranger.owner.user?.id}'::uuid $$`,
      'select ensure_partitions(3)',
    ]) {
      expect(await refusal(reader.query(statement)), statement).toBe(denied)
    }
    await only()
  })

  it('gain nothing by settings or by tables of the same name', async () => {
    const tricks = [
      `set app.user_id = '${stranger.owner.user?.id}'`,
      `set "madang.user_id" = '${stranger.owner.user?.id}'`,
      'set search_path = pg_temp, public',
      'set row_security = on',
      'set role brand_users',
      'create temp table sql_readers (login name, user_id uuid)',
      `insert into pg_temp.sql_readers values (session_user, '${stranger.owner.user?.id}')`,
      'grant all on pg_temp.sql_readers to public',
      'create temp table brands (id uuid, owner_id uuid, deleted_at timestamptz)',
      `insert into pg_temp.brands select '${stranger.brand.id}', '${fresh.owner.user?.id}', null`,
      'grant all on pg_temp.brands to public',
    ]
    for (const statement of tricks) await refusal(reader.query(statement))
    expect((await reader.query('select id from public.brands')).rows).toEqual([{ id: fresh.brand.id }])
    expect((await reader.query('select id from public.campaigns')).rows).toEqual([{ id: fresh.campaign.id }])
    await reader.query('discard all')
    await reader.query('set row_security = off')
    expect(await refusal(reader.query('select id from campaigns'))).toBe(denied)
    await reader.query('reset all')
  })

  it('see nothing when nobody mapped them', async () => {
    await app.sql('owner', 'delete from sql_readers where login = $1', [login])
    expect(await seen('brands')).toEqual([])
    expect(await seen('campaigns')).toEqual([])
  })
})

describe('search among 100,000 names', () => {
  beforeAll(async () => {
    // An index is made of many rows in a fraction of the time that it takes to add them one by one.
    const indexes = await rows(
      `select indexname as name, indexdef as made from pg_indexes where tablename = 'influencers' and indexname like '%_trgm'`,
    )
    expect(indexes.length).toBeGreaterThan(1)
    for (const { name } of indexes) await superSql(`drop index ${name}`)
    await superSql(`
      with parts as (select
        string_to_array('김,이,박,최,정,강,조,윤,장,임,한,오,서,신,권,황,안,송,전,홍,유,고,문,양,손,배,백,허,남,심', ',') as family,
        string_to_array('가,나,다,라,마,민,수,지,현,우,서,준,하,은,도,윤,예,진,영,호,재,성,경,미,선,희,원,동,혜,주,태,규,석,빈,솔,별,찬,건,람,온', ',') as given,
        string_to_array('王,李,张,刘,陈,杨,赵,黄,周,吴,徐,孙,胡,朱,高,林,何,郭,马,罗', ',') as surname,
        string_to_array('伟,芳,娜,敏,静,丽,强,磊,军,洋,勇,艳,杰,娟,涛,明,超,秀,霞,平,刚,桂,英,华,文,玉,兰,志,建,国', ',') as name)
      insert into influencers (name, platform, category, region, followers)
      select case when n % 2 = 0
          then family[1 + a % 30] || given[1 + b % 40] || given[1 + c % 40]
          else surname[1 + a % 20] || name[1 + b % 30] || name[1 + c % 30] end || ' ' || n,
        (array['douyin', 'xiaohongshu', 'weibo', 'bilibili']::enum_influencers_platform[])[1 + n % 4], 'demo', 'demo', n
      from parts, generate_series(1, 100000) n,
        lateral (select abs(hashint4(n)::bigint) as a, abs(hashint4(n + 200000)::bigint) as b, abs(hashint4(n + 400000)::bigint) as c) dice`)
    for (const { made } of indexes) await superSql(made)
    await superSql('analyze influencers')
  }, 180_000)

  // As the database adapter asks it: the part itself, and for one or two characters also how the trigger spells it.
  const asked = (part: string) => {
    const gram = part.length === 1 ? part.repeat(3) : part.length === 2 ? part.repeat(2) : undefined
    return `name ilike '%${part}%' and deleted_at is null${gram ? ` and search_grams ilike '%${gram}%'` : ''}`
  }

  it.each([['별'], ['솔'], ['芳'], ['민수'], ['王芳'], ['김민수'], ['王芳娜']])(
    'finds "%s" by an index',
    async (part) => {
      const plan = (await app.sql('app', `explain (costs off) select id from influencers where ${asked(part)}`)).rows
        .map((row) => row['QUERY PLAN'])
        .join('\n')
      expect(plan).toMatch(/Bitmap Index Scan on influencers_(name|search_grams)_trgm/)
      expect(plan).not.toContain('Seq Scan')
    },
  )

  it('finds every name there is, over the API, by the same indexes', async () => {
    const indexes = `('influencers_name_trgm', 'influencers_search_grams_trgm')`
    const scans = async () =>
      Number((await rows(`select sum(idx_scan) as n from pg_stat_user_indexes where indexrelname in ${indexes}`))[0].n)
    const before = await scans()
    const parts = ['별', '민수', '김민', '王芳', '芳娜', '김민수']
    for (const part of parts) {
      const where = `limit=5&where[name][like]=${encodeURIComponent(part)}`
      const { body, status } = await journey.staff.get(`/influencers?${where}`)
      expect(status).toBe(200)
      const expected = await count('influencers where strpos(name, $1) > 0 and deleted_at is null', [part])
      expect(expected).toBeGreaterThan(0)
      expect(body.totalDocs, part).toBe(expected)
    }
    // An idle connection tells what it did within ten seconds; asked for it, at once.
    const { pool } = app.payload.db
    const all = Array.from({ length: pool.totalCount }, () => pool.query('select pg_stat_force_next_flush()'))
    await Promise.all(all)
    await expect.poll(scans, { timeout: 30_000 }).toBeGreaterThanOrEqual(before + parts.length)
  })
})
