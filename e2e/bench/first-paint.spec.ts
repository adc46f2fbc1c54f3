/** How soon a slow phone shows the form page: prerendered, by the app alone, and as plain HTML. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { PHONE } from '../harness/browser.ts';
import { Server } from '../harness/server.ts';
import { measure, type Measured, median } from './phone.ts';
import { PAGE, variants } from './variants.ts';

/** Visits of each page, by turns, so that what else the machine does meets all of them alike. */
const VISITS = 5;

test('first paint of the form page', async ({ browser }) => {
  const work = await mkdtemp(join(tmpdir(), 'peer-support-bench-'));
  const folders = await variants(work);
  const measured: Record<string, Measured[]> = {};
  for (let visit = 0; visit < VISITS; visit += 1) {
    for (const [name, dist] of Object.entries(folders)) {
      const server = await Server.create(dist);
      const context = await browser.newContext({ viewport: PHONE, baseURL: server.origin });
      (measured[name] ??= []).push(await measure(await context.newPage(), PAGE));
      await context.close();
      await server.dispose();
    }
  }
  await rm(work, { recursive: true });
  const medians = Object.entries(measured).map(([name, visits]) => ({ name, ...median(visits) }));
  const plain = medians.find(({ name }) => name === 'plain HTML');
  const row = ({ name, paint, settled, transferred }: (typeof medians)[number]) => ({
    page: name,
    'first paint, ms': Math.round(paint),
    '× plain': Number((paint / plain!.paint).toFixed(2)),
    'all there, ms': Math.round(settled),
    'transferred, kB': Number((transferred / 1000).toFixed(1)),
  });
  console.log(`\n${PAGE} at ${PHONE.width} × ${PHONE.height}, CPU 4× slower, 1.6 Mbps, 150 ms; median of ${VISITS}`);
  console.table(medians.map(row));
  expect(medians.every(({ paint }) => paint > 0)).toBe(true);
});
