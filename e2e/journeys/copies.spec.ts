/** Copies of what was sent: made when they are asked for, and gone with the page. */

import { readFile } from 'node:fs/promises';
import { Inquiry } from '../harness/inquiry.ts';
import { CALLER, WRITER } from '../harness/people.ts';
import { expect, type Page, test } from '../harness/test.ts';

/** Presses a button that downloads; the file's name and text. */
async function download(page: Page, button: string): Promise<[name: string, text: string]> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  const file = await coming;
  return [file.suggestedFilename(), await readFile(await file.path(), 'utf8')];
}

async function send(page: Page, answers = CALLER): Promise<Inquiry> {
  const inquiry = new Inquiry(page, 'en', '/inquiry/support');
  await inquiry.begin('keepNot');
  await inquiry.fillSteps(answers);
  await inquiry.send();
  await expect(inquiry.title()).toHaveText(inquiry.words.received);
  return inquiry;
}

test('a copy holds what was sent, and its name says nothing', async ({ page }) => {
  const inquiry = await send(page);
  const reference = await page.locator('.receipt__reference').innerText();
  const [name, text] = await download(page, inquiry.words.download);
  expect(name).toBe(`copy-${reference}.txt`);
  for (const part of [reference, 'Zoë <b>“Z”</b> & co', 'First line\n  Second line', 'Seeking Sobriety', 'Mountain Time']) {
    expect(text).toContain(part);
  }
  expect(text).not.toContain('Not answered');
  await expect(inquiry.button(inquiry.words.file), 'an inquiry is not renewed').toHaveCount(0);
});

test('what is printed is in the page only for that', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  const inquiry = await send(page);
  const copy = page.locator('.print-only');
  await expect(copy).toBeEmpty();
  await inquiry.button(inquiry.words.print).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed');
  await expect(copy).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(copy).toBeVisible();
  await expect(copy).toContainText('Zoë <b>“Z”</b> & co');
  await expect(page.getByText('Keep a copy')).toBeHidden();
  await expect(page.locator('.leave')).toBeHidden();
});

test('another language keeps the copy, another page does not', async ({ page }) => {
  await send(page, WRITER);
  const spanish = new Inquiry(page, 'es', '/inquiry/support');
  await page.getByRole('link', { name: 'Español' }).click();
  await expect(spanish.title()).toHaveText(spanish.words.received);
  const [, text] = await download(page, spanish.words.download);
  expect(text).toContain('¿Qué nombre prefiere que usemos?\n  Sam');

  await page.getByRole('link', { name: spanish.words.home }).click();
  await expect(spanish.title()).not.toHaveText(spanish.words.received);
  await page.goBack();
  await expect(spanish.title()).toHaveText(spanish.words.received);
  await expect(page.locator('main')).not.toContainText('Sam');
  await expect(spanish.button(spanish.words.download)).toHaveCount(0);
});
