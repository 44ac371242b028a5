import { chmodSync, existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { freemem } from 'node:os'
import { join } from 'node:path'

const inMemory = '/dev/shm'
const needed = 6 * 1024 ** 3

/**
 * A folder for what need not outlive this process: in memory where the machine has twice of what a run of the tests
 * takes, for databases are made there ten times as fast.
 * @returns its path, removed when the process ends; undefined where there is no such memory
 */
export function folderInMemory() {
  if (!existsSync(inMemory) || freemem() < 2 * needed) return undefined
  const { bavail, bsize } = statfsSync(inMemory)
  if (bavail * bsize < needed) return undefined
  const folder = mkdtempSync(join(inMemory, 'madang-'))
  // PostgreSQL runs as somebody else where this process is root's.
  chmodSync(folder, 0o711)
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}
