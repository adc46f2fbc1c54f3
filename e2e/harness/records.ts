/** What the server has stored, opened with the development key as staff would open it. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Decrypter } from 'age-encryption';
import Database from 'libsql';
import { type Answers, flat } from './answers.ts';
import type { Server } from './server.ts';

/** An item of a FHIR QuestionnaireResponse, as far as journeys look. */
interface Item {
  linkId: string;
  answer?: (Record<string, unknown> & { item?: Item[] })[];
  item?: Item[];
}

export interface Response {
  resourceType: string;
  status: string;
  questionnaire: string;
  identifier: { system: string; value: string };
  authored: string;
  item: Item[];
}

interface Row {
  identifier: string;
  reference: string;
  questionnaire: string;
  body: ArrayBuffer;
}

export interface Stored {
  reference: string;
  response: Response;
}

/** All submissions, their bodies opened. */
export async function stored(server: Server): Promise<Stored[]> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(await secretKey(server));
  return Promise.all(
    rows(server).map(async ({ reference, body }) => {
      const text = await decrypter.decrypt(new Uint8Array(body), 'text');
      return { reference, response: JSON.parse(text) as Response };
    }),
  );
}

/** How many submissions lie there. */
export function count(server: Server): number {
  return rows(server).length;
}

/** A response's answers as plain texts by linkId. */
export function answersOf(response: Response): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  const walk = (items: Item[]): void => {
    for (const { linkId, answer, item } of items) {
      if (answer) found[linkId] = answer.map(text);
      walk([...(answer ?? []).flatMap((one) => one.item ?? []), ...(item ?? [])]);
    }
  };
  walk(response.item);
  return found;
}

/** Answers as typed, in the form that {@link answersOf} gives stored ones. */
export function typed(answers: Answers): Record<string, string[]> {
  return Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, flat(answer)]));
}

function text(answer: Record<string, unknown>): string {
  const [, value] = Object.entries(answer).find(([key]) => key.startsWith('value')) ?? [];
  return typeof value === 'object' && value ? (value as { code: string }).code : `${value}`;
}

function rows(server: Server): Row[] {
  const database = new Database(join(server.data, 'intake.db'), { readonly: true });
  const rows = database.prepare('SELECT * FROM submission').all() as Row[];
  database.close();
  return rows;
}

async function secretKey(server: Server): Promise<string> {
  const lines = (await readFile(server.key, 'utf8')).split('\n');
  const key = lines.find((line) => line.startsWith('AGE-SECRET-KEY-'));
  if (!key) throw new Error('the development key file holds no key');
  return key.trim();
}
