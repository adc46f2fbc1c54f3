/** The finder as a person meets it, every tap counted; and what it may leave behind: nothing. */

import { expect, type Locator, type Page, type Request } from '@playwright/test';
import { type Language, WORDS, type Words } from './words.ts';

/** The only queries that the finder's own steps have, and all of its titles. */
const QUERIES = ['', '?step=age', '?step=result'];
const TITLES: Record<Language, RegExp> = {
  en: /^(Error: )?((Your age|What may help you) \| )?Find support that fits( \| Herren Project)?$/,
  es: /^(Error: )?((Su edad|Qué puede ayudarle) \| )?Encuentre el apoyo adecuado( \| Herren Project)?$/,
};

/** What a result shows, in its order. */
export interface Result {
  /** Slugs of the groups that fit. */
  fits: string[];
  /** Slugs of those that nearly fit. */
  near: string[];
  /** Paths of the forms that are offered. */
  forms: string[];
}

export class Finder {
  readonly page: Page;
  readonly words: Words;
  readonly path: string;
  /** Clicks so far. */
  taps = 0;
  private readonly language: Language;
  private readonly requests: Request[] = [];

  constructor(page: Page, language: Language = 'en') {
    this.page = page;
    this.language = language;
    this.words = WORDS[language];
    this.path = `${this.words.prefix}/find`;
    page.on('request', (request) => this.requests.push(request));
  }

  /** From the front door's first door to the first question. */
  async enter(): Promise<void> {
    await this.tap(this.page.locator('.door').first().getByRole('link'));
    await expect(this.page).toHaveURL(this.path);
    await expect(this.title()).toBeFocused();
  }

  /** Ticks answers of the question that is shown. */
  async tell(...codes: string[]): Promise<void> {
    for (const code of codes) {
      const box = this.box(code);
      await this.tap(this.page.locator(`label[for="${await box.getAttribute('id')}"]`));
      await expect(box).toBeChecked();
    }
  }

  /** Goes on to the page whose query this is. */
  async continue(query: string): Promise<void> {
    await this.tap(this.button(this.words.continue));
    await expect(this.page).toHaveURL(`${this.path}${query}`);
    await expect(this.title()).toBeFocused();
  }

  /** From the first question to the result. */
  async find(answers: string[], age?: string): Promise<void> {
    await this.tell(...answers);
    if (age) {
      await this.continue('?step=age');
      await this.tell(age);
    }
    await this.continue('?step=result');
  }

  async expectResult(expected: Result): Promise<void> {
    const slugs = (kind: string) =>
      this.page
        .locator(`[data-show="${kind}"]:visible`)
        .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['of']));
    const forms = this.page.locator('main a[href*="/inquiry/"]:visible');
    await expect.poll(() => slugs('fit'), 'groups that fit').toEqual(expected.fits);
    expect(await slugs('near'), 'groups that nearly fit').toEqual(expected.near);
    const paths = await forms.evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    expect(paths, 'forms').toEqual(expected.forms.map((path) => `${this.words.prefix}${path}`));
  }

  /** Expects no answer in URL, title, history, storage or any request; now, and in all that was sent. */
  async expectNothingLeft(): Promise<void> {
    const left = await this.page.evaluate(async () => ({
      search: location.search + location.hash,
      state: history.state as unknown,
      stored: [...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie].join(''),
      databases: (await indexedDB.databases()).length,
    }));
    expect(QUERIES).toContain(left.search);
    expect({ ...left, search: '' }).toEqual({ search: '', state: null, stored: '', databases: 0 });
    await expect(this.page).toHaveTitle(TITLES[this.language]);
    for (const request of this.requests) {
      expect(request.method(), request.url()).toBe('GET');
      expect(QUERIES, request.url()).toContain(new URL(request.url()).search);
    }
  }

  async tap(target: Locator): Promise<void> {
    await target.click();
    this.taps += 1;
  }

  box(code: string): Locator {
    return this.page.locator(`main form input[value="${code}"]`);
  }

  title(): Locator {
    return this.page.locator('h1');
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** The help lines that come up when it is urgent. */
  urgent(): Locator {
    return this.page.locator('.at-once');
  }
}
