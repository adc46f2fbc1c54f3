/** The harness itself: that a page which does what none may do is seen to do it. */

import { expect, test } from '../harness/test.ts';

test('errors, breaches of the policy, foreign requests and what moves by itself are noted', async ({ page, watch }) => {
  watch.expects(/^uncaught: thrown/);
  watch.expects(/^logged/);
  watch.expects(/^policy violated: script-src-elem by inline/);
  watch.expects(/violates the following Content Security Policy/);
  watch.expects(/^policy violated: img-src by https:\/\/example\.org/);
  watch.expects(/^request to https:\/\/example\.org/);
  watch.expects(/^layout shift of/);
  await page.goto('/');
  const uncaught = page.waitForEvent('pageerror');
  const moved = page.waitForEvent('console', (message) => message.text().startsWith('layout shift'));
  await page.evaluate(() => {
    console.error('logged');
    const script = document.createElement('script');
    script.textContent = '1';
    const picture = document.createElement('img');
    picture.src = 'https://example.org/picture.png';
    document.body.append(script, picture);
    const push = document.createElement('div');
    push.style.height = '200px';
    document.body.prepend(push);
    queueMicrotask(() => {
      throw new Error('thrown');
    });
  });
  expect((await uncaught).message).toBe('thrown');
  await moved;
});
