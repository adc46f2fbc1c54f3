/** The groups: which there are, when they meet, and what happens where the feed of them does not help. */

import { open } from '../harness/app.ts';
import { download } from '../harness/calendar.ts';
import { FAMILY, many, OTHER, test } from '../harness/feed.ts';
import { expectAccessible, expectTargets, takePictures } from '../harness/look.ts';
import { expect, type Page } from '../harness/test.ts';
import { type Language, LANGUAGES, WORDS } from '../harness/words.ts';

const SLUGS = ['seekingsobriety', 'spousal-support-group', 'family-support-group', 'parental-support-group', 'grief-support-group'];

const SAID = {
  en: {
    confirm: 'Confirm the current schedule with Herren Project.', failed: 'We could not load the schedule just now.',
    kept: 'We could not check for changes just now.', groupTime: 'Group’s time zone:', yourTime: 'Your time zone:',
    both: 'The group’s time zone and yours:', all: 'Add all sessions to my calendar', one: 'Add this one',
    summary: 'Online meeting', more: 'Show more', day: 'Day, in your time zone', part: 'Time of day, in your time zone',
    audience: 'Who it is for', notFound: 'Page not found', never: 'You never have to speak.', when: 'When it meets',
    whenAll: 'When the groups meet', changed: 'The schedule was last changed on October 1, 2026.',
  },
  es: {
    confirm: 'Confirme el horario actual con Herren Project.', failed: 'No pudimos cargar el horario en este momento.',
    kept: 'No pudimos comprobar si hay cambios en este momento.', groupTime: 'Zona horaria del grupo:', yourTime: 'Su zona horaria:',
    both: 'La zona horaria del grupo y la suya:', all: 'Agregar todas las sesiones a mi calendario', one: 'Agregar esta',
    summary: 'Reunión en línea', more: 'Mostrar más', day: 'Día, en su zona horaria', part: 'Hora del día, en su zona horaria',
    audience: 'Para quién es', notFound: 'Página no encontrada', never: 'Nunca tiene que hablar.', when: 'Cuándo se reúne',
    whenAll: 'Cuándo se reúnen los grupos', changed: 'El horario cambió por última vez el 1 de octubre de 2026.',
  },
} satisfies Record<Language, Record<string, string>>;

const PHONE = 'main a[href="tel:+18445438555"]';
/** A week before clocks are put back in the USA, when they have been already in Europe. */
const NOW = new Date('2026-10-27T12:00:00Z');

/** Wherever the test runs, a visitor's zone that is no group's. */
test.use({ timezoneId: 'America/Phoenix' });

