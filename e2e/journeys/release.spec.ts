/** A tab that outlives its release: it goes on working, says that there is a newer one, and loses nothing. */

import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectShown, fill } from '../harness/answers.ts';
import { open } from '../harness/app.ts';
import { Inquiry } from '../harness/inquiry.ts';
import { expectAccessible, takePictures } from '../harness/look.ts';
import { WRITER } from '../harness/people.ts';
import { answersOf, stored, typed } from '../harness/records.ts';
import { CHANGED, test } from '../harness/release.ts';
import { DIST } from '../harness/server.ts';
import { expect, type Page } from '../harness/test.ts';
import { LANGUAGES } from '../harness/words.ts';

const SUPPORT = '/inquiry/support';
const OWN = 'seven slow trains 77';
const NAME = { 'preferred-name': 'Sam' };
/** What each release kept of the same person's answers, byte for byte. */
const GOLDEN = join(import.meta.dirname, '../golden');
/** What of a person's answers the next release still asks for. */
const { [CHANGED.without]: _, ...KEPT } = WRITER;

for (const language of LANGUAGES) {
  test(`kept: saved, reloaded where they were, and sent (${language})`, async ({ page, server, beside }) => {
    const inquiry = await writing(page, 'keep', language);
    const old = await app(page);
    await server.deploy(beside);
    await comeBack(page);
    await expect(notice(page)).toContainText(inquiry.words.updated);
    await expectAccessible(page);
    await takePictures(page, `support-release-${language}`);
    // Typed a moment ago, and not kept yet.
    await fill(page, { 'preferred-name': 'Samuel' });
    await notice(page).getByRole('button', { name: inquiry.words.reload }).click();
    await expect.poll(() => app(page)).not.toBe(old);
    await expectShown(page, { 'preferred-name': 'Samuel' }, ['preferred-name']);
    await expect(page.locator('html')).toHaveAttribute('data-app', 'running');
    await fill(page, NAME);
    await inquiry.fillSteps(KEPT);
    await inquiry.send();
    await expect(inquiry.title()).toHaveText(inquiry.words.received);
    const [record] = await stored(server);
    expect(answersOf(record!.response)).toEqual(typed(KEPT));
    await comeBack(page);
    await expect(notice(page), 'this is the release that is served').toHaveCount(0);
  });
}

test('locked: saved, reloaded, and opened with the passphrase', async ({ page, server, beside }) => {
  const inquiry = await writing(page, 'locked');
  await server.deploy(beside);
  await comeBack(page);
  const reload = notice(page).getByRole('button', { name: inquiry.words.reload });
  await page.evaluate(() => {
    // A lock that takes so long that whether anything is unsaved is asked twice.
    const encrypt = crypto.subtle.encrypt.bind(crypto.subtle);
    const askedTwice = new Promise((done) => {
      addEventListener('unsaved', () => addEventListener('unsaved', done), { once: true });
    });
    crypto.subtle.encrypt = (...how) => askedTwice.then(() => encrypt(...how));
  });
  await fill(page, { 'preferred-name': 'Samuel' });
  await reload.click();
  await inquiry.unlock(OWN);
  await expectShown(page, { 'preferred-name': 'Samuel' }, ['preferred-name']);
});

for (const mode of ['keep', 'keepNot'] as const) {
  test(`the old client goes on against the new server (${mode})`, async ({ page, server, beside }) => {
    const inquiry = await writing(page, mode);
    await server.deploy(beside);
    await comeBack(page);
    await expect(notice(page)).toContainText(inquiry.words.updated);
    await notice(page).getByRole('button', { name: inquiry.words.notNow }).click();
    await expect(notice(page)).toHaveCount(0);
    await expect(inquiry.title()).toBeFocused();
    await comeBack(page);
    await inquiry.fillSteps(WRITER);
    await expect(notice(page), 'closed is closed').toHaveCount(0);
    await inquiry.send();
    await expect(inquiry.title()).toHaveText(inquiry.words.received);
    const [record] = await stored(server);
    expect(answersOf(record!.response)).toEqual(typed(WRITER));
  });
}

test('not kept: said that a reload would lose it, and no way to', async ({ page, server, beside }) => {
  const inquiry = await writing(page, 'keepNot');
  await server.deploy(beside);
  await comeBack(page);
  await expect(notice(page)).toContainText(inquiry.words.finishFirst);
  await expect(notice(page).getByRole('button')).toHaveText([inquiry.words.notNow]);
  await expectAccessible(page);
  await takePictures(page, 'support-release-lossy');
});

test('a receipt on the screen is nothing to reload over', async ({ page, server, next }) => {
  const inquiry = await writing(page, 'keep');
  await inquiry.fillSteps(WRITER);
  await inquiry.send();
  await expect(inquiry.title()).toHaveText(inquiry.words.received);
  await server.deploy(next);
  await comeBack(page);
  await expect(notice(page)).toContainText(inquiry.words.finishFirst);
  await open(page, '/');
  await comeBack(page);
  await expect(notice(page)).toHaveCount(0);
});

test('kept, and then no more: the reload asks again', async ({ page, server, beside }) => {
  const inquiry = await writing(page, 'keep');
  await server.deploy(beside);
  await comeBack(page);
  const reload = notice(page).getByRole('button', { name: inquiry.words.reload });
  await expect(reload).toBeVisible();
  await page.getByRole('link', { name: inquiry.words.changeKeep }).click();
  await page.getByLabel(inquiry.words.keepNot, { exact: true }).check({ force: true });
  await inquiry.continue();
  await reload.click();
  await expect(notice(page)).toContainText(inquiry.words.finishFirst);
  await expectShown(page, NAME, ['preferred-name']);
});

