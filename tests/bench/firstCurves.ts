import type { Browser } from '@playwright/test';
import type { Frames } from './frames';
import { percentile } from './latency';

const ROUNDS = 9;

declare global {
  interface Window {
    /** Milliseconds from the frame's own start to after the first paint with everything in it. */
    drawnAt?: number;
  }
}

/** What must be there: of ours every run's curve in each of three views, of the peer's the labels of every axis. */
const OURS = {
  parts: 'path:is([data-part="trail"], [data-part="curve"], [data-part="track"])[d^="M"]',
  count: 12,
};
const PEERS = { parts: '.recharts-cartesian-axis-tick-labels', count: 6 };

/**
 * How long a frame takes to its first curves, as if never seen before: each time in a browser context of its own, which
 * shares no cache with another, in turns with the peer.
 *
 * @returns medians in milliseconds
 */
export async function timeFirstCurves(
  browser: Browser,
  { ours, peers, hostOf }: Frames,
): Promise<{ ours: number; peers: number }> {
  const times = { ours: [] as number[], peers: [] as number[] };
  // the first of each warms the server and the browser
  for (let round = 0; round <= ROUNDS; round += 1) {
    const [our, their] = [
      await timeCold(browser, hostOf(ours, 1), OURS),
      await timeCold(browser, hostOf(peers, 1), PEERS),
    ];
    if (round === 0) continue;
    times.ours.push(our);
    times.peers.push(their);
  }
  return { ours: percentile(times.ours, 0.5), peers: percentile(times.peers, 0.5) };
}

async function timeCold(browser: Browser, address: string, wanted: typeof OURS): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 900 }, locale: 'en-GB' });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  await page.addInitScript(watchFirstPaint, wanted);
  await page.goto(address);
  const frame = page.frames()[1];
  if (!frame) throw new Error('the host must have a frame; it has none');
  const time = await frame.waitForFunction(() => window.drawnAt);
  const drawnAt = (await time.jsonValue()) ?? Number.NaN;
  await context.close();
  return drawnAt;
}

/** Runs in every page before its own scripts. */
function watchFirstPaint({ parts, count }: { readonly parts: string; readonly count: number }): void {
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    window.drawnAt = performance.now();
  };
  const look = () => {
    if (document.querySelectorAll(parts).length >= count) channel.port2.postMessage(null);
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
