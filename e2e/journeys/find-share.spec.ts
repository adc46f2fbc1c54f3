/** A finder's result, passed on: the link carries the result, and nothing of danger, crisis or age. */

import type { Page } from '@playwright/test';
import { open } from '../harness/app.ts';
import { Finder } from '../harness/finder.ts';
import { expect, test } from '../harness/test.ts';
import { LANGUAGES } from '../harness/words.ts';

const RESULT = { fits: ['grief-support-group', 'parental-support-group'], near: ['family-support-group'] };

/** The link that a result offers. */
async function link(page: Page, answers: string[], age: string): Promise<string> {
  const finder = new Finder(page);
  await open(page, '/find');
  await finder.find(answers, age);
  return page.getByLabel('Link to this result').inputValue();
}

test('the link shows the result to somebody else, without a form', async ({ page, browser, server }) => {
  const shared = await link(page, ['loss', 'child', 'crisis'], 'adult');
  expect(shared).toBe(`${server.origin}/find?show=gpF`);

  const other = await browser.newPage();
  const finder = new Finder(other);
  await open(other, shared);
  await expect(finder.title()).toHaveText('What may help you');
  await expect(other).toHaveTitle('What may help you | Find support that fits | Herren Project');
  await finder.expectResult({ ...RESULT, forms: [] });
  await expect(other.getByText('Someone shared this result with you.')).toBeVisible();
  await expect(other.getByText('Everyone in our groups is 18 or older.')).toBeVisible();
  await expect(finder.urgent()).toBeHidden();
  await expect(other.locator('main')).not.toContainText('What you told us', { useInnerText: true });
  await expect(other.locator('.finder__why:visible')).toHaveCount(0);
  await other.getByRole('link', { name: 'Answer the two questions yourself' }).click();
  await expect(other).toHaveURL(/\/find$/);
  await expect(other.locator('form input:checked')).toHaveCount(0);
  await other.close();
});

test('danger, crisis and age make no difference to the link', async ({ page }) => {
  const plain = await link(page, ['partner'], 'adult');
  for (const [answers, age] of [
    [['partner', 'danger'], 'adult'],
    [['crisis', 'partner'], 'withheld'],
  ] as const) {
    expect(await link(page, [...answers], age)).toBe(plain);
  }
});

for (const code of ['', 'x', 'p', 'gp', 'GPF', 'gpF%20', '%3Cb%3E', 'gpF'.repeat(500), '%']) {
  test(`a wrong code opens the first question: ${code.slice(0, 10)}`, async ({ page }) => {
    await open(page, `/find?show=${code}`);
    await expect(page).toHaveURL(/\/find$/);
    await expect(page.locator('input[value="myself"]')).toBeVisible();
    await expect(page.locator('[data-show]:visible')).toHaveCount(0);
  });
}

for (const language of LANGUAGES) {
  test(`the language switch keeps a shared result (${language})`, async ({ page }) => {
    const finder = new Finder(page, language);
    await open(page, `${finder.path}?show=gpF`);
    await page.locator('.languages__link:not([aria-current])').click();
    await expect(page).toHaveURL(/\?show=gpF$/);
    const other = new Finder(page, language === 'en' ? 'es' : 'en');
    await other.expectResult({ ...RESULT, forms: [] });
  });
}

test('the link is copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const shared = await link(page, ['relative'], 'adult');
  const copied = page.getByText('The link is copied.');
  await expect(copied).toBeHidden();
  await page.getByRole('button', { name: 'Copy the link' }).click();
  await expect(copied).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shared);
});

test('where the browser does not copy, the page says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await link(page, ['relative'], 'adult');
  await page.getByRole('button', { name: 'Copy the link' }).click();
  await expect(page.getByText('Your browser did not copy the link.')).toBeVisible();
});

test('Share is offered where the browser can, with the link and nothing else', async ({ page }) => {
  const button = page.getByRole('button', { name: 'Share', exact: true });
  await page.addInitScript(() => {
    // This browser has no list of apps to hand things to: one stands in for it.
    const share = async (data: ShareData) => void Object.assign(window, { handed: data });
    Object.defineProperty(navigator, 'share', { value: share, configurable: true });
  });
  const shared = await link(page, ['relative'], 'adult');
  await button.click();
  await expect.poll(() => page.evaluate(() => ('handed' in window ? window.handed : null))).toEqual({ url: shared });

  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', { value: undefined });
  });
  await link(page, ['relative'], 'adult');
  await expect(button).toBeHidden();
});
