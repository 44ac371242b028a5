import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'
import * as studio from './rules/studio'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(studio.up))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw(studio.down))
}
