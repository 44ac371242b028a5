import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'
import * as site from './rules/site'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(site.up))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw(site.down))
}
