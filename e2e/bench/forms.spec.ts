/** How a form answers on a slow phone, beside a plain page of the same form with handlers by hand. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { PHONE } from '../harness/browser.ts';
import { Server } from '../harness/server.ts';
import { address, SIZES, withChains } from './chain.ts';
import { quantile, slow } from './phone.ts';

/** Visits of each page, and keys pressed and chains cleared on each. */
const VISITS = 3;
const KEYS = 20;
const CLEARS = 5;

type Figures = Record<string, number[]>;

test('forms of every size', async ({ browser }) => {
  const folder = await withChains(await mkdtemp(join(tmpdir(), 'peer-support-bench-')));
  const server = await Server.create(folder);
  const rows: Record<string, string | number>[] = [];
  for (const size of SIZES) {
    const app: Figures = {};
    const plain: Figures = {};
    // By turns, so that what else the machine does meets both alike.
    for (let visit = 0; visit < VISITS; visit += 1) {
      await visitForm(browser, server.origin + address.app(size), app, size);
      await visitForm(browser, server.origin + address.plain(size), plain, size);
    }
    for (const [figure, values] of Object.entries(app)) {
      const share = figure.includes('p95') ? 0.95 : 0.5;
      const [ours, theirs] = [quantile(values, share), quantile(plain[figure] ?? [], share)];
      rows.push({
        questions: size,
        figure,
        'app, ms': Number(ours.toFixed(1)),
        'plain, ms': Number(theirs.toFixed(1)),
        '× plain': Number((ours / theirs).toFixed(2)),
      });
    }
  }
  await server.dispose();
  await rm(folder, { recursive: true });
  console.log(`\nForms at ${PHONE.width} × ${PHONE.height}, CPU 4× slower, 1.6 Mbps, 150 ms; ${VISITS} visits`);
  console.table(rows);
  expect(rows.every((row) => Number(row['app, ms']) > 0)).toBe(true);
});

/** Opens a form with an empty cache, and adds what was measured to the figures. */
async function visitForm(browser: Browser, url: string, figures: Figures, size: number): Promise<void> {
  const note = (figure: string, ...values: number[]) => (figures[figure] ??= []).push(...values);
  const context = await browser.newContext({ viewport: PHONE });
  const page = await context.newPage();
  await page.addInitScript(watchStart);
  await slow(page);
  await page.goto(url);
  const started = await page.waitForFunction(() => {
    const { shown, continued } = window as unknown as Started;
    return shown && continued ? { shown, continued } : null;
  });
  const { shown, continued } = (await started.jsonValue())!;
  note('the last question drawn', shown);
  note('Continue works, cold', continued);
  await answerAll(page, size);
  note('a key, p95', ...(await keys(page, `q${size / 2}`)));
  const { clearing, showing } = await chain(page, size);
  note('the first cleared, all gone', ...clearing);
  note('the first answered, all back', ...showing);
  await context.close();
}

interface Started {
  shown?: number;
  continued?: number;
}

/** In the page: when the last question is there, and when Continue first does something. */
function watchStart(): void {
  const times = window as unknown as Started;
  const last = Number(/chain-(\d+)/.exec(location.pathname)?.[1]) - 1;
  const look = () => {
    if (!times.shown && document.getElementsByName(`q${last}`).length) times.shown = performance.now();
    const button = document.querySelector<HTMLButtonElement>('form .button');
    // Not sooner: without its handler the plain page's form would be sent.
    if (times.shown && document.documentElement.dataset['app'] === 'running') button?.click();
    if (document.querySelector('[aria-invalid]')) times.continued = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Answers every question, without waiting for the screen. */
async function answerAll(page: Page, size: number): Promise<void> {
  await page.evaluate((size) => {
    for (let index = 0; index < size; index += 1) {
      const [input] = document.getElementsByName(`q${index}`) as NodeListOf<HTMLInputElement>;
      input!.value = 'x';
      input!.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }, size);
  await expect(page.locator(`[name="q${size - 1}"]`)).toBeVisible();
}

/** Types into a question; from each key to the paint after it, in milliseconds. */
async function keys(page: Page, name: string): Promise<number[]> {
  await page.evaluate(watchPaints, name);
  await page.locator(`[name="${name}"]`).focus();
  for (let key = 1; key <= KEYS; key += 1) {
    await page.keyboard.press('a');
    await paints(page, key);
  }
  return paints(page, KEYS);
}

/** Clears the first question and answers it again; from the input to the paint after it. */
async function chain(page: Page, size: number): Promise<{ clearing: number[]; showing: number[] }> {
  await page.evaluate(watchPaints, 'q0');
  for (let time = 0; time < CLEARS; time += 1) {
    await set(page, '');
    await paints(page, 2 * time + 1);
    await expect(page.locator(`[name="q${size - 1}"]`)).toBeHidden();
    await set(page, 'x');
    await paints(page, 2 * time + 2);
    await expect(page.locator(`[name="q${size - 1}"]`)).toBeVisible();
  }
  const times = await paints(page, 2 * CLEARS);
  const every = (rest: number) => times.filter((_, index) => index % 2 === rest);
  return { clearing: every(0), showing: every(1) };
}

interface Paints {
  paints: number[];
  /** Held here: a channel that nothing refers to may be collected before its message arrives. */
  channel: MessageChannel;
}

/** In the page: notes for each input on a question the time to the paint after it. */
function watchPaints(name: string): void {
  const page = window as unknown as Paints;
  page.paints = [];
  page.channel = new MessageChannel();
  const { port1, port2 } = page.channel;
  port1.onmessage = ({ data }) => page.paints.push(performance.now() - data);
  document.getElementsByName(name)[0]!.addEventListener('input', ({ timeStamp }) => {
    // A message is the first task after the frame.
    requestAnimationFrame(() => port2.postMessage(timeStamp));
  }, true);
}

/** The times noted, as soon as there are that many. */
async function paints(page: Page, count: number): Promise<number[]> {
  const noted = (count: number) => {
    const { paints } = window as unknown as Paints;
    return paints.length === count ? paints : null;
  };
  return (await (await page.waitForFunction(noted, count)).jsonValue())!;
}

async function set(page: Page, value: string): Promise<void> {
  await page.evaluate((value) => {
    const [input] = document.getElementsByName('q0') as NodeListOf<HTMLInputElement>;
    input!.value = value;
    input!.dispatchEvent(new Event('input', { bubbles: true }));
  }, value);
}
