/** A slow phone on a slow network, by the browser's own means. */

import type { Page } from '@playwright/test';

export interface Measured {
  /** First contentful paint, in milliseconds from the start of navigation. */
  paint: number;
  /** When everything had arrived and nothing was left to do, in milliseconds. */
  settled: number;
  /** Bytes over the network, compressed, headers included. */
  transferred: number;
}

const KBPS = 1000 / 8;

/** Opens a page with an empty cache on a phone: a quarter of this machine's speed, 1.6 Mbps. */
export async function measure(page: Page, path: string): Promise<Measured> {
  const phone = await page.context().newCDPSession(page);
  let transferred = 0;
  phone.on('Network.loadingFinished', ({ encodedDataLength }) => (transferred += encodedDataLength));
  await phone.send('Network.enable');
  await phone.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1600 * KBPS,
    uploadThroughput: 750 * KBPS,
  });
  await phone.send('Emulation.setCPUThrottlingRate', { rate: 4 });
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

/** The middle of each figure. */
export function median(visits: Measured[]): Measured {
  const middle = (figure: keyof Measured) =>
    visits.map((visit) => visit[figure]).toSorted((a, b) => a - b)[Math.floor(visits.length / 2)] ?? 0;
  return { paint: middle('paint'), settled: middle('settled'), transferred: middle('transferred') };
}
