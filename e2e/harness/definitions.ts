/** The same build, served from a copy whose definitions a test may change. */

import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DIST, Server } from './server.ts';
import { test as base } from './test.ts';

export const test = base.extend<{ definitions: string }>({
  definitions: async ({}, use) => {
    const dist = await mkdtemp(join(tmpdir(), 'peer-support-dist-'));
    await cp(DIST, dist, { recursive: true });
    await use(join(dist, 'questionnaires'));
    await rm(dist, { recursive: true, force: true });
  },
  server: async ({ definitions }, use) => {
    const server = await Server.create(join(definitions, '..'));
    await use(server);
    await server.dispose();
  },
});
