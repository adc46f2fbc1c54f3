/** The finder's steps: Back, Forward, Change, reload, an early tap, the way into a form, leaving. */

import type { Page } from '@playwright/test';
import { open, reload } from '../harness/app.ts';
import { holdBack } from '../harness/early.ts';
import { Finder } from '../harness/finder.ts';
import { Inquiry } from '../harness/inquiry.ts';
import { WRITER } from '../harness/people.ts';
import { expect, test } from '../harness/test.ts';
import { LANGUAGES } from '../harness/words.ts';

/** The result of somebody who wants help for themselves. */
async function found(page: Page): Promise<Finder> {
  await open(page, '/find');
  const finder = new Finder(page);
  await finder.find(['myself'], 'adult');
  return finder;
}

test('Back and Forward of the browser step through the questions', async ({ page }) => {
  const finder = await found(page);
  await page.goBack();
  await expect(finder.title()).toHaveText('Your age');
  await expect(finder.title()).toBeFocused();
  await expect(finder.box('adult')).toBeChecked();
  await page.goBack();
  await expect(finder.box('myself')).toBeChecked();
  await page.goForward();
  await page.goForward();
  await expect(finder.title()).toHaveText('What may help you');
  await finder.expectResult({ fits: ['seekingsobriety'], near: [], forms: ['/inquiry/support'] });
});

test('the button Back leads to the step before', async ({ page }) => {
  const finder = await found(page);
  await finder.button(finder.words.back).click();
  await expect(page).toHaveURL(/step=age$/);
  await finder.button(finder.words.back).click();
  await expect(page).toHaveURL(/\/find$/);
  await expect(finder.button(finder.words.back)).toHaveCount(0);
});

test('an answer is changed from the result', async ({ page }) => {
  const finder = await found(page);
  await page.getByRole('link', { name: 'Change What brings you here?' }).click();
  await expect(finder.box('myself')).toBeChecked();
  await page.locator('label[for="reasons"]').click();
  await finder.tell('relative');
  // The age is known already.
  await finder.continue('?step=result');
  await finder.expectResult({ fits: ['family-support-group'], near: [], forms: ['/inquiry/family'] });
  await page.getByRole('link', { name: 'Change Are you 18 or older?' }).click();
  await finder.tell('withheld');
  await finder.continue('?step=result');
  await finder.expectResult({ fits: ['family-support-group'], near: [], forms: [] });
});

test('a reload starts again, and says so', async ({ page }) => {
  const finder = await found(page);
  await reload(page);
  await expect(page).toHaveURL(/\/find$/);
  await expect(page.getByText('the questions start again')).toBeVisible();
  await expect(page.locator('form input:checked')).toHaveCount(0);
  await finder.tell('loss');
  await finder.continue('?step=age');
  await page.goBack();
  await expect(page.getByText('the questions start again')).toBeHidden();
});

test('one link deletes the answers', async ({ page }) => {
  await found(page);
  await page.getByRole('link', { name: 'Delete my answers and start again' }).click();
  await expect(page).toHaveURL(/\/find$/);
  await expect(page.locator('form input:checked')).toHaveCount(0);
  await page.goBack();
  await expect(page).toHaveURL(/\/find$/);
  await expect(page.locator('form input:checked')).toHaveCount(0);
});

test('nothing chosen says so at each question', async ({ page }) => {
  await open(page, '/find');
  const finder = new Finder(page);
  for (const id of ['reasons', 'age']) {
    await finder.button(finder.words.continue).click();
    await expect(page).toHaveTitle(/^Error: /);
    await expect(page.locator('.error-summary')).toBeFocused();
    await page.locator('.error-summary a').click();
    await expect(page.locator(`#${id}`)).toBeFocused();
    await expect(page.locator(`#${id}-error`)).toBeVisible();
    if (id === 'reasons') {
      await finder.tell('child');
      await finder.continue('?step=age');
      await expect(page.locator('.error-summary')).toBeHidden();
    }
  }
});

test('whoever is not sure has chosen nothing else, but may be in danger', async ({ page }) => {
  await open(page, '/find');
  const finder = new Finder(page);
  await finder.tell('danger', 'child', 'loss', 'unsure');
  for (const code of ['child', 'loss']) await expect(finder.box(code)).not.toBeChecked();
  await expect(finder.box('danger')).toBeChecked();
  await finder.tell('spouse');
  await expect(finder.box('unsure')).not.toBeChecked();
});

