import type { Locator } from '@playwright/test';
import {
  findCard,
  findCharts,
  findExplanation,
  openExplorer,
  readBall,
  readPixels,
  readTicks,
  waitForFrames,
} from './explorer';
import { expect, test } from './page';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('ball, point on the loss curve and point on the path share one height and one column, at any epoch', async ({
  page,
}) => {
  await openExplorer(page);
  const { landscape, loss, path } = findCharts(page);
  for (const epoch of [0, 1, 2, 5, 31]) {
    await page.getByRole('slider', { name: 'Epoch', exact: true }).fill(String(epoch));
    await waitForFrames(page, 1);
    for (const run of [1, 2, 3, 4]) {
      const [ball, point, place] = [
        await readBall(landscape, run),
        await readBall(loss, run),
        await readBall(path, run),
      ];
      expect(Math.abs(ball!.y - point!.y)).toBeLessThan(0.5);
      expect(Math.abs(ball!.x - place!.x)).toBeLessThan(0.5);
    }
    const track = await readPixels(path, 'track', 2);
    const shown = await path.locator('[data-part=ball][data-run="1"]').getAttribute('transform');
    expect(shown).toBe(`translate(${track[epoch]!.x},${track[epoch]!.y})`);
  }
});

test('one loss axis runs through landscape and loss, one w axis through landscape and path', async ({
  page,
}) => {
  await openExplorer(page);
  const { landscape, loss, path } = findCharts(page);
  const readAxis = async (chart: Locator, axis: 'x' | 'y') =>
    (await readTicks(chart)).filter((tick) => tick.axis === axis);
  const [losses, weights] = [await readAxis(landscape, 'y'), await readAxis(landscape, 'x')];
  expect(losses.map(({ label }) => label)).toEqual(['0', '10', '20', '30', '40']);
  expect(weights.map(({ label }) => label)).toEqual(['−7', '−4', '−1', '2', '5']);
  expect(await readAxis(loss, 'y')).toEqual(losses);
  expect(await readAxis(path, 'x')).toEqual(weights);
  const [a, b, c] = await Promise.all(
    [landscape, loss, path].map((chart) => chart.locator('svg.recharts-surface').boundingBox()),
  );
  expect(a!.y).toBe(b!.y);
  expect(a!.x).toBe(c!.x);
});

test('the point of a run lies on its own loss curve and on its own path', async ({ page }) => {
  await openExplorer(page, '?at=3');
  const { loss, path } = findCharts(page);
  for (const [chart, part] of [
    [loss, 'curve'],
    [path, 'track'],
  ] as const) {
    const line = await readPixels(chart, part, 2);
    const ball = await chart.locator('[data-part=ball][data-run="1"]').getAttribute('transform');
    const [, x, y] = /translate\(([\d.-]+),([\d.-]+)\)/.exec(ball ?? '') ?? [];
    expect({ x: Number(x), y: Number(y) }).toEqual(line[3]);
  }
});

test('both runs that draw one loss curve can be seen on it, dash over solid', async ({ page }) => {
  await openExplorer(page);
  const { loss } = findCharts(page);
  const solid = loss.locator('[data-part=curve][data-run="2"]');
  const dashed = loss.locator('[data-part=curve][data-run="3"]');
  await expect(solid).toHaveAttribute('stroke-dasharray', 'none');
  const [dash = 0, gap = 0] = (await dashed.getAttribute('stroke-dasharray'))!.split(' ').map(Number);
  expect(dash).toBeGreaterThanOrEqual(4);
  expect(gap).toBeGreaterThanOrEqual(4);
  const isOver = await dashed.evaluate((path) =>
    Boolean(
      path.parentElement!.querySelector('[data-part=curve][data-run="2"]')!.compareDocumentPosition(path) &
        Node.DOCUMENT_POSITION_FOLLOWING,
    ),
  );
  expect(isOver).toBe(true);

  // and in the pixels of the picture
  const picture = (await loss.screenshot()).toString('base64');
  const seen = await page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const readColour = (name: string) => {
      const hex = getComputedStyle(document.documentElement).getPropertyValue(name).trim();
      return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
    };
    return [2, 3].map((run) => {
      const colour = readColour(`--run-${run}`);
      let count = 0;
      for (let pixel = 0; pixel < data.length; pixel += 4) {
        if (colour.every((part, channel) => Math.abs(part - data[pixel + channel]!) < 24)) count += 1;
      }
      return count;
    });
  }, picture);
  // the curve is some 500 pixels long
  for (const pixels of seen) expect(pixels).toBeGreaterThan(150);
});

