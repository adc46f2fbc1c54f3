/** Registering a club between two lessons: kept, gone on with, shown to a principal, renewed next year. */

import { readFile, writeFile } from 'node:fs/promises';
import { type Answers, fill, tick } from '../harness/answers.ts';
import { open, reload } from '../harness/app.ts';
import { Inquiry } from '../harness/inquiry.ts';
import { Effort } from '../harness/klm.ts';
import { expectAccessible, takePictures } from '../harness/look.ts';
import { ADVISOR } from '../harness/people.ts';
import { answersOf, count, stored, typed } from '../harness/records.ts';
import { expect, type Page, test } from '../harness/test.ts';
import { LANGUAGES } from '../harness/words.ts';

const CLUB = '/clubs/register';
const DAY = 86_400_000;

/** The same teacher, before the school has agreed. */
const WAITING: Answers = {
  ...ADVISOR,
  'advisor-adult': 'false',
  'work-phone': '(844) 555-0145 ext. 12',
  'school-approval': 'not-yet',
  'administrator-name': 'Dr. María Fernández-Okafor',
  'administrator-title': 'Principal',
  'administrator-email': 'principal@example.org',
  'meeting-pattern': 'every-two-weeks',
  goals: `A place to talk. ${'We want to look out for each other. '.repeat(13)}`.trim(),
};

const keys = (page: Page) => page.evaluate(() => Object.keys(localStorage));

for (const language of LANGUAGES) {
  test(`approved: kept without asking, sent as filled in, received and not approved (${language})`, async ({ page, server }) => {
    test.slow();
    const inquiry = new Inquiry(page, language, CLUB);
    const look = async (name: string) => {
      await expectAccessible(page);
      await takePictures(page, `club-${language}-${name}`);
    };
    await open(page, inquiry.path);
    await look('opening');
    await expect(page.locator('input[name="keep"]')).toHaveCount(0);
    await expect(page.locator('main')).toContainText(language === 'en' ? 'for 30 days' : 'durante 30 días');
    await inquiry.continue();
    let step = 0;
    expect(await inquiry.fillSteps(ADVISOR, { visit: () => look(`${(step += 1)}`) })).toEqual(Object.keys(ADVISOR));
    await look('check');
    await expect(page.locator('a[href*="summary"]'), 'nobody has to agree any more').toHaveCount(0);
    await inquiry.send();
    await expect(inquiry.title()).toHaveText(inquiry.words.received);
    await look('sent');
    await expect(page.locator('main')).toContainText(language === 'en' ? 'We received your form.' : 'Recibimos su formulario.');
    await expect(page.locator('main')).not.toContainText(/approv|aprob/i);
    const [record] = await stored(server);
    expect(answersOf(record!.response)).toEqual(typed(ADVISOR));
    await expect.poll(() => keys(page)).toEqual([]);
  });
}

test('not approved yet: it goes on, with one page for the principal', async ({ page, server }) => {
  const inquiry = new Inquiry(page, 'en', CLUB);
  await inquiry.begin();
  await inquiry.fillSteps(WAITING);
  await page.getByRole('link', { name: 'Print this page: A club at your school' }).click();
  await expectSheet(page, inquiry);
  await expectAccessible(page);
  await takePictures(page, 'club-summary');
  await inquiry.back();
  await expect(inquiry.title()).toHaveText(inquiry.words.checkTitle);
  await inquiry.send();
  await expect(inquiry.title()).toHaveText(inquiry.words.received);
  const reference = await page.locator('.receipt__reference').innerText();
  await page.locator('a[href*="summary"]').click();
  await expectSheet(page, inquiry);
  await inquiry.back();
  await expect(page.locator('.receipt__reference')).toHaveText(reference);
  const [record] = await stored(server);
  expect(answersOf(record!.response)).toEqual(typed(WAITING));
});

async function expectSheet(page: Page, inquiry: Inquiry): Promise<void> {
  await expect(inquiry.title()).toHaveText('A club at your school');
  const main = page.locator('main');
  for (const said of ['Central High School', 'Kim Ito', 'A place to talk.', 'Not yet', '(844) 543-8555']) {
    await expect(main).toContainText(said);
  }
  await expect(main, 'what was not answered').not.toContainText('Not answered');
  await expect(main, 'what is for Herren Project').not.toContainText('May we list');
  const pdf = (await page.pdf({ format: 'Letter' })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g), 'printed pages').toHaveLength(1);
}

