import { findCharts, openExplorer, readNumber } from './explorer';
import { descendNote } from './noteDescent';
import { expect, test } from './page';

test('hovering the loss chart reads out the epoch, w and the loss of every run', async ({ page }) => {
  await openExplorer(page);
  const { loss } = findCharts(page);
  const plot = (await loss.locator('svg rect[class*=overlay]').boundingBox())!;
  await page.mouse.move(plot.x + plot.width * (10 / 50), plot.y + plot.height / 2);
  const readout = loss.getByRole('table', { name: 'epoch 10', exact: true });
  await expect(readout).toBeVisible();
  const rows = await readout
    .locator('tbody tr')
    .evaluateAll((all) =>
      all.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? '')),
    );
  expect(rows.map(([rate]) => rate)).toEqual(['0.6', '0.2', '0.01', '0.99']);
  for (const [rate, w, told] of rows) {
    const { parameters, losses } = descendNote(Number(rate));
    expect(readNumber(w!)).toBeCloseTo(parameters[10]!, 3);
    expect(readNumber(told!) / losses[10]!).toBeCloseTo(1, 1);
  }
  await page.mouse.move(5, 5);
  await expect(readout).toHaveCount(0);
});

test('hovering one chart marks the same epoch on the other', async ({ page }) => {
  await openExplorer(page);
  const { loss, path } = findCharts(page);
  const plot = (await path.locator('svg rect[class*=overlay]').boundingBox())!;
  await page.mouse.move(plot.x + plot.width / 2, plot.y + plot.height * (20 / 50));
  await expect(path.getByRole('table', { name: 'epoch 20', exact: true })).toBeVisible();
  // a line has no width, so it counts as hidden even where it is drawn
  await expect(loss.locator('[data-part=hoverLine]')).toHaveAttribute('visibility', 'visible');
  const over = (await loss.locator('svg rect[class*=overlay]').boundingBox())!;
  const line = (await loss.locator('[data-part=hoverLine]').boundingBox())!;
  expect(line.x + line.width / 2).toBeCloseTo(over.x + over.width * (20 / 50), 0);
});

test('hovering the landscape reads out w, L(w) and the slope', async ({ page }) => {
  await openExplorer(page);
  const { landscape } = findCharts(page);
  const drawing = (await landscape.locator('svg.recharts-surface').boundingBox())!;
  await page.mouse.move(drawing.x + drawing.width * 0.7, drawing.y + drawing.height / 2);
  const readout = landscape.getByRole('table').filter({ hasText: 'L′(w)' });
  await expect(readout).toBeVisible();
  const [w, height, slope] = (await readout.locator('td').allTextContents()).map(readNumber);
  expect(Math.abs(height! - (w! + 1) ** 2)).toBeLessThan(0.05);
  expect(Math.abs(slope! - 2 * (w! + 1))).toBeLessThan(0.05);
});

test('pressing in a chart moves the cursor there', async ({ page }) => {
  await openExplorer(page);
  const { loss } = findCharts(page);
  const plot = (await loss.locator('svg rect[class*=overlay]').boundingBox())!;
  await page.mouse.click(plot.x + plot.width * (10 / 50), plot.y + plot.height / 2);
  await expect(page.getByRole('slider', { name: 'Epoch', exact: true })).toHaveValue('10');
});
