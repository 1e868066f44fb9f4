import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { launchBrowser, openPage } from './browser';

/** Milliseconds between an older request and the newest, so that the older one is met at every point. */
const PAUSES_MS = [4, 12, 20, 28, 36, 44, 52, 60, 68, 76, 84, 92];

/**
 * Draws new starts for all networks of a page, and others before the first are trained.
 *
 * @param prepare waits until the page has trained its networks
 * @returns for each pause between both, milliseconds from the newest request to after the paint of the first frame in
 *   which every loss curve begins where its start does
 */
export async function overtake(
  address: string,
  prepare: (page: Page) => Promise<void>,
): Promise<readonly number[]> {
  const browser = await launchBrowser();
  try {
    const { page } = await openPage(browser);
    await page.goto(address);
    await prepare(page);
    await sleep(1000);
    const latencies: number[] = [];
    for (const pauseMs of PAUSES_MS) latencies.push(await page.evaluate(overtakeOnce, pauseMs));
    return latencies;
  } finally {
    await browser.close();
  }
}

/** Runs in the page, where it is sent as text, so it uses nothing from outside. */
async function overtakeOnce(pauseMs: number): Promise<number> {
  const button = [...document.querySelectorAll('button')].find((one) =>
    one.textContent?.includes('New start'),
  );
  if (!button) throw new Error('the page must have a button that draws a new start');
  const frames: { readonly paintedAt: number; readonly beginnings: string }[] = [];
  // the first point of each curve is its loss before any update, which the start alone decides
  const readBeginnings = () =>
    Array.from(
      document.querySelectorAll('[data-part="curve"]'),
      (path) => path.getAttribute('d')?.match(/^[^L]*/)?.[0],
    ).join();
  let isOver = false;
  let unpainted: string | null = null;
  const notePaint = () => {
    if (unpainted !== null) frames.push({ paintedAt: performance.now(), beginnings: unpainted });
    unpainted = null;
  };
  const channel = new MessageChannel();
  channel.port1.onmessage = notePaint;
  const onFrame = () => {
    notePaint();
    if (isOver) return;
    unpainted = readBeginnings();
    channel.port2.postMessage(null);
    requestAnimationFrame(onFrame);
  };
  requestAnimationFrame(onFrame);
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  button.click();
  await wait(pauseMs);
  const at = performance.now();
  button.click();
  await wait(1000);
  isOver = true;
  channel.port1.close();
  const settled = readBeginnings();
  const first = frames.find(({ paintedAt, beginnings }) => paintedAt >= at && beginnings === settled);
  return (first?.paintedAt ?? Number.POSITIVE_INFINITY) - at;
}
