import type { Page } from '@playwright/test';
import { findFaults } from './axe';
import { openExplorer, readColumn, readNumber } from './explorer';
import { expect, test } from './page';

const TABLE = 'The chosen unit: what comes in';

async function openPass(page: Page, link: string) {
  await openExplorer(page, link);
  const panel = page.getByRole('region', { name: 'One pass', exact: true });
  await expect(panel.locator('[data-pass] svg')).toBeVisible();
  return panel;
}

/** The text of an arithmetic line. */
const findLine = (panel: ReturnType<Page['getByRole']>, name: string) =>
  panel.locator('dl > div').filter({ has: panel.page().locator('dt', { hasText: new RegExp(`^${name}$`) }) });

test('the sum of a unit is what its inputs, weights and bias come to', async ({ page }) => {
  const panel = await openPass(page, '?net=iris&lr=1&at=12&lang=en');
  const [values, weights] = [await readColumn(page, TABLE, 'value'), await readColumn(page, TABLE, 'weight')];
  expect(values.length).toBe(4);
  const line = (await findLine(panel, 'sum').locator('dd').textContent()) ?? '';
  const bias = readNumber(/\+ \(?([−\d.]+)\)? = /.exec(line)![1]!);
  const sum = values.reduce((total, value, i) => total + value * weights[i]!, bias);
  expect(Math.abs(sum - readNumber(line.split(' = ').at(-1)!))).toBeLessThan(2e-4);
});

test('arrow keys go through the pass: the gradient comes after the loss, the last layer before the first', async ({
  page,
}) => {
  const panel = await openPass(page, '?net=iris;hidden:5&lr=1&at=12&lang=en');
  const loop = panel.getByRole('list', { name: 'The training loop' });
  await loop.getByRole('button', { name: 'loss' }).click();
  await expect(findLine(panel, 'loss')).toBeVisible();
  await expect(findLine(panel, 'blame')).toBeHidden();
  const lit: string[] = [];
  for (let step = 0; step < 5; step++) {
    await page.keyboard.press('ArrowRight');
    const current = panel.locator('ol button[aria-current=step][data-done]');
    lit.push((await current.textContent()) ?? '');
  }
  expect(lit).toEqual(['1 ∂L/∂p', '2 ∂L/∂z', '3 ∂L/∂W₂', '4 through tanh', '5 ∂L/∂W₁']);
  await expect(findLine(panel, 'blame')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(loop.getByRole('button', { name: 'update' })).toHaveAttribute('aria-current', 'step');
});

test('the loop says when it stops, and that it has', async ({ page }) => {
  const panel = await openPass(page, '?net=iris&lr=1&epochs=20&at=3&lang=en');
  await expect(panel).toContainText('stops after 20 epochs');
  await page.getByRole('slider', { name: /epoch/i }).last().press('End');
  await expect(panel).toContainText('stopped: all 20 epochs done');
});

test('“a mistake” shows a sample that is told wrong', async ({ page }) => {
  const panel = await openPass(page, '?net=iris&lr=0.01&at=0&lang=en');
  await panel.getByRole('button', { name: 'a mistake' }).click();
  await expect(panel.getByText(/^largest p: .*, wrong$/)).toBeVisible();
});

test('Adam writes its own step, which leads where the next line of it says', async ({ page }) => {
  const panel = await openPass(page, '?net=iris&lr=0.1&opt=adam&at=12&lang=en');
  await panel.getByRole('button', { name: 'update' }).click();
  const next = findLine(panel, 'next');
  await expect(next).toContainText('update 49 · mean of batch 1 of 4');
  await expect(next).toContainText(/∂L\/∂w of this sample: .+ g, the mean over the 32 of the batch/);
  const lines = await next.locator('[data-step]').allTextContents();
  expect(lines.map((line) => line.split(' = ')[0])).toEqual(['m', 's', 'm̂', 'ŝ', 'w']);
  const [, weight, mean, squares, end] = /^w = (\S+) − 0\.1·\(?([^)]+)\)?\/\(√(\S+) \+ 1e−8\) = (\S+)$/
    .exec(lines.at(-1)!)!
    .map((text) => Number(text.replaceAll('−', '-')));
  expect(Math.abs(weight! - (0.1 * mean!) / (Math.sqrt(squares!) + 1e-8) - end!)).toBeLessThan(2e-5);
});

test('a sample that would push a weight the other way than its batch is told to', async ({ page }) => {
  const panel = await openPass(page, '?net=iris&lr=1&at=12&lang=en');
  const opposes = panel.getByText('This sample alone would push the weight the other way');
  const gradients = findLine(panel, 'next').getByText('∂L/∂w of this sample');
  const seen = new Set<boolean>();
  for (let sample = 1; sample <= 30 && seen.size < 2; sample++) {
    await panel.getByRole('spinbutton', { name: 'sample' }).fill(String(sample));
    const [own, mean] = ((await gradients.textContent()) ?? '')
      .replaceAll('−', '-')
      .match(/: (-?[\d.e-]+\d)/g)!
      .map((text) => Number(text.slice(2)));
    const isOther = own! * mean! < 0;
    expect(await opposes.isVisible()).toBe(isOther);
    seen.add(isOther);
  }
  expect(seen.size).toBe(2);
});

test('three hidden layers of 32 fit into the card, and are drawn in few elements', async ({ page }) => {
  const panel = await openPass(page, '?net=iris;hidden:32-32-32&lr=0.1&at=12&lang=en');
  const drawing = panel.locator('[data-pass]');
  await expect(drawing.locator('svg path').first()).toBeAttached();
  expect(await drawing.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(
    0,
  );
  expect(await drawing.locator('svg line, svg path').count()).toBeLessThan(250);
});

test('the panel has no faults that axe finds, and nothing of it lies beyond a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openPass(page, '?net=iris;hidden:8&lr=1&at=12&lang=en');
  expect(await findFaults(page, { within: 'section:has([data-pass])' })).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
