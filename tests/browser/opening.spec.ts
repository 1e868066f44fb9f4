import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import {
  expectDrawn,
  expectSoundDrawings,
  findCard,
  findCharts,
  findExplanation,
  findSentence,
  openExplorer,
  readColumn,
  readCurve,
} from './explorer';
import { DIST } from './hosts';
import { descendNote } from './noteDescent';
import { expect, test } from './page';

const NOTE_RATES = ['0.6', '0.2', '0.01', '0.99'] as const;

test('the four cards say what their runs do', async ({ page }) => {
  await openExplorer(page);
  const words = ['swings in · 6', 'slides in · 18', 'crawls · needs 431', 'oscillates · needs 431'];
  for (const [index, rate] of NOTE_RATES.entries()) {
    const card = findCard(page, index + 1);
    await expect(card.rate).toHaveValue(rate);
    await expect(card.word).toHaveText(words[index]!);
  }
  await expect(findCard(page, 1).article).toContainText('gap × (−0.20)');
  await expect(findCard(page, 2).article).toContainText('gap × 0.60');
  await expect(findCard(page, 1).article).toContainText('loss after 50: ≈ 0');
  await expect(findCard(page, 4).article).toContainText('loss after 50: 4.77');
});

test('every curve runs through the losses and weights that float32 gives', async ({ page }) => {
  await openExplorer(page);
  const { loss, path } = findCharts(page);
  for (const [index, rate] of NOTE_RATES.entries()) {
    const { losses, parameters } = descendNote(Number(rate));
    expect(await readCurve(loss, 'curve', index + 1)).toHaveLength(51);
    expect(await readCurve(path, 'track', index + 1)).toHaveLength(51);
    // a tenth of a pixel, at 8 pixels for a unit of loss and 35 for one of w
    await expectDrawn(loss, 'curve', index + 1, { values: losses, tolerance: 0.02 });
    await expectDrawn(path, 'track', index + 1, { values: parameters, tolerance: 0.01 });
  }
  await expectSoundDrawings(page);
});

test('the data tables hold the numbers that the curves are drawn from', async ({ page }) => {
  await openExplorer(page);
  for (const rate of NOTE_RATES) {
    const { losses, parameters } = descendNote(Number(rate));
    await expect
      .poll(async () => (await readColumn(page, 'Loss by epoch and learning rate', `lr ${rate}`))[50])
      .toBeCloseTo(losses[50]!, 4);
    const told = await readColumn(page, 'w by epoch and learning rate', `lr ${rate}`);
    expect(told).toHaveLength(51);
    for (const [epoch, value] of told.entries()) expect(value).toBeCloseTo(parameters[epoch]!, 4);
  }
});

test('the sentences tell how, how slowly, and what float32 rounds away', async ({ page }) => {
  await openExplorer(page);
  await expect(findSentence(page, '0.6')).toContainText('leaves 20 %');
  await expect(findSentence(page, '0.6')).toContainText('From epoch 12 float32 rounds w to −1');
  await expect(findSentence(page, '0.6')).toContainText('the exact loss there is 6.0e−16');
  for (const rate of ['0.01', '0.99']) await expect(findSentence(page, rate)).toContainText('leaves 98 %');
  await expect(findSentence(page, '0.01')).toContainText('epoch 431: 72 times as many as 0.6');
  await expect(findExplanation(page)).toContainText('within 0.001 of the minimum');
});

test('where float32 stops is told on the axis that shows it', async ({ page }) => {
  await openExplorer(page, '?yscale=log');
  await expect(findSentence(page, '0.2')).toContainText(
    'Stops at 3.6e−15: the next step is too small for float32',
  );
});

test('the first frame already has the words and the curves, and nothing shifts after it', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const seen = { curves: -1, words: -1, ticks: false, shift: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        seen.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    const look = () => {
      if (!document.querySelector('#root > *')) return requestAnimationFrame(look);
      seen.curves = document.querySelectorAll('[data-part=curve][d^=M], [data-part=track][d^=M]').length;
      seen.words = [...document.querySelectorAll('article [role=img]')].filter(
        (word) => word.textContent,
      ).length;
      seen.ticks = document.querySelectorAll('.recharts-cartesian-axis-tick-label').length > 20;
      return 0;
    };
    requestAnimationFrame(look);
  });
  await openExplorer(page);
  // until the worker has answered and the exact rows have come
  await expect(page.getByRole('table', { name: 'Loss by epoch and learning rate' })).toContainText('4.7743');
  await page.waitForTimeout(500);
  const seen = await page.evaluate(() => (window as unknown as { seen: unknown }).seen);
  expect(seen).toEqual({ curves: 8, words: 4, ticks: true, shift: 0 });
});

test('the first view loads at most 184 kB of script in all, 100 kB of it our own', async ({ page }) => {
  const sizes = new Map<string, number>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith('.js'))
      sizes.set(pathname, gzipSync(readFileSync(join(DIST, pathname)), { level: 9 }).length);
  });
  await openExplorer(page);
  await expect(page.getByRole('table', { name: 'Loss by epoch and learning rate' })).toContainText('4.7743');
  const sum = (names: readonly string[]) => names.reduce((total, name) => total + (sizes.get(name) ?? 0), 0);
  const names = [...sizes.keys()];
  expect(sum(names)).toBeGreaterThan(100_000);
  expect(sum(names)).toBeLessThanOrEqual(184_000);
  expect(sum(names.filter((name) => !name.includes('libraries')))).toBeLessThanOrEqual(100_000);
});
