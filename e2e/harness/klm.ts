/**
 * What filling in a form costs in taps and keys, and how long that takes by the Keystroke-Level Model
 * (Card, Moran and Newell, "The Psychology of Human-Computer Interaction", 1983): one operator after
 * another, without errors. Reading is no operator of the model and is given apart, at the average
 * silent reading rate of English (Brysbaert, Journal of Memory and Language 109, 2019).
 */

import type { Page } from '@playwright/test';

/** Seconds an operator takes. */
const KEY = 0.28; // K, an average typist, 40 words a minute
const POINT = 1.1; // P, moving to a target
const PRESS = 0.2; // BB, pressing and letting go
const THINK = 1.35; // M, making up one's mind before an answer

const WORDS_A_MINUTE = 238;

export class Effort {
  taps = 0;
  keys = 0;
  decisions = 0;
  words = 0;

  /** Counts what a person does on this page from now on, and what there is to read. */
  async watch(page: Page): Promise<void> {
    await page.exposeFunction('countEffort', (what: 'taps' | 'keys', number: number) => {
      this[what] += number;
    });
    await page.addInitScript(() => {
      const count = (what: string, number: number) =>
        (window as unknown as { countEffort: (what: string, number: number) => void }).countEffort(what, number);
      addEventListener('click', (event) => event.isTrusted && event.detail && count('taps', 1), true);
      // A text is put into a field as a whole; a person types it key by key, after a tap into the field.
      addEventListener('change', (event) => {
        const { type, value } = event.target as HTMLInputElement;
        if (type === 'radio' || type === 'checkbox') return;
        count('taps', type === 'select-one' ? 2 : 1);
        if (type !== 'select-one') count('keys', value.length);
      }, true);
    });
  }

  /** Adds a page that is read: the words of its main part. */
  async read(page: Page): Promise<void> {
    const words = await page.locator('main').evaluate((main) => {
      const list = main.querySelectorAll('option');
      const options = [...list].reduce((sum, { innerText }) => sum + innerText.split(/\s+/).length, 0);
      return (main as HTMLElement).innerText.split(/\s+/).length - options;
    });
    this.words += Math.max(0, words);
  }

  /** Seconds for taps, keys and decisions. */
  seconds(): number {
    return this.taps * (POINT + PRESS) + this.keys * KEY + this.decisions * THINK;
  }

  toString(): string {
    const reading = (this.words / WORDS_A_MINUTE) * 60;
    return (
      `${this.taps} taps, ${this.keys} keys, ${this.decisions} decisions: ${this.seconds().toFixed(0)} s; ` +
      `${this.words} words to read, if all are read: ${reading.toFixed(0)} s`
    );
  }
}
