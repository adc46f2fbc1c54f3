/** Published instruments and every control of the profile, opened as definitions beside the others. */

import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Answers, fill, tick } from '../harness/answers.ts';
import { open } from '../harness/app.ts';
import { test } from '../harness/definitions.ts';
import { Inquiry } from '../harness/inquiry.ts';
import { expectAccessible, takePictures } from '../harness/look.ts';
import { answersOf, stored, typed } from '../harness/records.ts';
import { expect } from '../harness/test.ts';

const FIXTURES = join(import.meta.dirname, '../../crates/questionnaire/tests/fixtures');

const numbered = (id: string, codes: string[]): Answers =>
  Object.fromEntries(codes.map((code, at) => [`${id}-${at + 1}`, code]));

const INSTRUMENTS: Record<string, { answers: Answers; required: number }> = {
  'audit-c': { answers: numbered('audit-c', ['2', '1', '0']), required: 3 },
  'phq-9': {
    answers: { ...numbered('phq-9', ['0', '1', '2', '3', '0', '1', '2', '3', '0']), 'phq-9-10': '1' },
    required: 9,
  },
  'dast-10': {
    answers: numbered('dast-10', ['true', 'false', 'true', 'false', 'true', 'false', 'true', 'false', 'true', 'false']),
    required: 10,
  },
};

for (const [id, { answers, required }] of Object.entries(INSTRUMENTS)) {
  test(`${id} opens, says what is missing, and is sent as filled in`, async ({ definitions, server, page }) => {
    await copyFile(join(FIXTURES, `${id}.json`), join(definitions, `${id}.json`));
    const inquiry = new Inquiry(page, 'en', `/forms/${id}`);
    await open(page, `/forms/${id}?start`);
    await inquiry.button('Continue').click();
    await expect(page.locator('.error-summary li')).toHaveCount(required);
    await expectAccessible(page);
    await takePictures(page, id);
    expect(await inquiry.fillSteps(answers)).toEqual(Object.keys(answers));
    await inquiry.send();
    await expect(inquiry.title()).toHaveText(inquiry.words.received);
    const [record] = await stored(server);
    expect(answersOf(record!.response)).toEqual(typed(answers));
  });
}

