import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Page } from '@playwright/test';
import { launchBrowser, openPage } from './browser';
import type { BenchRow } from './row';

const MOVES = 10_000;
const MOVES_A_FRAME = 10;
const GOAL = 5;

/** Whether memory grows while a slider is dragged: the heap after 10,000 moves against the heap before. */
export async function run(): Promise<BenchRow[]> {
  const browser = await launchBrowser();
  try {
    const { page, devtools } = await openPage(browser);
    await page.goto(`${process.env.PAGE_ADDRESS}`);
    await sleep(1500);
    // A first drag compiles code and fills caches once and for all.
    await drag(page, MOVES / 10);
    const before = await measureHeap(devtools);
    await drag(page, MOVES);
    const after = await measureHeap(devtools);
    const growth = 100 * (after / before - 1);
    return [
      {
        name: `heap after ${MOVES.toLocaleString('en')} slider moves, ${(before / 1e6).toFixed(2)} MB before: growth`,
        ours: growth,
        peer: Number.NaN,
        unit: '%',
        ratio: Number.NaN,
        goal: `≤ ${GOAL} %`,
        met: growth <= GOAL,
      },
    ];
  } finally {
    await browser.close();
  }
}

/**
 * Holds the slider of run 1 with the mouse while it is moved to and fro. The moves are `input` events made in the page:
 * of real ones the browser passes on one a frame, and 10,000 would take three minutes.
 */
async function drag(page: Page, moves: number): Promise<void> {
  const slider = page.getByRole('slider', { name: 'Learning rate of run 1' });
  const box = await slider.boundingBox();
  if (!box) throw new Error('the page must show the slider of run 1');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await slider.evaluate(moveToAndFro, { moves, movesAFrame: MOVES_A_FRAME });
  await page.mouse.up();
  await sleep(2000);
}

/** Runs in the page. */
async function moveToAndFro(
  slider: HTMLElement | SVGElement,
  { moves, movesAFrame }: { moves: number; movesAFrame: number },
): Promise<void> {
  if (!(slider instanceof HTMLInputElement)) throw new Error('the slider must be an input');
  // React overrides the property of the element to see who sets it.
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  const [least, most] = [Number(slider.min), Number(slider.max)];
  for (let move = 0; move < moves; move += 1) {
    // an odd stride, so that the moves are many different ones
    const place = (move * 7) % (2 * (most - least));
    setValue?.call(slider, String(least + Math.min(place, 2 * (most - least) - place)));
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    if (move % movesAFrame === 0) await new Promise(requestAnimationFrame);
  }
}

/** @returns bytes that are still reachable: objects, DOM and array buffers of the page, not those of the worker */
async function measureHeap(devtools: CDPSession): Promise<number> {
  // Twice, since what a finaliser lets go is collected by the next.
  for (let collection = 0; collection < 2; collection += 1) {
    await devtools.send('HeapProfiler.collectGarbage');
    await sleep(200);
  }
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = await devtools.send('Runtime.getHeapUsage');
  return usedSize + embedderHeapUsedSize + backingStorageSize;
}
