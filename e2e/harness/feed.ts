/** The same build, served from a copy whose feed of groups a test may change, and what may be in it. */

import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DIST, Server } from './server.ts';
import { test as base } from './test.ts';

/** An entry of a Meeting Guide feed, right or wrong. */
export type Entry = Record<string, unknown>;

/** The feed that a test's pages ask for. */
export class Feed {
  readonly dist: string;
  private readonly file: string;

  constructor(dist: string) {
    this.dist = dist;
    this.file = join(dist, 'groups.json');
  }

  /** Publishes entries, or any text or bytes in place of them. */
  async publish(feed: Entry[] | string | Buffer): Promise<void> {
    await this.withdraw();
    await writeFile(this.file, Array.isArray(feed) ? JSON.stringify(feed) : feed);
  }

  /** Takes the feed away, with what was compressed of it. */
  async withdraw(): Promise<void> {
    for (const end of ['', '.br', '.gz']) await rm(this.file + end, { force: true });
  }
}

export const test = base.extend<{ feed: Feed }>({
  feed: async ({}, use) => {
    const dist = await mkdtemp(join(tmpdir(), 'peer-support-dist-'));
    await cp(DIST, dist, { recursive: true });
    await use(new Feed(dist));
    await rm(dist, { recursive: true, force: true });
  },
  server: async ({ feed }, use) => {
    const server = await Server.create(feed.dist);
    await use(server);
    await server.dispose();
  },
});

/** The organisation's own group for families, on made-up Tuesday evenings. */
export const FAMILY: Entry = {
  slug: 'family-support-group', name: 'Family', day: 2, time: '19:00', end_time: '20:00', timezone: 'America/New_York',
  updated: '2026-10-01 10:00:00',
};

/** A group that only the feed can tell of. */
export const OTHER: Entry = {
  slug: 'monday-lunch', name: 'Monday Lunch <img src=x onerror="throw 1">', day: 1, time: '12:30',
  timezone: 'America/Chicago', notes: '<script>throw 2</script>\nBring tea.', herren_audience: ['spouses', 'grief'],
};

/** Any number of meetings, over all days, hours and audiences. */
export function many(count: number): Entry[] {
  const zones = ['America/New_York', 'America/Chicago', 'America/Los_Angeles', 'Europe/London'];
  const audiences = ['recovery', 'spouses', 'family', 'parents', 'grief'];
  return Array.from({ length: count }, (_, index) => ({
    slug: `meeting-${index}`,
    name: `Meeting ${index}`,
    day: index % 7,
    time: `${String((index * 5) % 24).padStart(2, '0')}:${index % 2 ? '30' : '00'}`,
    timezone: zones[index % zones.length],
    herren_audience: [audiences[index % audiences.length]],
  }));
}
