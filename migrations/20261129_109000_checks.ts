import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'
import * as checks from './rules/checks'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await checks.up(db)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw(checks.down))
}
