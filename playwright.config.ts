import { defineConfig } from '@playwright/test'

const withScreenshots = process.env.SCREENSHOTS === '1'

/** Journeys through the real product in a real browser. `SCREENSHOTS=1` also makes the pictures of the README. */
export default defineConfig({
  testDir: 'tests/e2e',
  testIgnore: withScreenshots ? [] : ['**/screenshots.spec.ts'],
  globalSetup: './tests/e2e/support/setup.ts',
  // One product, one database: journeys run one after the other.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: process.env.E2E_URL,
    viewport: { width: 1440, height: 900 },
    locale: 'ko-KR',
    timezoneId: 'Asia/Seoul',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
