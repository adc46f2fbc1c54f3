/** The same form page three times: as it is built, without its prerendered body, and by hand. */

import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { DIST } from '../harness/server.ts';

export const PAGE = '/inquiry/support';
const FILE = 'inquiry/support.html';

/** Folders to serve, by the name of what they hold; those that were made lie below `work`. */
export async function variants(work: string): Promise<Record<string, string>> {
  const built = await readFile(join(DIST, FILE), 'utf8');
  const empty = built.replace(/<body[^>]*>.*<\/body>/s, '<body></body>');
  const style = /<link[^>]*rel="?stylesheet"?[^>]*>/.exec(built)?.[0] ?? '';
  const byHand = await readFile(join(import.meta.dirname, 'plain.html'), 'utf8');
  return {
    prerendered: DIST,
    'app alone': await copyWith(join(work, 'empty'), empty),
    'plain HTML': await copyWith(join(work, 'plain'), byHand.replace('<!-- style -->', style)),
  };
}

/** A copy of the build with another form page in it. */
async function copyWith(dist: string, html: string): Promise<string> {
  await cp(DIST, dist, { recursive: true });
  const file = join(dist, FILE);
  await writeFile(file, html);
  await writeFile(`${file}.br`, brotliCompressSync(html));
  await rm(`${file}.gz`);
  return dist;
}
