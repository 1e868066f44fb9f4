import type { Page } from '@playwright/test';
import { findFaults } from './axe';
import { openExplorer, readNumber } from './explorer';
import { expect, test } from './page';

async function openWeights(page: Page, link: string) {
  await openExplorer(page, link);
  await page.getByRole('button', { name: 'Weights', exact: true }).click();
  const panel = page.getByRole('region', { name: 'Weights', exact: true });
  await expect(panel.getByRole('application').first()).toBeVisible();
  return panel;
}

test('arrow keys read a weight, what it was at the start, and how far it moved', async ({ page }) => {
  const panel = await openWeights(page, '?net=iris&lr=1&at=12&lang=en');
  await panel.getByRole('application', { name: 'Weights of layer 1' }).focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'End']) await page.keyboard.press(key);
  const told = panel.getByRole('status');
  await expect(told).toContainText('petal length → virginica: w = ');
  const numbers = /w = (\S+); at the start (\S+); moved by (\S+)/.exec((await told.textContent())!)!;
  const [weight, start, moved] = numbers.slice(1).map(readNumber);
  expect(Math.abs(weight! - start! - moved!)).toBeLessThan(2e-4);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(told).toContainText('bias of virginica: b = ');
});

test('at epoch 0 nothing has moved, and a later epoch shows other weights', async ({ page }) => {
  const panel = await openWeights(page, '?net=iris&lr=1&at=0&lang=en');
  await panel
    .getByRole('application')
    .first()
    .hover({ position: { x: 130, y: 40 } });
  const told = panel.getByRole('status');
  await expect(told).toContainText('moved by 0.0000');
  await page.getByRole('slider', { name: /epoch/i }).last().press('End');
  await expect(panel).toContainText('after epoch 60');
  await expect(told).not.toContainText('moved by 0.0000');
});

test('the largest network fits on a phone, in one path a colour, and has no faults that axe finds', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const panel = await openWeights(page, '?net=iris;hidden:32-32-32&lr=0.1&at=12&lang=en');
  await expect(panel.getByRole('application')).toHaveCount(4);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await panel.locator('svg [data-level]').count()).toBeLessThanOrEqual(4 * 13);
  expect(await findFaults(page, { within: 'section[aria-label=Weights]' })).toEqual([]);
});
