/** A slow network: what is chosen and tapped before the app has come counts. */

import type { Page } from '@playwright/test';
import { tick } from '../harness/answers.ts';
import { holdBack } from '../harness/early.ts';
import { Inquiry } from '../harness/inquiry.ts';
import { expect, test } from '../harness/test.ts';

/** Leaves it to the app to show what was held back: the timer that does it at last never fires. */
async function withoutTimer(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const later = window.setTimeout;
    window.setTimeout = ((act: () => void, after = 0) => (after < 3000 ? later(act, after) : 0)) as typeof setTimeout;
  });
}

test('Continue, tapped before the app is there, leads on when it is', async ({ page }) => {
  const app = await holdBack(page);
  const inquiry = new Inquiry(page, 'en', '/inquiry/support');
  await page.goto(inquiry.path, { waitUntil: 'commit' });
  await tick(page.getByLabel(inquiry.words.keep));
  await inquiry.button(inquiry.words.continue).click();
  await expect(page.locator('form')).toHaveAttribute('aria-busy', 'true');
  app.pass();
  await expect(page).toHaveURL(/step=1$/);
  await expect(inquiry.title()).toBeFocused();
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual(['peer-support:draft:support']);
});

test('Continue without an answer says so, as soon as the app is there', async ({ page }) => {
  const app = await holdBack(page);
  const inquiry = new Inquiry(page, 'es', '/inquiry/support');
  await page.goto(inquiry.path, { waitUntil: 'commit' });
  await inquiry.button(inquiry.words.continue).click();
  app.pass();
  await expect(page.getByRole('heading', { name: inquiry.words.problem })).toBeVisible();
  await expect(page).toHaveTitle(new RegExp(`^${inquiry.words.errorPrefix}`));
  await expect(page.locator('form')).not.toHaveAttribute('aria-busy');
});

test('an app that cannot start says how else to reach a person', async ({ page, watch }) => {
  watch.expects(/ERR_FAILED/);
  const app = await holdBack(page);
  const inquiry = new Inquiry(page, 'en', '/inquiry/support');
  await page.goto(inquiry.path, { waitUntil: 'commit' });
  await tick(page.getByLabel(inquiry.words.keep));
  await inquiry.button(inquiry.words.continue).click();
  app.refuse();
  await expect(page.locator('.app-failed')).toBeVisible();
  await expect(page.locator('form')).not.toHaveAttribute('aria-busy');
  // Once more, now that nothing is on its way: still no address with an answer in it, no error.
  await inquiry.button(inquiry.words.continue).click();
  await expect(page).toHaveURL(inquiry.path);
});

test('an address inside a form shows no page that is gone the next moment', async ({ page }) => {
  await withoutTimer(page);
  const app = await holdBack(page);
  const inquiry = new Inquiry(page, 'en', '/inquiry/support');
  await page.goto(`${inquiry.path}?start`, { waitUntil: 'commit' });
  await expect(page.getByText('One moment')).toBeVisible();
  await expect(page.getByLabel(inquiry.words.keep)).toBeHidden();
  app.pass();
  await expect(page.locator('input[name="adult"]').first()).toBeVisible();
});

test('an app that is long in coming holds nothing back after three seconds', async ({ page }) => {
  await page.clock.install();
  await holdBack(page);
  const inquiry = new Inquiry(page, 'en', '/inquiry/support');
  await page.goto(`${inquiry.path}?start`, { waitUntil: 'commit' });
  await expect(page.getByText('One moment')).toBeVisible();
  await page.clock.fastForward(3000);
  await expect(page.getByLabel(inquiry.words.keep)).toBeVisible();
});

test('a front door that waited to say what is kept here opens as soon as it can', async ({ page }) => {
  await withoutTimer(page);
  const inquiry = new Inquiry(page, 'en', '/inquiry/support');
  await inquiry.begin();
  await inquiry.saved();
  await page.goto('/');
  await expect(page.getByText(inquiry.words.unfinished)).toBeVisible();
});
