import type { Locator, Page } from '@playwright/test';
import { findFaults } from './axe';
import { findCard, locateThumb, openExplorer, waitForFrames } from './explorer';
import { expect, test } from './page';

interface Paints {
  /** For each picture that was put on the map, whether every two pixels of each row are alike. */
  paints: boolean[];
}

/** Notes what is painted on any canvas from pixels; only maps are. */
async function watchPaints(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watched = globalThis as unknown as Paints;
    watched.paints = [];
    const { putImageData } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.putImageData = function (image: ImageData, ...place: number[]) {
      const words = new Uint32Array(image.data.buffer);
      const isCoarse = words.every((word, at) => {
        const column = at % image.width;
        return word === words[at - (column % 2)];
      });
      watched.paints.push(isCoarse);
      Reflect.apply(putImageData, this, [image, ...place]);
    };
  });
}

const readPaints = (page: Page) => page.evaluate(() => (globalThis as unknown as Paints).paints);

const chooseMap = (page: Page) =>
  page
    .getByRole('group', { name: /or the log$/ })
    .getByText('map', { exact: true })
    .click();

/** Opens the map, and waits until it is painted fine. */
async function openMap(page: Page, link = ''): Promise<{ panel: Locator; plot: Locator; ticks: Locator }> {
  await watchPaints(page);
  await openExplorer(page, link);
  await chooseMap(page);
  const panel = page.getByRole('region', { name: 'Map', exact: true });
  await expect.poll(() => readPaints(page)).toContain(false);
  return {
    panel,
    plot: panel.getByRole('application'),
    ticks: panel.locator('[data-part=tick]'),
  };
}

test('the map is painted coarse first, then fine', async ({ page }) => {
  await openMap(page, '?epochs=10000');
  const paints = await readPaints(page);
  expect(paints[0]).toBe(true);
});

test('a legend tells the colours, and another second quantity gives another map', async ({ page }) => {
  const { panel, plot, ticks } = await openMap(page);
  for (const text of ['soon, 1', 'late, 50', 'not in 50', 'diverges, slowly to fast'])
    await expect(panel.getByText(text, { exact: true })).toBeVisible();
  await expect(plot).toHaveAccessibleName('Map of learning rate and start w');
  await panel.getByRole('combobox').selectOption('β');
  await expect(plot).toHaveAccessibleName('Map of learning rate and β');
  await expect(ticks.filter({ hasText: /^0\.9$/ })).toBeVisible();
});

test('wheel, keys and two fingers zoom, and 0 shows all again', async ({ page }) => {
  const { plot, ticks } = await openMap(page);
  const all = await ticks.allTextContents();
  await plot.focus();
  await plot.hover();
  await page.mouse.wheel(0, -300);
  await expect.poll(() => ticks.allTextContents()).not.toEqual(all);
  await page.keyboard.press('0');
  await expect.poll(() => ticks.allTextContents()).toEqual(all);
  for (let press = 0; press < 4; press++) await page.keyboard.press('+');
  await expect.poll(() => ticks.allTextContents()).not.toEqual(all);
  await page.keyboard.press('0');
  await expect.poll(() => ticks.allTextContents()).toEqual(all);

  const box = (await plot.boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const touch = await page.context().newCDPSession(page);
  const fingers = (apart: number) => [
    { x: x - apart, y, id: 1 },
    { x: x + apart, y, id: 2 },
  ];
  const runs = await page.getByRole('article').count();
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(20) });
  for (const apart of [30, 60, 90, 120])
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(apart) });
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect.poll(() => ticks.allTextContents()).not.toEqual(all);
  // and a finger that is lifted from it is no click
  expect(await page.getByRole('article').count()).toBe(runs);
});

test('the map is read cell by cell with the arrow keys, in words', async ({ page }) => {
  const { panel, plot } = await openMap(page);
  const told = panel.getByRole('status');
  await plot.focus();
  // off the start at the minimum, which is there at once whatever the rate
  for (let press = 0; press < 4; press++) await plot.press('ArrowUp');
  await plot.press('ArrowRight');
  await expect(told).toHaveText(/^learning rate 0\.\d+, start w −?\d.*: \S/);
  const first = await told.textContent();
  const rate = (text: string | null) => Number(/rate ([\d.]+)/.exec(text ?? '')?.[1]);
  await plot.press('ArrowRight');
  await expect(told).not.toHaveText(first!);
  expect(rate(await told.textContent())).toBeGreaterThan(rate(first));
  // to the left until it arrives no more, to the right through that to where it diverges
  const words: string[] = [];
  for (let press = 0; press < 8; press++) await plot.press('ArrowLeft');
  for (let press = 0; press < 24; press++) {
    await plot.press('ArrowRight');
    words.push((await told.textContent())!.replace(/^.*: /, '').replace(/\d+/g, '…'));
  }
  expect([...new Set(words)]).toEqual([
    'not there within … epochs',
    'there at epoch …',
    'diverges, beyond from epoch …',
  ]);
});

