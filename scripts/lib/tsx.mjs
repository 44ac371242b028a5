// Preloaded (node --import) by commands that only look and must not install anything.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fail, nodeProblem, root } from './bootstrap.mjs'

const problem = nodeProblem()
if (problem) fail(problem)
if (!existsSync(join(root, 'node_modules/tsx'))) {
  fail('The dependencies are not installed: run npm start, or npm ci.')
}
process.chdir(root)
const { register } = await import('tsx/esm/api')
register()
