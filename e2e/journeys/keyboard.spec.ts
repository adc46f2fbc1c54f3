/** The whole inquiry by keyboard alone: focus is never lost, and follows each change. */

import { tick } from '../harness/answers.ts';
import { open } from '../harness/app.ts';
import { Inquiry } from '../harness/inquiry.ts';
import { choose, expectFocusOnTitle, press, tabTo } from '../harness/keys.ts';
import { answersOf, stored } from '../harness/records.ts';
import { expect, test } from '../harness/test.ts';

test('from the front door to the receipt', async ({ page, server }) => {
  const inquiry = new Inquiry(page, 'en', '/inquiry/support');
  const { words } = inquiry;
  await open(page, '/');
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText(words.skip);
  await page.keyboard.press('Enter');
  await tabTo(page, 'a[href="/inquiry/support"]');
  await page.keyboard.press('Enter');
  await expectFocusOnTitle(page);

  await choose(page, words.keep);
  await press(page, words.continue);

  // Nothing answered: the errors take the focus, and their link leads to the question.
  await press(page, words.continue, false);
  await expect(page).toHaveTitle(new RegExp(`^${words.errorPrefix}`));
  await expect(page.locator(':focus')).toContainText(words.problem);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator(':focus')).toHaveAttribute('name', 'adult');
  await page.keyboard.press('Space');
  await press(page, words.continue);

  await choose(page, 'I am not sure yet');
  await press(page, words.continue);
  await press(page, words.continue);
  await tabTo(page, '[name="preferred-name"]');
  await page.keyboard.type('Sam');
  await tabTo(page, '[name="contact-method"]');
  await page.keyboard.press('Space');
  await tabTo(page, '[name="phone"]');
  await page.keyboard.type('844 555 0142');
  await press(page, words.continue);
  await tabTo(page, '[name="voicemail"]');
  await page.keyboard.press('Space');
  await press(page, words.continue);
  await press(page, words.continue);
  await press(page, words.continue);
  await tabTo(page, '[name="consent"]');
  await page.keyboard.press('Space');
  await press(page, words.continue);
  await expect(inquiry.title()).toHaveText(words.checkTitle);
  await press(page, words.send);
  await expect(inquiry.title()).toHaveText(words.received);
  const [record] = await stored(server);
  expect(answersOf(record!.response)['phone']).toEqual(['844 555 0142']);
});

test('Back and Forward of the browser move the focus too', async ({ page }) => {
  const inquiry = new Inquiry(page, 'en', '/inquiry/support');
  await inquiry.begin();
  const first = await inquiry.title().innerText();
  await tick(page.locator('input[name="adult"][value="true"]'));
  await inquiry.continue();
  await expectFocusOnTitle(page);
  await page.goBack();
  await expect(inquiry.title()).toHaveText(first);
  await expectFocusOnTitle(page);
  await expect(page.locator('input[name="adult"][value="true"]')).toBeChecked();
});
