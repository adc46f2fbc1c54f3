/** Arriving on a page: opened, and taken over by the app. */

import { expect, type Page, type Response } from '@playwright/test';

/** Opens a page and waits until the app runs. */
export async function open(page: Page, path: string): Promise<Response | null> {
  const response = await page.goto(path);
  await started(page);
  return response;
}

/** Loads the page again and waits until the app runs. */
export async function reload(page: Page): Promise<void> {
  await page.reload();
  await started(page);
}

async function started(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-app', 'running');
}
