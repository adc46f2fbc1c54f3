/** The support inquiry from the first page to the stored response. */

import { type Answers, expectShown, tick } from '../harness/answers.ts';
import { open, reload } from '../harness/app.ts';
import { Inquiry } from '../harness/inquiry.ts';
import { expectAccessible, takePictures } from '../harness/look.ts';
import { ADVISOR, CALLER, RELATIVE, WRITER } from '../harness/people.ts';
import { answersOf, stored, typed } from '../harness/records.ts';
import { expect, test } from '../harness/test.ts';
import { LANGUAGES } from '../harness/words.ts';

const INQUIRY = '/inquiry/support';

for (const language of LANGUAGES) {
  test(`what is typed is what is stored, reloaded at every step (${language})`, async ({ page, server }) => {
    const inquiry = new Inquiry(page, language, INQUIRY);
    await inquiry.begin();
    const again = async (here: string[]) => {
      const title = await inquiry.title().innerText();
      await reload(page);
      await expect(inquiry.title()).toHaveText(title);
      await expectShown(page, CALLER, here);
    };
    const asked = await inquiry.fillSteps(CALLER, { visit: again });
    expect(asked).toEqual(Object.keys(CALLER));
    await reload(page);
    await expect(inquiry.title()).toHaveText(inquiry.words.checkTitle);
    await inquiry.send();
    await expect(inquiry.title()).toHaveText(inquiry.words.received);

    const [record, ...others] = await stored(server);
    expect(others).toEqual([]);
    expect(record!.response.status).toBe('completed');
    expect(answersOf(record!.response)).toEqual(typed(CALLER));
    await expect(page.locator('main')).toContainText(record!.reference);
    await expect.poll(() => page.evaluate(() => Object.keys(localStorage)), 'kept after sending').toEqual([]);
  });

  test(`every step and state can be used by everybody (${language})`, async ({ page }) => {
    // Ten steps and states, each judged in three looks.
    test.slow();
    const inquiry = new Inquiry(page, language, INQUIRY);
    const look = async (name: string) => {
      await expectAccessible(page);
      if (language === 'en') await takePictures(page, `support-${name}`);
    };
    await inquiry.begin();
    await page.getByRole('button', { name: inquiry.words.continue }).click();
    await expect(page.getByRole('heading', { name: inquiry.words.problem })).toBeVisible();
    await look('errors');
    let step = 0;
    await inquiry.fillSteps(CALLER, { visit: () => look(`${(step += 1)}`) });
    await look('check');
    await inquiry.send();
    await expect(inquiry.title()).toHaveText(inquiry.words.received);
    await look('sent');
  });
}

const OTHERS: Record<string, Answers> = { '/inquiry/family': RELATIVE, '/clubs/register': ADVISOR };

for (const [path, answers] of Object.entries(OTHERS)) {
  test(`${path} is sent as filled in`, async ({ page, server }) => {
    const inquiry = new Inquiry(page, 'en', path);
    await inquiry.begin();
    expect(await inquiry.fillSteps(answers)).toEqual(Object.keys(answers));
    await inquiry.send();
    await expect(inquiry.title()).toHaveText(inquiry.words.received);
    const [record] = await stored(server);
    expect(answersOf(record!.response)).toEqual(typed(answers));
  });
}

test('the browser closed half-way and opened again goes on where it was', async ({ profile, server }) => {
  const before = new Inquiry(await profile.open(), 'en', INQUIRY);
  await before.begin();
  const first = await before.fillSteps(WRITER, { until: 'contact-method' });
  const reached = await before.title().innerText();
  await profile.close();

  const after = new Inquiry(await profile.open(), 'en', INQUIRY);
  await open(after.page, '/');
  await after.page.getByText(after.words.resume).click();
  await expect(after.title()).toHaveText(reached);
  const second = await after.fillSteps(WRITER);
  expect([...first, ...second]).toEqual(Object.keys(WRITER));
  await after.send();
  await expect(after.title()).toHaveText(after.words.received);
  const [record] = await stored(server);
  expect(answersOf(record!.response)).toEqual(typed(WRITER));
});

test('answers that are not to be kept are not on the device', async ({ page }) => {
  const inquiry = new Inquiry(page, 'en', INQUIRY);
  await inquiry.begin('keepNot');
  await inquiry.fillSteps(WRITER);
  const storage = () => JSON.stringify({ ...localStorage, ...sessionStorage });
  expect(await page.evaluate(storage)).not.toContain('Sam');
  await open(page, inquiry.path);
  await expect(page.getByText(inquiry.words.resume)).toBeHidden();
});

test('one button deletes what was kept', async ({ page }) => {
  const inquiry = new Inquiry(page, 'en', INQUIRY);
  await inquiry.begin();
  await inquiry.fillSteps(WRITER, { until: 'contact-method' });
  await open(page, inquiry.path);
  await inquiry.button(inquiry.words.delete).click();
  await expect(page.getByText(inquiry.words.resume)).toBeHidden();
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test('an answer changed from the check page comes back to it', async ({ page, server }) => {
  const inquiry = new Inquiry(page, 'en', INQUIRY);
  await inquiry.begin();
  await inquiry.fillSteps(WRITER);
  await page.getByRole('link', { name: `${inquiry.words.change} What should we call you?` }).click();
  await page.locator('[name="preferred-name"]').fill('Alex');
  await inquiry.continue();
  await expect(inquiry.title()).toHaveText(inquiry.words.checkTitle);
  await inquiry.send();
  await expect(inquiry.title()).toHaveText(inquiry.words.received);
  const [record] = await stored(server);
  expect(answersOf(record!.response)['preferred-name']).toEqual(['Alex']);
});

test('a student is led to an adult, and nothing is kept', async ({ page }) => {
  const inquiry = new Inquiry(page, 'en', '/clubs/register');
  await inquiry.begin();
  await tick(page.locator('input[name="role"][value="student"]'));
  await inquiry.continue();
  await expect(page).toHaveURL(/\/clubs\/student$/);
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test('a person below 18 is shown where help is, and nothing is kept', async ({ page, server }) => {
  const inquiry = new Inquiry(page, 'en', INQUIRY);
  await inquiry.begin();
  await tick(page.locator('input[name="adult"][value="false"]'));
  await inquiry.continue();
  await expect(page).toHaveURL(/\/youth$/);
  await expect(page.locator('main')).toContainText('988');
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  expect(await stored(server)).toEqual([]);
});