for (const mode of ['keep', 'keepNot', 'locked'] as const) {
  test(`the new server takes the old form no more: what changed is shown, and it is sent (${mode})`, async ({ page, server, next, watch }) => {
    watch.expects(/status of 422/);
    const inquiry = await writing(page, mode);
    await inquiry.fillSteps(WRITER);
    await server.deploy(next);
    await inquiry.send();
    await expect(inquiry.title()).toHaveText(inquiry.words.refused);
    await inquiry.button(inquiry.words.edit).click();
    await expect(inquiry.title()).toHaveText(inquiry.words.checkTitle);
    await expect(page.locator('main .notice:not(.app-failed)')).toContainText(inquiry.words.changed);
    await inquiry.send();
    await expect(inquiry.title()).toHaveText(inquiry.words.received);
    const [record, ...others] = await stored(server);
    expect(others).toEqual([]);
    expect(answersOf(record!.response)).toEqual(typed(KEPT));
    await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  });
}

test('the new client goes on against the old server', async ({ page, server, next, watch }) => {
  watch.expects(/status of 422/);
  await server.deploy(next);
  const inquiry = await writing(page, 'keepNot');
  await server.deploy(DIST);
  await comeBack(page);
  await expect(notice(page)).toContainText(inquiry.words.updated);
  await notice(page).getByRole('button', { name: inquiry.words.notNow }).click();
  await inquiry.fillSteps(KEPT);
  await inquiry.send();
  await expect(inquiry.title()).toHaveText(inquiry.words.refused);
  await inquiry.button(inquiry.words.edit).click();
  // The old form has one question more.
  await expect(page.locator(`main [data-link-id="${CHANGED.without}"]`)).toBeVisible();
  await inquiry.fillSteps(WRITER);
  await inquiry.send();
  await expect(inquiry.title()).toHaveText(inquiry.words.received);
  const [record] = await stored(server);
  expect(answersOf(record!.response)).toEqual(typed(WRITER));
});

test('a page whose app has gone is loaded again, once', async ({ page, server, next, watch }) => {
  watch.expects(/status of 404/);
  const former = await readFile(join(DIST, 'inquiry/support.html'), 'utf8');
  await server.deploy(next);
  let loads = 0;
  await page.route(`**${SUPPORT}`, (route) => {
    loads += 1;
    return loads === 1 ? route.fulfill({ contentType: 'text/html', body: former }) : route.continue();
  });
  await page.goto(SUPPORT);
  await expect(page.locator('html')).toHaveAttribute('data-app', 'running');
  expect(loads).toBe(2);
});

test('where such a page comes again, from whatever stands between, it says so and stays', async ({ page, server, next, watch }) => {
  watch.expects(/status of 404/);
  // What is said there comes late and moves the page.
  watch.allows(/layout shift/);
  const former = await readFile(join(DIST, 'inquiry/support.html'), 'utf8');
  await server.deploy(next);
  let loads = 0;
  await page.route(`**${SUPPORT}`, (route) => {
    loads += 1;
    return route.fulfill({ contentType: 'text/html', body: former });
  });
  await page.goto(SUPPORT);
  await expect(page.locator('.app-failed')).toBeVisible();
  expect(loads).toBe(2);
});

for (const name of readdirSync(GOLDEN)) {
  test(`a draft of an earlier release in the next one: ${name}`, async ({ page, server, next }) => {
    const text = await readFile(join(GOLDEN, name), 'utf8');
    const { sealed, savedAt } = JSON.parse(text) as { sealed?: string; savedAt: string };
    await page.clock.setFixedTime(Date.parse(savedAt) + 86_400_000);
    await server.deploy(next);
    const inquiry = new Inquiry(page, 'en', SUPPORT);
    await open(page, '/privacy');
    const key = sealed ? 'peer-support:locked:1' : 'peer-support:draft:support';
    await page.evaluate(([key, text]) => localStorage.setItem(key!, text!), [key, text]);
    await open(page, `${SUPPORT}?resume`);
    if (sealed) await inquiry.unlock(OWN);
    await expect(inquiry.title()).toHaveText(inquiry.words.checkTitle);
    const changed = page.locator('main .notice:not(.app-failed)');
    await expect(changed).toContainText(inquiry.words.changed);
    await expect(changed.getByRole('listitem')).toHaveText(/neutral messages.*no longer asked/);
    await inquiry.send();
    await expect(inquiry.title()).toHaveText(inquiry.words.received);
    const [record] = await stored(server);
    expect(answersOf(record!.response)).toEqual(typed(KEPT));
    await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  });
}

/** A step of the support inquiry with a name on it. */
async function writing(page: Page, mode: 'keep' | 'keepNot' | 'locked', language: 'en' | 'es' = 'en'): Promise<Inquiry> {
  const inquiry = new Inquiry(page, language, SUPPORT);
  await (mode === 'locked' ? inquiry.beginLocked(OWN) : inquiry.begin(mode));
  await inquiry.fillSteps(WRITER, { until: 'preferred-name' });
  await fill(page, NAME);
  return inquiry;
}

/** Comes back to the tab from another one, and waits until it has looked. */
async function comeBack(page: Page): Promise<void> {
  const looked = page.waitForResponse(/release\.json/);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  await looked;
}

function notice(page: Page) {
  return page.locator('.release');
}

async function app(page: Page): Promise<string | null> {
  return page.locator('meta[name="app"]').getAttribute('content');
}
