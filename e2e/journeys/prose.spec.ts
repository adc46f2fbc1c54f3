/** Pages that only say something: read inside the app, they come from their own files. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fill } from '../harness/answers.ts';
import { follow, open, reload } from '../harness/app.ts';
import { Inquiry } from '../harness/inquiry.ts';
import { expectAccessible } from '../harness/look.ts';
import { DIST } from '../harness/server.ts';
import { expect, type Page, test } from '../harness/test.ts';
import { LANGUAGES, WORDS } from '../harness/words.ts';

const WORDS_OF_PAGE = '[data-prose]';

for (const language of LANGUAGES) {
  test(`each is the same inside the app as loaded by the browser (${language})`, async ({ page }) => {
    const { prefix } = WORDS[language];
    const paths = prosePages(prefix);
    expect(paths.length).toBeGreaterThan(6);
    for (const path of paths) {
      await open(page, `${prefix}/inquiry/support`);
      await follow(page, path);
      await expect(page.locator(WORDS_OF_PAGE)).toHaveAttribute('data-prose', path);
      const inside = await said(page);
      await expect(page.locator('h1')).toBeFocused();
      await reload(page);
      expect(await said(page), path).toEqual(inside);
    }
  });
}

test('reading a help page loses no answer, even where nothing is kept', async ({ page }) => {
  const inquiry = new Inquiry(page, 'en', '/inquiry/support');
  await inquiry.begin('keepNot');
  await fill(page, { adult: 'true' });
  await page.getByRole('link', { name: 'All help lines' }).click();
  await expect(page.locator(WORDS_OF_PAGE)).toContainText('naloxone');
  await expect(page.locator('h1')).toBeFocused();
  await page.goBack();
  await expect(page.locator('[name="adult"][value="true"]')).toBeChecked();
});

test('one that does not arrive says whom to call, and can be tried again', async ({ page, watch }) => {
  watch.expects(/ERR_FAILED/);
  await open(page, '/inquiry/support');
  await page.route('**/youth', (route) => route.abort());
  await follow(page, '/youth');
  await expect(page.getByText('This page did not arrive.')).toBeVisible();
  await expect(page.locator('main a[href="tel:988"]')).toBeVisible();
  await expect(page.locator('main a[href="tel:+18445438555"]')).toBeVisible();
  await expectAccessible(page);
  await page.unroute('**/youth');
  await page.getByRole('button', { name: WORDS.en.again }).click();
  await expect(page.locator(WORDS_OF_PAGE)).toContainText('Alateen');
});

test('one that was read before is not asked for again', async ({ page }) => {
  await open(page, '/');
  await follow(page, '/privacy');
  await expect(page.locator('[data-prose="/privacy"]')).toBeVisible();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goBack();
  await expect(page.locator('[data-prose="/"]')).toBeVisible();
  await page.goForward();
  await expect(page.locator('[data-prose="/privacy"]')).toBeVisible();
  expect(asked.filter((path) => path !== '/icon.svg')).toEqual([]);
});

test('only the page that was asked for is shown', async ({ page }) => {
  await open(page, '/inquiry/support');
  const other = readFileSync(join(DIST, 'privacy.html'), 'utf8');
  await page.route('**/youth', (route) => route.fulfill({ body: other, contentType: 'text/html' }));
  await follow(page, '/youth');
  await expect(page.getByText('This page did not arrive.')).toBeVisible();
});

test('the page for an adult at school prints, loaded or come to', async ({ page }) => {
  for (const arrive of [() => open(page, '/clubs/student'), () => follow(page, '/clubs/student')]) {
    await arrive();
    const prints = page.evaluate(() => new Promise((done) => addEventListener('beforeprint', () => done(true), { once: true })));
    await page.getByRole('button', { name: 'Print this page' }).click();
    expect(await prints).toBe(true);
    await open(page, '/inquiry/support');
  }
});

/** What the page says, and its title. */
async function said(page: Page): Promise<[string, string]> {
  return [await page.title(), await page.locator('main').innerText()];
}

/** The pages whose words are in their files, as paths. */
function prosePages(prefix: string): string[] {
  const folder = join(DIST, prefix);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const pages = files.filter((file) => file.endsWith('.html') && !file.startsWith('es/'));
  return pages
    .map((file) => /data-prose="([^"]+)"/.exec(readFileSync(join(folder, file), 'utf8'))?.[1])
    .filter((path) => path !== undefined);
}
