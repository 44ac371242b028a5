import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'
import * as columns from './rules/columns'
import * as guards from './rules/guards'
import * as indexes from './rules/indexes'
import * as references from './rules/references'
import * as roles from './rules/roles'
import * as search from './rules/search'

const extensions = {
  up: 'create extension if not exists pg_trgm; create extension if not exists pgcrypto;',
  down: 'drop extension pgcrypto; drop extension pg_trgm;',
}

/** In the order they build on each other; undone the other way round. */
const parts = [extensions, columns, references, indexes, search, guards, roles]

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of parts) await db.execute(sql.raw(part.up))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  for (const part of parts.toReversed()) await db.execute(sql.raw(part.down))
}
