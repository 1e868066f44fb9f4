import type { Locator } from '@playwright/test';
import { findFaults } from './axe';
import { findCard, openExplorer, readLink } from './explorer';
import { expect, test } from './page';

test('a network opens by its link, and a settled rate changes its word and curve', async ({ page }) => {
  await openExplorer(page, '?net=iris');
  const { article, rate } = findCard(page, 1);
  await expect(article).toContainText('converges');
  await expect(page.getByRole('button', { name: /^Network Iris 4 → 3/ })).toBeVisible();
  const curve = page
    .getByRole('region', { name: 'Loss per epoch', exact: true })
    .locator('[data-part=curve][data-run="0"]');
  await expect(curve).toHaveAttribute('d', /^M/);
  const before = (await curve.getAttribute('d'))!;
  await rate.fill('0.01');
  await rate.press('Enter');
  await expect(article).toContainText('crawls');
  await expect(curve).not.toHaveAttribute('d', before);
});

test('batch size and new start are steps of undo, and the link keeps them', async ({ page }) => {
  await openExplorer(page, '?net=iris');
  const batch = page.getByRole('textbox', { name: 'Batch size', exact: true });
  await expect(batch).toHaveValue('32');
  await batch.fill('120');
  await batch.press('Enter');
  await expect(page.getByText('all at once: gradient descent')).toBeVisible();
  const seed = page.getByRole('textbox', { name: 'Seed of the start' });
  await page.getByRole('button', { name: 'New start' }).click();
  await expect(seed).toHaveValue('16');
  await expect.poll(() => readLink(page)).toMatch(/batch.*120.*seed.*16/);
  await page.reload();
  await expect(batch).toHaveValue('120');
  await expect(seed).toHaveValue('16');
  await page.getByRole('button', { name: 'New start' }).click();
  await expect(seed).toHaveValue('17');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+z');
  await expect(seed).toHaveValue('16');
});

test('where it decides opens with as many test samples right as the card tells', async ({ page }) => {
  await openExplorer(page, '?net=iris');
  await expect(findCard(page, 1).article).toContainText('test 29 / 30');
  await page.getByRole('button', { name: 'Where it decides' }).click();
  const panel = page.getByRole('region', { name: 'Where it decides' });
  await expect(panel).toContainText('29 of 30 right');
  await expect(panel.locator('[data-drawing] svg').first()).toBeAttached();
  expect(await findFaults(page)).toEqual([]);
});

test('on a phone nothing scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openExplorer(page, '?net=iris');
  await expect(findCard(page, 1).article).toContainText('converges');
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(excess).toBeLessThanOrEqual(0);
});

for (const [width, height] of [
  [820, 1180],
  [390, 844],
] as const) {
  test(`at ${width} px the curves and the pass come before the settings`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openExplorer(page, '?net=iris');
    const pass = page.getByRole('region', { name: 'One pass' });
    await expect(pass).toContainText('versicolor');
    const topOf = async (locator: Locator) => (await locator.boundingBox())!.y;
    const tops = [
      await topOf(page.getByRole('region', { name: 'Loss per epoch', exact: true })),
      await topOf(pass),
      await topOf(page.getByRole('textbox', { name: 'Batch size', exact: true })),
    ];
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  });
}
