import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Frame, Page } from '@playwright/test';
import { openPage } from './browser';
import { installDragProbe } from './dragProbe';
import type { Frames } from './frames';
import { followDrag, percentile } from './latency';

/** Rates that are set one after the other. */
const RATES = Array.from({ length: 60 }, (_, place) => ((place * 7) % 60) / 61 + 0.005);

/** A frame hears at most 30 commands a second. */
const APART_MS = 47;

/** Time after which the words have followed a single command. */
const SETTLED_MS = 150;

/** Frames after which a position is drawn for good. */
const SETTLING_FRAMES = 4;

const CURVES = 'path[data-run="0"]:is([data-part="trail"], [data-part="curve"], [data-part="track"])';
const CHARTS = 3;

/**
 * Milliseconds from a host's `set` to after the paint of the first frame in which every chart shows its rate or a newer
 * one, for 95 % of the messages.
 */
export async function timeSetting(browser: Browser, { ours, hostOf }: Frames): Promise<number> {
  const { page } = await openPage(browser);
  await page.addInitScript(installDragProbe, { curves: CURVES, charts: CHARTS });
  await page.goto(hostOf(`${ours}?lr=0.6,0.2,0.01,0.99`, 1));
  await sleep(2000);
  const frame = page.frames()[1];
  if (!frame) throw new Error('the host must have a frame; it has none');

  // the longest sentences make their panel as high as it gets, and so the chart beside it
  for (const rate of RATES) {
    await setRate(page, rate);
    await sleep(SETTLED_MS);
  }

  const lesson = new Map<string, readonly number[]>();
  for (const rate of RATES) {
    await frame.evaluate(() => window.dragProbe.start());
    await setRate(page, rate);
    const { frames } = await frame.evaluate((count) => window.dragProbe.stopAfter(count), SETTLING_FRAMES);
    const drawings = frames.at(-1)?.drawings ?? [];
    if (drawings.length !== CHARTS) throw new Error('each of the three charts must show the run that is set');
    lesson.set(String(rate), drawings);
  }

  await frame.evaluate(() => window.dragProbe.start());
  const epoch = await readEpoch(frame);
  const inputs: { at: number; value: string }[] = [];
  for (const rate of RATES) {
    inputs.push({ at: (await setRate(page, rate)) - epoch, value: String(rate) });
    await sleep(APART_MS);
  }
  await sleep(300);
  const { frames, longTasks } = await frame.evaluate(() => window.dragProbe.stopAfter(1));
  await page.context().close();
  return percentile(followDrag({ inputs, frames, longTasks }, lesson).latencies, 0.95);
}

/** @returns when it was said, in milliseconds since 1970 */
function setRate(page: Page, rate: number): Promise<number> {
  return page.evaluate((lr) => {
    const now = performance.timeOrigin + performance.now();
    const payload = { lr: [lr, 0.2, 0.01, 0.99] };
    window.frames[0]?.postMessage({ target: 'lr-explorer', v: 1, type: 'set', payload }, '*');
    return now;
  }, rate);
}

const readEpoch = (frame: Frame) => frame.evaluate(() => performance.timeOrigin);
