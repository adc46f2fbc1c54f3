/** How a feed of two thousand meetings feels on a slow phone: until it is listed, filtered, and longer. */

import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { PHONE } from '../harness/browser.ts';
import { Feed, many } from '../harness/feed.ts';
import { DIST, Server } from '../harness/server.ts';
import { quantile, slow } from './phone.ts';

const SIZES = [20, 200, 2_000];
const TIMES = 5;

test('feeds of every size', async ({ browser }) => {
  const rows: Record<string, string | number>[] = [];
  for (const size of SIZES) {
    const dist = await mkdtemp(join(tmpdir(), 'peer-support-bench-'));
    await cp(DIST, dist, { recursive: true });
    await new Feed(dist).publish(many(size));
    const server = await Server.create(dist);
    const context = await browser.newContext({ viewport: PHONE });
    const page = await context.newPage();
    await slow(page);
    await page.goto(`${server.origin}/groups`);
    await page.locator('#meetings-list > li').first().waitFor();
    const listed = await page.evaluate(() => {
      const [feed] = performance.getEntriesByName(`${location.origin}/groups.json`) as PerformanceResourceTiming[];
      return performance.now() - feed!.responseEnd;
    });
    const filtered: number[] = [];
    const longer: number[] = [];
    for (let time = 0; time < TIMES; time += 1) {
      filtered.push(await paint(page, '#find-audience', 'change'));
      if (size > 40) longer.push(await paint(page, '#meetings-more', 'click'));
    }
    rows.push({
      meetings: size,
      'listed after the feed, at most ms': Math.round(listed),
      'a choice to the paint, ms': Math.round(quantile(filtered, 0.5)),
      'show more to the paint, ms': Math.round(quantile(longer, 0.5)),
      elements: await page.evaluate(() => document.querySelectorAll('*').length),
    });
    await context.close();
    await server.dispose();
    await rm(dist, { recursive: true });
  }
  console.log(`\nFeeds at ${PHONE.width} × ${PHONE.height}, CPU 4× slower, 1.6 Mbps, 150 ms`);
  console.table(rows);
  expect(rows.length).toBe(SIZES.length);
});

/** Does something to a control, and measures until the page after it has been painted. */
function paint(page: Page, control: string, event: 'change' | 'click'): Promise<number> {
  return page.evaluate(
    ([control, event]) =>
      new Promise<number>((done) => {
        const element = document.querySelector(control)!;
        if (element instanceof HTMLSelectElement) element.selectedIndex = (element.selectedIndex + 1) % element.length;
        const start = performance.now();
        element.dispatchEvent(new Event(event, { bubbles: true }));
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => done(performance.now() - start);
          port2.postMessage(null);
        });
      }),
    [control, event] as const,
  );
}
