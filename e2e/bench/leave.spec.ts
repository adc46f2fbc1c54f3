/** How long it takes until a page is blank after somebody leaves, on a slow phone whose network has stalled. */

import { expect, type Page, test } from '@playwright/test';
import { Server } from '../harness/server.ts';
import { quantile, slow } from './phone.ts';

const TIMES = 10;
/** The most that it may take, in milliseconds (docs: blank at once). */
const MOST = 100;
const NEUTRAL = 'https://www.weather.gov/**';

for (const [name, path, app] of [
  ['a form, before the app is there', '/inquiry/support', false],
  ['a step of a form', '/inquiry/support?start', true],
  ['the front door', '/', true],
] as const) {
  test(`blank after leaving: ${name}`, async ({ browser }) => {
    const server = await Server.create();
    const times: number[] = [];
    for (let time = 0; time < TIMES; time += 1) {
      const context = await browser.newContext({ baseURL: server.origin });
      const page = await context.newPage();
      await slow(page);
      await page.route(NEUTRAL, () => {
        // Never answered: the network has stalled.
      });
      if (!app) await page.route('**/*.wasm', () => {});
      await page.goto(path, { waitUntil: 'commit' });
      if (app) await expect(page.locator('html')).toHaveAttribute('data-app', 'running');
      await expect(page.locator('[data-leave]')).toBeVisible();
      times.push(await leave(page));
      await context.close();
    }
    await server.dispose();
    console.log(`${name}: ${quantile(times, 0.5).toFixed(0)} ms, at most ${Math.max(...times).toFixed(0)} ms`);
    expect(Math.max(...times)).toBeLessThan(MOST);
  });
}

/** Leaves, and waits for the first frame after it; how long that took. */
async function leave(page: Page): Promise<number> {
  return page.locator('[data-leave]').evaluate(async (link: HTMLElement) => {
    const channel = new MessageChannel();
    const painted = new Promise<number>((done) => {
      channel.port1.onmessage = () => done(performance.now());
    });
    const start = performance.now();
    link.click();
    if (document.body.childElementCount > 0) throw new Error('something is still there');
    // A message is the first task after the frame.
    requestAnimationFrame(() => channel.port2.postMessage(0));
    return (await painted) - start;
  });
}
