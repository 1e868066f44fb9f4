import type { Page } from '@playwright/test';
import { openExplorer } from './explorer';
import { expect, test } from './page';

async function openDecisions(page: Page, link: string, name = 'Where it decides') {
  await openExplorer(page, link);
  await page.getByRole('button', { name }).click();
  const panel = page.getByRole('region', { name });
  await expect(panel.locator('canvas')).toBeVisible();
  return panel;
}

test('the map is told in words: what it calls how much, and how many samples lie elsewhere', async ({
  page,
}) => {
  const panel = await openDecisions(page, '?net=iris&lr=1&lang=en');
  await expect(panel).toContainText('Map of petal length (across) and petal width (up).');
  await expect(panel).toContainText(/calls \d+\s% setosa, \d+\s% versicolor, \d+\s% virginica\./);
  await expect(panel).toContainText(/\d+ of 30 test samples lie where the map tells another class\./);
});

test('in Chinese it calls features and classes by their Chinese names', async ({ page }) => {
  const panel = await openDecisions(page, '?net=iris&lr=1&lang=zh-CN', '在哪里判定');
  await expect(panel.getByRole('combobox').first()).toContainText('花瓣长度');
  await expect(panel.getByRole('rowheader').first()).toContainText('山鸢尾');
  await expect(panel).not.toContainText('setosa');
});

test('it says of how many samples nothing is told where the weights are no numbers', async ({ page }) => {
  const panel = await openDecisions(page, '?net=iris;out:linear;act:relu;hidden:8&lr=300&lang=en');
  await expect(panel).toContainText('For 150 samples no output is a number');
  await expect(panel).toContainText('0 of 30 right');
});

test('the map is painted again when the system turns dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  const panel = await openDecisions(page, '?net=iris&lr=1&lang=en');
  const paint = () =>
    panel.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
      const probe = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
      probe.drawImage(canvas, 2, canvas.height - 2, 1, 1, 0, 0, 1, 1);
      return [...probe.getImageData(0, 0, 1, 1).data];
    });
  await expect.poll(async () => (await paint())[3]).toBeGreaterThan(0);
  const light = await paint();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(paint).not.toEqual(light);
  expect((await paint())[3]).toBeGreaterThan(0);
});
