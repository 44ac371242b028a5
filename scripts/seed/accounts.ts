import { randomBytes } from 'node:crypto'
import type { Payload } from 'payload'

/** An account to have; `make` creates it, `renew` gives it another password. */
type Wanted = {
  email: string
  shownAs: string
  /** The password that the environment gives, and the variable that does. */
  given?: { password: string | undefined; variable: string }
  make: (password: string) => Promise<unknown>
  renew: (id: string, password: string) => Promise<unknown>
}

// Marks an account whose password nobody has been told yet: a run that is killed before it prints must not leave an
// account that nobody can use.
const unsaid = (email: string) => `seed:unsaid:${email}`

/**
 * Makes the accounts that are missing and prints them with their passwords, once.
 * @returns whether any was made.
 */
export async function ensureAccounts(payload: Payload, accounts: Wanted[]): Promise<boolean> {
  const made: { account: string; email: string; password: string }[] = []
  for (const { email, shownAs, given, make, renew } of accounts) {
    const found = await userOf(payload, email)
    if (found && !(await payload.kv.has(unsaid(email)))) continue
    const password = given?.password ?? randomBytes(10).toString('hex')
    await payload.kv.set(unsaid(email), true)
    await (found ? renew(found.id, password) : make(password))
    made.push({ account: shownAs, email, password: given?.password ? `as in ${given.variable}` : password })
  }
  if (made.length === 0) return false
  console.log(`\nNew accounts. The passwords are shown this once and kept nowhere:\n${table(made)}\n`)
  for (const { email } of made) await payload.kv.delete(unsaid(email))
  return true
}

/** The account of an address, in the trash or not. */
export async function userOf(payload: Payload, email: string) {
  const where = { email: { equals: email } }
  const { docs } = await payload.find({
    collection: 'users',
    where,
    limit: 1,
    depth: 0,
    trash: true,
    pagination: false,
  })
  return docs[0]
}

// Korean and Chinese letters are two columns wide in a terminal.
const width = (text: string) => [...text].reduce((sum, letter) => sum + (letter > '\u1100' ? 2 : 1), 0)

function table(rows: Record<string, string>[]): string {
  const columns = Object.keys(rows[0] ?? {})
  const all = [Object.fromEntries(columns.map((column) => [column, column])), ...rows]
  const widths = columns.map((column) => Math.max(...all.map((row) => width(row[column] ?? ''))))
  return all
    .map((row) =>
      columns.map((column, i) => `  ${row[column]}${' '.repeat((widths[i] ?? 0) - width(row[column] ?? ''))}`).join(''),
    )
    .join('\n')
}
