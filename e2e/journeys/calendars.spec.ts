/** Calendar files of fifty zones, read by an independent reader, against the browser's own clocks. */

import { open } from '../harness/app.ts';
import { download } from '../harness/calendar.ts';
import { test } from '../harness/feed.ts';
import { expect, type Page } from '../harness/test.ts';

const ZONES = [
  'America/New_York', 'America/Chicago', 'America/Denver', 'America/Phoenix', 'America/Los_Angeles',
  'America/Anchorage', 'Pacific/Honolulu', 'America/Puerto_Rico', 'America/Halifax', 'America/St_Johns',
  'America/Toronto', 'America/Mexico_City', 'America/Tijuana', 'America/Havana', 'America/Bogota',
  'America/Lima', 'America/Caracas', 'America/Santiago', 'America/Asuncion', 'America/Sao_Paulo',
  'America/Argentina/Buenos_Aires', 'America/Nuuk', 'Atlantic/Azores', 'Atlantic/Reykjavik', 'UTC',
  'Europe/London', 'Europe/Dublin', 'Europe/Lisbon', 'Europe/Madrid', 'Europe/Paris', 'Europe/Berlin',
  'Europe/Athens', 'Europe/Chisinau', 'Europe/Moscow', 'Africa/Casablanca', 'Africa/Cairo', 'Africa/Lagos',
  'Africa/Johannesburg', 'Asia/Beirut', 'Asia/Jerusalem', 'Asia/Tehran', 'Asia/Dubai', 'Asia/Kolkata',
  'Asia/Kathmandu', 'Asia/Tokyo', 'Australia/Lord_Howe', 'Australia/Sydney', 'Pacific/Auckland',
  'Pacific/Chatham', 'Pacific/Apia',
];

/**
 * Weeks before clocks are changed in spring and in autumn, in the USA and in Europe, and before a leap day; on
 * Mondays and Fridays, when no session is under way.
 */
const FROM = ['2026-02-27T12:00:00Z', '2026-09-25T12:00:00Z', '2028-02-21T12:00:00Z'];

for (const from of FROM) {
  test(`the next ten starts in fifty zones, from ${from}`, async ({ page, feed }) => {
    // Soon after the hour at which clocks are changed, and none that a zone skips or has twice: there
    // readers differ among themselves.
    await feed.publish(ZONES.map((timezone, slug) => ({ slug, name: timezone, day: [0, 3], time: '04:15', timezone })));
    await page.clock.setFixedTime(new Date(from));
    await open(page, '/groups');
    for (const [slug, zone] of ZONES.entries()) {
      await go(page, `/groups/${slug}`);
      await expect(page.locator('h1')).toHaveText(zone);
      const file = await download(page, page.getByRole('button', { name: 'Add all sessions' }));
      expect(file.starts, zone).toEqual(await clocks(page, zone, Date.parse(from)));
    }
  });
}

/** Goes to a page without loading anything anew. */
async function go(page: Page, path: string): Promise<void> {
  await page.evaluate((path) => {
    history.pushState(null, '', path);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);
}

/** The next ten instants at which a zone's clocks show 04:15 on a Sunday or a Wednesday: found by looking at them. */
function clocks(page: Page, zone: string, from: number): Promise<number[]> {
  return page.evaluate(
    ([timeZone, from]) => {
      const clock = new Intl.DateTimeFormat('en', { timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
      const found: number[] = [];
      const quarter = 15 * 60_000;
      for (let at = Math.ceil(from / quarter) * quarter; found.length < 10; at += quarter) {
        if (/^(Sun|Wed),? 04:15$/.test(clock.format(at))) found.push(at);
      }
      return found;
    },
    [zone, from] as const,
  );
}
