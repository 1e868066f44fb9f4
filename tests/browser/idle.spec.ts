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

for (const [name, query] of [
  ['that was only opened', ''],
  ['with every control and a long experiment', '?ui=full&epochs=10000'],
  ['that has played by itself', '?autoplay&epochs=4&speed=60'],
] as const) {
  test(`a frame ${name} does nothing while nobody touches it`, async ({ page, baseURL }) => {
    await page.addInitScript(noteDoings);
    const host = await serveHost(
      `<iframe src="${baseURL}embed.html${query}" width="900" height="900"></iframe>`,
    );
    await page.goto(host.address);
    await expect(page.frameLocator('iframe').locator('path[data-part="curve"]').first()).toHaveAttribute(
      'd',
      /^M/,
    );
    // a worker that is silent is asked for a sign of life, once
    await page.waitForTimeout(4000);
    expect(await watch(page.frames()[1]!)).toEqual([]);
    const moved = page.frameLocator('iframe').getByRole('slider', { name: /^Learning rate of run 1/ });
    await moved.press('ArrowRight');
    await page.waitForTimeout(3000);
    expect(await watch(page.frames()[1]!)).toEqual([]);
    await page.goto('about:blank');
    await host.close();
  });
}

test('the full page does nothing while nobody touches it', async ({ page }) => {
  await page.addInitScript(noteDoings);
  await page.goto('./');
  await expect(page.locator('path[data-part="curve"]').first()).toHaveAttribute('d', /^M/);
  await page.waitForTimeout(4000);
  expect(await watch(page)).toEqual([]);
});
