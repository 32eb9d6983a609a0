import { defineConfig, devices } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from './scripts/browser.mjs';
import { freePort } from './scripts/fileServer.mjs';
import { findFirefox } from './scripts/firefox.mjs';
import { CACHE } from './scripts/project.mjs';

/** Every test opens the page here, which proves that it can stand under any path of any host. */
const BASE = '/some/course/unrolled/';

// Kept in the environment, so that the workers, which read this file again, get the same one.
process.env.UNROLLED_PORT ??= String(await freePort());
process.env.UNROLLED_BROWSER ??= findBrowser() ?? '';
process.env.UNROLLED_FIREFOX ??= findFirefox() ?? '';

const address = `http://127.0.0.1:${process.env.UNROLLED_PORT}${BASE}`;
const report = process.env.UNROLLED_REPORT;
const executablePath = process.env.UNROLLED_BROWSER;
const firefox = process.env.UNROLLED_FIREFOX;

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: `${CACHE}/test-results`,
  fullyParallel: true,
  // Of two cores, which each test leaves idle for a third of its time: it waits for frames and fetches.
  workers: 3,
  retries: 0,
  // A slow machine is no fault of the page.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: report ? [['dot'], ['json', { outputFile: report }]] : 'list',
  use: {
    baseURL: address,
    // Recording doubles the time of every test; ask for it where one fails: UNROLLED_TRACE=1.
    trace: process.env.UNROLLED_TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    video: 'off',
    // The page of a test comes from the server, and never from the device; offline.spec.ts alone allows them.
    serviceWorkers: 'block',
  },
  projects: [
    {
      name: 'chromium',
      use: {
        ...devices['Desktop Chrome'],
        viewport: { width: 1440, height: 900 },
        launchOptions: { args: BROWSER_ARGS, ...(executablePath ? { executablePath } : {}) },
      },
    },
    // The main walk, in a Firefox as its users have it, where there is one.
    ...(firefox
      ? [
          {
            name: 'firefox',
            testMatch: 'student.spec.ts',
            use: {
              browserName: 'firefox' as const,
              channel: 'moz-firefox',
              viewport: { width: 1440, height: 900 },
              launchOptions: { executablePath: firefox },
            },
          },
        ]
      : []),
  ],
  webServer: {
    command: `node scripts/serve.mjs --port ${process.env.UNROLLED_PORT} --base ${BASE}`,
    url: address,
    reuseExistingServer: false,
  },
});
