import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "generations" ADD COLUMN "answered_at" timestamp(3) with time zone;
  ALTER TABLE "generations" ADD COLUMN "left_model_at" timestamp(3) with time zone;
  ALTER TABLE "generations" ADD COLUMN "failed_polls" numeric DEFAULT 0;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "generations" DROP COLUMN "answered_at";
  ALTER TABLE "generations" DROP COLUMN "left_model_at";
  ALTER TABLE "generations" DROP COLUMN "failed_polls";`)
}
