import type { Frame, Page } from '@playwright/test';
import { serveHost } from './hosts';
import { expect, test } from './page';

declare global {
  interface Window {
    /** What was called that makes something happen later, oldest first. */
    doings: string[];
  }
}

/** Runs in every page before its own scripts: notes timers, frames, and messages to and from workers and windows. */
function noteDoings(): void {
  window.doings = [];
  const note = (target: object, name: string) => {
    const methods = target as Record<string, (...given: unknown[]) => unknown>;
    const original = methods[name]!;
    methods[name] = function (...given) {
      window.doings.push(name);
      return original.apply(this, given);
    };
  };
  for (const name of [
    'setTimeout',
    'setInterval',
    'requestAnimationFrame',
    'requestIdleCallback',
    'queueMicrotask',
  ])
    note(window, name);
  note(Worker.prototype, 'postMessage');
  note(MessagePort.prototype, 'postMessage');
  addEventListener('message', () => window.doings.push('message'));
}

/** What a frame does by itself in a second and a half. */
async function watch(frame: Frame | Page): Promise<string[]> {
  await frame.evaluate(() => {
    window.doings = [];
  });
  await frame.waitForTimeout(1500);
  return frame.evaluate(() => window.doings);
}

test('frames that were only opened, have every control and a long experiment, or have played by themselves do nothing while nobody touches them', async ({
  page,
  baseURL,
}) => {
  await page.addInitScript(noteDoings);
  const queries = ['', '?ui=full&epochs=10000', '?autoplay&epochs=4&speed=60'];
  // of one height and in one row, so that all are in view
  const host = await serveHost(
    queries
      .map((query) => `<iframe src="${baseURL}embed.html${query}" width="450" height="800"></iframe>`)
      .join(''),
  );
  await page.goto(host.address);
  const inside = queries.map((_, place) => page.frameLocator('iframe').nth(place));
  for (const frame of inside)
    await expect(frame.locator('path[data-part="curve"]').first()).toHaveAttribute('d', /^M/);
  const doings = () => Promise.all(page.frames().slice(1).map(watch));
  // a worker that is silent is asked for a sign of life, once
  await page.waitForTimeout(4000);
  expect(await doings()).toEqual([[], [], []]);
  for (const frame of inside) {
    const moved = frame.getByRole('slider', { name: /^Learning rate of run 1/ });
    await moved.press('ArrowRight');
  }
  await page.waitForTimeout(3000);
  expect(await doings()).toEqual([[], [], []]);
  await page.goto('about:blank');
  await host.close();
});

test('the full page does nothing while nobody touches it', async ({ page }) => {
  await page.addInitScript(noteDoings);
  await page.goto('./');
  await expect(page.locator('path[data-part="curve"]').first()).toHaveAttribute('d', /^M/);
  await page.waitForTimeout(4000);
  expect(await watch(page)).toEqual([]);
});
