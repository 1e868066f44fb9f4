import type { Locator, Page } from '@playwright/test';
import { findFaults } from './axe';
import {
  expectSoundDrawings,
  findCard,
  findChart,
  openExplorer,
  readBall,
  readLink,
  readPixels,
  readTable,
  readTicks,
  waitForFrames,
} from './explorer';
import { findMap } from './landscapes';
import { expect, test } from './page';

/** x² + 20y² from (−4, 1.5): λ = 2 and 40. */
const BOWL = '?fn=x^2%2B20*y^2&w0=-4:1.5&epochs=80&at=12';

function findStart(page: Page): Locator {
  return page.getByRole('slider', { name: 'Start (x, y)', exact: true });
}

test('the map has round levels that it names, its minimum, and each run’s trail up to the cursor', async ({
  page,
}) => {
  await openExplorer(page, `${BOWL}&lr=0.01,0.04`);
  const map = await findMap(page);
  await expect(map).toContainText('rings at L = 1, 4, 9, 16 …, one scale on both axes');
  await expect(map.locator('[data-part=contours] text').first()).toHaveText(/^L = \d+$/);
  await expect(map.locator('[data-part=minima]')).toContainText('minimum');
  for (const run of [1, 2]) {
    await expect.poll(async () => (await readPixels(map, 'trail', run)).length).toBe(13);
    expect(await readBall(map, run)).not.toBeNull();
  }
  await expectSoundDrawings(page);
});

test('the map is shaded from floor to rim, its start is named, and no name on it covers another', async ({
  page,
}) => {
  await openExplorer(page, `${BOWL}&lr=0.01,0.051`);
  const map = await findMap(page);
  const shades = map.locator('[data-part=shades] path');
  expect(await shades.count()).toBe(await map.locator('[data-part=contours] path').count());
  await expect(shades.last()).toHaveAttribute('opacity', '1');
  const start = map.locator('[data-part=startWord]');
  await expect(start).toHaveText('start');
  for (const start of ['-4:1.5', '0.4:-0.85', '1:0.2']) {
    await openExplorer(page, `?fn=x^2%2B20*y^2&w0=${start}&epochs=80&at=0&lr=0.01`);
    await findMap(page);
    await expect(map.locator('[data-part=directions] text')).toHaveCount(2);
    await expect.poll(() => listOverlaps(map)).toEqual([]);
  }
  await openExplorer(page, `${BOWL}&lr=0.01&lang=zh-CN`);
  await expect(page.locator('[data-part=startWord]')).toHaveText('起点');
});

/** Pairs of names on a map that share some of their place. */
function listOverlaps(map: Locator): Promise<string[]> {
  return map.locator('svg.recharts-surface').evaluate((drawing) => {
    const names = '[data-part=contours] text, [data-part=minima] text, [data-part=directions] text';
    const texts = [...drawing.querySelectorAll(`${names}, [data-part=startWord]`)];
    return texts.flatMap((text, k) => {
      const a = text.getBoundingClientRect();
      return texts.slice(k + 1).flatMap((other) => {
        const b = other.getBoundingClientRect();
        const isApart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
        return isApart ? [] : [`${text.textContent} · ${other.textContent}`];
      });
    });
  });
}

test('one unit is as long on both axes where that is said', async ({ page }) => {
  await openExplorer(page, `${BOWL}&lr=0.01`);
  const ticks = await readTicks(await findMap(page));
  const spread = (axis: 'x' | 'y') => {
    const own = ticks.filter((tick) => tick.axis === axis && tick.label !== '');
    const value = (label: string) => Number(label.replace('−', '-'));
    return (own.at(-1)!.px - own[0]!.px) / (value(own.at(-1)!.label) - value(own[0]!.label));
  };
  expect(Math.abs(spread('x'))).toBeCloseTo(Math.abs(spread('y')), 0);
});

test('the directions of the surface tell their factors 1 − lr·λ', async ({ page }) => {
  await openExplorer(page, `${BOWL}&lr=0.051`);
  const names = (await findMap(page)).locator('[data-part=directions] text');
  await expect(names).toHaveText(['× 0.90 along the valley', '× (−1.04) across']);
  const { rate } = findCard(page, 1);
  await rate.fill('0.03');
  await rate.press('Enter');
  await expect(names).toHaveText(['× 0.94 along the valley', '× (−0.20) across']);
});

