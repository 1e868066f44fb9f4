import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, CDPSession } from '@playwright/test';
import { launchBrowser, openPage } from './browser';
import type { BenchRow } from './row';

const SECONDS = 5;
const GOAL = 12;

/** What playing costs the main thread, as a share of one core, while the screen shows 60 frames a second. */
export async function run(): Promise<BenchRow[]> {
  const browser = await launchBrowser();
  try {
    return [
      await play(browser, 'playing, 50 epochs at 8 a second', '?speed=8'),
      await play(browser, 'playing, 10,000 epochs at 1,000 a second', '?epochs=10000&speed=1000'),
    ];
  } finally {
    await browser.close();
  }
}

async function play(browser: Browser, name: string, query: string): Promise<BenchRow> {
  const { page, devtools } = await openPage(browser);
  await page.goto(`${process.env.PAGE_ADDRESS}${query}`);
  await sleep(1500);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await sleep(500);
  const scrubber = page.getByRole('slider', { name: 'Epoch', exact: true });
  const [epoch, before] = [await scrubber.inputValue(), await readMetrics(devtools)];
  await sleep(1000 * SECONDS);
  const [after, laterEpoch] = [await readMetrics(devtools), await scrubber.inputValue()];
  if (!(Number(laterEpoch) > Number(epoch)))
    throw new Error(`playing must move on; stood at epoch ${epoch} and then at ${laterEpoch}`);
  await page.context().close();

  const share = (100 * (after.taskSeconds - before.taskSeconds)) / (after.at - before.at);
  return {
    name: `${name}: main thread`,
    ours: share,
    peer: Number.NaN,
    unit: '% of a core',
    ratio: Number.NaN,
    goal: `≤ ${GOAL} %`,
    met: share <= GOAL,
  };
}

/** @returns seconds that tasks of the main thread have taken so far, and the time they are counted at */
async function readMetrics(devtools: CDPSession): Promise<{ taskSeconds: number; at: number }> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  const readValue = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return { taskSeconds: readValue('TaskDuration'), at: readValue('Timestamp') };
}