test('a click puts the run of that place on the page, and undo takes it back', async ({ page }) => {
  const { panel, plot } = await openMap(page);
  const box = (await plot.boundingBox())!;
  await page.mouse.click(box.x + 0.7 * box.width, box.y + 0.7 * box.height);
  await expect(findCard(page, 5).article).toBeVisible();
  await expect(panel.locator('[data-run="4"]')).toBeVisible();
  expect(Number(await findCard(page, 5).rate.inputValue())).toBeGreaterThan(0.1);
  await page.keyboard.press('Control+z');
  await expect(findCard(page, 5).article).toHaveCount(0);
});

test('while a slider is held the map takes nothing of the main thread, and goes on afterwards', async ({
  page,
}) => {
  // so long that it is far from done when the slider is grabbed
  await openMap(page, '?epochs=10000');
  const { slider } = findCard(page, 2);
  const thumb = await locateThumb(slider);
  await page.mouse.move(thumb.x, thumb.y);
  await page.mouse.down();
  await waitForFrames(page, 4);
  const before = (await readPaints(page)).length;
  await page.mouse.move(thumb.x + 20, thumb.y, { steps: 10 });
  await waitForFrames(page, 10);
  expect((await readPaints(page)).length).toBe(before);
  await page.mouse.up();
  await page.getByRole('application').focus();
  await page.keyboard.press('+');
  await expect.poll(async () => (await readPaints(page)).length).toBeGreaterThan(before);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('axe finds no violation', async ({ page }) => {
      await openMap(page, '?epochs=5');
      expect(await findFaults(page)).toEqual([]);
    });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('in Chinese, the map has its legend, and nothing is scrolled sideways', async ({ page }) => {
    await watchPaints(page);
    await openExplorer(page, '?lang=zh-CN');
    await page.getByText('结果图', { exact: true }).first().click();
    const panel = page.getByRole('region', { name: '结果图', exact: true });
    await expect(panel.getByText('早，1', { exact: true })).toBeVisible();
    await expect.poll(() => readPaints(page)).toContain(false);
    const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
    expect(scrollWidth).toBe(clientWidth);
    const { x, width } = (await panel.getByRole('application').boundingBox())!;
    expect(x).toBeGreaterThan(0);
    expect(x + width).toBeLessThan(390);
  });
});

declare global {
  interface Window {
    /** How many messages have come from workers. */
    heard: number;
    setHidden(isHidden: boolean): void;
  }
}

/** Has a page count what its workers say, and be hidden at a word, as another tab in front hides it. */
async function watchWorkers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.heard = 0;
    // one worker in the pool
    Object.defineProperty(navigator, 'hardwareConcurrency', { value: 2 });
    window.Worker = class extends Worker {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given);
        this.addEventListener('message', () => window.heard++);
      }
    };
    let isAway = false;
    Object.defineProperty(document, 'hidden', { get: () => isAway });
    window.setHidden = (isHidden) => {
      isAway = isHidden;
      document.dispatchEvent(new Event('visibilitychange'));
    };
  });
}

/** How many messages come from workers in a while. */
async function hearWorkers(page: Page): Promise<number> {
  const before = await page.evaluate(() => window.heard);
  await page.waitForTimeout(1000);
  return (await page.evaluate(() => window.heard)) - before;
}

test.describe('a map of which nobody sees anything', () => {
  test.use({ viewport: { width: 390, height: 760 } });

  for (const [how, leave, comeBack] of [
    [
      'since the page is hidden',
      (page: Page) => page.evaluate(() => window.setHidden(true)),
      (page: Page) => page.evaluate(() => window.setHidden(false)),
    ],
    [
      'since it is scrolled out of sight',
      (page: Page) => page.evaluate(() => scrollTo(0, 0)),
      (page: Page) => page.getByRole('application').scrollIntoViewIfNeeded(),
    ],
  ] as const) {
    test(`${how}, is computed no further, and goes on when it is seen again`, async ({ page }) => {
      await watchWorkers(page);
      // one worker is busy with it for a long while
      await openExplorer(page, '?epochs=5000&lr=0.1&fn=w^2/10%2Bsin(3w)&opt=adam&dtype=float64');
      await chooseMap(page);
      await page.getByRole('application').scrollIntoViewIfNeeded();
      await expect.poll(() => hearWorkers(page)).toBeGreaterThan(0);
      await leave(page);
      await expect.poll(() => hearWorkers(page)).toBe(0);
      expect(await hearWorkers(page)).toBe(0);
      await comeBack(page);
      await expect.poll(() => hearWorkers(page)).toBeGreaterThan(0);
    });
  }
});