test('no factor is told of a method that scales its steps, and one of all directions with momentum', async ({
  page,
}) => {
  await openExplorer(page, `${BOWL}&lr=0.01&opt=adam`);
  const map = await findMap(page);
  await expect(map.locator('[data-part=directions]')).toBeAttached();
  await expect(map.locator('[data-part=directions] text')).toHaveCount(0);
  await openExplorer(page, `${BOWL}&lr=0.01&opt=momentum`);
  await expect(map.locator('[data-part=directions] text')).toHaveText(['× 0.95 in every direction']);
});

test('the start is dragged anywhere, the trails follow, the axes hold, and it is one step of undo', async ({
  page,
}) => {
  await openExplorer(page, `${BOWL}&lr=0.01`);
  const map = await findMap(page);
  const start = findStart(page);
  const [box, axes, trail] = [
    (await start.boundingBox())!,
    await readTicks(map),
    await readPixels(map, 'trail', 1),
  ];
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 30, { steps: 6 });
  await waitForFrames(page, 2);
  const moved = await readPixels(map, 'trail', 1);
  expect(moved[0]!.x - trail[0]!.x).toBeGreaterThan(50);
  expect(moved[0]!.y - trail[0]!.y).toBeGreaterThan(20);
  expect(await readTicks(map)).toEqual(axes);
  // what is dragged is covered by nothing
  await expect(map.locator('[class*=readout]')).toHaveCount(0);
  await page.mouse.up();
  await expect.poll(() => readLink(page)).not.toContain('w0=-4:1.5');
  await page.keyboard.press('Control+z');
  await expect(start).toHaveAttribute('aria-valuetext', 'x −4, y 1.5, loss 61');
});

