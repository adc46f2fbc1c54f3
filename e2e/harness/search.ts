/** Looks for answers in everything that a browser wrote. */

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Which of the texts lie in a file below the folder: as they are, in UTF-16, or in base64. */
export async function findIn(folder: string, texts: string[]): Promise<Map<string, Set<string>>> {
  const needles = texts.flatMap((text) => forms(text).map((form) => ({ text, form })));
  const found = new Map<string, Set<string>>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const content = await readFile(path);
    for (const { text, form } of needles) {
      if (!content.includes(form)) continue;
      const file = path.slice(folder.length + 1);
      found.set(file, (found.get(file) ?? new Set()).add(text));
    }
  }
  return found;
}

/** How many of the texts were found anywhere. */
export function countFound(found: Map<string, Set<string>>): number {
  return new Set([...found.values()].flatMap((texts) => [...texts])).size;
}

/** A text as it may lie in a file; base64 depends on what stands before it. */
function forms(text: string): Buffer[] {
  const base64 = [0, 1, 2].map((shift) => {
    const whole = Buffer.concat([Buffer.alloc(shift), Buffer.from(text)]).toString('base64');
    // The ends mix with their neighbours.
    return Buffer.from(whole.slice(shift ? 4 : 0, -4));
  });
  return [Buffer.from(text), Buffer.from(text, 'utf16le'), ...base64];
}
