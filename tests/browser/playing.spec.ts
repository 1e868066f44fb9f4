import type { Page } from '@playwright/test';
import {
  findCharts,
  locateThumb,
  openExplorer,
  readBall,
  readLink,
  readPixels,
  waitForFrames,
} from './explorer';
import { descendNote } from './noteDescent';
import { expect, test } from './page';

function findTransport(page: Page) {
  const region = page.getByRole('region', { name: 'Playback' });
  return {
    button: (name: string) => region.getByRole('button', { name, exact: true }),
    scrubber: region.getByRole('slider', { name: 'Epoch', exact: true }),
    speed: region.getByRole('button', { name: /^Speed/ }),
    region,
  };
}

test('the page opens at the last epoch, at rest', async ({ page }) => {
  await openExplorer(page);
  const { scrubber, button, region } = findTransport(page);
  await expect(scrubber).toHaveValue('50');
  await expect(scrubber).toHaveAttribute('aria-valuetext', 'epoch 50 of 50');
  await expect(region).toContainText('50 / 50');
  await expect(button('Play')).toBeVisible();
});

test('playing runs from the start to the end while the curves stay, then stops', async ({ page }) => {
  await openExplorer(page, '?speed=60');
  const { scrubber, button } = findTransport(page);
  const { landscape, loss } = findCharts(page);
  const curve = await readPixels(loss, 'curve', 3);
  const trail = await readPixels(landscape, 'trail', 4);
  // every epoch that is shown, and how long the trail is then
  await scrubber.evaluate((input: HTMLInputElement) => {
    const shown: [epoch: number, trail: number][] = [];
    Object.assign(window, { shown });
    const look = () => {
      const trail = document.querySelector('[data-part=trail][data-run="3"]')?.getAttribute('d') ?? '';
      shown.push([Number(input.value), trail.split('L').length]);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await button('Play').click();
  await expect(button('Pause')).toBeVisible();
  expect(await readPixels(loss, 'curve', 3)).toEqual(curve);
  await expect(button('Play')).toBeVisible();
  await expect(scrubber).toHaveValue('50');
  expect(await readPixels(landscape, 'trail', 4)).toEqual(trail);
  const shown = await page.evaluate(() => (window as unknown as { shown: [number, number][] }).shown);
  const epochs = shown.map(([epoch]) => epoch);
  const began = epochs.findIndex((epoch) => epoch < 50);
  expect(epochs[began]).toBeLessThan(6);
  expect(epochs.slice(began)).toEqual(epochs.slice(began).toSorted((a, b) => a - b));
  expect(new Set(epochs).size).toBeGreaterThan(8);
  for (const [epoch, points] of shown) expect(Math.abs(points - 1 - epoch)).toBeLessThan(6);
});

test('a pause holds the epoch, and playing goes on from there', async ({ page }) => {
  await openExplorer(page, '?speed=16');
  const { scrubber, button } = findTransport(page);
  await button('Play').click();
  await expect.poll(async () => Number(await scrubber.inputValue())).toBeGreaterThan(2);
  await button('Pause').click();
  const held = Number(await scrubber.inputValue());
  expect(held).toBeLessThan(50);
  await page.waitForTimeout(300);
  await expect(scrubber).toHaveValue(String(held));
  await expect.poll(() => readLink(page)).toBe(`?at=${held}&speed=16`);
  await button('Play').click();
  await expect.poll(async () => Number(await scrubber.inputValue())).toBeGreaterThan(held);
  expect(Number(await scrubber.inputValue())).toBeLessThan(held + 40);
});

test('scrubbing moves the balls to the epoch under the thumb', async ({ page }) => {
  await openExplorer(page);
  const { scrubber } = findTransport(page);
  const { path } = findCharts(page);
  const from = await locateThumb(scrubber);
  const to = await locateThumb(scrubber, 4 / 50);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
  const epoch = Number(await scrubber.inputValue());
  expect(epoch).toBeGreaterThan(2);
  expect(epoch).toBeLessThan(7);
  const track = await readPixels(path, 'track', 2);
  const svg = (await path.locator('svg.recharts-surface').boundingBox())!;
  await expect
    .poll(async () => Math.abs((await readBall(path, 2))!.x - svg.x - track[epoch]!.x))
    .toBeLessThan(0.5);
  const ball = (await readBall(path, 2))!;
  expect(Math.abs(ball.y - svg.y - track[epoch]!.y)).toBeLessThan(0.5);
  await expect.poll(() => readLink(page)).toBe(`?at=${epoch}`);
});

test('stepping moves by one epoch and stops at both ends', async ({ page }) => {
  await openExplorer(page, '?at=1');
  const { scrubber, button } = findTransport(page);
  await button('One epoch back').click();
  await button('One epoch back').click();
  await expect(scrubber).toHaveValue('0');
  await button('One epoch forward').click();
  await expect(scrubber).toHaveValue('1');
  await scrubber.focus();
  await page.keyboard.press('End');
  await button('One epoch forward').click();
  await expect(scrubber).toHaveValue('50');
});

test('the speed button goes through its speeds and comes round', async ({ page }) => {
  await openExplorer(page);
  const { speed } = findTransport(page);
  const told = new Set<string>();
  for (let press = 0; press < 8; press++) {
    told.add((await speed.getAttribute('aria-label')) ?? '');
    await speed.click();
  }
  expect(told.size).toBe(8);
  await expect(speed).toHaveAccessibleName('Speed: 8 epochs a second. Press to change.');
});

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('nothing moves by itself', async ({ page }) => {
    await openExplorer(page);
    // until the worker has answered and the live region has spoken
    await page.waitForTimeout(1200);
    const changes = await page.evaluate(async () => {
      let count = 0;
      const observer = new MutationObserver((records) => {
        count += records.length;
      });
      observer.observe(document.body, {
        attributes: true,
        childList: true,
        characterData: true,
        subtree: true,
      });
      await new Promise((resolve) => setTimeout(resolve, 800));
      return count + document.getAnimations().length;
    });
    expect(changes).toBe(0);
  });

  test('a step is a jump: no ball is shown on its way', async ({ page }) => {
    await openExplorer(page, '?at=1');
    const { button } = findTransport(page);
    await page.evaluate(() => {
      const places: string[] = [];
      Object.assign(window, { places });
      const ball = document
        .querySelector('[data-part=track]')!
        .closest('svg')!
        .querySelector('[data-part=ball][data-run="1"]')!;
      new MutationObserver(() => places.push(ball.getAttribute('transform') ?? '')).observe(ball, {
        attributeFilter: ['transform'],
      });
    });
    await button('One epoch forward').click();
    await waitForFrames(page, 15);
    expect(await page.evaluate(() => (window as unknown as { places: string[] }).places)).toHaveLength(1);
  });

  test('play is still there, and plays', async ({ page }) => {
    await openExplorer(page, '?speed=60&lr=0.2');
    const { scrubber, button } = findTransport(page);
    await button('Play').click();
    await expect.poll(async () => Number(await scrubber.inputValue())).toBeLessThan(50);
    await button('Pause').click();
    const epoch = Number(await scrubber.inputValue());
    const line = page.getByRole('region', { name: 'Path of w', exact: true });
    const track = await readPixels(line, 'track', 1);
    const svg = (await line.locator('svg.recharts-surface').boundingBox())!;
    await expect
      .poll(async () => Math.abs((await readBall(line, 1))!.y - svg.y - track[epoch]!.y))
      .toBeLessThan(0.5);
    expect(descendNote(0.2).parameters).toHaveLength(track.length);
  });
});