for (const language of LANGUAGES) {
  test(`answers go with a change of language from ${language}`, async ({ page }) => {
    const finder = new Finder(page, language);
    await open(page, finder.path);
    await finder.tell('spouse', 'crisis');
    await finder.continue('?step=age');
    const other = new Finder(page, language === 'en' ? 'es' : 'en');
    await page.locator('.languages__link:not([aria-current])').click();
    await expect(page).toHaveURL(`${other.path}?step=age`);
    await expect(other.urgent()).toBeVisible();
    await other.tell('adult');
    await other.continue('?step=result');
    const forms = ['/inquiry/family'];
    await other.expectResult({ fits: ['spousal-support-group'], near: ['family-support-group'], forms });
  });
}

test('before the app has come, danger is heard at once and Continue is kept', async ({ page }) => {
  const app = await holdBack(page);
  const finder = new Finder(page);
  await page.goto(finder.path, { waitUntil: 'commit' });
  await finder.tell('danger', 'myself');
  await expect(finder.urgent().locator('a[href="tel:911"]')).toBeInViewport();
  await finder.button(finder.words.continue).click();
  app.pass();
  await expect(page).toHaveURL(/step=age$/);
  await expect(finder.title()).toBeFocused();
  await expect(finder.urgent()).toBeVisible();
});

test.describe('the way into the form', () => {
  const group = '[data-link-id="group"] input[value="seekingsobriety"]';

  async function toHelp(page: Page): Promise<Inquiry> {
    await page.getByRole('link', { name: 'Ask for support' }).click();
    const inquiry = new Inquiry(page, 'en', '/inquiry/support');
    await page.getByText(inquiry.words.keepNot).click();
    await inquiry.continue();
    await inquiry.fillSteps({ adult: 'true' }, { until: 'help-wanted' });
    return inquiry;
  }

  test('the form knows the group if the person agreed', async ({ page }) => {
    await found(page);
    await expect(page.getByLabel('Put Seeking Sobriety in the form')).not.toBeChecked();
    await page.getByText('Put Seeking Sobriety in the form').click();
    const inquiry = await toHelp(page);
    await expect(page.locator(group)).toBeChecked();
    await expect(page.locator('[name="help-wanted"]:checked')).toHaveAttribute('value', 'group');
    // And it is theirs to change, and to send.
    expect(await inquiry.fillSteps({ ...WRITER, 'help-wanted': ['talk'] })).toContain('help-wanted');
  });

  test('and knows nothing if not', async ({ page }) => {
    await found(page);
    // Agreed, and taken back.
    await page.getByText('Put Seeking Sobriety in the form').click();
    await page.getByText('Put Seeking Sobriety in the form').click();
    await toHelp(page);
    await expect(page.locator('main input:checked')).toHaveCount(0);
  });

  test('Back from the form finds the result again', async ({ page }) => {
    const finder = await found(page);
    await page.getByRole('link', { name: 'Ask for support' }).click();
    await expect(page).toHaveURL(/\/inquiry\/support$/);
    await page.goBack();
    await finder.expectResult({ fits: ['seekingsobriety'], near: [], forms: ['/inquiry/support'] });
    await expect(page.getByLabel('Put Seeking Sobriety in the form')).not.toBeChecked();
  });
});

test('Back from a group finds the result again', async ({ page }) => {
  const finder = await found(page);
  await page.getByRole('link', { name: 'Read about Seeking Sobriety' }).click();
  await expect(page).toHaveURL(/\/groups\/seekingsobriety$/);
  await expect(finder.title()).toHaveText('Seeking Sobriety');
  await page.goBack();
  await finder.expectResult({ fits: ['seekingsobriety'], near: [], forms: ['/inquiry/support'] });
});

test('after leaving there is nothing to come back to', async ({ page, watch }) => {
  watch.expects(/request to https:\/\/www\.weather\.gov/);
  await page.route('https://www.weather.gov/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' }),
  );
  await found(page);
  await page.getByRole('link', { name: 'Leave this site' }).click();
  await expect(page).toHaveURL('https://www.weather.gov/');
  for (let step = 0; step < 2; step += 1) {
    await page.goBack();
    await expect(page.locator('main form input:checked')).toHaveCount(0);
    await expect(page.locator('[data-show]:visible')).toHaveCount(0);
  }
});
