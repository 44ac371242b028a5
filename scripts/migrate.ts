import config from '@payload-config'
import { getPayload, type Payload } from 'payload'
import { migrations } from '../migrations/index'
import { query, sql, tableOf } from '../src/lib/db'
import { env } from '../src/lib/env'
import { closeLocks, withLock } from '../src/lib/locks'
import type { Machine } from '../src/state/machine'

/**
 * Brings the database to the newest migration, as the tables' owner (`DATABASE_URL` here). One process at a time:
 * whoever comes second waits and then finds nothing left to do.
 */
async function migrate() {
  const payload = await getPayload({ config, disableOnInit: true })
  try {
    await withLock('migrate', async () => {
      // Payload types a migration's database handle as unknown; ours are typed by the adapter.
      await payload.db.migrate({ migrations: migrations as never })
      await syncStates(payload)
      await query({ payload }, sql`select install_touch_triggers()`)
      await query({ payload }, sql`select ensure_partitions(3)`)
      if (env.DATABASE_APP_ROLE)
        await query({ payload }, sql.raw(`grant madang_app to "${env.DATABASE_APP_ROLE.replaceAll('"', '""')}"`))
    })
  } finally {
    await closeLocks()
    await payload.destroy()
  }
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

migrate().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
