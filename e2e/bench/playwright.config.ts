import { defineConfig } from '@playwright/test';
import { browserOptions, PHONE } from '../harness/browser.ts';

/** One browser at a time, nothing beside it: what is measured is time. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results/bench',
  workers: 1,
  timeout: 600_000,
  reporter: [['list']],
  use: { launchOptions: browserOptions, viewport: PHONE },
});
