/** A slow phone on a slow network, by the browser's own means. */

import type { CDPSession, Page } from '@playwright/test';

export interface Measured {
  /** First contentful paint, in milliseconds from the start of navigation. */
  paint: number;
  /** When everything had arrived and nothing was left to do, in milliseconds. */
  settled: number;
  /** Bytes over the network, compressed, headers included. */
  transferred: number;
}

const KBPS = 1000 / 8;

/** Makes a browser's page a phone's: a quarter of this machine's speed, 1.6 Mbps, 150 ms. */
export async function slow(page: Page): Promise<CDPSession> {
  const phone = await page.context().newCDPSession(page);
  await phone.send('Network.enable');
  await phone.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1600 * KBPS,
    uploadThroughput: 750 * KBPS,
  });
  await phone.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  return phone;
}

/** Opens a page on such a phone, with an empty cache. */
export async function measure(page: Page, path: string): Promise<Measured> {
  const phone = await slow(page);
  let transferred = 0;
  phone.on('Network.loadingFinished', ({ encodedDataLength }) => (transferred += encodedDataLength));
  await page.goto(path, { waitUntil: 'networkidle' });
  const times = await page.evaluate(() => {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const ends = resources.map(({ responseEnd }) => responseEnd);
    return { paint: paint?.startTime ?? 0, settled: Math.max(navigation!.loadEventEnd, ...ends) };
  });
  return { ...times, transferred };
}

/** The value below which a share of them lies: 0.5 is the median. */
export function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** The middle of each figure. */
export function median(visits: Measured[]): Measured {
  const middle = (figure: keyof Measured) =>
    quantile(visits.map((visit) => visit[figure]), 0.5);
  return { paint: middle('paint'), settled: middle('settled'), transferred: middle('transferred') };
}
