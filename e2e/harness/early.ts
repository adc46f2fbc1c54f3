/** A slow network: the app comes when a test lets it. */

import type { Page, Route } from '@playwright/test';

/** Holds back the app until it is let through, or turned away. */
export async function holdBack(page: Page): Promise<{ pass: () => void; refuse: () => void }> {
  let decide: (decision: (route: Route) => Promise<void>) => void;
  const decided = new Promise<(route: Route) => Promise<void>>((resolve) => (decide = resolve));
  await page.route('**/*.wasm', async (route) => (await decided)(route));
  return {
    pass: () => decide((route) => route.continue()),
    refuse: () => decide((route) => route.abort()),
  };
}
