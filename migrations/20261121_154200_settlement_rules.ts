import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'
import * as rollups from './rules/rollups'
import * as settlement from './rules/settlement'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [settlement, rollups]) await db.execute(sql.raw(part.up))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  for (const part of [rollups, settlement]) await db.execute(sql.raw(part.down))
}
