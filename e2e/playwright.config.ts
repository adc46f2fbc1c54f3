import { defineConfig } from '@playwright/test';
import { browserOptions, PHONE } from './harness/browser.ts';

export default defineConfig({
  testDir: './journeys',
  outputDir: './test-results',
  fullyParallel: true,
  // Two browsers at once on two cores; each test has a server of its own.
  workers: 2,
  // A test that fails once is a test that fails.
  retries: 0,
  forbidOnly: true,
  // Axe on each step in three colour schemes is most of it.
  timeout: 180_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    launchOptions: browserOptions,
    trace: 'retain-on-failure',
    viewport: PHONE,
    actionTimeout: 10_000,
  },
  projects: [{ name: 'phone', use: { hasTouch: true } }],
});
