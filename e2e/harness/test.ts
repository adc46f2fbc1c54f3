/** What every journey stands on: `test` with the real server behind each page, and watched. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type BrowserContextOptions } from '@playwright/test';
import { Profile } from './profile.ts';
import { Server } from './server.ts';
import { Watch } from './watch.ts';

export { expect, type Page } from '@playwright/test';

interface Fixtures {
  /** The server that this test's pages come from. */
  server: Server;
  /** What may not happen on this test's pages. */
  watch: Watch;
  /** A browser whose profile outlives its windows. */
  profile: Profile;
}

export const test = base.extend<Fixtures>({
  server: async ({}, use) => {
    const server = await Server.create();
    await use(server);
    await server.dispose();
  },

  baseURL: async ({ server }, use) => use(server.origin),

  watch: async ({ server }, use) => {
    const watch = new Watch(server.origin);
    await use(watch);
    watch.verify();
  },

  context: async ({ context, watch }, use) => {
    await watch.over(context);
    await use(context);
  },

  profile: async ({ server, watch, viewport, hasTouch }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'peer-support-profile-'));
    const options: BrowserContextOptions = { baseURL: server.origin, hasTouch, viewport };
    const profile = new Profile(folder, options, watch);
    await use(profile);
    await profile.close();
    await rm(folder, { recursive: true, force: true });
  },
});
