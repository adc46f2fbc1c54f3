/** A browser with a profile on disk, to close as a person closes it and to open again. */

import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from '@playwright/test';
import { browserOptions } from './browser.ts';
import type { Watch } from './watch.ts';

export class Profile {
  private readonly folder: string;
  private readonly options: BrowserContextOptions;
  private readonly watch: Watch;
  private context: BrowserContext | undefined;

  constructor(folder: string, options: BrowserContextOptions, watch: Watch) {
    this.folder = folder;
    this.options = options;
    this.watch = watch;
  }

  /** Opens the browser, with what it kept since the last time. */
  async open(): Promise<Page> {
    const options = { ...browserOptions, ...this.options };
    this.context = await chromium.launchPersistentContext(this.folder, options);
    await this.watch.over(this.context);
    return this.context.pages()[0] ?? this.context.newPage();
  }

  /** Ends the browser. */
  async close(): Promise<void> {
    await this.context?.close();
    this.context = undefined;
  }
}
