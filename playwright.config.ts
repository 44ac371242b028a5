import { defineConfig } from '@playwright/test'

const withScreenshots = process.env.SCREENSHOTS === '1'

const ofTheStudio = ['storyboard', 'home', 'site', 'publish'].map((name) => `**/${name}.spec.ts`)

/** Journeys through the real product in a real browser. `SCREENSHOTS=1` also makes the pictures of the README. */
export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/support/setup.ts',
  // One product, one database: journeys run one after the other, those of the studio and the public site beside those of
  // the office. They share people, and neither changes or counts a row that the other looks at.
  workers: 2,
  projects: [
    { name: 'studio and site', testMatch: ofTheStudio, workers: 1 },
    {
      name: 'office',
      testIgnore: [...ofTheStudio, ...(withScreenshots ? [] : ['**/screenshots.spec.ts'])],
      workers: 1,
    },
  ],
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  // A slow machine is no fault of the product's.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: process.env.E2E_URL,
    viewport: { width: 1440, height: 900 },
    locale: 'ko-KR',
    timezoneId: 'Asia/Seoul',
    // A trace costs a fifth of the run: it is for whoever looks for a fault.
    trace: process.env.TRACE === '1' ? 'retain-on-failure' : 'off',
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
