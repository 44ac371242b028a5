#!/usr/bin/env node
// npm run check: everything that can be known without running the product.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { bootstrap, root } from './lib/bootstrap.mjs'

await bootstrap({ serving: false })

const tool = (path, ...args) => [join(root, 'node_modules', path), ...args]

/** The slow ones first: two run at a time. */
const steps = [
  ['types', tool('typescript/bin/tsc', '--noEmit')],
  ['generated files', ['--import', 'tsx', join(root, 'scripts/generate.ts'), '--check']],
  ['imports', tool('dependency-cruiser/bin/dependency-cruise.mjs', 'src', '--config', '.dependency-cruiser.mjs')],
  ['dead code', tool('knip/bin/knip.js', '--no-progress')],
  ['format and lint', tool('@biomejs/biome/bin/biome', 'ci', '--colors=off', '--error-on-warnings')],
]

const failed = []
const waiting = [...steps]
await Promise.all([worker(), worker()])
if (failed.length > 0) {
  console.error(`\nFailed: ${failed.join(', ')}`)
  process.exit(1)
}

async function worker() {
  for (let step = waiting.shift(); step; step = waiting.shift()) await run(step)
}

async function run([name, args]) {
  const begun = performance.now()
  const { code, output } = await outputOf(args)
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`)
  if (code === 0) return
  failed.push(name)
  console.log(output.trim().replace(/^/gm, '  '))
}

function outputOf(args) {
  return new Promise((done) => {
    let output = ''
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1' },
    })
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text))
    child.on('close', (code) => done({ code, output }))
  })
}
