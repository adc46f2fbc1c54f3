/** What is kept, and what is not: on the way through a form, beside another, and where storage fails. */

import { expectShown, fill, tick } from '../harness/answers.ts';
import { open, reload } from '../harness/app.ts';
import { Inquiry } from '../harness/inquiry.ts';
import { WRITER } from '../harness/people.ts';
import { answersOf, stored, typed } from '../harness/records.ts';
import { expect, type Page, test } from '../harness/test.ts';

const SUPPORT = '/inquiry/support';

for (const choice of ['keep', 'keepNot'] as const) {
  test(`another language in the middle of a form keeps the answers (${choice})`, async ({ page, server }) => {
    const english = new Inquiry(page, 'en', SUPPORT);
    await english.begin(choice);
    const before = await english.fillSteps(WRITER, { until: 'contact-method' });
    const half = await fill(page, { 'preferred-name': 'Sam' });

    const spanish = new Inquiry(page, 'es', SUPPORT);
    await page.getByRole('link', { name: 'Español' }).click();
    await expect(page).toHaveURL(/\/es\/inquiry\/support\?step=\d$/);
    await expect(page.getByRole('button', { name: spanish.words.continue })).toBeVisible();
    await expectShown(page, WRITER, half);
    const after = await spanish.fillSteps(WRITER);
    expect([...before, ...after]).toEqual(Object.keys(WRITER));
    await spanish.send();
    await expect(spanish.title()).toHaveText(spanish.words.received);
    const [record] = await stored(server);
    expect(answersOf(record!.response)).toEqual(typed(WRITER));
  });
}

test('Back from the first step is the opening page, and leads on again', async ({ page }) => {
  const inquiry = new Inquiry(page, 'en', SUPPORT);
  await inquiry.begin('keepNot');
  await fill(page, { adult: 'true' });
  await inquiry.back();
  await expect(page).toHaveURL(inquiry.path);
  await expect(page.getByText(inquiry.words.unfinished)).toBeVisible();
  // Beginning anew would write over what is there.
  await expect(page.getByLabel(inquiry.words.keep)).toBeHidden();
  await inquiry.button(inquiry.words.resume).click();
  await expect(page.locator('input[name="help-wanted"]').first(), 'the first step is answered').toBeVisible();
  await page.goto(`${inquiry.path}?step=1`);
  await expect(page.getByText(inquiry.words.gone), 'after a load that nothing outlived').toBeVisible();
});

test('one form sent leaves the draft of another, and each is found from the front door', async ({ page, server }) => {
  const family = new Inquiry(page, 'en', '/inquiry/family');
  await family.begin();
  await fill(page, { adult: 'true' });
  await family.button(family.words.saveAndLeave).click();
  await expect(page).toHaveURL('/');

  const support = new Inquiry(page, 'en', SUPPORT);
  await support.begin();
  await fill(page, { adult: 'true' });
  await support.button(support.words.saveAndLeave).click();
  await expect(page.getByRole('link', { name: support.words.resume })).toHaveCount(2);
  await page.locator('a[href="/inquiry/support?resume"]').click();
  await expect(page).toHaveURL(/step=2$/);
  await expect(support.title()).toBeFocused();
  await support.fillSteps(WRITER);
  await support.send();
  await expect(support.title()).toHaveText(support.words.received);
  expect(await stored(server)).toHaveLength(1);

  await open(page, '/');
  await expect(page.getByRole('link', { name: support.words.resume })).toHaveCount(1);
  await page.locator('a[href="/inquiry/family?resume"]').click();
  await expect(family.title()).toBeFocused();
  await page.goto(`${family.path}?step=1`);
  await expectShown(page, { adult: 'true' }, ['adult']);
});

test('a draft past its time is deleted, and the person told', async ({ page }) => {
  const inquiry = new Inquiry(page, 'en', SUPPORT);
  await inquiry.begin();
  await inquiry.fillSteps(WRITER, { until: 'contact-method' });
  await page.clock.setFixedTime(Date.now() + 7 * 86_400_000 - 60_000);
  await open(page, inquiry.path);
  await expect(inquiry.button(inquiry.words.resume), 'a minute before').toBeVisible();
  await page.clock.setFixedTime(Date.now() + 7 * 86_400_000 + 60_000);
  await open(page, inquiry.path);
  await expect(page.getByText(inquiry.words.expired)).toBeVisible();
  await expect.poll(() => keys(page)).toEqual([]);
});

test.describe('storage that takes nothing', () => {
  const faults: Record<string, () => void> = {
    blocked: () => {
      const refuse = () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      };
      Object.defineProperty(window, 'localStorage', { get: refuse });
    },
    full: () => {
      if (location.protocol === 'about:') return;
      for (let size = 4_194_304; size >= 1; size /= 2) {
        try {
          for (;;) localStorage.setItem(`full-${localStorage.length}`, 'x'.repeat(size));
        } catch {
          // That size does not fit any more; half of it may.
        }
      }
    },
  };

  for (const [name, fault] of Object.entries(faults)) {
    test(`${name}: the form says so, and is sent`, async ({ page, server }) => {
      await page.addInitScript(fault);
      const inquiry = new Inquiry(page, 'en', SUPPORT);
      await inquiry.begin();
      await expect(page.locator('.kept')).toContainText(inquiry.words.notSaved);
      await inquiry.fillSteps(WRITER);
      await inquiry.send();
      await expect(inquiry.title()).toHaveText(inquiry.words.received);
      const [record] = await stored(server);
      expect(answersOf(record!.response)).toEqual(typed(WRITER));
    });
  }
});

test('an option that stands alone lets go of the others, and they of it', async ({ page }) => {
  const inquiry = new Inquiry(page, 'en', SUPPORT);
  await inquiry.begin();
  await inquiry.fillSteps(WRITER, { until: 'help-wanted' });
  const wanted = (code: string) => page.locator(`input[name="help-wanted"][value="${code}"]`);
  await tick(wanted('treatment'));
  await tick(wanted('talk'));
  await expect(wanted('treatment'), 'beside another').toBeChecked();
  await tick(wanted('not-sure'));
  await expect(wanted('treatment')).not.toBeChecked();
  await expect(wanted('talk')).not.toBeChecked();
  await tick(wanted('talk'));
  await expect(wanted('not-sure')).not.toBeChecked();
  await reload(page);
  await expectShown(page, { 'help-wanted': ['talk'] }, ['help-wanted']);
});

async function keys(page: Page): Promise<string[]> {
  return page.evaluate(() => Object.keys(localStorage));
}
