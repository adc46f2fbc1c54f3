/**
 * The browser killed while somebody writes: what was written more than five seconds before is there, and
 * no draft is damaged. `KILLS=200 cargo xtask e2e kill` kills more often.
 */

import { setTimeout as delay } from 'node:timers/promises';
import { open } from '../harness/app.ts';
import { Inquiry } from '../harness/inquiry.ts';
import { WRITER } from '../harness/people.ts';
import type { Profile } from '../harness/profile.ts';
import { expect, type Page, test } from '../harness/test.ts';

const KILLS = Number(process.env['KILLS'] ?? 3);
const SUPPORT = '/inquiry/support';
const OWN = 'seven slow trains 77';
/** The most that may be lost, in milliseconds. */
const MOST = 5000;
/** The longest that somebody writes before the end. */
const LONGEST = 15_000;

for (let kill = 0; kill < KILLS; kill += 1) {
  const locked = kill % 3 === 2;
  test(`killed at a random moment (${kill + 1}, ${locked ? 'locked' : 'open'})`, async ({ profile }) => {
    const { lost } = await writeAndKill(profile, locked, Math.random() * LONGEST);
    expect(lost, 'milliseconds of writing lost').toBeLessThan(MOST);
  });
}

test('without the journal more than that is lost', async ({ profile }) => {
  const { lost } = await writeAndKill(profile, false, 14_000, (page) =>
    page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined })),
  );
  expect(lost).toBeGreaterThan(MOST);
});

/** Writes on and on until the browser is killed; how much of it is not there when it is opened again. */
async function writeAndKill(
  profile: Profile,
  locked: boolean,
  after: number,
  prepare: (page: Page) => Promise<unknown> = async () => {},
): Promise<{ lost: number }> {
  const page = await profile.open();
  await prepare(page);
  const inquiry = new Inquiry(page, 'en', SUPPORT);
  await (locked ? inquiry.beginLocked(OWN) : inquiry.begin());
  await inquiry.fillSteps(WRITER, { until: 'preferred-name' });
  await page.evaluate(() => {
    const [name] = document.getElementsByName('preferred-name') as NodeListOf<HTMLInputElement>;
    setInterval(() => {
      name!.value = `${Date.now()}`;
      name!.dispatchEvent(new Event('input', { bubbles: true }));
    }, 100);
  });
  await delay(1000 + after);
  const killed = Date.now();
  await profile.kill();

  const again = new Inquiry(await profile.open(), 'en', SUPPORT);
  await open(again.page, `${SUPPORT}?resume`);
  if (locked) await again.unlock(OWN);
  const name = again.page.locator('[name="preferred-name"]');
  await expect(name.or(again.page.locator('[name="keep"]').first()), 'a form, and nothing damaged').toBeVisible();
  const written = (await name.count()) ? Number(await name.inputValue()) : 0;
  return { lost: killed - written };
}
