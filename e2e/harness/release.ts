/** Another release of the site: the same app under other file names, and a questionnaire that changed. */

import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DIST } from './server.ts';
import { test as base } from './test.ts';

/** The form that is another in the next release, and the question that it no longer asks. */
export const CHANGED = { form: 'support', without: 'neutral-messages' };

/** A browser asks for the icon when it likes, also while one server takes the other's place. */
const ICON = /ERR_CONNECTION_(REFUSED|RESET).*icon\.svg/;

interface Fixtures {
  /** A build that is the next release. */
  next: string;
  /** The same, with the former release's definition beside its own (docs/DEPLOY.md). */
  beside: string;
}

export const test = base.extend<Fixtures>({
  next: async ({ server, watch }, use) => {
    watch.allows(ICON);
    const dist = await release();
    server.removeLater(dist);
    await use(dist);
  },
  beside: async ({ server, watch }, use) => {
    watch.allows(ICON);
    const dist = await release();
    server.removeLater(dist);
    const folder = join(dist, 'questionnaires');
    await cp(join(DIST, 'questionnaires', `${CHANGED.form}.json`), join(folder, `${CHANGED.form}.former.json`));
    await use(dist);
  },
});

async function release(): Promise<string> {
  const dist = await mkdtemp(join(tmpdir(), 'peer-support-release-'));
  const files = await readdir(DIST, { recursive: true, withFileTypes: true });
  const hash = files.map(({ name }) => /^app-([0-9a-f]{16})\.js$/.exec(name)?.[1]).find(Boolean);
  if (!hash) throw new Error(`no app in ${DIST}`);
  const other = hash.split('').reverse().join('');
  const rename = (text: string) => text.replaceAll(hash, other);
  await cp(DIST, dist, { recursive: true, filter: (from) => !/\.(br|gz)$/.test(from) && !from.includes(hash) });
  for (const file of files.filter((file) => file.isFile() && /\.(html|js|json|wasm)$/.test(file.name))) {
    const path = join(file.parentPath, file.name);
    const to = rename(path.replace(DIST, dist));
    if (path.endsWith('.wasm')) await cp(path, to);
    else await writeFile(to, rename(await readFile(path, 'utf8')));
  }
  const definition = join(dist, 'questionnaires', `${CHANGED.form}.json`);
  await writeFile(definition, JSON.stringify(change(JSON.parse(await readFile(definition, 'utf8')))));
  return dist;
}

interface Item {
  linkId: string;
  item?: Item[];
}

function change(definition: Item & { version: string }): object {
  // A group that has to hold an answer may be left without a question.
  const keep = (items: Item[]): Item[] =>
    items.map((one) => {
      const rest = one.item?.filter(({ linkId }) => linkId !== CHANGED.without);
      if (!rest) return one;
      return rest.length < one.item!.length ? { ...one, required: false, item: rest } : { ...one, item: keep(rest) };
    });
  return { ...definition, version: `${definition.version}-next`, item: keep(definition.item ?? []) };
}
