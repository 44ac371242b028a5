import type { Client } from 'pg'

/** The passwords of the roles, superuser first. */
export interface Passwords {
  postgresPassword: string
  databaseOwnerPassword: string
  databaseAppPassword: string
}

/** The database of the product and the role the application uses, which owns nothing in it. */
export const DATABASE = 'madang'
export const OWNER_ROLE = 'madang_owner'
export const APP_ROLE = 'madang'

/** Makes the roles and the database, or brings them to what they should be. */
export async function provision(superuser: Client, passwords: Passwords) {
  const roles = [
    [OWNER_ROLE, 'login createrole nosuperuser nobypassrls', passwords.databaseOwnerPassword],
    [APP_ROLE, 'login nocreaterole nocreatedb nosuperuser nobypassrls', passwords.databaseAppPassword],
  ] as const
  for (const [role, rights, password] of roles) {
    const { rowCount } = await superuser.query('select 1 from pg_roles where rolname = $1', [role])
    if (!rowCount) await superuser.query(`create role ${role}`)
    await superuser.query(`alter role ${role} ${rights} password ${superuser.escapeLiteral(password)}`)
  }
  // Lets the owner manage the application's role without having its rights (row level security counts them).
  await superuser.query(`grant ${APP_ROLE} to ${OWNER_ROLE} with admin true, inherit false, set true`)
  const { rowCount } = await superuser.query('select 1 from pg_database where datname = $1', [DATABASE])
  if (!rowCount) await superuser.query(`create database ${DATABASE} owner ${OWNER_ROLE}`)
  await superuser.query(`revoke all on database ${DATABASE} from public`)
  await superuser.query(`grant connect, temporary on database ${DATABASE} to ${APP_ROLE}`)
}
