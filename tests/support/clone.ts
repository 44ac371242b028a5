import { randomBytes } from 'node:crypto'
import pg from 'pg'

/** A fresh copy of the migrated template; the address is the given role's. */
export async function cloneDatabase(superUrl: string, roleUrl: string): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`
  const client = new pg.Client({ connectionString: superUrl })
  await client.connect()
  try {
    // Two files may clone at the same moment; PostgreSQL takes one copy of a template at a time.
    await client.query('select pg_advisory_lock(4711)')
    await client.query(`create database ${name} template madang owner madang_owner`)
    // A database is born open to the public: here as in an installation, only the application makes temporary tables.
    await client.query(`revoke temporary on database ${name} from public`)
    await client.query(`grant temporary on database ${name} to madang_app`)
  } finally {
    await client.end()
  }
  return inDatabase(roleUrl, name)
}

/** The same address, in another database. */
export function inDatabase(address: string, name: string): string {
  const url = new URL(address)
  url.pathname = `/${name}`
  return url.toString()
}