for (const language of LANGUAGES) {
  const { prefix } = WORDS[language];
  const said = SAID[language];

  test(`what the project ships names no time and says whom to ask (${language})`, async ({ page }) => {
    for (const slug of SLUGS) {
      await open(page, `${prefix}/groups/${slug}`);
      await expect(page.locator('main')).toContainText(said.confirm);
      await expect(page.locator(PHONE)).toBeVisible();
      await expect(page.getByText(said.never)).toHaveCount(slug === 'seekingsobriety' ? 0 : 1);
      const form = slug === 'seekingsobriety' ? 'support' : 'family';
      await expect(page.locator(`main a[href="${prefix}/inquiry/${form}"]`)).toBeVisible();
      await expect(page.locator('main')).not.toContainText(/\d:\d\d/);
    }
    await open(page, `${prefix}/groups`);
    await expect(section(page)).toContainText(said.confirm);
    await expect(page.locator('main')).not.toContainText(/\d:\d\d/);
    await page.locator(`main a[href="${prefix}/groups/${SLUGS[4]}"]`).click();
    await expect(page.locator('h1')).toBeFocused();
  });

  test(`times stand in both zones, for everybody to use (${language})`, async ({ page, feed }) => {
    await feed.publish([...many(30), FAMILY, OTHER]);
    await page.clock.setFixedTime(NOW);
    await open(page, `${prefix}/groups/family-support-group`);
    await expect(page.locator('.session')).toHaveCount(5);
    await expect(page.locator('.session').first().locator('dt')).toHaveText([said.groupTime, said.yourTime]);
    await expect(page.getByText(said.changed)).toBeVisible();
    await expectAccessible(page);
    await takePictures(page, `group-with-times-${language}`);
    await open(page, `${prefix}/groups`);
    await expect(page.locator('.meetings > li')).toHaveCount(20);
    for (const label of [said.groupTime, said.yourTime]) {
      await expect(page.locator('.meetings dt').filter({ hasText: label })).toHaveCount(20);
    }
    await expectAccessible(page);
    await takePictures(page, `groups-with-times-${language}`);
    await open(page, `${prefix}/groups/monday-lunch`);
    await expect(page.locator('h1')).toHaveText(`${OTHER['name']}`);
    await expect(page.locator('main')).toContainText(`${OTHER['notes']}`.split('\n')[0]!);
    await expect(page.locator('main :is(img, script)')).toHaveCount(0);
    await expectAccessible(page);
  });

  test(`a feed that does not help is said so, and the phone number stands beside it (${language})`, async ({ page, feed, watch }) => {
    const wrong: [feed: string | Buffer | null, said: string][] = [
      [null, said.failed],
      ['[]', said.failed],
      ['<!doctype html>', said.failed],
      ['[{"slug": 7}, 7]', said.failed],
      ['['.repeat(200_000), said.failed],
      [Buffer.alloc(9_000_000, ' '), said.failed],
      [Buffer.from([0xff, 0xfe, 0]), said.failed],
    ];
    watch.expects(/status of 404/);
    for (const [content, notice] of wrong) {
      if (content === null) await feed.withdraw();
      else await feed.publish(content);
      for (const path of ['/groups', '/groups/grief-support-group', '/groups/no-such-group']) {
        await open(page, `${prefix}${path}`);
        await expect(page.locator('main')).toContainText(notice);
        await expect(page.locator('main')).toContainText(said.confirm);
        await expect(page.locator(PHONE).first()).toBeVisible();
      }
    }
    await expectAccessible(page);
  });

  test(`calendar files are what another reader understands (${language})`, async ({ page, feed }) => {
    await feed.publish([{ ...FAMILY, herren_cancelled: ['2026-11-10'] }]);
    await page.clock.setFixedTime(NOW);
    await open(page, `${prefix}/groups/family-support-group`);
    const all = await download(page, page.getByRole('button', { name: said.all }));
    expect(all).toMatchObject({ name: 'meeting.ics', summary: said.summary, minutes: 60 });
    // 19:00 in New York: before the clocks change on 1 November it is 23:00 in UTC.
    const days = ['10-27T23', '11-04T00', '11-18T00', '11-25T00', '12-02T00', '12-09T00', '12-16T00', '12-23T00', '12-30T00'];
    const starts = [...days.map((day) => Date.parse(`2026-${day}:00:00Z`)), Date.parse('2027-01-06T00:00:00Z')];
    expect(all.starts).toEqual(starts);
    expect(all.text.toLowerCase()).not.toMatch(/family|herren|support|group|http/);
    const third = await download(page, page.getByRole('button', { name: said.one }).nth(2));
    expect(third.starts).toEqual([starts[2]]);
    expect(third.uid).not.toBe(all.uid);
    const shown = await page.locator('.session').nth(2).locator('dd').first().textContent();
    expect(shown).toContain(language === 'en' ? 'November 17' : '17 de noviembre');
  });
}

for (const zone of ['America/New_York', 'America/Los_Angeles', 'America/Phoenix', 'Europe/Madrid', 'Asia/Kolkata']) {
  test.describe(`a visitor in ${zone}`, () => {
    test.use({ timezoneId: zone });

    test('reads each time in the group’s zone and in their own', async ({ page, feed }) => {
      await feed.publish([FAMILY]);
      await page.clock.setFixedTime(NOW);
      await open(page, '/groups/family-support-group');
      const said = SAID.en;
      const sessions = page.locator('.session .times');
      await expect(sessions).toHaveCount(5);
      const starts = [Date.parse('2026-10-27T23:00:00Z'), Date.parse('2026-11-04T00:00:00Z')];
      for (const [index, start] of starts.entries()) {
        const group = await local(page, start, 'America/New_York');
        const own = await local(page, start, zone);
        const lines = zone === 'America/New_York'
          ? [said.both, group] : [said.groupTime, group, said.yourTime, own];
        await expect(sessions.nth(index).locator('dt, dd')).toHaveText(lines);
      }
      await open(page, '/groups');
      await expect(page.locator('.meetings .times dd').last()).toHaveText(await local(page, starts[0]!, zone));
    });
  });
}

test('a group that is in no feed is not found', async ({ page, feed }) => {
  await feed.publish([FAMILY]);
  for (const language of LANGUAGES) {
    await open(page, `${WORDS[language].prefix}/groups/no-such-group`);
    await expect(page.locator('h1')).toHaveText(SAID[language].notFound);
    await expect(page).toHaveTitle(new RegExp(SAID[language].notFound));
    await expect(page.locator(PHONE).first()).toBeVisible();
    await expectAccessible(page);
  }
});

