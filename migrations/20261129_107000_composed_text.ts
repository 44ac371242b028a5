import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'
import * as composed from './rules/composed'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  // The query builder would put the statement where the database says which row is in the way.
  await db.execute(sql.raw(composed.up)).catch(({ cause }: { cause: Error }) => {
    throw cause
  })
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw(composed.down))
}
