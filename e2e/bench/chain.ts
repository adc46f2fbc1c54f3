/**
 * The same form twice: as a definition that the app opens, and as a page of plain HTML with handlers
 * written by hand. A chain: each question is asked while the one before it has an answer.
 */

import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { DIST } from '../harness/server.ts';

/** How many questions the chains have. */
export const SIZES = [20, 200, 2000];

/** Where the two stand on a server. */
export const address = {
  app: (size: number) => `/forms/chain-${size}?start`,
  plain: (size: number) => `/plain/chain-${size}`,
};

/** A copy of the build, in a folder, with the chains of every size in it. */
export async function withChains(folder: string): Promise<string> {
  await cp(DIST, folder, { recursive: true });
  await mkdir(join(folder, 'plain'));
  await publish(folder, 'plain/chain.js', SCRIPT);
  for (const size of SIZES) {
    await publish(folder, `questionnaires/chain-${size}.json`, JSON.stringify(definition(size)));
    await publish(folder, `plain/chain-${size}.html`, page(size));
  }
  return folder;
}

async function publish(folder: string, file: string, text: string): Promise<void> {
  await writeFile(join(folder, file), text);
  await writeFile(join(folder, `${file}.br`), brotliCompressSync(text));
}

function definition(size: number): object {
  const item = (index: number) => ({
    linkId: `q${index}`,
    type: 'string',
    text: `Question ${index}`,
    required: true,
    ...(index > 0 && {
      enableWhen: [{ question: `q${index - 1}`, operator: 'exists', answerBoolean: true }],
    }),
  });
  return {
    resourceType: 'Questionnaire',
    id: `chain-${size}`,
    url: `https://example.org/fhir/Questionnaire/chain-${size}`,
    version: '1',
    title: `A chain of ${size}`,
    status: 'active',
    item: Array.from({ length: size }, (_, index) => item(index)),
  };
}

function page(size: number): string {
  const question = (index: number) => `<div class="item"${index > 0 ? ' hidden' : ''}>
<div class="field"><label class="field__label" for="q${index}">Question ${index}</label>
<p class="field__error" id="q${index}-error" hidden></p>
<input class="input" id="q${index}" name="q${index}" aria-describedby="q${index}-error"></div></div>`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A chain of ${size}</title><script src="/plain/chain.js" defer></script></head>
<body><main class="container page"><h1 tabindex="-1">A chain of ${size}</h1>
<form novalidate><div class="questions">
${Array.from({ length: size }, (_, index) => question(index)).join('\n')}
</div><button class="button">Continue</button></form></main></body></html>`;
}

/** What somebody would write by hand: each question shows or hides the next, until nothing changes. */
const SCRIPT = `
const form = document.querySelector('form');
const inputs = [...form.elements].filter((control) => control.name);
const items = inputs.map((input) => input.closest('.item'));
const place = new Map(inputs.map((input, index) => [input, index]));
form.addEventListener('input', ({ target }) => {
  for (let next = place.get(target) + 1; next < items.length; next += 1) {
    const hidden = items[next - 1].hidden || inputs[next - 1].value === '';
    if (items[next].hidden === hidden) break;
    items[next].hidden = hidden;
  }
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const missing = inputs.find((input, index) => !items[index].hidden && input.value === '');
  if (!missing) return;
  const slot = document.getElementById(missing.name + '-error');
  slot.textContent = 'Answer this question';
  slot.hidden = false;
  missing.setAttribute('aria-invalid', 'true');
  missing.focus();
});
document.documentElement.dataset.app = 'running';
`;
