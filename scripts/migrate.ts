// npm run migrate [-- status | up | down --to <name> [--yes]]: the schema of an installation, as the tables' owner.
// Without a word it goes up. An embedded database that does not run is started for the command.
import { parseArgs } from 'node:util'
import { ownerEnvironment } from './lib/attached.ts'
import type { Command } from './lib/migrations/run.ts'
import { Problem } from './lib/problem.ts'

const usage = 'npm run migrate -- status | up | down --to <the last migration to keep> [--yes]'

/** A migration of a large table is right to take longer than what somebody waits for. */
const asLongAsItTakes = { DATABASE_STATEMENT_TIMEOUT_MS: '0', DATABASE_LOCK_TIMEOUT_MS: '0' }

migrate().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Problem ? error.message : error)
    process.exit(1)
  },
)

async function migrate() {
  const command = readCommand()
  const { variables, close } = await ownerEnvironment()
  try {
    // Before anything of the product is loaded: it reads the environment once.
    Object.assign(process.env, variables, asLongAsItTakes)
    const { runMigrations } = await import('./lib/migrations/run.ts')
    // Where `npm start` goes up, nobody asked how it stands.
    await runMigrations(command, { tell: Object.keys(variables).length > 0 || command.name === 'status' })
  } finally {
    await close()
  }
}

function readCommand(): Command {
  const { positionals, values } = readArguments()
  const [name = 'up', ...rest] = positionals
  if (rest.length === 0 && name === 'down') return { name, to: values.to, yes: values.yes ?? false }
  if (rest.length === 0 && (name === 'up' || name === 'status') && !values.to && !values.yes) return { name }
  throw new Problem(`Not understood. It is: ${usage}`)
}

function readArguments() {
  try {
    return parseArgs({ options: { to: { type: 'string' }, yes: { type: 'boolean' } }, allowPositionals: true })
  } catch (error) {
    throw new Problem(`${(error as Error).message}\nIt is: ${usage}`)
  }
}