test('an advisor who is no adult of the school: it says whom to name, and goes on', async ({ page }) => {
  const inquiry = new Inquiry(page, 'en', CLUB);
  await inquiry.begin();
  await inquiry.fillSteps(ADVISOR, { until: 'advisor-adult' });
  const note = page.getByText('Please name an adult who works for the school.');
  await fill(page, { ...ADVISOR, 'advisor-adult': 'false' });
  await expect(note).toBeVisible();
  await expectAccessible(page);
  await takePictures(page, 'club-advisor');
  await tick(page.locator('input[name="advisor-adult"][value="true"]'));
  await expect(note).toBeHidden();
  await tick(page.locator('input[name="advisor-adult"][value="false"]'));
  await inquiry.continue();
  await expect(inquiry.title()).toHaveText('School approval');
});

test('the bell rings while it is sent: sent again in another tab, there is one registration', async ({ page, context, server, watch }) => {
  watch.expects(/ERR_FAILED/);
  const inquiry = new Inquiry(page, 'en', CLUB);
  await inquiry.begin();
  await inquiry.fillSteps(ADVISOR);
  // It arrives, and its answer does not come back.
  await page.route('**/QuestionnaireResponse*', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await inquiry.send();
  await expect(page.getByText(inquiry.words.waiting).first()).toBeVisible();
  expect(count(server)).toBe(1);

  const other = new Inquiry(await context.newPage(), 'en', CLUB);
  await open(other.page, `${CLUB}?resume`);
  await other.button(other.words.continueHere).click();
  await expect(other.title()).toHaveText(other.words.received);
  await expect.poll(() => keys(page)).toEqual([]);
  const [record, ...others] = await stored(server);
  expect(others).toEqual([]);
  expect(answersOf(record!.response)).toEqual(typed(ADVISOR));
});

test('a student: a page for an adult, and the answer is never kept', async ({ page, server }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  const inquiry = new Inquiry(page, 'en', CLUB);
  await inquiry.begin();
  await tick(page.locator('input[name="role"][value="student"]'));
  await expectAccessible(page);
  await expect.poll(() => keys(page), 'kept of a student').toEqual([]);
  await inquiry.continue();
  await expect(page).toHaveURL(/\/clubs\/student$/);
  await expectAccessible(page);
  await expect(page.locator('main input, main textarea, main select')).toHaveCount(0);
  await page.getByRole('button', { name: 'Print this page' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed');
  await expect.poll(() => keys(page)).toEqual([]);
  expect(await stored(server)).toEqual([]);
});

test('the bell rings: back in at the same step, with a list of what is left', async ({ page }) => {
  const inquiry = new Inquiry(page, 'en', CLUB);
  await inquiry.begin();
  await inquiry.fillSteps(ADVISOR, { until: 'advisor-name' });
  await fill(page, { 'advisor-name': 'Kim Ito' });
  const title = await inquiry.title().innerText();
  await inquiry.button(inquiry.words.saveAndLeave).click();
  await expect(page).toHaveURL('/');
  await page.getByText(inquiry.words.resume).click();
  await expect(inquiry.title()).toHaveText(title);
  await expect(page.locator('[name="advisor-name"]')).toHaveValue('Kim Ito');

  await page.getByRole('link', { name: inquiry.words.tasks }).click();
  await expect(inquiry.title()).toBeFocused();
  await expectTasks(page);
  await expectAccessible(page);
  await takePictures(page, 'club-tasks');
  await reload(page);
  await expectTasks(page);

  // A part that is done can be changed, and leads back to what is left.
  await page.getByRole('link', { name: 'The school', exact: true }).click();
  await page.locator('[name="school-name"]').fill('Western High School');
  await inquiry.continue();
  await expect(inquiry.title()).toHaveText(title);

  await open(page, inquiry.path);
  await page.getByRole('link', { name: inquiry.words.tasks }).click();
  await inquiry.continue();
  await expect(inquiry.title()).toHaveText(title);
});

async function expectTasks(page: Page): Promise<void> {
  await expect(page.locator('.lead')).toHaveText('3 of 7 parts are done.');
  await expect(page.locator('.task-list__item')).toHaveText([
    /^About you\s*Completed$/,
    /^The school\s*Completed$/,
    /^Where the school is\s*Completed$/,
    /^The club advisor\s*In progress$/,
    /^School approval\s*Cannot start yet$/,
    /^Plans for the club\s*Cannot start yet$/,
    /^Before you send\s*Cannot start yet$/,
    /^Check your answers\s*Cannot start yet$/,
  ]);
  await expect(page.locator('.task-list a')).toHaveCount(4);
}

test('kept for 30 days, and then deleted with a word about it', async ({ page }) => {
  const inquiry = new Inquiry(page, 'en', CLUB);
  await inquiry.begin();
  await inquiry.fillSteps(ADVISOR, { until: 'city' });
  await page.clock.setFixedTime(Date.now() + 30 * DAY - 60_000);
  await open(page, inquiry.path);
  await expect(inquiry.button(inquiry.words.resume), 'a minute before').toBeVisible();
  await page.clock.setFixedTime(Date.now() + 30 * DAY + 60_000);
  await open(page, inquiry.path);
  await expect(page.getByText(inquiry.words.expired)).toBeVisible();
  await expect.poll(() => keys(page)).toEqual([]);
});

test('begun meanwhile in another tab: not written over', async ({ page, context }) => {
  const late = new Inquiry(page, 'en', CLUB);
  await open(page, late.path);
  const other = new Inquiry(await context.newPage(), 'en', CLUB);
  await other.begin();
  await other.fillSteps(ADVISOR, { until: 'city' });
  await late.button(late.words.continue).click();
  await expect(page.getByText(late.words.unfinished)).toBeVisible();
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).toContain('Central High School');
});

test('next year it is renewed from the file of this year', async ({ page, server }, info) => {
  const inquiry = new Inquiry(page, 'en', CLUB);
  await inquiry.begin();
  await inquiry.fillSteps(ADVISOR);
  await inquiry.send();
  const coming = page.waitForEvent('download');
  await inquiry.button(inquiry.words.file).click();
  const file = info.outputPath('club.json');
  await (await coming).saveAs(file);

  await open(page, inquiry.path);
  const input = page.locator('input[type=file]');
  const alert = page.getByRole('alert');
  for (const wrong of ['', '{}', '<script>', (await readFile(file, 'utf8')).replaceAll('/club', '/support')]) {
    const other = info.outputPath('other.json');
    await writeFile(other, wrong);
    await input.setInputFiles(other);
    await inquiry.button(inquiry.words.continue).click();
    await expect(alert).toContainText(inquiry.words.wrongFile);
    await expect.poll(() => keys(page)).toEqual([]);
  }
  await expectAccessible(page);
  await takePictures(page, 'club-renewal-wrong');

  await input.setInputFiles(file);
  await inquiry.continue();
  await expect(inquiry.title()).toHaveText('School approval');
  await expect(page.getByText('We filled in the answers from your file.')).toBeVisible();
  await takePictures(page, 'club-renewal');
  const anew = { 'school-approval': 'requested', accuracy: ['confirmed'] };
  expect(await inquiry.fillSteps(anew)).toEqual(Object.keys(anew));
  await inquiry.send();
  await expect(inquiry.title()).toHaveText(inquiry.words.received);
  const records = await stored(server);
  expect(records).toHaveLength(2);
  const { 'start-date': _, ...same } = ADVISOR;
  expect(answersOf(records[1]!.response)).toEqual(typed({ ...same, 'registration-type': 'renewal', ...anew }));
});

test('a registration takes less than four minutes of taps and keys', async ({ page }) => {
  const effort = new Effort();
  await effort.watch(page);
  const inquiry = new Inquiry(page, 'en', CLUB);
  await open(page, inquiry.path);
  await effort.read(page);
  await inquiry.continue();
  await effort.read(page);
  const seen = async (here: string[]) => {
    effort.decisions += here.length + 1;
    await effort.read(page);
  };
  await inquiry.fillSteps(ADVISOR, { visit: seen });
  await effort.read(page);
  await inquiry.send();
  await expect(inquiry.title()).toHaveText(inquiry.words.received);
  console.log(`club registration: ${effort}`);
  expect(effort.taps).toBeGreaterThan(20);
  expect(effort.keys).toBeGreaterThan(60);
  expect(effort.seconds()).toBeLessThan(240);
});
