/** Leaving the site: at once, with and without the app, and nothing to come back to. */

import type { Page } from '@playwright/test';
import { fill } from '../harness/answers.ts';
import { open } from '../harness/app.ts';
import { expect, test } from '../harness/test.ts';

const NEUTRAL = 'https://www.weather.gov/';

test.beforeEach(async ({ page, watch }) => {
  // The neutral page lies elsewhere; nothing of it is needed here.
  watch.expects(/request to https:\/\/www\.weather\.gov/);
  await page.route(`${NEUTRAL}**`, (route) => route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' }));
});

async function begin(page: Page): Promise<void> {
  await open(page, '/privacy');
  await open(page, '/inquiry/support?start');
  await fill(page, { adult: 'true' });
}

async function expectGone(page: Page): Promise<void> {
  await expect(page).toHaveURL(NEUTRAL);
  // The form's place in the history is the neutral page's now.
  await page.goBack();
  await expect(page).toHaveURL(/\/privacy$/);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
}

test('the button leaves', async ({ page }) => {
  await begin(page);
  await page.getByRole('link', { name: 'Leave this site' }).click();
  await expectGone(page);
});

test('Shift three times leaves', async ({ page }) => {
  await begin(page);
  for (let time = 0; time < 3; time += 1) await page.keyboard.press('Shift');
  await expectGone(page);
});

test('it works before the app has loaded', async ({ page }) => {
  await page.route('**/*.wasm', () => {
    // Never answered: the network is stalled.
  });
  await page.goto('/inquiry/support', { waitUntil: 'commit' });
  await page.getByRole('link', { name: 'Leave this site' }).click();
  await expect(page).toHaveURL(NEUTRAL);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the button is a link, and leaves', async ({ page }) => {
    await page.goto('/inquiry/support');
    await page.getByRole('link', { name: 'Leave this site' }).click();
    await expect(page).toHaveURL(NEUTRAL);
  });
});
