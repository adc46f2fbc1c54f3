/** Which browser the journeys run in, and how it is started. */

import type { LaunchOptions, ViewportSize } from '@playwright/test';

/** The phone that everything is built for first. */
export const PHONE: ViewportSize = { width: 390, height: 844 };

/** A desk's screen, for pictures of the wide layout. */
export const DESKTOP: ViewportSize = { width: 1280, height: 900 };

const system = process.env['CHROMIUM'];

/** Playwright's own Chromium, or the one that `CHROMIUM` names, which must keep to itself. */
export const browserOptions: LaunchOptions = {
  ...(system ? { executablePath: system } : {}),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};
