import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_settlements_fee_nature" AS ENUM('supply', 'damages');
  ALTER TABLE "settlements" ADD COLUMN "fee_nature" "enum_settlements_fee_nature";`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "settlements" DROP COLUMN "fee_nature";
  DROP TYPE "public"."enum_settlements_fee_nature";`)
}
