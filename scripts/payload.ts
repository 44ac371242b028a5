// npm run payload -- <command>: Payload's own commands, with the settings and secrets of this installation.
import { join } from 'node:path'
import { attachedEnvironment } from './lib/attached.ts'
import { runChild } from './lib/children.ts'
import { offlineEnvironment } from './lib/offline.ts'
import { Problem } from './lib/problem.ts'

/** These ask for the configuration alone. */
const offline = /^(migrate:create|generate:.+|info)$/i
/** These run migrations past what belongs to them here, or undo more than anybody asked for. */
const replaced: Record<string, string> = {
  migrate: 'npm run migrate',
  'migrate:down': 'npm run migrate -- down --to <the last migration to keep>',
  'migrate:fresh': 'npm run migrate -- down --to <the last migration to keep>',
  'migrate:refresh': 'npm run migrate -- down --to <the last migration to keep>',
  'migrate:reset': 'npm run migrate -- down --to <the last migration to keep>',
}

runPayload(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Problem ? error.message : error)
    process.exit(1)
  },
)

async function runPayload(args: string[]): Promise<number> {
  const instead = args.map((argument) => replaced[argument.toLowerCase()]).find(Boolean)
  if (instead) throw new Problem(`Not with this command: ${instead} does it here, and says before what it changes.`)
  const isOffline = args.length === 0 || args.some((argument) => offline.test(argument))
  const variables = isOffline ? offlineEnvironment : attachedEnvironment()
  return runChild(process.execPath, [join('node_modules', 'payload', 'bin.js'), ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...variables },
  })
}
