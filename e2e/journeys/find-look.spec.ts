/** The finder for everybody: axe and pictures of each step and result, a narrow screen, the keyboard. */

import { open } from '../harness/app.ts';
import { Finder } from '../harness/finder.ts';
import { choose, expectFocusOnTitle, press, tabTo } from '../harness/keys.ts';
import { expectAccessible, expectTargets, takePictures } from '../harness/look.ts';
import { expect, test } from '../harness/test.ts';
import { LANGUAGES } from '../harness/words.ts';

/** Answers whose results show, between them, every part that there is. */
const RESULTS: Record<string, [answers: string[], age?: string]> = {
  one: [['child'], 'adult'],
  several: [['loss', 'myself', 'partner', 'danger', 'crisis'], 'adult'],
  withheld: [['other-loss', 'spouse'], 'withheld'],
  all: [['unsure'], 'adult'],
  none: [['professional']],
};

for (const language of LANGUAGES) {
  test(`every step can be used by everybody (${language})`, async ({ page }) => {
    test.slow();
    const finder = new Finder(page, language);
    const look = async (name: string) => {
      await expectAccessible(page);
      await takePictures(page, `find-${name}-${language}`);
    };
    await open(page, finder.path);
    await finder.button(finder.words.continue).click();
    await expect(page.locator('.error-summary')).toBeVisible();
    await look('errors');
    await finder.tell('danger', 'crisis', 'myself');
    await look('urgent');
    await finder.continue('?step=age');
    await look('age');
    await open(page, `${finder.path}?show=spmF`);
    await look('shared');
  });

  for (const [name, [answers, age]] of Object.entries(RESULTS)) {
    test(`the result can be used by everybody: ${name} (${language})`, async ({ page }) => {
      const finder = new Finder(page, language);
      await open(page, finder.path);
      await finder.find(answers, age);
      await expectAccessible(page);
      await takePictures(page, `find-result-${name}-${language}`);
      await finder.expectNothingLeft();
    });
  }

  test(`nothing scrolls sideways at 320 pixels (${language})`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    const finder = new Finder(page, language);
    const fits = async () => {
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, page.url()).toBeLessThanOrEqual(320);
    };
    await open(page, finder.path);
    await finder.tell('danger', 'crisis', 'loss', 'other-loss', 'myself', 'partner', 'professional');
    await fits();
    await finder.continue('?step=age');
    await fits();
    await finder.tell('withheld');
    await finder.continue('?step=result');
    await fits();
  });
}

test('every target is 44 pixels high', async ({ page }) => {
  const finder = new Finder(page);
  await open(page, '/find');
  await finder.tell('danger', 'crisis', 'myself', 'spouse');
  await expectTargets(page);
  await finder.continue('?step=age');
  await expectTargets(page);
  await finder.tell('adult');
  await finder.continue('?step=result');
  await expectTargets(page);
});

test('from the front door to the form by keyboard alone', async ({ page }) => {
  const finder = new Finder(page);
  const { words } = finder;
  await open(page, '/');
  await tabTo(page, 'a[href="/find"]');
  await page.keyboard.press('Enter');
  await expectFocusOnTitle(page);
  await press(page, words.continue, false);
  await expect(page.locator(':focus')).toContainText(words.problem);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator(':focus')).toHaveAttribute('value', 'myself');
  await page.keyboard.press('Space');
  await choose(page, 'I think about suicide');
  // The focus stays where it was, and the lines are read out.
  await expect(page.locator(':focus')).toHaveAttribute('value', 'crisis');
  await expect(finder.urgent()).toHaveRole('alert');
  await press(page, words.continue);
  await choose(page, 'Yes, I am 18 or older');
  await press(page, words.continue);
  await expect(finder.title()).toHaveText('What may help you');
  await tabTo(page, '.at-once a[href="tel:988"]');
  await tabTo(page, '[data-fill-in]');
  await page.keyboard.press('Space');
  await tabTo(page, 'a[href="/inquiry/support"]');
  await page.keyboard.press('Enter');
  await expectFocusOnTitle(page);
});
