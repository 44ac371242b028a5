import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runNode } from './children.ts'
import { Problem } from './problem.ts'

const INPUTS = [
  'src',
  'public',
  'payload.config.ts',
  'next.config.mjs',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
]
const HASH_FILE = '.next/madang-build-hash'

/** Whether `.next` holds a finished build of the sources as they are. */
export function isBuilt(root: string) {
  const hashFile = join(root, HASH_FILE)
  if (!existsSync(join(root, '.next/BUILD_ID')) || !existsSync(hashFile)) return false
  return readFileSync(hashFile, 'utf8') === hashOf(root)
}

/** Builds the pages with Next; shows its output only when it fails. */
export async function build(root: string, env: NodeJS.ProcessEnv) {
  const hash = hashOf(root)
  rmSync(join(root, HASH_FILE), { force: true })
  let output = ''
  const code = await runNode(
    [join(root, 'node_modules/next/dist/bin/next'), 'build'],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...env,
        NODE_ENV: 'production',
        NODE_OPTIONS: `${env.NODE_OPTIONS ?? ''} --max-old-space-size=2048`,
      },
    },
    (text) => {
      output = (output + text).slice(-20_000)
    },
  )
  if (code !== 0) {
    throw new Problem(`${output.trimEnd().split('\n').slice(-40).join('\n')}\nThe build failed: see the lines above.`)
  }
  writeFileSync(join(root, HASH_FILE), hash)
}

function hashOf(root: string) {
  const hash = createHash('sha256')
  for (const file of INPUTS.flatMap((input) => filesIn(root, input))) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

function filesIn(root: string, path: string): string[] {
  const full = join(root, path)
  if (!existsSync(full)) return []
  if (!statSync(full).isDirectory()) return [path]
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesIn(root, join(path, name)))
}
