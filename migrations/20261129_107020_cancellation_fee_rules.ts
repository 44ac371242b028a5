import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'
import * as cancellationFee from './rules/cancellationFee'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(cancellationFee.up))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw(cancellationFee.down))
}
