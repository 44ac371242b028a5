// Plain JavaScript without dependencies: this runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's directory. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

// Written after an installation of ours; one made by hand is compared package by package.
const STAMP = join(root, 'node_modules/.madang-installed')

/**
 * What every command needs to know.
 * @typedef {{ root: string, dataDir: string, host: string, port: number }} Settings
 */

/**
 * Prepares this process: checks Node, reads `.env`, installs what is missing and lets it import TypeScript.
 * With `serving`, first makes sure that the data directory and the port are ours.
 * @param {{ serving: boolean }} options
 * @returns {Promise<Settings>}
 */
export async function bootstrap({ serving }) {
  orFail(nodeProblem())
  process.chdir(root)
  const settings = readSettings()
  if (serving) {
    orFail(dataDirProblem(settings.dataDir))
    takeLock(settings.dataDir)
    orFail(await portProblem(settings))
  }
  if (!dependenciesInstalled()) installDependencies()
  const { register } = await import('tsx/esm/api')
  register()
  return settings
}

/**
 * Ends the process with one sentence.
 * @param {string} sentence
 * @returns {never}
 */
export function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}

/** @param {string | undefined} problem */
function orFail(problem) {
  if (problem) fail(problem)
}

/** @returns {string | undefined} why this Node cannot be used */
export function nodeProblem() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 9)) return undefined
  return `Madang needs Node 20.9 or newer, and this is ${process.versions.node}: install it from https://nodejs.org.`
}

/**
 * Reads `.env` (the environment wins) and the settings that decide where and what to start.
 * @returns {Settings}
 */
export function readSettings() {
  const file = join(root, '.env')
  if (existsSync(file)) {
    if (!process.loadEnvFile) fail('Reading .env needs Node 20.12: install it, or set the variables yourself.')
    process.loadEnvFile(file)
  }
  const { DATA_DIR, HOST, PORT } = process.env
  const port = Number(PORT || 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    fail(`PORT is "${PORT}": set it to a number from 1 to 65535.`)
  }
  return { root, dataDir: resolve(root, DATA_DIR || '.data'), host: HOST || '127.0.0.1', port }
}

/**
 * Creates the data directory.
 * @param {string} dataDir
 * @returns {string | undefined} why it cannot be used
 */
export function dataDirProblem(dataDir) {
  try {
    // As root, PostgreSQL runs as another user, who has to pass through.
    mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
    return undefined
  } catch (error) {
    return `The data directory ${dataDir} cannot be written (${error.code}): make it yours, or set DATA_DIR to another one.`
  }
}

/**
 * @param {{ host: string, port: number }} settings
 * @returns {Promise<string | undefined>} why nothing can listen there
 */
export function portProblem({ host, port }) {
  return new Promise((done) => {
    const server = createServer()
    server.once('error', (error) => done(listenProblem({ host, port }, error)))
    server.listen({ host, port, exclusive: true }, () => server.close(() => done(undefined)))
  })
}

/**
 * @param {{ host: string, port: number }} settings
 * @param {NodeJS.ErrnoException} error what listening there failed with
 * @returns {string} what is wrong and what to do
 */
export function listenProblem({ host, port }, { code }) {
  return code === 'EADDRINUSE'
    ? `Port ${port} is taken by another program: stop it, or choose another port, for example PORT=${port + 1} npm start.`
    : `Cannot listen on ${host}:${port} (${code}): set HOST and PORT to an address of this machine.`
}

/**
 * @param {string} dataDir
 * @returns {number | undefined} the process that runs from this data directory
 */
export function lockHolder(dataDir) {
  const file = join(dataDir, 'lock')
  if (!existsSync(file)) return undefined
  const [pid, started] = readFileSync(file, 'utf8').split('\n')
  return pid && started && startOf(pid) === started ? Number(pid) : undefined
}

/**
 * Makes this process the one that runs from this data directory, or ends it with one sentence.
 * @param {string} dataDir
 */
export function takeLock(dataDir) {
  const file = join(dataDir, 'lock')
  const holder = lockHolder(dataDir)
  if (holder) {
    fail(
      `Madang already runs from ${dataDir} (process ${holder}): stop that one, or set DATA_DIR to another directory.`,
    )
  }
  const mine = `${process.pid}\n${startOf(process.pid)}`
  rmSync(file, { force: true })
  writeFileSync(file, mine, { flag: 'wx' })
  process.once('exit', () => {
    if (existsSync(file) && readFileSync(file, 'utf8') === mine) rmSync(file)
  })
}

/**
 * When a process started: a number alone is soon given to another one, above all in containers.
 * @param {number | string} pid
 */
function startOf(pid) {
  if (process.platform !== 'linux') {
    return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() || undefined
  }
  if (!existsSync(`/proc/${pid}/stat`)) return undefined
  const [state, ...fields] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')
  return state === 'Z' ? undefined : fields[18]
}

/** Whether node_modules holds what package-lock.json asks for; an installation that was cut off does not count. */
export function dependenciesInstalled() {
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return false
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lockHash()) return true
  const wanted = lockedPackages('package-lock.json')
  const installed = lockedPackages('node_modules/.package-lock.json')
  return Object.entries(wanted).every(([path, { version, integrity, optional, devOptional }]) => {
    const found = installed[path]
    if (!found) return path === '' || optional || devOptional
    return found.version === version && found.integrity === integrity
  })
}

/** @param {string} file */
function lockedPackages(file) {
  const path = join(root, file)
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {}
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
}

function installDependencies() {
  console.log('Installing the dependencies (the first time takes a minute or two) ...')
  // npm writes this file last; without it an interrupted installation is noticed by the next start.
  rmSync(join(root, 'node_modules/.package-lock.json'), { force: true })
  rmSync(STAMP, { force: true })
  const npm = process.env.npm_execpath?.endsWith('npm-cli.js') ? process.env.npm_execpath : undefined
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...args], { stdio: 'inherit', cwd: root })
    : spawnSync('npm', args, { stdio: 'inherit', cwd: root, shell: process.platform === 'win32' })
  if (status !== 0)
    fail('The dependencies could not be installed: see the lines above, check the network and try again.')
  writeFileSync(STAMP, lockHash())
}
