/**
 * The wire cut at every point, and every answer that a server may give instead: one record, ever.
 * `CUTS=200 cargo xtask e2e wire` cuts more often.
 */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Route } from '@playwright/test';
import { fill } from '../harness/answers.ts';
import { open } from '../harness/app.ts';
import { test as base } from '../harness/definitions.ts';
import { Inquiry } from '../harness/inquiry.ts';
import { WRITER } from '../harness/people.ts';
import { type Cut, Proxy } from '../harness/proxy.ts';
import { count } from '../harness/records.ts';
import { expect, type Page } from '../harness/test.ts';
import { Watch } from '../harness/watch.ts';

const SUPPORT = '/inquiry/support';

const test = base.extend<{ wire: Proxy }>({
  wire: async ({ server }, use) => {
    const proxy = await Proxy.create(server.origin);
    await use(proxy);
    await proxy.dispose();
  },
  baseURL: async ({ wire }, use) => use(wire.origin),
  watch: async ({ wire }, use) => {
    const watch = new Watch(wire.origin);
    await use(watch);
    watch.verify();
  },
});

const POINTS: Cut[] = ['before', 'request', 'commit', 'headers', 'body', 'after'];
const CUTS = Number(process.env['CUTS'] ?? 5);

/** A form of one question, to be sent many times in a row. */
const SHORT = {
  resourceType: 'Questionnaire',
  id: 'short',
  url: 'https://example.org/fhir/Questionnaire/short',
  version: '1',
  title: 'Short',
  status: 'active',
  item: [{ linkId: 'number', type: 'integer', text: 'Number', required: true }],
};

for (const cut of POINTS) {
  test(`cut ${CUTS} times in a row: ${cut}`, async ({ definitions, page, wire, server, watch }) => {
    test.setTimeout(60_000 + CUTS * 10_000);
    watch.allows(/ERR_/);
    await writeFile(join(definitions, 'short.json'), JSON.stringify(SHORT));
    const inquiry = new Inquiry(page, 'en', '/forms/short');
    for (let time = 1; time <= CUTS; time += 1) {
      await open(page, '/forms/short?start');
      await expect(page.locator('main [data-link-id="number"]')).toBeVisible();
      await fill(page, { number: `${time}` });
      await inquiry.continue();
      await sendOverCut(inquiry, wire, cut, time % 2 === 0);
      expect(count(server), `records after ${time}`).toBe(time);
    }
  });
}

for (const cut of POINTS) {
  for (const lock of [false, true]) {
    test(`cut: ${cut} (${lock ? 'locked' : 'not kept'})`, async ({ page, wire, server, watch }) => {
      watch.allows(/ERR_/);
      const inquiry = await ready(page, lock);
      await sendOverCut(inquiry, wire, cut, false);
      expect(count(server)).toBe(1);
    });
  }
}

/** What a server may answer, and whether the same may be sent again. */
const REPLIES: Record<string, { again: boolean; reply: Parameters<Route['fulfill']>[0] }> = {
  '400': { again: false, reply: { status: 400, body: outcome('Not <b>like</b> this') } },
  '404': { again: false, reply: { status: 404, body: '<html>Not found</html>', contentType: 'text/html' } },
  '408': { again: true, reply: { status: 408 } },
  '409': { again: false, reply: { status: 409, body: '{' } },
  '413': { again: false, reply: { status: 413 } },
  '422': { again: false, reply: { status: 422, body: outcome('Something is missing') } },
  '429, no time': { again: true, reply: { status: 429, headers: { 'retry-after': 'soon' } } },
  '429, a time long ago': { again: true, reply: { status: 429, headers: { 'retry-after': 'Sun, 06 Nov 1994 08:49:37 GMT' } } },
  '429, below nothing': { again: true, reply: { status: 429, headers: { 'retry-after': '-5' } } },
  '500': { again: true, reply: { status: 500, body: 'x' } },
  '503': { again: true, reply: { status: 503, headers: { 'retry-after': '1' } } },
  'a page of somebody else': { again: true, reply: { status: 200, body: '<html>Sign in</html>', contentType: 'text/html' } },
};

for (const [name, { again, reply }] of Object.entries(REPLIES)) {
  test(`answered ${name}: ${again ? 'sent again' : 'said so, and the answers are still there'}`, async ({ page, server, watch }) => {
    if (reply!.status !== 200) watch.expects(/the server responded with a status of/);
    const inquiry = await ready(page, false);
    await page.route('**/QuestionnaireResponse*', (route) => route.fulfill(reply), { times: 1 });
    await inquiry.send();
    if (again) {
      await received(inquiry);
    } else {
      await expect(inquiry.title()).toHaveText(inquiry.words.refused);
      await expect(page.getByRole('main').getByRole('link', { name: '(844) 543-8555' }).first()).toBeVisible();
      await inquiry.button(inquiry.words.edit).click();
      await expect(inquiry.title()).toHaveText(inquiry.words.checkTitle);
      await expect(page.getByText('Sam', { exact: true })).toBeVisible();
      await inquiry.send();
      await received(inquiry);
    }
    expect(count(server)).toBe(1);
  });
}

test('an answer that never ends is given up after thirty seconds, and the same sent again', async ({ page, wire, server, watch }) => {
  watch.allows(/ERR_/);
  await page.clock.install();
  const inquiry = await ready(page, false);
  wire.cutNext('endless', 1);
  const answer = page.waitForResponse(/QuestionnaireResponse/);
  await inquiry.send();
  await answer;
  await page.clock.fastForward(29_000);
  await expect(inquiry.title()).toHaveText('Sending your answers');
  await page.clock.fastForward(2000);
  await expect(page.getByText(inquiry.words.waiting).first()).toBeVisible();
  await expect(page).toHaveTitle(/^Waiting to send, not sent yet/);
  await received(inquiry);
  expect(count(server)).toBe(1);
});

function outcome(text: string): string {
  return JSON.stringify({ resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'invalid', diagnostics: text }] });
}

async function ready(page: Page, lock: boolean): Promise<Inquiry> {
  const inquiry = new Inquiry(page, 'en', SUPPORT);
  await (lock ? inquiry.beginLocked('seven slow trains 77') : inquiry.begin('keepNot'));
  await inquiry.fillSteps(WRITER);
  return inquiry;
}

/**
 * Sends over a wire that is cut once, or until the app itself has heard of it: a browser tries again by
 * itself, over each connection that it used before.
 */
async function sendOverCut(inquiry: Inquiry, wire: Proxy, cut: Cut, once: boolean): Promise<void> {
  // After a whole answer there is nothing left to cut.
  const lasting = !once && cut !== 'after';
  wire.cutNext(cut, lasting ? Infinity : 1);
  await inquiry.send();
  if (lasting) await expect(inquiry.button(inquiry.words.tryNow)).toBeVisible();
  else await expect.poll(() => wire.uncut(), 'cuts that did not happen').toBe(0);
  wire.heal();
  await received(inquiry);
}

/** Waits for the receipt, and asks for the next attempt at once where there has to be one. */
async function received(inquiry: Inquiry): Promise<void> {
  const receipt = inquiry.page.getByRole('heading', { name: inquiry.words.received });
  await expect(receipt.or(inquiry.button(inquiry.words.tryNow))).toBeVisible();
  await inquiry.button(inquiry.words.tryNow).evaluateAll((all) => all.forEach((one) => (one as HTMLElement).click()));
  await expect(receipt).toBeVisible();
}
