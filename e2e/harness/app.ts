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
  const root = page.locator('html');
  await expect(root).toHaveAttribute('data-app', 'running');
  // What it was about to change is held back until it has.
  await expect(root).not.toHaveAttribute('data-held');
}

/** Follows a link to a path of this site, inside the app that runs. */
export async function follow(page: Page, path: string): Promise<void> {
  await page.evaluate((path) => {
    const link = Object.assign(document.createElement('a'), { href: path });
    document.body.append(link);
    link.click();
    link.remove();
  }, path);
}
