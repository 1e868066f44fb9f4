import { findCard, findCharts, findExplanation, openExplorer, readPixels } from './explorer';
import { expect, test } from './page';

test('print gives the charts and the explanation in full, and no controls', async ({ page }) => {
  await openExplorer(page);
  await page.emulateMedia({ media: 'print' });
  // the width of a sheet of A4 with margins
  await page.setViewportSize({ width: 718, height: 1000 });
  const { landscape, loss, path } = findCharts(page);
  for (const chart of [landscape, loss, path]) {
    const drawing = chart.locator('svg.recharts-surface');
    await expect(drawing).toBeVisible();
    const box = (await drawing.boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(718);
    expect(box.height).toBeGreaterThan(120);
  }
  expect(await readPixels(loss, 'curve', 3)).toHaveLength(51);
  await expect(findExplanation(page).getByRole('listitem')).toHaveCount(4);
  const isWhole = await findExplanation(page).evaluate((panel) =>
    [panel, ...panel.querySelectorAll('*')].every(
      (element) =>
        getComputedStyle(element).overflowY === 'visible' || element.scrollHeight <= element.clientHeight + 1,
    ),
  );
  expect(isWhole).toBe(true);
  await expect(page.getByRole('region', { name: 'Playback' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'add a rate', exact: true })).toBeHidden();
  await expect(page.getByRole('button', { name: /^Theme/ })).toBeHidden();
});

test('print tells the method of each run, without its slider', async ({ page }) => {
  await openExplorer(page, '?lr=0.01,0.01&opt=sgd,momentum');
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 718, height: 1000 });
  const { article, slider } = findCard(page, 2);
  await expect(article.getByText('momentum β 0.9')).toBeVisible();
  await expect(slider).toBeHidden();
  await expect(findCard(page, 1).slider).toBeHidden();
});

test.describe('from a dark page', () => {
  test.use({ colorScheme: 'dark' });

  test('print is dark ink on white paper', async ({ page }) => {
    await openExplorer(page);
    await page.emulateMedia({ media: 'print' });
    const heading = findCharts(page).loss.getByRole('heading');
    const [ink, card] = await heading.evaluate((element) => [
      getComputedStyle(element).color,
      getComputedStyle(element.closest('[class*=card]')!).backgroundColor,
    ]);
    const brightness = (colour: string) =>
      colour
        .match(/\d+/g)!
        .slice(0, 3)
        .reduce((sum, part) => sum + Number(part), 0) / 3;
    expect(brightness(ink!)).toBeLessThan(100);
    expect(brightness(card!)).toBeGreaterThan(240);
  });
});
