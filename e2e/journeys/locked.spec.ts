/** A draft behind a passphrase: nothing to see without it, everything there with it. */

import { expectShown, fill, tick } from '../harness/answers.ts';
import { open, reload } from '../harness/app.ts';
import { Inquiry } from '../harness/inquiry.ts';
import { expectAccessible, takePictures } from '../harness/look.ts';
import { WRITER } from '../harness/people.ts';
import { answersOf, stored, typed } from '../harness/records.ts';
import { expect, type Page, test } from '../harness/test.ts';
import { LANGUAGES } from '../harness/words.ts';

const SUPPORT = '/inquiry/support';
const OWN = 'Río grande, tren lento 7';

for (const language of LANGUAGES) {
  test(`locked with the words offered, reloaded, opened, sent (${language})`, async ({ page, server }) => {
    const inquiry = new Inquiry(page, language, SUPPORT);
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    await open(page, inquiry.path);
    expect(fetched, 'words are fetched only when they are wanted').not.toContain(`/words/${language}.txt`);
    const passphrase = await inquiry.lock();
    expect(fetched).toContain(`/words/${language}.txt`);
    expect(passphrase.split(' ')).toHaveLength(5);
    if (language === 'en') await takePictures(page, 'support-lock');
    await expectAccessible(page);
    await inquiry.continue();

    const asked = await inquiry.fillSteps(WRITER, { until: 'contact-method' });
    await inquiry.saved();
    const text = await page.evaluate(() => JSON.stringify(Object.entries(localStorage)));
    const seen = ['inquiry', 'family', 'adult', 'QuestionnaireResponse', 'sealed'].filter((word) => text.includes(word));
    expect(seen, 'in the clear').toEqual(['sealed']);

    await reload(page);
    await expect(inquiry.title()).toHaveText(inquiry.words.unlock);
    await expectAccessible(page);
    if (language === 'en') await takePictures(page, 'support-unlock');
    await inquiry.unlock('something else entirely');
    await expect(page.getByText(inquiry.words.wrong)).toBeVisible();
    await inquiry.unlock(passphrase);
    await expect(page.locator('main [data-link-id="contact-method"]')).toBeVisible();
    await inquiry.saved();

    const rest = await inquiry.fillSteps(WRITER);
    expect([...asked, ...rest]).toEqual(Object.keys(WRITER));
    await inquiry.send();
    await expect(inquiry.title()).toHaveText(inquiry.words.received);
    const [record] = await stored(server);
    expect(answersOf(record!.response)).toEqual(typed(WRITER));
    await expect.poll(() => keys(page), 'kept after sending').toEqual([]);
  });
}

test('a passphrase of one\'s own: too weak is said; capitals, accents and spaces make no difference', async ({ page }) => {
  const inquiry = new Inquiry(page, 'en', SUPPORT);
  await open(page, inquiry.path);
  await inquiry.lock('Summer2026');
  await inquiry.button(inquiry.words.continue).click();
  await expect(page.getByRole('alert')).toContainText(inquiry.words.tooWeak);
  expect(await page.evaluate(() => Object.keys(localStorage)), 'before the choice').toEqual([]);
  await page.locator('#passphrase').fill(OWN);
  await inquiry.continue();
  const empty = await sealed(page);
  await fill(page, { adult: 'true' });
  await expect.poll(async () => (await sealed(page)).revision).not.toBe(empty.revision);
  await open(page, '/');
  await page.getByRole('link', { name: 'Open with the passphrase : A locked form' }).click();
  await inquiry.unlock('  rio GRANDE, tren  lento-7');
  await expect(page).toHaveURL(/step=2$/);
  await inquiry.back();
  await expectShown(page, { adult: 'true' }, ['adult']);
});

test('each save has a salt and a nonce of its own, and no answer is in the clear', async ({ page }) => {
  const inquiry = new Inquiry(page, 'en', SUPPORT);
  await inquiry.beginLocked(OWN);
  const first = await sealed(page);
  await fill(page, { adult: 'true' });
  await expect.poll(async () => (await sealed(page)).revision).not.toBe(first.revision);
  const second = await sealed(page);
  expect(second.salt, 'the passphrase is stretched once').toBe(first.salt);
  expect(second.iterations).toBeGreaterThanOrEqual(600_000);
  expect(second.saveSalt).not.toBe(first.saveSalt);
  expect(second.nonce).not.toBe(first.nonce);
});

test('what is typed is on its way behind the lock at once: a page that is being closed has no time for that', async ({ page }) => {
  const start = Date.parse('2026-11-10T12:00:00Z');
  await page.clock.install({ time: start });
  const inquiry = new Inquiry(page, 'en', SUPPORT);
  await inquiry.beginLocked(OWN);
  await inquiry.saved();
  await page.clock.pauseAt(start + 600_000);
  const empty = await sealed(page);
  await fill(page, { adult: 'true' });
  await page.clock.runFor(100);
  await expect.poll(async () => (await sealed(page)).revision).not.toBe(empty.revision);
});

test('the lock can come and go at every step, and what is left behind is deleted', async ({ page }) => {
  const inquiry = new Inquiry(page, 'en', SUPPORT);
  await inquiry.begin('keepNot');
  await inquiry.fillSteps(WRITER, { until: 'contact-method' });
  expect(await keys(page)).toEqual([]);
  const choose = async (choice: 'keep' | 'keepNot' | 'keepLocked') => {
    await page.getByRole('link', { name: inquiry.words.changeKeep }).click();
    await expect(inquiry.title()).toBeFocused();
    if (choice === 'keepLocked') {
      await expectAccessible(page);
      await takePictures(page, 'support-keep');
    }
    if (choice === 'keepLocked') await inquiry.lock(OWN);
    else await tick(page.getByLabel(inquiry.words[choice], { exact: true }));
    await inquiry.continue();
    await expect(page.locator('main [data-link-id="contact-method"]')).toBeVisible();
  };
  await choose('keep');
  await inquiry.saved();
  expect(await keys(page)).toEqual(['peer-support:draft:support']);
  await choose('keepLocked');
  await inquiry.saved();
  await expect.poll(() => keys(page)).toEqual(['peer-support:locked:1']);
  await choose('keep');
  await inquiry.saved();
  await expect.poll(() => keys(page)).toEqual(['peer-support:draft:support']);
  await choose('keepNot');
  await expect.poll(() => keys(page)).toEqual([]);
});

test('a lost passphrase: the locked form is deleted, and a new one begun', async ({ page }) => {
  const inquiry = new Inquiry(page, 'en', SUPPORT);
  await inquiry.beginLocked();
  await inquiry.saved();
  await reload(page);
  await page.getByRole('main').getByRole('link', { name: inquiry.words.held }).click();
  await page.getByRole('button', { name: 'Delete :' }).click();
  await expect(page.getByText(inquiry.words.heldNothing)).toBeVisible();
  await expect.poll(() => keys(page)).toEqual([]);
  await reload(page);
  await expect(page.getByText(inquiry.words.heldNothing)).toBeVisible();
  await inquiry.begin();
  await inquiry.saved();
});

async function sealed(page: Page): Promise<Record<string, unknown>> {
  await expect.poll(() => keys(page)).toEqual(['peer-support:locked:1']);
  return page.evaluate(() => JSON.parse(localStorage.getItem('peer-support:locked:1')!));
}

async function keys(page: Page): Promise<string[]> {
  return page.evaluate(() => Object.keys(localStorage));
}
