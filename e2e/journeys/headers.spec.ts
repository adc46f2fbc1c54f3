/** What the server says beside each file: safety, type, caching, compression. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DIST } from '../harness/server.ts';
import { expect, test } from '../harness/test.ts';

const PATHS = [
  '/', '/es/', '/inquiry/support', '/es/inquiry/support', '/forms/support', '/help-now', '/youth', '/privacy',
  '/peer-support', '/no-such-page', '/boot.js', '/questionnaires/support.json', '/api/no-such-thing',
];

test('every answer carries the headers that the static host sends too', async ({ request }) => {
  const wanted = parse(await readFile(join(DIST, '_headers'), 'utf8'));
  expect(wanted['content-security-policy']).toContain("default-src 'none'");
  for (const path of PATHS) {
    const headers = (await request.get(path)).headers();
    for (const [name, value] of Object.entries(wanted)) {
      expect(headers[name], `${name} of ${path}`).toBe(value);
    }
  }
});

test('text and WebAssembly come compressed', async ({ request }) => {
  const page = await (await request.get('/')).text();
  const wasm = /data-wasm="([^"]+)"/.exec(page)?.[1];
  expect(wasm).toBeDefined();
  for (const path of ['/', '/boot.js', wasm!]) {
    for (const encoding of ['br', 'gzip']) {
      const response = await request.get(path, { headers: { 'accept-encoding': encoding } });
      expect(response.headers()['content-encoding'], `${path} as ${encoding}`).toBe(encoding);
    }
  }
  expect((await request.get(wasm!)).headers()['content-type']).toBe('application/wasm');
});

test('hashed files are kept for ever, pages are asked for anew', async ({ request }) => {
  const page = await request.get('/');
  const wasm = /data-wasm="([^"]+)"/.exec(await page.text())![1]!;
  expect((await request.get(wasm)).headers()['cache-control']).toContain('immutable');
  expect(page.headers()['cache-control']).toContain('no-cache');
});

/** The headers for all paths, `/*`, of a static host's `_headers` file. */
function parse(file: string): Record<string, string> {
  const lines = file.split('\n');
  const start = lines.indexOf('/*') + 1;
  const end = lines.findIndex((line, index) => index >= start && !line.startsWith(' '));
  const pairs = lines.slice(start, end < 0 ? undefined : end).filter((line) => line.includes(':'));
  return Object.fromEntries(
    pairs.map((line) => {
      const [name = '', ...value] = line.trim().split(':');
      return [name.toLowerCase(), value.join(':').trim()];
    }),
  );
}
