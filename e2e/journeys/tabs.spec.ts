/** The same form in several tabs: one writes, the others say so, and no revision is lost. */

import { expectShown, fill } from '../harness/answers.ts';
import { open } from '../harness/app.ts';
import { Inquiry } from '../harness/inquiry.ts';
import { expectAccessible, takePictures } from '../harness/look.ts';
import { WRITER } from '../harness/people.ts';
import { expect, type Page, test } from '../harness/test.ts';

const SUPPORT = '/inquiry/support';
const OWN = 'seven slow trains 77';

test('one tab writes, another says so and can go on; what was written last is there', async ({ page, context }) => {
  const first = new Inquiry(page, 'en', SUPPORT);
  await first.begin();
  await first.fillSteps(WRITER, { until: 'preferred-name' });
  await fill(page, { 'preferred-name': 'First' });
  await first.saved();

  const second = new Inquiry(await context.newPage(), 'en', SUPPORT);
  await open(second.page, `${SUPPORT}?resume`);
  await expect(second.title()).toHaveText(second.words.elsewhere);
  await expectAccessible(second.page);
  await takePictures(second.page, 'support-elsewhere');
  // Typed, and not kept yet when the other tab asks.
  await fill(page, { 'preferred-name': 'Last of the first' });
  await second.button(second.words.continueHere).click();
  await expectShown(second.page, { 'preferred-name': 'Last of the first' }, ['preferred-name']);
  await expect(first.title()).toHaveText(first.words.elsewhere);

  await fill(second.page, { 'preferred-name': 'Second' });
  await first.button(first.words.continueHere).click();
  await expectShown(page, { 'preferred-name': 'Second' }, ['preferred-name']);
  await expect(second.title()).toHaveText(second.words.elsewhere);
});

test('a locked form goes to another tab with its passphrase', async ({ page, context }) => {
  const first = new Inquiry(page, 'en', SUPPORT);
  await first.beginLocked(OWN);
  await first.fillSteps(WRITER, { until: 'preferred-name' });
  const second = new Inquiry(await context.newPage(), 'en', SUPPORT);
  await open(second.page, `${SUPPORT}?resume`);
  await second.unlock(OWN);
  await expect(second.title()).toHaveText(second.words.elsewhere);
  await fill(page, { 'preferred-name': 'Typed while locked' });
  await second.button(second.words.continueHere).click();
  await second.unlock(OWN);
  await expectShown(second.page, { 'preferred-name': 'Typed while locked' }, ['preferred-name']);
  await expect(first.title()).toHaveText(first.words.elsewhere);
});

test('a tab that sleeps is not waited for', async ({ page, context }) => {
  const first = new Inquiry(page, 'en', SUPPORT);
  await first.begin();
  await first.fillSteps(WRITER, { until: 'preferred-name' });
  await first.saved();
  // It hears nothing any more.
  await page.evaluate(() => {
    addEventListener('asked', (event) => event.stopImmediatePropagation(), { capture: true });
  });
  const second = new Inquiry(await context.newPage(), 'en', SUPPORT);
  await second.page.addInitScript(() => {
    BroadcastChannel.prototype.postMessage = () => {};
  });
  await open(second.page, `${SUPPORT}?resume`);
  await second.button(second.words.continueHere).click();
  await expect(second.page.locator('main [data-link-id="preferred-name"]')).toBeVisible();
  await expect(first.title()).toHaveText(first.words.elsewhere);
});

test('deleted in one tab: the other says so, and does not bring it back', async ({ page, context }) => {
  const first = new Inquiry(page, 'en', SUPPORT);
  await first.begin();
  await first.fillSteps(WRITER, { until: 'preferred-name' });
  await first.saved();
  const other = await context.newPage();
  await open(other, '/kept');
  await other.getByRole('button', { name: 'Delete :' }).click();
  await expect(other.getByText(first.words.heldNothing)).toBeVisible();
  await fill(page, { 'preferred-name': 'After' });
  await expect(page.locator('.kept')).toContainText('has been deleted');
  await expect.poll(() => keys(page)).toEqual([]);
  await expect.poll(() => keys(other)).toEqual([]);
});

for (const count of [2, 3, 4]) {
  test(`${count} tabs in any order: each goes on where the last one stopped`, async ({ page, context }) => {
    const others = await Promise.all(Array.from({ length: count - 1 }, () => context.newPage()));
    const tabs = [page, ...others].map((one) => new Inquiry(one, 'en', SUPPORT));
    await tabs[0]!.begin();
    await tabs[0]!.fillSteps(WRITER, { until: 'preferred-name' });
    for (const other of others) await open(other, `${SUPPORT}?resume`);
    let writes = 0;
    let last = '';
    const turns: number[] = [];
    for (let round = 0; round < 8; round += 1) {
      writes = (writes + 1 + Math.floor(Math.random() * (count - 1))) % count;
      turns.push(writes);
      const tab = tabs[writes]!;
      await tab.button(tab.words.continueHere).click();
      await expectShown(tab.page, { 'preferred-name': last }, ['preferred-name']);
      last = `turns ${turns.join(' ')}`;
      await fill(tab.page, { 'preferred-name': last });
    }
    await expect.poll(() => draft(page), last).toContain(last);
  });
}

test('without locks the newer revision stays, and the older tab says so', async ({ page, context }) => {
  await context.addInitScript(() => {
    Object.defineProperty(navigator, 'locks', { value: undefined });
    // Nor do tabs hear of each other.
    Object.defineProperty(window, 'BroadcastChannel', { value: undefined });
  });
  const first = new Inquiry(page, 'en', SUPPORT);
  await first.begin();
  await first.fillSteps(WRITER, { until: 'preferred-name' });
  await first.saved();
  const second = new Inquiry(await context.newPage(), 'en', SUPPORT);
  await open(second.page, `${SUPPORT}?resume`);
  await fill(second.page, { 'preferred-name': 'Newer' });
  await expect.poll(() => draft(page)).toContain('Newer');
  await fill(page, { 'preferred-name': 'Older' });
  await expect(first.title()).toHaveText(first.words.elsewhere);
  expect(await draft(page)).toContain('Newer');
});

async function draft(page: Page): Promise<string> {
  return page.evaluate(() => localStorage.getItem('peer-support:draft:support') ?? '');
}

async function keys(page: Page): Promise<string[]> {
  return page.evaluate(() => Object.keys(localStorage));
}
