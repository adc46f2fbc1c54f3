/** What tells when groups meet is a module of its own: who fetches it, when, and what is left without it. */

import { follow, open } from '../harness/app.ts';
import { FAMILY, many, OTHER, test } from '../harness/feed.ts';
import { expect, type Page } from '../harness/test.ts';
import { LANGUAGES, WORDS } from '../harness/words.ts';

const MODULE = /\/(groups\.js|meetings-\w+\.js|meetings-\w+\.wasm)$/;
const WASM = '**/meetings-*_bg.wasm';
const APP = '**/app-*_bg.wasm';
const FEED = '**/groups.json';
const CONFIRM = { en: 'Confirm the current schedule', es: 'Confirme el horario actual' };
/** Slugs of the organisation's own that the feed gives a time to, and of one that only the feed knows. */
const PAGES = ['/groups', '/groups/family-support-group'];

for (const language of LANGUAGES) {
  const { prefix } = WORDS[language];

  test(`a page of the groups does not wait for the app (${language})`, async ({ page, feed }) => {
    await feed.publish([FAMILY, OTHER]);
    await page.route(APP, () => {
      // Never answered.
    });
    for (const path of PAGES) {
      await page.goto(`${prefix}${path}`, { waitUntil: 'commit' });
      await expect(page.locator('.times').first()).toBeVisible();
      await expect(page.locator('html')).not.toHaveAttribute('data-app');
    }
  });

  test(`without the module the pages say what they can (${language})`, async ({ page, feed, watch }) => {
    watch.expects(/ERR_FAILED/);
    await feed.publish([FAMILY, OTHER]);
    await page.route(WASM, (route) => route.abort());
    for (const path of PAGES) {
      await open(page, `${prefix}${path}`);
      await expect(page.locator('main')).toContainText(CONFIRM[language]);
      await expect(page.locator('main a[href="tel:+18445438555"]').first()).toBeVisible();
      await expect(page.locator('.times')).toHaveCount(0);
    }
    // Of a group that only the feed knows there is nothing to say but whom to call; until it comes after all.
    await open(page, `${prefix}/groups/monday-lunch`);
    const again = page.getByRole('button', { name: WORDS[language].again });
    await expect(again).toBeVisible();
    await expect(page.locator('h1')).toHaveCount(1);
    await expect(page.locator('main a[href="tel:+18445438555"]').first()).toBeVisible();
    await page.unroute(WASM);
    await again.click();
    await expect(page.locator('h1')).toHaveText(`${OTHER['name']}`);
    await expect(page.locator('.session')).toHaveCount(5);
  });
}

test('only the pages of the groups fetch it', async ({ page, feed }) => {
  await feed.publish([FAMILY, OTHER]);
  const asked = requests(page);
  for (const path of ['/', '/find', '/privacy', '/inquiry/support?start', '/forms/support']) await open(page, path);
  await follow(page, '/help-now');
  await expect(page.locator('h1')).toBeFocused();
  expect(asked.filter((path) => MODULE.test(path) || path === '/groups.json')).toEqual([]);
  await follow(page, '/groups');
  await expect(page.locator('.meetings > li')).toHaveCount(2);
  expect(asked.filter((path) => MODULE.test(path))).toHaveLength(3);
});

test('the feed is asked for once a visit, and nothing stays where the page is left', async ({ page, feed }) => {
  await feed.publish([...many(30), FAMILY, OTHER]);
  const asked = requests(page);
  const times = () => asked.filter((path) => path === '/groups.json').length;
  await open(page, '/groups');
  await expect(page.locator('.meetings > li')).toHaveCount(20);
  expect(times()).toBe(1);
  // The place that the app took over hears its controls once.
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect(page.locator('.meetings > li')).toHaveCount(32);

  // A page is left while the feed is on its way.
  let answer = () => {};
  await page.route(FEED, async (route) => {
    await new Promise<void>((resolve) => (answer = resolve));
    await route.continue();
  });
  const coming = page.waitForRequest(FEED);
  await follow(page, '/groups/monday-lunch');
  await coming;
  await follow(page, '/privacy');
  await expect(page.locator('[data-prose="/privacy"]')).toBeVisible();
  const answered = page.waitForResponse(FEED);
  answer();
  await answered;
  await expect(page.locator('[data-place], .session, .meetings')).toHaveCount(0);
  expect(times()).toBe(2);
  await page.unroute(FEED);

  // What it listened to went with the page: a control of the same name elsewhere does nothing.
  await page.evaluate(() => {
    const place = '<section data-place="/groups"><p id="meetings-count"></p><ul id="meetings-list"></ul><button id="meetings-more"></button></section>';
    document.querySelector('main')!.insertAdjacentHTML('beforeend', place);
    document.getElementById('meetings-more')!.click();
  });
  await expect(page.locator('#meetings-list > li')).toHaveCount(0);
});

test('a new feed is shown the next time, a new build with it', async ({ page, feed }) => {
  await feed.publish([FAMILY]);
  await open(page, '/groups');
  await expect(page.locator('.meetings > li')).toHaveCount(1);
  await feed.publish([FAMILY, OTHER]);
  await follow(page, '/privacy');
  await expect(page.locator('h1')).toBeFocused();
  await page.goBack();
  await expect(page.locator('.meetings > li')).toHaveCount(2);
  await page.locator('.meetings a', { hasText: 'Monday Lunch' }).click();
  await expect(page.locator('h1')).toHaveText(`${OTHER['name']}`);
  await expect(page.locator('h1')).toBeFocused();
  await expect(page).toHaveTitle(/Monday Lunch/);
});

test('leaving blanks a page whose feed is on its way', async ({ page, watch }) => {
  watch.expects(/request to https:\/\/www\.weather\.gov/);
  await page.route('https://www.weather.gov/**', () => {
    // Never answered.
  });
  let answer = () => {};
  await page.route(FEED, async (route) => {
    await new Promise<void>((resolve) => (answer = resolve));
    await route.continue();
  });
  const coming = page.waitForRequest(FEED);
  await open(page, '/groups');
  await coming;
  const link = page.getByRole('link', { name: 'Leave this site' });
  // One script from before to after, because none can be begun while a page is on its way.
  const looks = link.evaluate(async (link: HTMLElement) => {
    const fed = new Promise<void>((resolve) => {
      const sees = (list: PerformanceObserverEntryList) =>
        list.getEntries().some(({ name }) => name.endsWith('/groups.json')) && resolve();
      new PerformanceObserver(sees).observe({ type: 'resource' });
    });
    link.click();
    const atOnce = document.body.innerText;
    await fed;
    for (let turn = 0; turn < 5; turn += 1) await new Promise((done) => setTimeout(done));
    return [atOnce, document.body.innerText];
  });
  await page.waitForRequest('https://www.weather.gov/**');
  answer();
  expect(await looks).toEqual(['', '']);
});

/** The paths that a page asks for from now on. */
function requests(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  return asked;
}
