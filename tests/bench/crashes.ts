import { spawnSync } from 'node:child_process'

/**
 * Twenty kills -9 over 200 paid orders and four workers: the test of the suite, which tries 5 over 60, as a whole. None
 * may be lost or be sent twice.
 */
export function benchCrashes() {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', 'tests/int/studioCrashes.test.ts', '-t', 'loses no order'],
    { stdio: 'inherit', env: { ...process.env, CRASHES: 'whole' } },
  )
  if (status !== 0) throw new Error('Orders were lost or sent twice: see above.')
}
