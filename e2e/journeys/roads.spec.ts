/** People on their different roads through the inquiries: what is asked, what is stored, where it leads. */

import { type Answers, tick } from '../harness/answers.ts';
import { Inquiry } from '../harness/inquiry.ts';
import { expectAccessible, takePictures } from '../harness/look.ts';
import { BEREAVED, CALLER, FRIEND, PARENT, TEXTER } from '../harness/people.ts';
import { answersOf, stored, typed } from '../harness/records.ts';
import { expect, test } from '../harness/test.ts';
import { LANGUAGES, type Language } from '../harness/words.ts';

const SUPPORT = '/inquiry/support';
const FAMILY = '/inquiry/family';

interface Road {
  who: string;
  path: string;
  answers: Answers;
  languages: Language[];
  /** The groups that the receipt names, in order. */
  groups: string[];
}

const ROADS: Road[] = [
  { who: 'oneself, by phone', path: SUPPORT, answers: CALLER, languages: ['en'], groups: ['Seeking Sobriety'] },
  { who: 'oneself, by text', path: SUPPORT, answers: TEXTER, languages: ['en', 'es'], groups: ['Seeking Sobriety'] },
  { who: 'a parent', path: FAMILY, answers: PARENT, languages: ['en', 'es'], groups: ['Parental', 'Family'] },
  { who: 'a bereaved spouse', path: FAMILY, answers: BEREAVED, languages: ['en', 'es'], groups: ['Grief Support'] },
  { who: 'a friend', path: FAMILY, answers: FRIEND, languages: ['en'], groups: ['Family'] },
];

for (const { who, path, answers, languages, groups } of ROADS) {
  for (const language of languages) {
    test(`${who} (${language})`, async ({ page, server }) => {
      // Ten pages, each judged in three looks.
      test.slow();
      const inquiry = new Inquiry(page, language, path);
      const name = `road-${who.replaceAll(/\W+/g, '-')}-${language}`;
      const look = async (at: string) => {
        await expectAccessible(page);
        await takePictures(page, `${name}-${at}`);
      };
      await inquiry.begin('keepNot');
      let step = 0;
      const asked = await inquiry.fillSteps(answers, { visit: () => look(`${(step += 1)}`) });
      expect(asked).toEqual(Object.keys(answers));
      await look('check');
      await inquiry.send();
      await expect(inquiry.title()).toHaveText(inquiry.words.received);
      await look('sent');

      const [record, ...others] = await stored(server);
      expect(others).toEqual([]);
      expect(answersOf(record!.response)).toEqual(typed(answers));
      await expect(page.locator('main')).toContainText(record!.reference);
      await expect(page.locator('.card__title')).toHaveText(groups);
    });
  }
}

test('the receipt leads to the group that fits', async ({ page }) => {
  const inquiry = new Inquiry(page, 'en', FAMILY);
  await inquiry.begin('keepNot');
  await inquiry.fillSteps(BEREAVED);
  await inquiry.send();
  await page.getByRole('link', { name: 'Grief Support' }).click();
  await expect(page).toHaveURL(/\/groups(\/|#)grief-support-group$/);
  await expect(page.locator('main')).toContainText('Grief Support');
});

for (const language of LANGUAGES) {
  for (const path of [SUPPORT, FAMILY]) {
    test(`below 18, the answer is never kept (${path}, ${language})`, async ({ page, server }) => {
      const inquiry = new Inquiry(page, language, path);
      await inquiry.begin('keep');
      const keys = () => page.evaluate(() => Object.keys(localStorage));
      expect(await keys()).toHaveLength(1);
      await tick(page.locator('input[name="adult"][value="false"]'));
      await expectAccessible(page);
      // What was kept of the empty form goes when the next would be kept.
      await expect.poll(keys, 'kept below 18').toEqual([]);
      await inquiry.continue();
      await expect(page).toHaveURL(/\/youth$/);
      await expect(page.locator('main')).toContainText('988');
      await expect(page.locator('main input, main textarea, main select')).toHaveCount(0);
      await expectAccessible(page);
      expect(await keys()).toEqual([]);
      expect(await stored(server)).toEqual([]);
    });
  }
}
