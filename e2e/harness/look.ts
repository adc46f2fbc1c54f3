/** How a page looks and whether everybody can use it: axe and pictures, light, dark, forced. */

import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { DESKTOP, PHONE } from './browser.ts';

const PICTURES = join(import.meta.dirname, '../screenshots');

type Scheme = 'light' | 'dark';

/** Expects no finding of axe on the page as it is: light, dark and in forced colours. */
export async function expectAccessible(page: Page): Promise<void> {
  await looking(page, () => judge(page));
}

/** Expects every target of the page's own part to be as high as a thumb is wide; a link in a text is as high as that. */
export async function expectTargets(page: Page): Promise<void> {
  const small = await page.locator('main').evaluate((main) => {
    const targets = [...main.querySelectorAll<HTMLElement>('.choice, .button, .back, .input, main a:not(p a)')];
    const shown = targets.filter((target) => target.checkVisibility());
    return shown.filter((target) => target.getBoundingClientRect().height < 44).map(({ outerHTML }) => outerHTML);
  });
  expect(small, `lower than 44 pixels at ${page.url()}`).toEqual([]);
}

/** What moves while a test changes the look is the test's doing. */
async function looking(page: Page, look: () => Promise<void>): Promise<void> {
  const say = (what: boolean) => page.evaluate((what) => Object.assign(window, { looking: what }), what);
  await say(true);
  await look();
  // The browser tells of a shift after the frame in which it happened.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await say(false);
}

async function judge(page: Page): Promise<void> {
  for (const look of [
    { colorScheme: 'light', forcedColors: 'none' },
    { colorScheme: 'dark', forcedColors: 'none' },
    { colorScheme: 'dark', forcedColors: 'active' },
  ] as const) {
    await page.emulateMedia(look);
    // Colours on their way from one look to the other are neither's.
    // One that is cut short is over too.
    await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
    const axe = new AxeBuilder({ page });
    // Forced colours are the person's own, and axe does not see them: it reads the text's fill
    // colour, which the browser reports as the author wrote it.
    if (look.forcedColors === 'active') axe.disableRules('color-contrast');
    const { violations } = await axe.analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    );
    expect(found, `axe at ${page.url()}, ${look.colorScheme}, forced ${look.forcedColors}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
}

/** Takes pictures of the whole page: phone and desktop, light and dark. For people to look at, so none in CI. */
export async function takePictures(page: Page, name: string): Promise<void> {
  if (process.env['CI']) return;
  await looking(page, async () => {
    for (const [device, size] of [['desktop', DESKTOP], ['phone', PHONE]] as const) {
      await page.setViewportSize(size);
      for (const scheme of ['dark', 'light'] as const) await takePicture(page, name, device, scheme);
    }
  });
}

async function takePicture(page: Page, name: string, device: string, scheme: Scheme): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme });
  const path = join(PICTURES, `${name}-${device}-${scheme}.png`);
  await page.screenshot({ path, fullPage: true, animations: 'disabled' });
}
