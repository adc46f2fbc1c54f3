/** Forms that somebody lays beside the others, good and bad, and drafts that cannot be read. */

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectShown, fill, tick } from '../harness/answers.ts';
import { open, reload } from '../harness/app.ts';
import { test } from '../harness/definitions.ts';
import { Inquiry } from '../harness/inquiry.ts';
import { expectAccessible, takePictures } from '../harness/look.ts';
import { WRITER } from '../harness/people.ts';
import { answersOf, stored, typed } from '../harness/records.ts';
import { DIST } from '../harness/server.ts';
import { expect } from '../harness/test.ts';

const WALK = {
  resourceType: 'Questionnaire',
  id: 'walk',
  url: 'https://example.org/fhir/Questionnaire/walk',
  version: '1',
  title: 'Join a walk',
  status: 'active',
  item: [
    { linkId: 'when', type: 'date', text: 'Which day suits you?', required: true },
    { linkId: 'people', type: 'integer', text: 'How many people are coming?' },
    { linkId: 'dog', type: 'boolean', text: 'Will you bring a dog?' },
    {
      linkId: 'dog-name',
      type: 'string',
      text: 'What is the dog called?',
      enableWhen: [{ question: 'dog', operator: '=', answerBoolean: true }],
    },
  ],
};

test('a definition laid beside the others opens and is sent, without a rebuild', async ({ definitions, server, page }) => {
  await writeFile(join(definitions, 'walk.json'), JSON.stringify(WALK));
  await server.stop();
  await server.start();
  const answers = {
    when: { month: '3', day: '7', year: '2031' },
    people: '4',
    dog: 'true',
    'dog-name': 'Momo',
  };
  const inquiry = new Inquiry(page, 'en', '/forms/walk');
  await open(page, '/forms/walk?start');
  expect(await fill(page, answers)).toEqual(Object.keys(answers));
  await inquiry.continue();
  await expect(inquiry.title()).toHaveText(inquiry.words.checkTitle);
  await inquiry.send();
  await expect(inquiry.title()).toHaveText(inquiry.words.received);
  const [record] = await stored(server);
  expect(answersOf(record!.response)).toEqual(typed(answers));
});

test('a form that changed meanwhile says what became of the answers', async ({ definitions, page }) => {
  await writeFile(join(definitions, 'walk.json'), JSON.stringify(WALK));
  const inquiry = new Inquiry(page, 'en', '/forms/walk');
  await inquiry.begin();
  await fill(page, { when: { month: '3', day: '7', year: '2031' }, people: '4' });
  const saved = () => page.evaluate(() => Object.values(localStorage).join());
  await expect.poll(saved, 'the draft').toContain('\\"people\\"');
  const { item, ...rest } = WALK;
  const newer = { ...rest, version: '2', item: item.filter(({ linkId }) => linkId !== 'people') };
  await writeFile(join(definitions, 'walk.json'), JSON.stringify(newer));
  await reload(page);
  await expect(page.locator('.notice').filter({ hasText: 'no longer asked' })).toContainText('4');
  await expectShown(page, { when: { month: '3', day: '7', year: '2031' } }, ['when']);
});

test('an unreadable definition: an apology, how to reach a person, the reason on the console', async ({ definitions, page, watch }) => {
  const broken = structuredClone(WALK);
  broken.item[3]!.enableWhen![0]!.question = 'cat';
  await writeFile(join(definitions, 'broken.json'), JSON.stringify(broken));
  watch.expects(/dog-name.*cat/);
  await open(page, '/forms/broken');
  const main = page.locator('main');
  await expect(main).toContainText('(844) 543-8555');
  await expect(main).toContainText('recovery@herrenproject.org');
  await expect(page.locator('h1')).toHaveText('Sorry, this form cannot be opened');
  await expectAccessible(page);
  await takePictures(page, 'form-unreadable');
});

test('what a definition and a person write is only ever shown', async ({ definitions, server, page }) => {
  const hostile = `"'><img src=x onerror=alert(1)><b>&amp;</b>`;
  const [when, people] = WALK.item;
  const form = {
    ...WALK,
    id: 'hostile',
    url: 'https://example.org/fhir/Questionnaire/hostile',
    title: hostile,
    item: [
      { linkId: 'name', type: 'string', text: hostile, required: true },
      { linkId: 'story', type: 'text', text: `Story ${hostile}` },
      { ...people, text: `People ${hostile}` },
      {
        linkId: 'pick',
        type: 'open-choice',
        text: `Pick ${hostile}`,
        answerOption: [{ valueCoding: { code: 'one', display: `One ${hostile}` } }],
      },
      { ...when, required: false },
    ],
  };
  await writeFile(join(definitions, 'hostile.json'), JSON.stringify(form));
  await server.stop();
  await server.start();
  const inquiry = new Inquiry(page, 'en', '/forms/hostile');
  const main = page.locator('main');
  const onlyShown = async () => {
    await expect(main).toContainText(hostile);
    await expect(main.locator('img, b, script')).toHaveCount(0);
  };
  await inquiry.begin();
  await onlyShown();
  await inquiry.button(inquiry.words.continue).click();
  await expect(page.locator('.error-summary')).toContainText(hostile);
  await onlyShown();
  const answers = { name: hostile, story: `</textarea>${hostile}`, pick: { own: hostile } };
  await fill(page, answers);
  await inquiry.continue();
  await onlyShown();
  await inquiry.back();
  await expectShown(page, answers, Object.keys(answers));
  await inquiry.continue();
  await inquiry.send();
  await expect(inquiry.title()).toHaveText(inquiry.words.received);
  const [record] = await stored(server);
  expect(answersOf(record!.response)).toEqual(typed(answers));
});

