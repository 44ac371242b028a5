import type { Payload } from 'payload'
import { migrations } from '../../../migrations/index'
import { query, sql, tableOf } from '../../../src/lib/db'
import { env } from '../../../src/lib/env'
import type { Machine } from '../../../src/state/machine'

/** Brings the database to the newest migration. */
export async function up(payload: Payload) {
  // Payload types a migration's database handle as unknown; ours are typed by the adapter.
  await payload.db.migrate({ migrations: migrations as never })
  await separateBatches(payload)
  await syncStates(payload)
  await query({ payload }, sql`select install_touch_triggers()`)
  await query({ payload }, sql`select ensure_partitions(3)`)
  if (env.DATABASE_APP_ROLE)
    await query({ payload }, sql.raw(`grant madang_app to "${env.DATABASE_APP_ROLE.replaceAll('"', '""')}"`))
}

/**
 * Payload gives all migrations of one run the same batch, and undoes a batch as a whole: a fresh installation would be
 * one. Those of earlier versions are put right as well.
 */
async function separateBatches(payload: Payload) {
  await query(
    { payload },
    sql`update payload_migrations m set batch = o.place
        from (select id, row_number() over (order by name) as place from payload_migrations) o
        where m.id = o.id and m.batch is distinct from o.place`,
  )
}

/** Gives the database's own check the same moves that the application's tables have. */
async function syncStates(payload: Payload) {
  const rows: { entity: string; from_state: string; to_state: string }[] = []
  for (const { slug, custom } of payload.config.collections) {
    const machine = custom?.machine as Machine | undefined
    if (!machine) continue
    const entity = tableOf(slug)
    rows.push({ entity, from_state: '', to_state: machine.initial })
    for (const [from, moves] of Object.entries(machine.moves)) {
      for (const to of Object.keys(moves)) rows.push({ entity, from_state: from, to_state: to })
    }
  }
  await query(
    { payload },
    sql`with wanted as (
          select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(entity text, from_state text, to_state text)
        ), gone as (
          delete from state_transitions s where not exists (select 1 from wanted w where (w.*) = (s.*))
        )
        insert into state_transitions select * from wanted on conflict do nothing`,
  )
}
