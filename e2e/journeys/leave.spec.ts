/** Leaving the site: at once, with and without the app, and nothing to come back to. */

import type { Page } from '@playwright/test';
import { fill } from '../harness/answers.ts';
import { open } from '../harness/app.ts';
import { Inquiry } from '../harness/inquiry.ts';
import { WRITER } from '../harness/people.ts';
import { expect, test } from '../harness/test.ts';

const NEUTRAL = 'https://www.weather.gov/';
const CANARY = 'Canary in the name';

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
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual([]);
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

test('Shift with other keys in between stays', async ({ page }) => {
  await begin(page);
  for (const key of ['Shift', 'a', 'Shift', 'b', 'Shift', 'c']) await page.keyboard.press(key);
  await expect(page.locator('h1')).toBeVisible();
  for (let time = 0; time < 3; time += 1) await page.keyboard.press('Shift');
  await expectGone(page);
});

test('the page is blank at once, and stays so while the neutral page is slow', async ({ page }) => {
  await page.route(`${NEUTRAL}**`, () => {
    // Never answered.
  });
  let reply = () => {};
  await page.route('**/QuestionnaireResponse*', async (route) => {
    await new Promise<void>((resolve) => (reply = resolve));
    await route.continue();
  });
  const inquiry = new Inquiry(page, 'en', '/inquiry/support');
  await inquiry.begin('keepNot');
  await inquiry.fillSteps(WRITER);
  const sending = page.waitForRequest('**/QuestionnaireResponse*');
  await inquiry.send();
  await sending;
  const leaving = page.waitForRequest(`${NEUTRAL}**`);
  const link = page.getByRole('link', { name: 'Leave this site' });
  // One script from before to after, because none can be begun while a page is on its way.
  const looks = link.evaluate(async (link: HTMLElement) => {
    // The title is a space of no width: without one the browser would show the address.
    const look = () => ({ text: document.body.innerText, title: document.title.replace('\u200b', '') });
    const replied = new Promise<void>((resolve) => {
      const sees = (list: PerformanceObserverEntryList) =>
        list.getEntries().some(({ name }) => name.includes('QuestionnaireResponse')) && resolve();
      new PerformanceObserver(sees).observe({ type: 'resource' });
    });
    link.click();
    const atOnce = look();
    await replied;
    for (let turn = 0; turn < 5; turn += 1) await new Promise((done) => setTimeout(done));
    return [atOnce, look()];
  });
  await leaving;
  reply();
  const blank = { text: '', title: '' };
  expect(await looks).toEqual([blank, blank]);
});

test('it works before the app has loaded', async ({ page }) => {
  await page.route('**/*.wasm', () => {
    // Never answered: the network is stalled.
  });
  await page.goto('/privacy');
  await page.goto('/inquiry/support', { waitUntil: 'commit' });
  await page.getByRole('link', { name: 'Leave this site' }).click();
  await expectGone(page);
});

for (const mode of ['keep', 'locked', 'keepNot'] as const) {
  test(`twenty times Back and Forward after leaving show no answer (${mode})`, async ({ page }) => {
    const inquiry = new Inquiry(page, 'en', '/inquiry/support');
    await open(page, '/privacy');
    await (mode === 'locked' ? inquiry.beginLocked('seven slow trains 77') : inquiry.begin(mode));
    await inquiry.fillSteps({ ...WRITER, 'preferred-name': CANARY });
    await expect(page.getByText(CANARY)).toBeVisible();
    await page.getByRole('link', { name: 'Leave this site' }).click();
    await expect(page).toHaveURL(NEUTRAL);
    for (let turn = 0; turn < 20; turn += 1) {
      await (turn % 4 < 3 ? page.goBack() : page.goForward());
      const values = await page.evaluate(() =>
        [...document.querySelectorAll('input, textarea')].map((box) => (box as HTMLInputElement).value),
      );
      const seen = `${await page.content()} ${values} ${await page.locator('body').ariaSnapshot()}`;
      expect(['sam@example.org', CANARY].filter((answer) => seen.includes(answer)), `on turn ${turn}`).toEqual([]);
    }
    if (mode === 'keep') {
      // What was kept is still kept, for whoever asks for it.
      await open(page, '/inquiry/support');
      await inquiry.button(inquiry.words.resume).click();
      await expect(page.getByText(CANARY)).toBeVisible();
    }
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the button is a link, and leaves', async ({ page }) => {
    await page.goto('/inquiry/support');
    await page.getByRole('link', { name: 'Leave this site' }).click();
    await expect(page).toHaveURL(NEUTRAL);
  });
});