test('answers that the server refuses: the reasons, the answers still there, how to reach a person', async ({ definitions, server, page, watch }) => {
  watch.expects(/status of 422/);
  const file = join(definitions, 'walk.json');
  await writeFile(file, JSON.stringify(WALK));
  const inquiry = new Inquiry(page, 'en', '/forms/walk');
  await inquiry.begin();
  const answers = { when: { month: '3', day: '7', year: '2031' }, people: '40' };
  await fill(page, answers);
  await inquiry.continue();
  // Meanwhile the server has learnt of a limit that this page does not know.
  const limit = { url: 'http://hl7.org/fhir/StructureDefinition/maxValue', valueInteger: 12 };
  const [when, people, ...rest] = WALK.item;
  await writeFile(file, JSON.stringify({ ...WALK, item: [when, { ...people, extension: [limit] }, ...rest] }));
  await server.stop();
  await server.start();
  await inquiry.send();
  await expect(inquiry.title()).toHaveText(inquiry.words.refused);
  const main = page.locator('main');
  await expect(main).toContainText('Enter 12 or less');
  await expect(main).toContainText('(844) 543-8555');
  await expect(main).toContainText('recovery@herrenproject.org');
  await expectAccessible(page);
  await takePictures(page, 'form-refused');
  expect(await stored(server)).toEqual([]);

  await inquiry.button(inquiry.words.edit).click();
  // The page has learnt of the limit too, and leads to the answer that it is about.
  await expectShown(page, answers, Object.keys(answers));
  await fill(page, { people: '4' });
  await inquiry.continue();
  await inquiry.send();
  await expect(inquiry.title()).toHaveText(inquiry.words.received);
  const [record, ...others] = await stored(server);
  expect(others).toEqual([]);
  expect(answersOf(record!.response)['people']).toEqual(['4']);
});

test('an address of no form says so, and how to reach a person', async ({ page, watch }) => {
  watch.expects(/status of 404/);
  const response = await open(page, '/forms/no-such-form');
  expect(response?.status()).toBe(404);
  const main = page.locator('main');
  await expect(main).toContainText('There is no form at this address.');
  await expect(main).toContainText('(844) 543-8555');
  await expect(main).toContainText('recovery@herrenproject.org');
});

test('a definition that does not arrive can be asked for again', async ({ page, watch }) => {
  watch.expects(/ERR_FAILED/);
  const inquiry = new Inquiry(page, 'es', '/inquiry/support');
  await page.route('**/questionnaires/*', (route) => route.abort());
  await open(page, `${inquiry.path}?start`);
  await expect(inquiry.title()).toHaveText(inquiry.words.unreadable);
  await expect(page.locator('main')).toContainText('(844) 543-8555');
  await page.unroute('**/questionnaires/*');
  await inquiry.button(inquiry.words.again).click();
  await expect(page.locator('input[name="adult"]').first()).toBeVisible();
});

test('a damaged draft is set aside until the person deletes it', async ({ page }) => {
  const inquiry = new Inquiry(page, 'en', '/inquiry/support');
  await inquiry.begin();
  await inquiry.fillSteps(WRITER, { until: 'contact-method' });
  await inquiry.saved();
  const damaged = await page.evaluate(damage);
  await open(page, `${inquiry.path}?resume`);
  await expect(page.locator('main [data-link-id="contact-method"]'), 'the journal has it whole').toBeVisible();
  await page.evaluate(damage);
  await page.evaluate(forgetJournal);
  await open(page, inquiry.path);
  await expect(page.getByText(inquiry.words.damaged)).toBeVisible();
  const values = () => page.evaluate(() => Object.values(localStorage));
  await expect.poll(values).toEqual([damaged]);
  await expectAccessible(page);

  await tick(page.getByLabel(inquiry.words.keep));
  await inquiry.continue();
  expect(await values(), 'still there beside the new draft').toContain(damaged);
});

test('what the build serves is what the sources say', async () => {
  const source = join(import.meta.dirname, '../../public/questionnaires/support.json');
  const built = join(DIST, 'questionnaires/support.json');
  expect(JSON.parse(await readFile(built, 'utf8'))).toEqual(JSON.parse(await readFile(source, 'utf8')));
});

/** In the page: cuts the draft short, as a disk may that is full; what is left. */
function damage(): string {
  const key = 'peer-support:draft:support';
  const half = localStorage.getItem(key)!.slice(0, 20);
  localStorage.setItem(key, half);
  return half;
}

/** In the page: deletes the journal. */
async function forgetJournal(): Promise<void> {
  const request = indexedDB.deleteDatabase('peer-support');
  await new Promise((done) => (request.onsuccess = done));
}
