import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from './problem.ts'

/** What an installation keeps to itself; losing `encryptionKeys` loses every encrypted field. */
export interface Secrets {
  payloadSecret: string
  /** `<id>:<base64 of 32 bytes>`, comma separated, newest first. */
  encryptionKeys: string
  databaseOwnerPassword: string
  databaseAppPassword: string
  postgresPassword: string
}

/** Where the secrets of a data directory are kept. */
export const secretsFile = (dataDir: string) => join(dataDir, 'secrets.json')

/** Reads the secrets, or makes them the first time. */
export function loadSecrets(dataDir: string): Secrets {
  const file = secretsFile(dataDir)
  if (existsSync(file)) return readSecrets(file)
  if (existsSync(join(dataDir, 'postgres/PG_VERSION'))) {
    throw new Problem(`${file} is missing, and the database beside it cannot be read without it: put the file back.`)
  }
  const secrets: Secrets = {
    payloadSecret: randomBytes(32).toString('hex'),
    encryptionKeys: `k1:${randomBytes(32).toString('base64')}`,
    databaseOwnerPassword: randomBytes(24).toString('hex'),
    databaseAppPassword: randomBytes(24).toString('hex'),
    postgresPassword: randomBytes(24).toString('hex'),
  }
  writeWhole(file, `${JSON.stringify(secrets, null, 2)}\n`)
  return secrets
}

/** Reads an existing secrets file. */
export function readSecrets(file: string): Secrets {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Secrets
  } catch (error) {
    throw new Problem(`${file} cannot be read (${(error as Error).message}): put back a good copy of it.`)
  }
}

// Renamed into place only when it is on disk: a crash leaves the whole file or none.
function writeWhole(file: string, text: string) {
  const half = `${file}.new`
  const fd = openSync(half, 'w', 0o600)
  writeSync(fd, text)
  fsyncSync(fd)
  closeSync(fd)
  renameSync(half, file)
}
