/** Answers by linkId, whatever control a question turns out to have. */

import { expect, type Locator, type Page } from '@playwright/test';

/** A date as a form asks it: three fields. */
export interface DateParts {
  month: string;
  day: string;
  year: string;
}

/** Words of one's own, beside a choice that was offered. */
export interface OwnWords {
  own: string;
}

/** Text as typed, a code, several codes, a date, or words of one's own. */
export type Answer = string | string[] | DateParts | OwnWords;
export type Answers = Record<string, Answer>;

/** The value of the choice that asks for words of one's own. */
const OWN = 'other-words';

/** Answers every question of the page that the table has an answer for; which ones they were. */
export async function fill(page: Page, answers: Answers): Promise<string[]> {
  const filled: string[] = [];
  for (;;) {
    // Looked up anew each time, because an answer may bring further questions.
    const next = (await questions(page)).find((id) => id in answers && !filled.includes(id));
    if (next === undefined) return filled;
    await answer(page, next, answers[next] as Answer);
    filled.push(next);
  }
}

/** Expects each question of the page that the table answers to show that answer. */
export async function expectShown(page: Page, answers: Answers, ids: string[]): Promise<void> {
  for (const id of ids) {
    const shown = () => read(page, id);
    await expect.poll(shown, `what ${id} shows`).toEqual(flat(answers[id] as Answer));
  }
}

/** An answer as plain texts, the way a stored one is compared with it. */
export function flat(answer: Answer): string[] {
  if (typeof answer === 'string') return [answer];
  if (Array.isArray(answer)) return answer;
  if ('own' in answer) return [answer.own];
  const { year, month, day } = answer;
  return [`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`];
}

/** The linkIds of what the page asks or says, in its order. */
async function questions(page: Page): Promise<string[]> {
  const containers = page.locator('main [data-link-id]:visible');
  return containers.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['linkId'] ?? ''));
}

async function answer(page: Page, id: string, value: Answer): Promise<void> {
  const question = container(page, id);
  if (typeof value === 'object' && 'year' in value) {
    for (const part of ['month', 'day', 'year'] as const) {
      await question.locator(`[name="${id}-${part}"]`).fill(value[part]);
    }
  } else if (typeof value === 'object' && 'own' in value) {
    await choose(question, id, [OWN]);
    await question.locator(`[name="${id}-other"]`).fill(value.own);
  } else if (await isChoice(question, id)) {
    await choose(question, id, flat(value));
  } else {
    await question.locator(`[name="${id}"]`).fill(flat(value).join());
  }
}

async function choose(question: Locator, id: string, codes: string[]): Promise<void> {
  const list = question.locator(`select[name="${id}"]`);
  if (await list.count()) {
    await list.selectOption(codes);
    return;
  }
  for (const code of codes) await tick(question.locator(`input[name="${id}"][value="${code}"]`));
}

/** Chooses a radio or checkbox as a finger does: by its label, which covers the row. */
export async function tick(control: Locator): Promise<void> {
  if (!(await control.isChecked())) {
    const id = await control.getAttribute('id');
    await control.page().locator(`label[for="${id}"]`).click();
  }
  await expect(control).toBeChecked();
}

async function isChoice(question: Locator, id: string): Promise<boolean> {
  const controls = ['select', 'input[type=radio]', 'input[type=checkbox]'];
  const named = controls.map((control) => `${control}[name="${id}"]`).join();
  return (await question.locator(named).count()) > 0;
}

async function read(page: Page, id: string): Promise<string[]> {
  const controls = container(page, id).locator('input, select, textarea');
  const own = OWN;
  return controls.evaluateAll(
    (all, { id, own }) => {
      const value = (name: string) =>
        (all as HTMLInputElement[]).find((control) => control.name === name)?.value ?? '';
      if (value(`${id}-year`)) {
        const part = (name: string) => value(`${id}-${name}`).padStart(2, '0');
        return [`${part('year')}-${part('month')}-${part('day')}`];
      }
      const chosen = (all as HTMLInputElement[])
        .filter(({ name }) => name === id)
        .filter(({ type, checked }) => (type !== 'radio' && type !== 'checkbox') || checked)
        .map(({ value }) => value);
      return chosen.map((code) => (code === own ? value(`${id}-other`) : code));
    },
    { id, own },
  );
}

function container(page: Page, id: string): Locator {
  return page.locator(`main [data-link-id="${id}"]`);
}
