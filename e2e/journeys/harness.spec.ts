/** The harness itself: that a page which does what none may do is seen to do it. */

import { expect, test } from '../harness/test.ts';

test('errors, breaches of the policy and foreign requests are noted', async ({ page, watch }) => {
  watch.expects(/^uncaught: thrown/);
  watch.expects(/^logged/);
  watch.expects(/^policy violated: script-src-elem by inline/);
  watch.expects(/violates the following Content Security Policy/);
  watch.expects(/^policy violated: img-src by https:\/\/example\.org/);
  watch.expects(/^request to https:\/\/example\.org/);
  await page.goto('/');
  const uncaught = page.waitForEvent('pageerror');
  await page.evaluate(() => {
    console.error('logged');
    const script = document.createElement('script');
    script.textContent = '1';
    const picture = document.createElement('img');
    picture.src = 'https://example.org/picture.png';
    document.body.append(script, picture);
    queueMicrotask(() => {
      throw new Error('thrown');
    });
  });
  expect((await uncaught).message).toBe('thrown');
});
