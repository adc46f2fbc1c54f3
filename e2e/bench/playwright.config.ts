import { defineConfig } from '@playwright/test';
import { browserOptions, PHONE } from '../harness/browser.ts';

/** One browser at a time, nothing beside it: what is measured is time. */
export default defineConfig({
  testDir: '.',
  // As with the journeys: what only an app with the feature `feed` does.
  testIgnore: process.env['FEED'] ? [] : ['meetings.spec.ts'],
  outputDir: '../test-results/bench',
  workers: 1,
  timeout: 600_000,
  reporter: [['list']],
  use: { launchOptions: browserOptions, viewport: PHONE },
});
