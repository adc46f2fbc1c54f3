/** Watches what no page may do: log an error, break its security policy, call another origin, move by itself. */

import { type BrowserContext, expect, type Page } from '@playwright/test';

/** An entry of the Layout Instability API. */
interface LayoutShift extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
  sources: { node: Node | null }[];
}

export class Watch {
  private readonly origin: string;
  private readonly faults: string[] = [];
  private readonly expected: { pattern: RegExp; met: boolean }[] = [];

  constructor(origin: string) {
    this.origin = origin;
  }

  /** Watches all pages of a browser context, those to come included. */
  async over(context: BrowserContext): Promise<void> {
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`policy violated: ${event.violatedDirective} by ${event.blockedURI}`);
      });
      // Nothing may move under a finger; what a person just did themselves may.
      new PerformanceObserver((list) => {
        for (const shift of list.getEntries() as LayoutShift[]) {
          if (shift.hadRecentInput || 'looking' in window && window.looking) continue;
          const moved = shift.sources.map(({ node }) => (node as Element | null)?.outerHTML?.slice(0, 80));
          console.error(`layout shift of ${shift.value}: ${moved.join(' / ')}`);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    context.on('page', (page) => this.page(page));
    context.on('request', (request) => {
      const url = new URL(request.url());
      const local = url.protocol === 'data:' || url.protocol === 'blob:' || url.protocol === 'about:';
      if (!local && url.origin !== this.origin) this.note(`request to ${url.origin}`);
    });
    for (const page of context.pages()) this.page(page);
  }

  /** Says that a fault is part of the test. It must then happen. */
  expects(pattern: RegExp): void {
    this.expected.push({ pattern, met: false });
  }

  /** Says that a fault may be part of the test: whether it happens is the browser's affair. */
  allows(pattern: RegExp): void {
    this.expected.push({ pattern, met: true });
  }

  /** Fails where anything was noted that was not expected, or the other way round. */
  verify(): void {
    expect(this.faults, 'console errors, policy violations, foreign requests').toEqual([]);
    const unmet = this.expected.filter(({ met }) => !met).map(({ pattern }) => `${pattern}`);
    expect(unmet, 'expected on the console, and not there').toEqual([]);
  }

  private page(page: Page): void {
    page.on('pageerror', (error) => this.note(`uncaught: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') this.note(`${message.text()} (${message.location().url})`);
    });
  }

  private note(fault: string): void {
    const expected = this.expected.find(({ pattern }) => pattern.test(fault));
    if (expected) expected.met = true;
    else this.faults.push(fault);
  }
}
