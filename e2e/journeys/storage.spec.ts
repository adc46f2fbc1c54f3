/** Every call to the browser's storage failing once, in turn: the form goes on, and says what it could not keep. */

import { fill, tick } from '../harness/answers.ts';
import { open } from '../harness/app.ts';
import { Inquiry } from '../harness/inquiry.ts';
import { expect, type Page, test } from '../harness/test.ts';

const SUPPORT = '/inquiry/support';

/** What the page notes of its own calls. */
interface Calls {
  calls: string[];
  said: string[];
}

test('each call failing once', async ({ browser, baseURL, watch }) => {
  test.setTimeout(600_000);
  const failed: string[] = [];
  for (let turn = 0; ; turn += 1) {
    const context = await browser.newContext({ baseURL: baseURL!, hasTouch: true });
    await watch.over(context);
    const page = await context.newPage();
    await page.addInitScript(failOnce, turn);
    const { calls, said } = await visit(page);
    await context.close();
    const call = calls[turn];
    // There is no call that late: all have had their turn.
    if (call === undefined) break;
    failed.push(call);
    if (call.startsWith('setItem peer-support:draft')) {
      expect(said.join(), `said when ${call} fails`).toContain('Not saved on this device.');
    }
  }
  console.log(`${failed.length} calls failed, each once`);
  expect(new Set(failed.map((call) => call.split(' ')[0]))).toEqual(
    new Set(['localStorage', 'getItem', 'setItem', 'removeItem', 'key', 'length', 'open', 'put']),
  );
});

/** Begins, answers, leaves, comes back, goes on, deletes. */
async function visit(page: Page): Promise<Calls> {
  const inquiry = new Inquiry(page, 'en', SUPPORT);
  await open(page, SUPPORT);
  await tick(page.getByLabel(inquiry.words.keep, { exact: true }));
  await inquiry.continue();
  await fill(page, { adult: 'true' });
  await inquiry.continue();
  await page.locator('header a[href="/"]').click();
  await page.locator('a[href="/inquiry/support"]').last().click();
  await inquiry.button(inquiry.words.resume).click();
  await expect(page.locator('main [data-link-id="help-wanted"]')).toBeVisible();
  await fill(page, { 'help-wanted': ['talk'] });
  await expect(page.locator('.kept')).toContainText(/Saved at|Not saved|Not kept/);
  await page.getByRole('link', { name: inquiry.words.changeKeep }).click();
  const remove = inquiry.button(inquiry.words.delete);
  if (await remove.isVisible()) await remove.click();
  return page.evaluate(() => {
    const { calls, said } = window as unknown as Calls;
    return { calls, said };
  });
}

/** In the page: notes every call, and makes one of them fail. */
function failOnce(turn: number): void {
  if (location.protocol === 'about:') return;
  const notes = Object.assign(window as unknown as Calls, { calls: [], said: [] });
  const call = (name: string) => {
    notes.calls.push(name);
    if (notes.calls.length - 1 === turn) throw new DOMException('on purpose', 'UnknownError');
  };
  const storage = window.localStorage;
  Object.defineProperty(window, 'localStorage', {
    get() {
      call('localStorage');
      return storage;
    },
  });
  const wrap = (prototype: object, name: string, named: boolean) => {
    const method = (prototype as Record<string, (...args: unknown[]) => unknown>)[name]!;
    Object.defineProperty(prototype, name, {
      value(this: unknown, ...args: unknown[]) {
        const mark = `${args[1]}`.includes('"deleted"') ? 'mark ' : '';
        call(named ? `${name} ${mark}${args[0]}` : name);
        return method.apply(this, args);
      },
    });
  };
  for (const name of ['getItem', 'setItem', 'removeItem', 'key']) wrap(Storage.prototype, name, true);
  wrap(IDBFactory.prototype, 'open', false);
  wrap(IDBObjectStore.prototype, 'put', false);
  const { get } = Object.getOwnPropertyDescriptor(Storage.prototype, 'length')!;
  Object.defineProperty(Storage.prototype, 'length', {
    get() {
      call('length');
      return get!.call(this);
    },
  });
  new MutationObserver(() => {
    const said = document.querySelector('.kept')?.textContent ?? '';
    if (said !== notes.said.at(-1)) notes.said.push(said);
  }).observe(document, { subtree: true, childList: true, characterData: true });
}
