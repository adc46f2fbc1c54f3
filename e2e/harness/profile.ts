/** A browser with a profile on disk, to close as a person closes it and to open again. */

import { execFileSync } from 'node:child_process';
import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from '@playwright/test';
import { browserOptions } from './browser.ts';
import type { Watch } from './watch.ts';

export class Profile {
  readonly folder: string;
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

  /** Kills the browser, as a phone does that runs out of memory or power: every process, at once. */
  async kill(): Promise<void> {
    const context = this.context;
    this.context = undefined;
    if (!context) return;
    const closed = new Promise((resolve) => context.once('close', resolve));
    const lines = execFileSync('ps', ['-axo', 'pid=,args='], { encoding: 'utf8', maxBuffer: 64_000_000 });
    for (const line of lines.split('\n').filter((line) => line.includes(`--user-data-dir=${this.folder}`))) {
      try {
        process.kill(Number.parseInt(line, 10), 'SIGKILL');
      } catch {
        // Gone with its parent.
      }
    }
    await closed;
  }

  /** Ends the browser. */
  async close(): Promise<void> {
    await this.context?.close();
    this.context = undefined;
  }
}
