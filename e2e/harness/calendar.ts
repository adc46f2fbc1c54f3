/** Calendar files, as an independent reader understands them. */

import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import ICAL from 'ical.js';

export interface Calendar {
  /** The file's name. */
  name: string;
  text: string;
  uid: string;
  summary: string;
  /** Minutes of each session. */
  minutes: number;
  /** The first starts, in milliseconds since 1970, by the zone that the file itself describes. */
  starts: number[];
}

/** Presses a button that makes a calendar file, and reads the file. */
export async function download(page: Page, button: Locator, count = 10): Promise<Calendar> {
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return read(file.suggestedFilename(), await readFile(await file.path(), 'utf8'), count);
}

function read(name: string, text: string, count: number): Calendar {
  ICAL.TimezoneService.reset();
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const [component] = calendar.getAllSubcomponents('vevent');
  const event = new ICAL.Event(component!);
  const starts: number[] = [];
  const occurrences = event.iterator();
  while (starts.length < count) {
    const start = occurrences.next();
    if (!start) break;
    starts.push(start.toUnixTime() * 1000);
  }
  const { uid, summary, duration } = event;
  return { name, text, uid, summary, minutes: duration.toSeconds() / 60, starts };
}