test('arrow keys move the start both ways', async ({ page }) => {
  await openExplorer(page, `${BOWL}&lr=0.01`);
  await findMap(page);
  const start = findStart(page);
  await start.focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(start).toHaveAttribute('aria-valuetext', /^x −3, y 1\.6, loss/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
  await expect(start).toHaveAttribute('aria-valuetext', /^x −3\.1, y 1\.5, loss/);
});

test('an iterate under the pointer tells its epoch, place, loss, gradient, step and learning rate', async ({
  page,
}) => {
  await openExplorer(page, `${BOWL}&lr=0.04`);
  const map = await findMap(page);
  const [, first] = await readPixels(map, 'trail', 1);
  const drawing = (await map.locator('svg.recharts-surface').boundingBox())!;
  await page.mouse.move(drawing.x + first!.x, drawing.y + first!.y);
  const readout = map.locator('[class*=readout] table');
  await expect(readout.locator('caption')).toHaveText('0.04 · epoch 1');
  const rows = await readout
    .locator('tr')
    .evaluateAll((all) =>
      Object.fromEntries(all.map((row) => [...row.children].map((cell) => cell.textContent))),
    );
  // 1 − 0.04 · 2 = 0.92 of −4; 1 − 0.04 · 40 = −0.6 of 1.5; gradient (2x, 40y)
  expect(rows).toEqual({
    '(x, y)': '−3.68, −0.9',
    loss: '29.74',
    gradient: '−7.36, −36',
    step: '0.2944, 1.44',
    lr: '0.04',
  });
  // the same epoch is marked in the other charts
  await expect(findChart(page, 'Loss per epoch').locator('[data-part=hoverLine]')).toHaveAttribute('d', /M/);
});

test('only a run that keeps some of its last step has an arrow of its velocity', async ({ page }) => {
  await openExplorer(page, `${BOWL}&lr=0.01,0.01&opt=sgd,momentum`);
  const map = await findMap(page);
  const head = map.locator('[data-part=velocityHead]');
  // under focus is the last run
  await expect(head).toHaveAttribute('d', /^M/);
  const trail = await readPixels(map, 'trail', 1);
  const drawing = (await map.locator('svg.recharts-surface').boundingBox())!;
  await page.mouse.move(drawing.x + trail[6]!.x, drawing.y + trail[6]!.y);
  await expect(map.locator('[class*=readout] caption')).toContainText('gradient descent');
  await expect(head).toHaveAttribute('d', '');
  await page.mouse.move(5, 5);
  await expect(head).toHaveAttribute('d', /^M/);
});

test('the path shows x, y, or the distance to the minimum', async ({ page }) => {
  await openExplorer(page, `${BOWL}&lr=0.04`);
  await findMap(page);
  const choice = page.getByRole('group', { name: 'Shown per epoch' });
  await choice.getByText('y', { exact: true }).click();
  const path = page.getByRole('region', { name: 'Path of y', exact: true });
  const track = await readPixels(path, 'track', 1);
  // y swings: 1.5, −0.9, 0.54
  expect(track[1]!.x).toBeLessThan(track[0]!.x);
  expect(track[2]!.x).toBeGreaterThan(track[1]!.x);
  await choice.getByText('distance', { exact: true }).click();
  const distance = page.getByRole('region', { name: 'Distance to the minimum', exact: true });
  await expect(distance.locator('[data-part=track]')).toHaveAttribute('d', /L/);
  const rows = await readTable(page, 'Distance to the minimum by epoch and learning rate');
  expect(rows.slice(1, 3).map(([, value]) => value)).toEqual(['4.272', '3.78846']);
});

test('the distance is no choice where no minimum is known', async ({ page }) => {
  await openExplorer(page, '?fn=x^2-y^2&w0=-3:0.01&lr=0.1');
  await findMap(page);
  const choice = page.getByRole('group', { name: 'Shown per epoch' });
  await expect(choice.getByRole('radio')).toHaveCount(2);
});

test('poles, a hole in the domain and a start without a value leave a sound picture', async ({ page }) => {
  for (const link of ['?fn=1/(x^2%2By^2)&w0=-1:0.5', '?fn=log(x)%2By^2&w0=1:1', '?fn=1/(x^2%2By^2)&w0=0:0']) {
    await openExplorer(page, `${link}&lr=0.1,0.9&epochs=20`);
    await findMap(page);
    await expectSoundDrawings(page);
  }
  await expect(page.getByText('the loss has no finite value there')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('axe finds no violation on a page with a map', async ({ page }) => {
      await openExplorer(page, `?fn=x^2%2Bk*y^2&w0=-4:1.5&epochs=3&lr=0.01,0.01&opt=sgd,momentum`);
      await findMap(page);
      await expect(page.getByRole('slider', { name: /^Constant/ })).toBeVisible();
      expect(await findFaults(page)).toEqual([]);
    });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('map, path and their choices fit without scrolling sideways', async ({ page }) => {
    await openExplorer(page, `${BOWL}&lr=0.01,0.01&opt=sgd,momentum`);
    const map = await findMap(page);
    const choice = page.getByRole('group', { name: 'Shown per epoch' });
    for (const value of ['y', 'distance', 'x']) {
      await choice.getByText(value, { exact: true }).click();
      await waitForFrames(page, 2);
      const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
      expect(scrollWidth - clientWidth || 0).toBe(0);
      const box = (await choice.boundingBox())!;
      expect(box.x + box.width).toBeLessThan(390);
    }
    for (const title of ['Path of x', 'Distance to the minimum']) {
      await choice.getByText(title === 'Path of x' ? 'x' : 'distance', { exact: true }).click();
      const heading = page.getByRole('heading', { name: title, exact: true });
      await expect(heading).toBeVisible();
      expect((await heading.boundingBox())!.width).toBeGreaterThan(40);
    }
    await choice.getByText('loss', { exact: true }).click();
    await expect(findChart(page, 'Loss per epoch')).toBeVisible();
    // names of the directions stay on the map
    const drawing = (await map.locator('svg.recharts-surface').boundingBox())!;
    for (const name of await map.locator('[data-part=directions] text').all()) {
      const box = (await name.boundingBox())!;
      expect(box.x).toBeGreaterThan(drawing.x);
      expect(box.x + box.width).toBeLessThan(drawing.x + drawing.width);
    }
  });
});
