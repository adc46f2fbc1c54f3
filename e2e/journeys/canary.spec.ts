/** Two hundred answers that stand nowhere else, and then everything that the browser wrote is searched. */

import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { open } from '../harness/app.ts';
import { test } from '../harness/definitions.ts';
import { Inquiry } from '../harness/inquiry.ts';
import { countFound, findIn } from '../harness/search.ts';
import { expect } from '../harness/test.ts';

const PAGES = 4;
const A_PAGE = 50;
const AUTOFILL = 'https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#autofill';
/** What the forms ask for that a browser knows about people, and what it does not. */
const KINDS = ['given-name', 'tel', 'email', 'street-address', undefined];

const question = (number: number) => {
  const kind = KINDS[number % KINDS.length];
  const code = kind ? { code: [{ system: AUTOFILL, code: kind }] } : {};
  return { linkId: `q${number}`, type: number % 7 === 0 ? 'text' : 'string', text: `Question ${number}`, required: true, ...code };
};
const CANARY = {
  resourceType: 'Questionnaire',
  id: 'canary',
  url: 'https://example.org/fhir/Questionnaire/canary',
  version: '1',
  title: 'Canary',
  status: 'active',
  item: Array.from({ length: PAGES }, (_, page) => ({
    linkId: `page${page}`,
    type: 'group',
    text: `Page ${page}`,
    item: Array.from({ length: A_PAGE }, (_, index) => question(page * A_PAGE + index)),
  })),
};

for (const mode of ['keepNot', 'locked', 'keep'] as const) {
  test(`200 answers (${mode}): ${mode === 'keep' ? 'found, so that the search can find' : 'found nowhere'}`, async ({ definitions, profile, server }) => {
    await writeFile(join(definitions, 'canary.json'), JSON.stringify(CANARY));
    const page = await profile.open();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    const places: string[] = [];
    page.on('framenavigated', (frame) => places.push(frame.url()));
    const inquiry = new Inquiry(page, 'en', '/forms/canary');
    await (mode === 'locked' ? inquiry.beginLocked('seven slow trains 77') : inquiry.begin(mode));
    const answers: string[] = [];
    while (!page.url().includes('step=check')) {
      for (const box of await page.locator('main input, main textarea').all()) {
        const answer = randomBytes(9).toString('hex');
        await box.fill(answer);
        answers.push(answer);
      }
      if (mode !== 'keepNot') await inquiry.saved();
      await inquiry.continue();
    }
    // There, back, and away: what a browser keeps for the way back is kept now.
    await page.goBack();
    await page.goForward();
    const seen = [places.join(), said.join(), await page.title(), await page.evaluate(history_)].join();
    expect(answers.filter((answer) => seen.includes(answer)), 'in URLs, console, title, history').toEqual([]);
    expect(await page.evaluate(async () => (await caches.keys()).length), 'cache storage').toBe(0);
    await open(page, '/privacy');
    await profile.close();

    expect(answers).toHaveLength(PAGES * A_PAGE);
    const found = await findIn(profile.folder, answers);
    if (mode === 'keep') expect(countFound(found)).toBeGreaterThan(150);
    else expect([...found.keys()], 'files that hold answers').toEqual([]);
    expect(answers.filter((answer) => server.log().includes(answer)), 'in the server\'s log').toEqual([]);
  });
}

/** In the page: what the session's history remembers. */
function history_(): string {
  return JSON.stringify(history.state);
}
