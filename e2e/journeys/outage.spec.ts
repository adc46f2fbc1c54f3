/** The server gone while answers are on their way: nothing is lost, and nothing arrives twice. */

import { open } from '../harness/app.ts';
import { Inquiry } from '../harness/inquiry.ts';
import { expectAccessible, takePictures } from '../harness/look.ts';
import { WRITER } from '../harness/people.ts';
import { answersOf, stored, typed } from '../harness/records.ts';
import { expect, test } from '../harness/test.ts';
import { LANGUAGES } from '../harness/words.ts';

for (const language of LANGUAGES) {
  test(`stopped while sending: not sent yet, kept, sent once when it is back (${language})`, async ({ page, server, watch }) => {
    // The browser itself logs each request that fails.
    watch.expects(/ERR_CONNECTION_REFUSED/);
    const inquiry = new Inquiry(page, language, '/inquiry/support');
    await inquiry.begin();
    await inquiry.fillSteps(WRITER);
    await server.stop();
    await inquiry.send();
    await expect(page.getByText(inquiry.words.waiting).first()).toBeVisible();
    expect(await page.evaluate(() => JSON.stringify(localStorage))).toContain('sam@example.org');
    await expectAccessible(page);
    if (language === 'en') await takePictures(page, 'support-waiting');

    await server.start();
    await inquiry.button(inquiry.words.tryNow).click();
    await expect(inquiry.title()).toHaveText(inquiry.words.received);
    const [record, ...others] = await stored(server);
    expect(others).toEqual([]);
    expect(answersOf(record!.response)).toEqual(typed(WRITER));
  });
}

test('closed while waiting: opened again, it is sent once', async ({ profile, server, watch }) => {
  watch.expects(/ERR_CONNECTION_REFUSED/);
  const before = new Inquiry(await profile.open(), 'en', '/inquiry/support');
  await before.begin();
  await before.fillSteps(WRITER);
  await server.stop();
  await before.send();
  await expect(before.page.getByText(before.words.waiting).first()).toBeVisible();
  await profile.close();
  await server.start();

  const after = new Inquiry(await profile.open(), 'en', '/inquiry/support');
  await open(after.page, '/');
  await after.page.getByText(after.words.resume).click();
  await expect(after.title()).toHaveText(after.words.received);
  expect(await stored(server)).toHaveLength(1);
});

test('the reply lost on its way: tried again, there is one record', async ({ page, server, watch }) => {
  watch.expects(/ERR_CONNECTION_RESET|ERR_FAILED/);
  const inquiry = new Inquiry(page, 'en', '/inquiry/support');
  await inquiry.begin();
  await inquiry.fillSteps(WRITER);
  await page.route('**/QuestionnaireResponse*', async (route) => {
    await route.fetch();
    await route.abort('connectionreset');
  }, { times: 1 });
  await inquiry.send();
  // By itself after a while, or at once when the person asks for it.
  const received = page.getByRole('heading', { name: inquiry.words.received });
  await expect(received.or(inquiry.button(inquiry.words.tryNow))).toBeVisible();
  if (!(await received.isVisible())) await inquiry.button(inquiry.words.tryNow).click();
  await expect(received).toBeVisible();
  expect(await stored(server)).toHaveLength(1);
});
