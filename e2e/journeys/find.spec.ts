/** The finder: every row of its decision table, from the front door. */

import { open } from '../harness/app.ts';
import { Finder, type Result } from '../harness/finder.ts';
import { expect, test } from '../harness/test.ts';

const SOBRIETY = 'seekingsobriety';
const SPOUSAL = 'spousal-support-group';
const FAMILY = 'family-support-group';
const PARENTAL = 'parental-support-group';
const GRIEF = 'grief-support-group';
const ALL = [SOBRIETY, SPOUSAL, FAMILY, PARENTAL, GRIEF];

const SUPPORT_FORM = '/inquiry/support';
const FAMILY_FORM = '/inquiry/family';

interface Row extends Result {
  row: string;
  /** What is ticked at the first question. */
  answers: string[];
  /** What is chosen at the second; not asked where it is left out. */
  age?: string;
  /** Taps from the home page, Continue and answers included, at the most. */
  taps: number;
  /** What is said besides. */
  says?: string[];
}

/** A present worry: the result of an adult. */
const worry = (row: string, answer: string, fit: string, near: string[] = []): Row => ({
  row,
  answers: [answer],
  age: 'adult',
  fits: [fit],
  near,
  forms: [FAMILY_FORM],
  taps: 5,
});

const ROWS: Row[] = [
  {
    row: 'age withheld',
    answers: ['child'],
    age: 'withheld',
    fits: [PARENTAL],
    near: [FAMILY],
    forms: [],
    says: ['Everyone in our groups is 18 or older.'],
    taps: 5,
  },
  { row: 'myself', answers: ['myself'], age: 'adult', fits: [SOBRIETY], near: [], forms: [SUPPORT_FORM], taps: 5 },
  worry('my child, any age', 'child', PARENTAL, [FAMILY]),
  worry('my spouse', 'spouse', SPOUSAL, [FAMILY]),
  { ...worry('unmarried or former partner', 'partner', FAMILY, [SPOUSAL]), says: ['Spousal: Ask first'] },
  worry('parent, sibling, other relative, friend', 'relative', FAMILY),
  { ...worry('lost somebody to substance use', 'loss', GRIEF), says: ['We are sorry for your loss.'] },
  {
    row: 'another kind of loss',
    answers: ['other-loss'],
    age: 'adult',
    fits: [],
    near: [GRIEF],
    forms: [],
    says: ['Grief Support: Only for a loss to substance use', 'SAMHSA National Helpline at 1-800-662-4357'],
    taps: 5,
  },
  {
    row: 'myself and somebody I love',
    answers: ['myself', 'spouse'],
    age: 'adult',
    fits: [SOBRIETY, SPOUSAL],
    near: [FAMILY],
    forms: [SUPPORT_FORM, FAMILY_FORM],
    says: ['None of them comes first.'],
    taps: 6,
  },
  {
    row: 'a loss and a present worry',
    answers: ['loss', 'child'],
    age: 'adult',
    fits: [GRIEF, PARENTAL],
    near: [FAMILY],
    forms: [FAMILY_FORM],
    says: ['We would start with Grief Support.'],
    taps: 6,
  },
  {
    row: 'not sure / prefer not to say',
    answers: ['unsure'],
    age: 'adult',
    fits: ALL,
    near: [],
    forms: [],
    says: ['These are all five groups, in no order.', '(844) 543-8555'],
    taps: 5,
  },
  {
    row: 'school staff or professional',
    answers: ['professional'],
    fits: [],
    near: [],
    forms: [],
    says: ['Read about school clubs', '(844) 543-8555'],
    taps: 3,
  },
];

const taps: [string, number][] = [];

for (const { row, answers, age, taps: bound, says = [], ...expected } of ROWS) {
  test(`row: ${row}`, async ({ page }) => {
    await open(page, '/');
    const finder = new Finder(page);
    await finder.enter();
    await finder.find(answers, age);
    await finder.expectResult(expected);
    const main = page.locator('main');
    for (const text of says) await expect(main.getByText(text).filter({ visible: true }).first()).toBeVisible();
    if (expected.fits.length > 0) {
      const facts = ['Free', 'One hour a week', 'Online', 'For people 18 or older', 'Confirm the current schedule'];
      for (const fact of facts) await expect(main.getByText(fact).filter({ visible: true }).first()).toBeVisible();
    }
    // Each group that fits says why, except where all are listed because nothing was told.
    const why = page.locator('[data-show="fit"]:visible:not(:has(.finder__why:visible))');
    await expect(why).toHaveCount(answers.includes('unsure') ? ALL.length : 0);
    await expect(finder.urgent()).toBeHidden();
    await finder.expectNothingLeft();
    expect(finder.taps, 'taps from the home page').toBeLessThanOrEqual(bound);
    taps.push([row, finder.taps]);
  });
}

test('row: danger now / possible overdose', async ({ page }) => {
  await open(page, '/find');
  const finder = new Finder(page);
  await finder.tell('danger');
  // At once, before Continue, and in view.
  await expect(finder.urgent().locator('a:visible')).toHaveText(['Call 911', 'Call 988', 'Text 988']);
  await expect(finder.urgent()).toContainText('naloxone');
  await expect(finder.urgent()).toBeInViewport();
  // The person may go on, and the lines go with them.
  await finder.tell('child');
  await finder.continue('?step=age');
  await expect(finder.urgent().locator('a[href="tel:911"]')).toBeVisible();
  await finder.tell('adult');
  await finder.continue('?step=result');
  await expect(finder.urgent().locator('a[href="tel:911"]')).toBeVisible();
  await finder.expectResult({ fits: [PARENTAL], near: [FAMILY], forms: [FAMILY_FORM] });
  await finder.expectNothingLeft();
});

test('row: thoughts of suicide, crisis', async ({ page }) => {
  await open(page, '/find');
  const finder = new Finder(page);
  await finder.tell('crisis');
  const links = finder.urgent().locator('a:visible');
  await expect(links).toHaveText(['Call 988', 'Text 988', 'Text HOME to 741741']);
  const leads = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(leads).toEqual(['tel:988', 'sms:988', 'sms:741741?&body=HOME']);
  await expect(finder.urgent()).toBeInViewport();
  // The groups, if they wish.
  await finder.continue('?step=age');
  await finder.tell('adult');
  await finder.continue('?step=result');
  await finder.expectResult({ fits: ALL, near: [], forms: [] });
  await expect(finder.urgent().locator('a[href="sms:988"]:visible')).toHaveCount(1);
});

test('row: under 18', async ({ page }) => {
  await open(page, '/');
  const finder = new Finder(page);
  await finder.enter();
  await finder.tell('myself');
  await finder.continue('?step=age');
  await finder.tell('under-18');
  await finder.tap(finder.button(finder.words.continue));
  await expect(page).toHaveURL(/\/youth$/);
  const main = page.locator('main');
  for (const text of ['988', '741741', '1-800-662-4357', 'school counselor', 'Alateen', 'Herren Project Clubs']) {
    await expect(main).toContainText(text);
  }
  await expect(main.locator('a[href*="/inquiry/"], a[href*="/groups"], a[href*="844"]')).toHaveCount(0);
  expect(finder.taps).toBeLessThanOrEqual(5);
  taps.push(['under 18', finder.taps]);
  // Nothing is kept, not even for Back.
  await page.goBack();
  await expect(page).toHaveURL(/\/find$/);
  await expect(page.locator('form input:checked')).toHaveCount(0);
});

test.afterAll(() => {
  if (taps.length > 0) console.log(taps.map(([row, count]) => `  ${count} taps: ${row}`).join('\n'));
});
