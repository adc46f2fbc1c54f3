/** What this browser holds: listed, deleted, past its time, and taken to another device. */

import { readFile, writeFile } from 'node:fs/promises';
import { expectShown, fill } from '../harness/answers.ts';
import { open, reload } from '../harness/app.ts';
import { Inquiry } from '../harness/inquiry.ts';
import { expectAccessible, takePictures } from '../harness/look.ts';
import { WRITER } from '../harness/people.ts';
import { answersOf, stored, typed } from '../harness/records.ts';
import { expect, type Page, test } from '../harness/test.ts';
import { LANGUAGES } from '../harness/words.ts';

const SUPPORT = '/inquiry/support';
const OWN = 'seven slow trains 77';
const DAY = 86_400_000;

for (const language of LANGUAGES) {
  test(`everything is listed, and goes one by one or all at once (${language})`, async ({ page }) => {
    const support = new Inquiry(page, language, SUPPORT);
    const family = new Inquiry(page, language, '/inquiry/family');
    await open(page, `${support.words.prefix}/kept`);
    await expect(page.getByText(support.words.heldNothing)).toBeVisible();
    await support.begin();
    await support.saved();
    await family.beginLocked(OWN);
    await family.saved();

    await page.locator('.footer a[href$="/kept"]').click();
    await expect(support.title()).toHaveText(support.words.held);
    const rows = page.locator('.shelf > li');
    await expect(rows).toHaveCount(2);
    await expectAccessible(page);
    await takePictures(page, `kept-${language}`);
    // Nothing says which form is behind the lock.
    expect(await page.locator('main').textContent()).not.toContain(language === 'en' ? 'loved' : 'querido');

    await rows.filter({ has: page.getByRole('button', { name: support.words.resume }) })
      .getByRole('button', { name: `${support.words.deleteOne} :` }).click();
    await expect(rows).toHaveCount(1);
    await reload(page);
    await expect(rows).toHaveCount(1);
    await support.button(support.words.deleteAll).click();
    await expect(page.getByText(support.words.heldNothing)).toBeVisible();
    await expect.poll(() => keys(page)).toEqual([]);
  });
}

test('a file is saved on one device and opened on another', async ({ page, browser, server, baseURL }, info) => {
  const here = new Inquiry(page, 'en', SUPPORT);
  await here.begin('keepNot');
  const asked = await here.fillSteps(WRITER, { until: 'contact-method' });
  await page.getByRole('link', { name: here.words.changeKeep }).click();
  await expect(page.locator('#file-passphrase'), 'words are offered').toHaveValue(/^\w+( \w+){4}$/);
  await page.locator('#file-passphrase').fill('too short');
  await here.button('Save the file').click();
  await expect(page.getByText(here.words.tooWeak)).toBeVisible();
  await page.locator('#file-passphrase').fill(OWN);
  const download = page.waitForEvent('download');
  await here.button('Save the file').click();
  const path = info.outputPath('locked-form.json');
  await (await download).saveAs(path);
  expect((await download).suggestedFilename()).toBe('locked-form.json');
  const text = await readFile(path, 'utf8');
  expect(text).not.toContain('adult');
  expect(await keys(page), 'nothing is kept on this device by that').toEqual([]);

  const context = await browser.newContext({ baseURL: baseURL! });
  const there = new Inquiry(await context.newPage(), 'en', SUPPORT);
  await open(there.page, '/kept');
  const tryFile = async (file: string, passphrase: string) => {
    await there.page.locator('#file').setInputFiles(file);
    await there.page.locator('#open-passphrase').fill(passphrase);
    await there.button('Open the file').click();
  };
  await tryFile(path, 'not the passphrase');
  await expect(there.page.getByText(there.words.wrong)).toBeVisible();
  const hostile: Record<string, string> = {
    'no-json': 'x',
    'no-draft': '{"format":"2","sealed":"AAAA"}',
    'weak-key': text.replace('600000', '1000'),
    'endless-key': text.replace('600000', '99999999999'),
    'no-salt': text.replace(/"salt":"[^"]*"/, '"salt":"*"'),
    'other-format': text.replace('"format":"2"', '"format":"3"'),
    'too-large': text + ' '.repeat(4_000_000),
  };
  for (const [name, content] of Object.entries(hostile)) {
    const file = info.outputPath(`${name}.json`);
    await writeFile(file, content);
    await there.page.locator('#open-passphrase').fill('');
    await tryFile(file, OWN);
    await expect(there.page.getByText('This cannot be opened.'), name).toBeVisible();
    await tryFile(path, 'not the passphrase');
    await expect(there.page.getByText(there.words.wrong)).toBeVisible();
  }
  await tryFile(path, OWN);
  // Where it is to be kept is asked before anything is written.
  await expect(there.title()).toHaveText('Where your answers are kept');
  expect(await keys(there.page)).toEqual([]);
  await there.page.locator('label[for="keep-1"]').click();
  await there.continue();
  await there.saved();
  const rest = await there.fillSteps(WRITER);
  expect([...asked, ...rest]).toEqual(Object.keys(WRITER));
  await there.send();
  await expect(there.title()).toHaveText(there.words.received);
  const [record] = await stored(server);
  expect(answersOf(record!.response)).toEqual(typed(WRITER));
  await context.close();
});

