/** The server gone while answers are on their way: nothing is lost, and nothing arrives twice. */

import type { Route } from '@playwright/test';
import { open } from '../harness/app.ts';
import { Inquiry } from '../harness/inquiry.ts';
import { expectAccessible, takePictures } from '../harness/look.ts';
import { WRITER } from '../harness/people.ts';
import { answersOf, count, stored, typed } from '../harness/records.ts';
import type { Server } from '../harness/server.ts';
import { expect, type Page, test } from '../harness/test.ts';
import { LANGUAGES } from '../harness/words.ts';

for (const language of LANGUAGES) {
  test(`stopped while sending: not sent yet, kept, sent once when it is back (${language})`, async ({ page, server, watch }) => {
    // The browser itself logs each request that fails.
    watch.expects(/ERR_CONNECTION_REFUSED/);
    const inquiry = new Inquiry(page, language, '/inquiry/support');
    await inquiry.begin();
    await inquiry.fillSteps(WRITER);
    await server.stop();
    await inquiry.send();
    await expect(page.getByText(inquiry.words.waiting).first()).toBeVisible();
    expect(await page.evaluate(() => JSON.stringify(localStorage))).toContain('sam@example.org');
    await expectAccessible(page);
    if (language === 'en') await takePictures(page, 'support-waiting');

    await server.start();
    await tryNow(inquiry);
    await expect(inquiry.title()).toHaveText(inquiry.words.received);
    const [record, ...others] = await stored(server);
    expect(others).toEqual([]);
    expect(answersOf(record!.response)).toEqual(typed(WRITER));
  });
}

test('closed while waiting: opened again, it is sent once', async ({ profile, server, watch }) => {
  watch.expects(/ERR_CONNECTION_REFUSED/);
  const before = new Inquiry(await profile.open(), 'en', '/inquiry/support');
  await before.begin();
  await before.fillSteps(WRITER);
  await server.stop();
  await before.send();
  await expect(before.page.getByText(before.words.waiting).first()).toBeVisible();
  await profile.close();
  await server.start();

  const after = new Inquiry(await profile.open(), 'en', '/inquiry/support');
  await open(after.page, '/inquiry/support?resume');
  await expect(after.title()).toHaveText(after.words.received);
  expect(await stored(server)).toHaveLength(1);
});

test('closed while waiting: sent by itself when the site is opened again, on whatever page', async ({ profile, server, watch }) => {
  watch.expects(/ERR_CONNECTION_REFUSED/);
  const before = await waiting(await profile.open(), server);
  await profile.close();
  await server.start();

  const { page } = new Inquiry(await profile.open(), 'en', '/inquiry/support');
  await open(page, '/privacy');
  await expect.poll(() => count(server)).toBe(1);
  await page.locator('header a[href="/"]').click();
  const news = page.locator('main .notice:not(.app-failed)').filter({ hasText: before.words.received });
  await expect(news).toContainText('Ask for support');
  await expectAccessible(page);
  await takePictures(page, 'home-received');
  await news.getByRole('link').click();
  await expect(page.locator('h1')).toHaveText(before.words.received);
  const [record] = await stored(server);
  await expect(page.locator('main')).toContainText(record!.reference);
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await page.locator('header a[href="/"]').click();
  await expect(page.locator('.doors')).toBeVisible();
  await expect(news, 'said once').toHaveCount(0);
});

test('while something waits, each page says so in its title; it goes when the app has the network back', async ({ profile, server, watch }) => {
  watch.expects(/ERR_/);
  const before = await waiting(await profile.open(), server);
  await profile.close();
  await server.start();

  const page = await profile.open();
  // The site is there, and where answers go is not.
  await page.route('**/QuestionnaireResponse*', (route) => route.abort());
  const title = new RegExp(`^${before.words.waiting} \\| `);
  await open(page, '/privacy');
  await expect(page).toHaveTitle(title);
  await page.locator('.footer a[href="/help-now"]').click();
  await expect(page.locator('h1')).toHaveText('Help right now');
  await expect(page).toHaveTitle(title);
  await page.locator('header a[href="/"]').click();
  await expect(page.locator('main .notice:not(.app-failed)')).toContainText(before.words.waiting);
  await page.locator('main a[href="/inquiry/support"]').last().click();
  await expect(page.locator('main .notice:not(.app-failed)')).toContainText(before.words.waiting);
  await expect(page).toHaveTitle(title);
  // What is being sent is fixed: a step of it cannot be reached.
  await page.goto('/inquiry/support?step=2');
  await expect(page).toHaveURL(/step=check$/);
  await page.locator('.footer a[href="/help-now"]').click();
  await expect(page).toHaveTitle(title);
  await page.unroute('**/QuestionnaireResponse*');
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect.poll(() => count(server)).toBe(1);
  await expect(page).toHaveTitle('Help right now | Herren Project');
});

test('locked while waiting: sent only after the passphrase', async ({ profile, server, watch }) => {
  watch.expects(/ERR_CONNECTION_REFUSED/);
  const before = await waiting(await profile.open(), server, 'seven slow trains 77');
  await profile.close();
  await server.start();

  const after = new Inquiry(await profile.open(), 'en', '/inquiry/support');
  await open(after.page, '/');
  await after.page.locator('main .notice:not(.app-failed) a').click();
  await expect(after.page).toHaveTitle(/^What this browser holds/);
  expect(count(server)).toBe(0);
  await after.unlock('seven slow trains 77');
  await expect(after.title()).toHaveText(before.words.received);
  expect(count(server)).toBe(1);
});

