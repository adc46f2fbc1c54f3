/** The keyboard alone: reaching and choosing, with the focus never lost. */

import { expect, type Page } from '@playwright/test';

/** Presses Tab until something is focused; a full round without it is a failure. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  const focused = page.locator(`:focus:is(${selector})`);
  for (let presses = 0; presses < 80; presses += 1) {
    if (await focused.count()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${selector} cannot be reached by Tab`);
}

/** Reaches a radio or checkbox by its label and chooses it. */
export async function choose(page: Page, label: string): Promise<void> {
  const control = page.getByRole('radio', { name: label }).or(page.getByRole('checkbox', { name: label }));
  const id = await control.getAttribute('id');
  const name = await control.getAttribute('name');
  await tabTo(page, `[name="${name}"]`);
  while (!(await page.locator(`:focus[id="${id}"]`).count())) {
    const radio = await page.locator(':focus[type="radio"]').count();
    await page.keyboard.press(radio ? 'ArrowDown' : 'Tab');
  }
  await page.keyboard.press('Space');
}

/** Reaches a button and presses it; a new page follows, with the focus on its title. */
export async function press(page: Page, button: string, leads = true): Promise<void> {
  const before = page.url();
  await tabTo(page, `button:text-is("${button}")`);
  await page.keyboard.press('Enter');
  if (!leads) return;
  await expect(page).not.toHaveURL(before);
  await expectFocusOnTitle(page);
}

export async function expectFocusOnTitle(page: Page): Promise<void> {
  await expect(page.locator('h1')).toBeFocused();
}