test('a draft that an earlier release kept opens, and is kept in the present format', async ({ page }) => {
  const inquiry = new Inquiry(page, 'en', SUPPORT);
  await inquiry.begin();
  await fill(page, { adult: 'true' });
  await inquiry.saved();
  await open(page, '/privacy');
  await page.evaluate(async () => {
    const key = 'peer-support:draft:support';
    const { form, revision, ...rest } = JSON.parse(localStorage.getItem(key)!);
    localStorage.setItem(key, JSON.stringify({ ...rest, format: '1' }));
    const request = indexedDB.deleteDatabase('peer-support');
    await new Promise((done) => (request.onsuccess = done));
  });
  await open(page, `${SUPPORT}?step=1`);
  await expectShown(page, { adult: 'true' }, ['adult']);
  await expect.poll(() => page.evaluate(() => localStorage.getItem('peer-support:draft:support'))).toContain('"format":"2"');
});

test.describe('time', () => {
  for (const lock of [false, true]) {
    test(`seven days without a change: warned before, deleted after (${lock ? 'locked' : 'open'})`, async ({ page }) => {
      const inquiry = new Inquiry(page, 'en', SUPPORT);
      await (lock ? inquiry.beginLocked(OWN) : inquiry.begin());
      await inquiry.saved();
      await page.clock.setFixedTime(Date.now() + 6 * DAY);
      if (!lock) {
        await open(page, inquiry.path);
        await expect(page.getByText('Your answers will be deleted on')).toBeVisible();
      }
      await open(page, '/kept');
      await expect(page.getByText('That is soon.')).toBeVisible();
      await page.clock.setFixedTime(Date.now() + 7 * DAY + 60_000);
      // Any page will do: it is gone at the start, and the front door says why.
      await open(page, '/privacy');
      await expect.poll(() => keys(page)).toEqual([]);
      await page.locator('header a[href="/"]').click();
      await expect(page.getByText(inquiry.words.expired)).toBeVisible();
    });
  }

  test('a club has thirty days: warned before, deleted after', async ({ page }) => {
    const club = new Inquiry(page, 'en', '/clubs/register');
    await club.begin();
    await club.saved();
    const now = Date.now();
    await page.clock.setFixedTime(now + 27 * DAY);
    await open(page, club.path);
    await expect(club.button(club.words.resume)).toBeVisible();
    await expect(page.getByText(club.words.soon)).toHaveCount(0);
    await page.clock.setFixedTime(now + 29 * DAY);
    await open(page, club.path);
    await expect(page.getByText(club.words.soon)).toBeVisible();
    await page.clock.setFixedTime(now + 30 * DAY + 60_000);
    await open(page, club.path);
    await expect(page.getByText(club.words.expired)).toBeVisible();
    await expect.poll(() => keys(page)).toEqual([]);
  });

  for (const lock of [false, true]) {
    test(`ten years back and it is there, ten years ahead and it is deleted, and said why (${lock ? 'locked' : 'open'})`, async ({ page }) => {
      const inquiry = new Inquiry(page, 'en', SUPPORT);
      const now = Date.now();
      await (lock ? inquiry.beginLocked(OWN) : inquiry.begin());
      await fill(page, { adult: 'true' });
      await inquiry.continue();
      await inquiry.saved();
      await page.clock.setFixedTime(now - 3650 * DAY);
      await open(page, '/kept');
      // Not saved in ten years' time: now, as far as anybody can know.
      const then = new Date(now - 3650 * DAY).toLocaleDateString('en', { month: 'long', day: 'numeric' });
      await expect(page.locator('.shelf')).toContainText(`${inquiry.words.savedOn} ${then}`);
      await open(page, `${SUPPORT}?step=1`);
      if (lock) await inquiry.unlock(OWN);
      await expectShown(page, { adult: 'true' }, ['adult']);
      await expect(page.locator('.kept')).toContainText(inquiry.words.saved);
      await page.clock.setFixedTime(now + 3650 * DAY);
      await open(page, inquiry.path);
      await expect(page.getByText(inquiry.words.expired)).toBeVisible();
      await expect.poll(() => keys(page)).toEqual([]);
    });
  }

  test('saved on another day: the day is said, not only the time', async ({ page }) => {
    const inquiry = new Inquiry(page, 'en', SUPPORT);
    await inquiry.begin();
    await inquiry.saved();
    const now = Date.now();
    await page.clock.setFixedTime(now + 3 * DAY);
    await open(page, `${SUPPORT}?step=1`);
    const then = new Date(now).toLocaleDateString('en', { month: 'long', day: 'numeric' });
    await expect(page.locator('.kept')).toContainText(`${inquiry.words.savedOn} ${then}`);
  });

  test('a clock that jumps ten years ahead and back loses nothing that was kept after it', async ({ page }) => {
    const inquiry = new Inquiry(page, 'en', SUPPORT);
    const now = Date.now();
    await page.clock.setFixedTime(now + 3650 * DAY);
    await inquiry.begin();
    await fill(page, { adult: 'true' });
    await inquiry.saved();
    // Not kept anew on the way out, by the clock that is right again.
    await open(page, '/privacy');
    await page.clock.setFixedTime(now);
    await open(page, `${SUPPORT}?step=1`);
    await expectShown(page, { adult: 'true' }, ['adult']);
    const until = () => page.evaluate(() => JSON.parse(localStorage.getItem('peer-support:draft:support')!).expiresAt);
    expect(Date.parse(await until()), 'set right').toBeLessThan(now + 8 * DAY);
    await page.clock.setFixedTime(now - 3650 * DAY);
    await open(page, `${SUPPORT}?step=1`);
    await expectShown(page, { adult: 'true' }, ['adult']);
    await page.clock.setFixedTime(now + 3650 * DAY);
    await open(page, inquiry.path);
    await expect(page.getByText(inquiry.words.expired)).toBeVisible();
  });
});

async function keys(page: Page): Promise<string[]> {
  return page.evaluate(() => Object.keys(localStorage));
}