test('refused while the person is elsewhere: the front door says so', async ({ profile, server, watch }) => {
  watch.expects(/ERR_CONNECTION_REFUSED|status of 422/);
  const before = await waiting(await profile.open(), server);
  await profile.close();
  await server.start();

  const page = await profile.open();
  await page.route('**/QuestionnaireResponse*', (route) => route.fulfill({ status: 422 }), { times: 1 });
  await open(page, '/');
  await expect(page.locator('main .notice:not(.app-failed)')).toContainText(before.words.refused);
  await page.locator('main .notice:not(.app-failed) a').click();
  await expect(page.locator('h1')).toHaveText(before.words.refused);
});

for (const taps of [1, 2]) {
  test(`the reply lost on its way: tried again, there is one record (${taps} taps on Send)`, async ({ page, server, watch }) => {
    watch.expects(/ERR_CONNECTION_RESET|ERR_FAILED/);
    const inquiry = new Inquiry(page, 'en', '/inquiry/support');
    await inquiry.begin();
    await inquiry.fillSteps(WRITER);
    await loseReply(page);
    await inquiry.button(inquiry.words.send).evaluate((button: HTMLElement, taps) => {
      // So fast that the page had no time to change in between.
      for (let tap = 0; tap < taps; tap += 1) button.click();
    }, taps);
    // By itself after a while, or at once when the person asks for it.
    const received = page.getByRole('heading', { name: inquiry.words.received });
    await expect(received.or(inquiry.button(inquiry.words.tryNow))).toBeVisible();
    await tryNow(inquiry);
    await expect(received).toBeVisible();
    expect(await stored(server)).toHaveLength(1);
  });
}

test('deleted while waiting: what was deleted is not sent', async ({ page, server, watch }) => {
  watch.expects(/ERR_CONNECTION_REFUSED/);
  await page.clock.install();
  const inquiry = await waiting(page, server);
  // Without the network, which the front door may need.
  await page.evaluate((path) => {
    history.pushState(null, '', path);
    dispatchEvent(new PopStateEvent('popstate'));
  }, inquiry.path);
  await inquiry.button(inquiry.words.delete).click();
  await expect(page.getByText(inquiry.words.deleted)).toBeVisible();
  await server.start();
  const attempts: string[] = [];
  page.on('request', (request) => attempts.push(request.method()));
  await page.clock.fastForward('10:00');
  await open(page, inquiry.path);
  await expect(page.getByLabel(inquiry.words.keep)).toBeVisible();
  expect(attempts).not.toContain('POST');
  expect(count(server)).toBe(0);
});

test('stopped while waiting: the answers can be changed, and what is sent is what is there then', async ({ page, server, watch }) => {
  watch.expects(/ERR_CONNECTION_REFUSED/);
  const inquiry = await waiting(page, server);
  await inquiry.button(inquiry.words.edit).click();
  await expect(inquiry.title()).toHaveText(inquiry.words.checkTitle);
  await page.getByRole('link', { name: `${inquiry.words.change} What should we call you?` }).click();
  await page.locator('[name="preferred-name"]').fill('Alex');
  await inquiry.continue();
  await server.start();
  await inquiry.send();
  await expect(inquiry.title()).toHaveText(inquiry.words.received);
  const [record, ...others] = await stored(server);
  expect(others).toEqual([]);
  expect(answersOf(record!.response)['preferred-name']).toEqual(['Alex']);
});

test('sent while the person reads about help: they stay there, and the receipt waits at the form', async ({ page, server, watch }) => {
  watch.expects(/ERR_CONNECTION_REFUSED/);
  const inquiry = await waiting(page, server);
  await page.locator('.footer a[href="/help-now"]').click();
  await expect(page).toHaveURL(/help-now$/);
  const sent = page.waitForResponse(/QuestionnaireResponse/);
  await server.start();
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await sent;
  await expect.poll(() => count(server)).toBe(1);
  await expect(page).toHaveURL(/help-now$/);
  await page.locator('header a[href="/"]').click();
  await page.locator('a[href="/inquiry/support"]').click();
  await expect(inquiry.title()).toHaveText(inquiry.words.received);
});

/** Presses Try again now, unless the app was faster and has the receipt already. */
async function tryNow(inquiry: Inquiry): Promise<void> {
  const buttons = inquiry.button(inquiry.words.tryNow);
  await buttons.evaluateAll((all) => all.forEach((button) => (button as HTMLElement).click()));
}

/** An inquiry that has been sent to a server that is gone. */
async function waiting(page: Page, server: Server, lock?: string): Promise<Inquiry> {
  const inquiry = new Inquiry(page, 'en', '/inquiry/support');
  await (lock ? inquiry.beginLocked(lock) : inquiry.begin());
  await inquiry.fillSteps(WRITER);
  await server.stop();
  await inquiry.send();
  await expect(page.getByText(inquiry.words.waiting).first()).toBeVisible();
  return inquiry;
}

/** Lets the next submission through and its reply not. */
async function loseReply(page: Page): Promise<void> {
  const lose = async (route: Route) => {
    await route.fetch();
    await route.abort('connectionreset');
  };
  await page.route('**/QuestionnaireResponse*', lose, { times: 1 });
}