test('the page says that 0.01 and 0.99 draw the same loss curve, and where to look instead', async ({
  page,
}) => {
  await openExplorer(page);
  await expect(findExplanation(page)).toContainText('0.01 and 0.99 draw the same loss curve.');
  await expect(findExplanation(page)).toContainText('Look at the path of w.');
  const { loss, path } = findCharts(page);
  await expect(loss.locator('[data-part=label]', { hasText: '0.01 and 0.99' })).toBeVisible();
  expect(await readPixels(loss, 'curve', 3)).toEqual(await readPixels(loss, 'curve', 4));
  expect(await readPixels(path, 'track', 3)).not.toEqual(await readPixels(path, 'track', 4));
});

test('balls in one place show both colours, as a dot in a half ring', async ({ page }) => {
  await openExplorer(page, '?at=2');
  const { landscape } = findCharts(page);
  await expect(landscape.locator('[data-part=dot][data-run="2"]')).toBeVisible();
  await expect(landscape.locator('[data-part=ring][data-run="3"]')).toBeVisible();
  expect(await readBall(landscape, 3)).toEqual(await readBall(landscape, 4));
});

test('a run that diverges is cut at the edge and marked there with size and epoch', async ({ page }) => {
  await openExplorer(page, '?lr=1.2,0.2');
  await expect(findCard(page, 1).word).toHaveText('diverges');
  const { loss, path } = findCharts(page);
  await expect(loss.locator('[data-part=note][data-run="0"]')).toHaveText('1.2 531 at epoch 4');
  await expect(loss.locator('[data-part=noteMark][data-run="0"]')).toBeVisible();
  await expect(path.locator('[data-part=note][data-run="0"]')).toContainText('at epoch 4');
  const sentence = findExplanation(page).getByRole('listitem').first();
  await expect(sentence).toContainText('loss × 1.96 every epoch');
  await expect(sentence).toContainText('531 at epoch 4, far off the chart');
  // the axis knows nothing of it
  expect((await readTicks(loss)).filter(({ axis }) => axis === 'y').map(({ label }) => label)).toEqual([
    '0',
    '10',
    '20',
    '30',
    '40',
  ]);
});

test('on a logarithmic axis a curve ends at an exact 0 and says so', async ({ page }) => {
  await openExplorer(page);
  const { loss } = findCharts(page);
  await loss.getByText('log', { exact: true }).click();
  await expect(loss.locator('[data-part=note][data-run="0"]')).toContainText('exactly 0 at epoch 12');
  // epochs 0 to 11
  await expect.poll(async () => (await readPixels(loss, 'curve', 1)).length).toBe(12);
  // a constant factor is a straight line there
  const line = await readPixels(loss, 'curve', 3);
  const [first, middle, last] = [line[0]!, line[25]!, line[50]!];
  expect(middle.y).toBeCloseTo((first.y + last.y) / 2, 0);
});

test('the arithmetic of a step can be checked by hand', async ({ page }) => {
  await openExplorer(page, '?at=3');
  await findCard(page, 1).rate.focus();
  const step = findExplanation(page).locator('p', { has: page.locator('math') });
  await expect(step).toContainText('= −1.0480 − 0.6 · (−0.0960) = −0.9904');
});
