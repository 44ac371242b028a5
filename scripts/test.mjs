#!/usr/bin/env node
// npm test [-- unit|int|e2e [arguments of the runner]]
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bootstrap, fail, root } from './lib/bootstrap.mjs'
import { findChromium, installChromium } from './lib/chromium.mjs'
import { folderInMemory } from './lib/memory.mjs'

const [suite, ...rest] = process.argv.slice(2)
if (suite && !['unit', 'int', 'e2e'].includes(suite)) {
  fail(`There is no suite "${suite}": run npm test, or npm test -- unit, int or e2e.`)
}
if (!suite || suite === 'e2e') {
  const chromium = findChromium() ?? installChromium()
  if (!chromium) {
    fail('The browser tests need Chromium: install it (on Debian: apt install chromium), or set CHROMIUM_PATH to it.')
  }
  process.env.CHROMIUM_PATH = chromium
}
await bootstrap({ serving: false })
process.env.TMPDIR = folderInMemory() ?? tmpdir()

const reports = mkdtempSync(join(tmpdir(), 'madang-reports-'))
const results = []
if (suite !== 'e2e') results.push(runVitest())
if (!suite || suite === 'e2e') results.push(runPlaywright())
rmSync(reports, { recursive: true })

const passed = results.reduce((sum, result) => sum + result.passed, 0)
const failed = results.reduce((sum, result) => sum + result.failed, 0)
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)

function runVitest() {
  const file = join(reports, 'vitest.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const projects = { unit: ['unit', 'packaged'], int: ['int'] }[suite] ?? []
  const project = projects.flatMap((name) => ['--project', name])
  const code = runTool('node_modules/vitest/vitest.mjs', ['run', ...project, ...reporters, ...rest])
  return count(code, file, (report) => ({
    passed: report.numPassedTests,
    // A file that cannot be loaded has no tests to fail.
    failed: report.numFailedTests + report.testResults.filter(isBrokenFile).length,
  }))
}

function runPlaywright() {
  const file = join(reports, 'playwright.json')
  process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = file
  const code = runTool('node_modules/@playwright/test/cli.js', ['test', '--reporter=list,json', ...rest])
  return count(code, file, ({ stats, errors }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
  }))
}

function isBrokenFile({ status, assertionResults }) {
  return status === 'failed' && assertionResults.length === 0
}

function runTool(script, args) {
  return spawnSync(process.execPath, [join(root, script), ...args], { cwd: root, stdio: 'inherit' }).status ?? 1
}

// A runner that fails for another reason than a test (or leaves no report) still counts as one failure.
function count(code, file, read) {
  let result = { passed: 0, failed: 0 }
  try {
    result = read(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    console.error(`${file} is missing: the runner ended before its tests did.`)
  }
  return { ...result, failed: code !== 0 && result.failed === 0 ? 1 : result.failed }
}