test.describe('every control', () => {
  const start = async (definitions: string, page: Page) => {
    await copyFile(join(FIXTURES, 'every-control.json'), join(definitions, 'every-control.json'));
    await open(page, '/forms/every-control?start');
    return new Inquiry(page, 'en', '/forms/every-control');
  };

  test('takes what is typed and chosen, several times where the form says so', async ({ definitions, server, page }) => {
    const inquiry = await start(definitions, page);
    const look = async (name: string) => {
      await expectAccessible(page);
      await takePictures(page, `every-control-${name}`);
    };

    await fill(page, { name: 'Ana', plate: 'abc' });
    await inquiry.button('Continue').click();
    await expect(page.locator('.error-summary')).toContainText('Enter a plate like ABC-123');
    await expect(page.locator('[name=plate]')).toHaveAttribute('aria-invalid', 'true');
    await fill(page, { plate: 'ABC-123', story: 'Once', mail: 'a+b@example.org', link: 'https://example.org/ü' });
    await expect(page.locator('[data-link-id=story]')).toContainText(/\d+ characters left/);
    await look('words');
    await inquiry.continue();

    await expect(page.locator('[name=edition]')).toHaveAttribute('readonly', '');
    await expect(page.locator('[data-link-id=source]')).toHaveCount(0);
    const tags = page.locator('[data-link-id=tags]');
    await expect(tags.locator('input')).toHaveCount(2);
    await tags.locator('input').nth(0).fill('one');
    await tags.locator('input').nth(1).fill('two');
    await tags.getByRole('button', { name: 'Add another' }).click();
    await expect(tags.locator('input').nth(2)).toBeFocused();
    await tags.locator('input').nth(2).fill('three');
    await expect(tags.getByRole('button', { name: 'Add another' })).toBeHidden();
    await tags.getByRole('button', { name: /^Remove/ }).nth(1).click();
    await expect(tags.locator('input')).toHaveCount(2);
    await expect(tags.locator('input').nth(1)).toBeFocused();
    await look('preset');
    await inquiry.continue();

    await fill(page, { count: '11' });
    await inquiry.button('Continue').click();
    await expect(page.locator('.error-summary')).toContainText('Enter 10 or less');
    await fill(page, { count: '10', weight: '0.50', dice: '3' });
    await inquiry.continue();

    await fill(page, { day: { month: '2', day: '30', year: '2024' } });
    await inquiry.button('Continue').click();
    await expect(page.locator('.error-summary li')).toHaveCount(1);
    await fill(page, { day: { month: '2', day: '29', year: '2024' } });
    await page.locator('[name=hour]').fill('07:30');
    await look('times');
    await inquiry.continue();

    await fill(page, { 'yes-no': 'false', color: 'red', shade: 'dark' });
    await tick(page.locator('[name=colors]').nth(0));
    await tick(page.locator('[name=two-colors]').nth(0));
    await inquiry.button('Continue').click();
    await expect(page.locator('.error-summary li')).toHaveCount(1);
    await tick(page.locator('[name=two-colors]').nth(1));
    await page.locator('#' + (await page.locator('[data-link-id=fruit] select').getAttribute('id')) + '-filter').fill('app');
    await expect(page.locator('[data-link-id=fruit] option:not([hidden])').filter({ hasText: /app/i }).first()).toBeAttached();
    await expect(page.locator('[data-link-id=fruit] option[hidden]').first()).toBeAttached();
    await fill(page, { fruit: 'apple' });
    await look('choices');
    await inquiry.continue();

    await fill(page, { pet: { own: 'A snail' }, pets: ['cat'], toy: { own: 'Rope' } });
    await expect(page.locator('[name=pet-other]')).toBeVisible();
    await inquiry.continue();

    const person = page.locator('[data-link-id=person]');
    await person.locator('[name=person-name]').fill('Ana');
    await page.getByRole('button', { name: 'Add another' }).click();
    await expect(person).toHaveCount(2);
    await expect(person.nth(1).locator('[name=person-name]')).toBeFocused();
    await person.nth(1).locator('[name=person-name]').fill('Bo');
    await person.nth(1).getByText('Yes', { exact: true }).click();
    await expect(person.nth(1).locator('[name=job-title]')).toBeVisible();
    await expect(person.nth(0).locator('[name=job-title]')).toBeHidden();
    await person.nth(1).locator('[name=job-title]').fill('Baker');
    await page.getByRole('button', { name: 'Add another' }).click();
    await expect(page.getByRole('button', { name: 'Add another' })).toBeHidden();
    await page.getByRole('button', { name: /^Remove.* 3$/ }).click();
    await expect(person).toHaveCount(2);
    await expect(person.nth(0).locator('[name=person-name]')).toBeFocused();
    await expect(person.nth(1).locator('[name=job-title]')).toHaveValue('Baker');
    await look('people');
    await inquiry.continue();

    await expect(page.locator('[data-link-id=link-2]')).toBeHidden();
    await page.locator('[name=link-1]').fill('x');
    await expect(page.locator('[data-link-id=link-2]')).toBeVisible();
    await page.locator('[name=link-1]').fill('');
    await expect(page.locator('[data-link-id=link-2]')).toBeHidden();
    await inquiry.continue();

    await inquiry.fillSteps({ leaf: 'Oak', done: 'true' });
    await look('check');
    await inquiry.send();
    await expect(inquiry.title()).toHaveText(inquiry.words.received);
    const [record] = await stored(server);
    const answers = answersOf(record!.response);
    expect(answers).toMatchObject({
      name: ['Ana'],
      plate: ['ABC-123'],
      tags: ['one', 'three'],
      count: ['10'],
      day: ['2024-02-29'],
      hour: ['07:30:00'],
      shade: ['dark'],
      fruit: ['apple'],
      pet: ['A snail'],
      toy: ['Rope'],
      'job-title': ['Baker'],
      done: ['true'],
    });
    const people = record!.response.item.find(({ linkId }) => linkId === 'people');
    expect(people?.item?.map(({ item }) => item?.[0]?.answer?.[0]?.['valueString'])).toEqual(['Ana', 'Bo']);
    expect(JSON.stringify(record!.response)).not.toContain('link-2');
  });
});
