/** A form as a person meets it: opening page, steps, check page, sending. */

import { expect, type Locator, type Page } from '@playwright/test';
import { type Answers, fill, tick } from './answers.ts';
import { open } from './app.ts';
import { type Language, WORDS, type Words } from './words.ts';

export class Inquiry {
  readonly page: Page;
  readonly words: Words;
  readonly path: string;

  constructor(page: Page, language: Language, path: string) {
    this.page = page;
    this.words = WORDS[language];
    this.path = `${this.words.prefix}${path}`;
  }

  /** Opens it at its opening page and begins, answers kept on this device or not, where that is asked. */
  async begin(choice: 'keep' | 'keepNot' = 'keep'): Promise<void> {
    await open(this.page, this.path);
    const kept = this.page.getByLabel(this.words[choice], { exact: true });
    if (await kept.count()) await tick(kept);
    await this.continue();
  }

  /** The same with a lock: one's own passphrase, or the one that is offered; which that was. */
  async beginLocked(passphrase?: string): Promise<string> {
    await open(this.page, this.path);
    const locked = await this.lock(passphrase);
    await this.continue();
    return locked;
  }

  /** Chooses the lock on a page that asks, and waits for the words. */
  async lock(passphrase?: string): Promise<string> {
    await tick(this.page.getByLabel(this.words.keepLocked, { exact: true }));
    const field = this.page.locator('#passphrase');
    await expect(field).not.toHaveValue('');
    if (passphrase !== undefined) await field.fill(passphrase);
    return field.inputValue();
  }

  /** Types a passphrase where something locked is to be opened. */
  async unlock(passphrase: string): Promise<void> {
    await this.page.locator('#open-passphrase').fill(passphrase);
    await this.button(this.words.open).click();
  }

  /** Waits until the step says that the answers are kept. */
  async saved(): Promise<void> {
    await expect(this.page.locator('.kept')).toContainText(this.words.saved);
  }

  /** The page's one title. */
  title(): Locator {
    return this.page.locator('h1');
  }

  /** Presses Continue and waits until the page is another. */
  async continue(): Promise<void> {
    await this.turn(this.words.continue);
  }

  async back(): Promise<void> {
    await this.turn(this.words.back);
  }

  /**
   * Answers each step until the check page, or until a question is on the page that is named;
   * which questions were asked. `visit` sees each step when it is answered.
   */
  async fillSteps(
    answers: Answers,
    { until, visit }: { until?: string; visit?: (here: string[]) => Promise<void> } = {},
  ): Promise<string[]> {
    const asked: string[] = [];
    while (!(await this.isAt(until))) {
      const here = await fill(this.page, answers);
      asked.push(...here);
      await visit?.(here);
      await this.continue();
    }
    return asked;
  }

  /** Presses Send. */
  async send(): Promise<void> {
    await this.button(this.words.send).click();
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  private async isAt(question: string | undefined): Promise<boolean> {
    if (question) return this.page.locator(`main [data-link-id="${question}"]`).isVisible();
    return new URL(this.page.url()).searchParams.get('step') === 'check';
  }

  private async turn(button: string): Promise<void> {
    const before = this.page.url();
    await this.button(button).click();
    await expect(this.page).not.toHaveURL(before);
    // The title takes the focus when its page is there; until then there is nothing to answer.
    await expect(this.title()).toBeFocused();
  }
}
