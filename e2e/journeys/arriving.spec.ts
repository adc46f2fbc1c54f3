/** A page that arrives in pieces, as on one bar of signal: nothing that is there moves when the rest comes. */

import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { extname, join } from 'node:path';
import { DIST } from '../harness/server.ts';
import { expect, test } from '../harness/test.ts';

const PAGES = ['index.html', 'es/inquiry/support.html'];
const TYPES: Record<string, string> = { '.css': 'text/css', '.svg': 'image/svg+xml', '.html': 'text/html; charset=utf-8' };

for (const file of PAGES) {
  test(`nothing moves while ${file} arrives in pieces`, async ({ browser, viewport }) => {
    const html = await readFile(join(DIST, file), 'utf8');
    const pieces = new Pieces(html);
    const origin = await pieces.listen();
    const context = await browser.newContext({ viewport });
    const page = await context.newPage();
    await page.addInitScript(watchShifts);
    const moved: string[] = [];
    for (const cut of cuts(html)) {
      pieces.cut = cut;
      await page.goto(`${origin}/`);
      const shifts = await page.evaluate(() => (window as unknown as { settled(): Promise<string[]> }).settled());
      if (shifts.length > 0) moved.push(`${html.slice(cut - 60, cut)}⟨cut⟩: ${shifts.join(' / ')}`);
    }
    expect(moved).toEqual([]);
    await context.close();
    await pieces.close();
  });
}

/** After each tag of the body: there a packet may end. */
function cuts(html: string): number[] {
  const body = html.indexOf('<body');
  return [...html.matchAll(/>/g)].map(({ index }) => index + 1).filter((cut) => cut > body);
}

/** In the page: asks for the rest once what is there has been painted, and collects what then moves. */
function watchShifts(): void {
  const shifts: string[] = [];
  const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node: Element | null }[] })[]) {
      shifts.push(`${entry.value} ${entry.sources.map(({ node }) => node?.outerHTML?.slice(0, 80)).join()}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
  void painted().then(() => fetch('/rest'));
  Object.assign(window, {
    settled: async () => {
      await painted();
      return shifts;
    },
  });
}

/** Serves one page in two pieces, the second when the page asks for it, and its style sheet whole. */
class Pieces {
  cut = 0;
  private readonly html: string;
  private release: () => void = () => undefined;
  private readonly server = createServer((request, response) => void this.answer(request, response));

  constructor(html: string) {
    this.html = html;
  }

  async listen(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '/';
    const type = TYPES[extname(path) || '.html'];
    if (path === '/rest') {
      this.release();
      response.end();
    } else if (path === '/') {
      response.setHeader('content-type', type!);
      const rest = new Promise<void>((release) => (this.release = release));
      response.write(this.html.slice(0, this.cut));
      await rest;
      response.end(this.html.slice(this.cut));
    } else if (type) {
      response.setHeader('content-type', type).setHeader('cache-control', 'max-age=600');
      response.end(await readFile(join(DIST, path)));
    } else {
      // Neither early.js nor the app: only what arrives is looked at.
      response.writeHead(404).end();
    }
  }
}
