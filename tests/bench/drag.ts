import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Page } from '@playwright/test';
import { launchBrowser, openPage } from './browser';
import { installDragProbe } from './dragProbe';
import { type Following, followDrag, type Lesson } from './latency';

const STEPS = 120;
const STEP_MS = 16;
const THUMB_PX = 24;

/** A page whose first learning-rate slider can be dragged from end to end. */
export interface DraggedPage {
  /**
   * Drags with a real mouse, 120 steps 16 ms apart, without waiting for the page.
   *
   * @param slowdown how many times slower the main thread is made for it; 1 is full speed
   */
  drag(slowdown: number): Promise<Following>;
  close(): Promise<void>;
}

/** What is dragged. */
export interface DraggedCharts {
  /** Selects the dragged run's `<path>` in each of the charts. */
  readonly curves: string;
  /** How many charts there are. Default: 3 */
  readonly charts?: number;
  /** Frames after which a position is drawn for good. Default: 6, for a worker's answer takes two */
  readonly settlingFrames?: number;
  /** Opens what is to stand beside them. Default: nothing */
  readonly prepare?: (page: Page) => Promise<void>;
}

/**
 * Opens a page in a browser of its own, where no other page takes its frames, and learns what its charts draw at each of
 * the 120 steps, by stepping slowly through the very same drag.
 */
export async function openDraggedPage(
  address: string,
  { curves, charts = 3, settlingFrames = 6, prepare = async () => {} }: DraggedCharts,
): Promise<DraggedPage> {
  const browser = await launchBrowser();
  const { page, devtools } = await openPage(browser);
  await page.addInitScript(installDragProbe, { curves, charts });
  await page.goto(address);
  await prepare(page);
  await sleep(1000);
  const places = await placeSteps(page);
  const mouse = createMouse(devtools);
  const lesson = await learn({ page, mouse, places, charts, settlingFrames });
  return {
    async drag(slowdown) {
      // Only now: the browser slows a thread by keeping a core busy, even while the page is idle.
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
      await grab(mouse, places);
      await page.evaluate(() => window.dragProbe.start());
      const begin = performance.now();
      const moves: Promise<void>[] = [];
      for (const [step, place] of places.entries()) {
        await sleep(Math.max(0, begin + step * STEP_MS - performance.now()));
        moves.push(mouse.move(place));
      }
      await Promise.all(moves);
      await sleep(500);
      const recording = await page.evaluate(() => window.dragProbe.stopAfter(1));
      await mouse.up(places.at(-1));
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
      await sleep(1500);
      return followDrag(recording, lesson);
    },
    close: () => browser.close(),
  };
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where the mouse goes: from the left end of the slider to the right end. */
async function placeSteps(page: Page): Promise<readonly Place[]> {
  const box = await page.getByRole('slider', { name: 'Learning rate of run 1, slider' }).boundingBox();
  if (!box) throw new Error('the page must show the slider of run 1');
  const [from, length] = [box.x + THUMB_PX / 2, box.width - THUMB_PX];
  const y = box.y + box.height / 2;
  return Array.from({ length: STEPS }, (_, step) => ({ x: from + (length * (step + 1)) / STEPS, y }));
}

/** The browser's own mouse, its left button. */
interface Mouse {
  down(place: Place): Promise<void>;
  move(place: Place): Promise<void>;
  up(place: Place | undefined): Promise<void>;
}

/** Not Playwright's, which runs scripts of its own in the page at each move with a button down. */
function createMouse(devtools: CDPSession): Mouse {
  const left = { button: 'left', buttons: 1, clickCount: 1 } as const;
  return {
    async down(place) {
      await devtools.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...place });
      await devtools.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...place, ...left });
    },
    async move(place) {
      await devtools.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...place, ...left });
    },
    async up(place = { x: 0, y: 0 }) {
      await devtools.send('Input.dispatchMouseEvent', {
        type: 'mouseReleased',
        ...place,
        ...left,
        buttons: 0,
      });
    },
  };
}

/** Takes the thumb at the left end. */
async function grab(mouse: Mouse, [first]: readonly Place[]): Promise<void> {
  if (!first) return;
  await mouse.down({ x: first.x - 1, y: first.y });
  await sleep(300);
}

async function learn({
  page,
  mouse,
  places,
  charts,
  settlingFrames,
}: {
  readonly page: Page;
  readonly mouse: Mouse;
  readonly places: readonly Place[];
  readonly charts: number;
  readonly settlingFrames: number;
}): Promise<Lesson> {
  const lesson = new Map<string, readonly number[]>();
  await grab(mouse, places);
  for (const place of places) {
    await page.evaluate(() => window.dragProbe.start());
    await mouse.move(place);
    const { inputs, frames } = await page.evaluate(
      (count) => window.dragProbe.stopAfter(count),
      settlingFrames,
    );
    const drawings = frames.at(-1)?.drawings ?? [];
    if (drawings.length !== charts) throw new Error(`each of the ${charts} charts must show the dragged run`);
    for (const { value } of inputs) lesson.set(value, drawings);
  }
  await mouse.up(places.at(-1));
  await sleep(500);
  return lesson;
}