test('without a network the last good feed is shown, with its date', async ({ page, feed, watch, context }) => {
  watch.expects(/status of 404|ERR_INTERNET_DISCONNECTED/);
  await feed.publish([FAMILY, { ...OTHER, conference_url: 'https://zoom.us/j/1' }]);
  await page.clock.setFixedTime(NOW);
  await open(page, '/groups');
  await expect(page.locator('.meetings > li')).toHaveCount(2);
  const kept = await page.evaluate(() => localStorage.getItem('peer-support-groups'));
  expect(kept).not.toContain('zoom');
  await page.clock.setFixedTime(new Date('2026-10-30T12:00:00Z'));
  // In the same tab, with nothing loaded anew …
  await context.setOffline(true);
  await page.locator('.meetings a', { hasText: 'Family' }).click();
  await expect(page.locator('.notice:not(.app-failed)')).toContainText(SAID.en.kept);
  await expect(page.locator('.session')).toHaveCount(5);
  await context.setOffline(false);
  // … and after a load that finds no feed.
  for (const damaged of [null, 'damaged']) {
    if (damaged === null) await feed.withdraw();
    else await feed.publish(damaged);
    await open(page, '/groups/monday-lunch');
    await expect(page.locator('h1')).toHaveText(`${OTHER['name']}`);
    await expect(page.locator('.notice:not(.app-failed)')).toContainText(`${SAID.en.kept} What you see is from October 27.`);
    await expect(page.locator('.session')).toHaveCount(5);
  }
  await expectAccessible(page);
  // What is kept says nothing of a form, so the front door holds nothing back for it.
  await page.goto('/');
  await expect(page.locator('main h1')).toBeVisible();
});

test('what lies damaged in storage is passed over', async ({ page, feed, watch }) => {
  watch.expects(/status of 404/);
  await feed.withdraw();
  for (const kept of ['', 'x', '2026-10-27T12:00:00.000Z', '2026-10-27T12:00:00.000Z[{]', 'ñ'.repeat(40)]) {
    await page.goto('/help-now');
    await page.evaluate((kept) => localStorage.setItem('peer-support-groups', kept), kept);
    await open(page, '/groups');
    await expect(section(page)).toContainText(SAID.en.failed);
  }
});

test('thousands of meetings are found by day, time and audience, some at a time', async ({ page, feed }) => {
  await feed.publish(many(2_000));
  // No clock changes within the week: parts of the day are told by today's offsets.
  await page.clock.setFixedTime(new Date('2026-11-10T12:00:00Z'));
  await open(page, '/groups');
  const said = SAID.en;
  const status = section(page).getByRole('status');
  const rows = page.locator('.meetings > li');
  await expect(status).toHaveText('2000 groups fit. Shown: 20.');
  await expect(rows).toHaveCount(20);
  const more = page.getByRole('button', { name: said.more });
  await more.click();
  await expect(rows).toHaveCount(40);
  await expect(status).toHaveText('2000 groups fit. Shown: 40.');
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
  expect(nodes, 'elements for 40 of 2,000').toBeLessThan(1_000);

  await page.getByLabel(said.day, { exact: true }).selectOption('Sunday');
  await expect(status).toHaveText(/^2\d\d groups fit\. Shown: 20\.$/);
  await page.getByLabel(said.part).selectOption('Evening');
  await page.getByLabel(said.audience).selectOption('Parents');
  await expect(status).toHaveText(/^\d+ groups? fits?\.$/);
  await expect(more).toBeHidden();
  for (const text of await rows.locator('dd:last-of-type').allTextContents()) {
    expect(text).toMatch(/^Sunday, .* (at )?(5|6|7|8|9):\d\d\sPM /);
  }
  const [first] = await rows.locator('a').allTextContents();
  expect(Number(first!.split(' ')[1]) % 5, 'a meeting for parents').toBe(3);
  await expectAccessible(page);
});

test('nothing scrolls sideways at 320 pixels', async ({ page, feed }) => {
  await feed.publish([...many(9), FAMILY, { ...OTHER, name: 'W'.repeat(200), notes: 'x'.repeat(500) }]);
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of ['/es/groups', '/es/groups/monday-lunch', '/es/groups/family-support-group']) {
    await open(page, path);
    await expect(page.locator('.times').first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
  }
});

test('every target is 44 pixels high', async ({ page, feed }) => {
  await feed.publish([...many(30), FAMILY, OTHER]);
  await page.clock.setFixedTime(NOW);
  await open(page, '/groups');
  await expect(page.getByLabel(SAID.en.day, { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: SAID.en.more })).toBeVisible();
  await expectTargets(page);
  for (const slug of ['family-support-group', 'monday-lunch']) {
    await open(page, `/groups/${slug}`);
    await expect(page.getByRole('button', { name: SAID.en.one })).toHaveCount(5);
    await expectTargets(page);
  }
});

/** The section that says when the groups meet. */
function section(page: Page) {
  return page.locator('main section[data-place]');
}

/** An instant in a zone as the page's browser writes it, for comparison. */
function local(page: Page, instant: number, zone: string): Promise<string> {
  return page.evaluate(
    ([instant, timeZone]) =>
      new Date(instant).toLocaleString('en', {
        weekday: 'long', month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit', timeZone, timeZoneName: 'long',
      }),
    [instant, zone] as const,
  );
}
