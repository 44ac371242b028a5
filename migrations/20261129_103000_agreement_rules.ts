import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'
import * as agreement from './rules/agreement'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(agreement.up))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw(agreement.down))
}
