import { createRequire } from 'node:module'
import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = import.meta.dirname
const { path: ffmpeg } = createRequire(import.meta.url)('@ffmpeg-installer/ffmpeg') as { path: string }

export default defineConfig({
  resolve: {
    alias: { '@payload-config': path.join(root, 'payload.config.ts'), '@': path.join(root, 'src') },
  },
  test: {
    globalSetup: ['tests/support/files.ts'],
    pool: 'forks',
    // One more than two cores: tests of crashes and leases wait more than they work.
    maxWorkers: 3,
    // Some tests are only long, and a slow machine is no fault of the product's.
    testTimeout: 180_000,
    expect: { poll: { timeout: 20_000 } },
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts'],
          setupFiles: ['tests/support/setupUnit.ts'],
          // Units keep nothing between tests, and loading them is most of their time.
          isolate: false,
        },
      },
      {
        extends: true,
        // The units take the programs of the machine, where it has good ones; this is the same with those of the product.
        test: {
          name: 'packaged',
          include: ['src/generation/local/{film,speech,voice}.test.ts'],
          setupFiles: ['tests/support/setupUnit.ts'],
          isolate: false,
          env: { FFMPEG_PATH: ffmpeg },
        },
      },
      {
        extends: true,
        test: {
          name: 'int',
          include: ['tests/int/**/*.test.ts'],
          globalSetup: ['tests/support/database.ts'],
          setupFiles: ['tests/support/setupInt.ts'],
        },
      },
    ],
  },
})
