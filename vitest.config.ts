import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = import.meta.dirname

export default defineConfig({
  resolve: {
    alias: { '@payload-config': path.join(root, 'payload.config.ts'), '@': path.join(root, 'src') },
  },
  test: {
    include: ['src/**/*.test.ts', 'tests/int/**/*.test.ts'],
    globalSetup: ['tests/support/database.ts'],
    setupFiles: ['tests/support/environment.ts'],
    pool: 'forks',
    // One more than two cores: tests of crashes and leases wait more than they work.
    maxWorkers: 3,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
