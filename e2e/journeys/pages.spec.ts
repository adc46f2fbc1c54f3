/** What stands on every page, in both languages, with and without the app. */

import { readdirSync } from 'node:fs';
import { open } from '../harness/app.ts';
import { expectAccessible, takePictures } from '../harness/look.ts';
import { DIST } from '../harness/server.ts';
import { expect, type Page, test } from '../harness/test.ts';
import { type Language, LANGUAGES, WORDS } from '../harness/words.ts';

/** Every page that was prerendered, found where it lies, and one form that is rendered on demand. */
const PAGES = [...prerendered(), '/forms/support'];
const MISSING = '/no-such-page';

/** What must be within reach on every page, and where the link leads where it is one. */
const HELP: [text: string, link: string][] = [
  ['911', 'tel:911'],
  ['988', 'tel:988'],
  ['741741', 'sms:741741?&body=HOME'],
  ['1-800-662-4357', 'tel:+18006624357'],
  ['(844) 543-8555', 'tel:+18445438555'],
  ['recovery@herrenproject.org', 'mailto:recovery@herrenproject.org'],
];

for (const language of LANGUAGES) {
  for (const path of [...PAGES, MISSING]) {
    const address = `${WORDS[language].prefix}${path}`;

    test(`${address} holds what every page must`, async ({ page, watch }) => {
      if (path === MISSING) watch.expects(/status of 404/);
      const response = await open(page, address);
      expect(response?.status()).toBe(path === MISSING ? 404 : 200);
      await expectHelp(page, language);
      await expectAccessible(page);
      const name = path === '/' ? 'home' : path.slice(1).replaceAll('/', '-');
      await takePictures(page, language === 'en' ? name : `${name}-${language}`);
    });
  }
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  for (const language of LANGUAGES) {
    for (const path of [...PAGES, MISSING]) {
      const address = `${WORDS[language].prefix}${path}`;

      test(`${address} says how to reach a person`, async ({ page, watch }) => {
        if (path === MISSING) watch.expects(/status of 404/);
        await page.goto(address);
        await expectHelp(page, language);
        await expect(page.locator('main')).not.toBeEmpty();
      });
    }
  }
});

test('the language switch keeps the page', async ({ page }) => {
  await open(page, '/privacy');
  await page.getByRole('link', { name: 'Español' }).click();
  await expect(page).toHaveURL(/\/es\/privacy$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/privacy$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('no page scrolls sideways at 320 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of PAGES) {
    await open(page, `/es${path}`);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, `/es${path}`).toBeLessThanOrEqual(320);
  }
});

async function expectHelp(page: Page, language: Language): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(page).toHaveTitle(/. \| Herren Project$/);
  await expect(page.locator('h1')).toHaveCount(1);
  await expect(page.locator('h1')).not.toBeEmpty();
  for (const [text, link] of HELP) {
    const found = page.locator(`a[href="${link}"]`).filter({ hasText: text, visible: true });
    await expect(found.first(), `${text} at ${page.url()}`).toBeVisible();
  }
}

/** `index.html` → `/`, `inquiry/support.html` → `/inquiry/support`; English ones. */
function prerendered(): string[] {
  const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' });
  const pages = files.filter((file) => file.endsWith('.html') && !/^es\/|(^404|shell)\.html$/.test(file));
  return pages.toSorted().map((file) => `/${file.replace(/(index)?\.html$/, '')}`);
}
