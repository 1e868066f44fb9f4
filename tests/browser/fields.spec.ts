import type { Locator } from '@playwright/test';
import {
  expectSoundDrawings,
  findCard,
  findCharts,
  findSentence,
  openExplorer,
  readColumn,
  readLink,
  readPixels,
} from './explorer';
import { expect, test } from './page';

/** Types a text and leaves the field; its problem stands right below or beside it, in words, and the text stays. */
async function expectProblem(field: Locator, typed: string, told: string | RegExp): Promise<void> {
  await field.fill(typed);
  await field.press('Enter');
  await field.blur();
  await expect(field).toHaveValue(typed);
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveAccessibleDescription(told);
  const problem = field.locator('xpath=..').getByRole('alert');
  await expect(problem).toBeVisible();
  const [here, there] = [(await field.boundingBox())!, (await problem.boundingBox())!];
  const gap = Math.max(there.y - (here.y + here.height), here.y - (there.y + there.height));
  expect(gap).toBeLessThan(16);
}

const BAD_RATES: readonly [typed: string, told: string | RegExp][] = [
  ['-0.2', /“-0.2” is out of range. Write a number from 0 to /],
  ['1e308', /“1e308” is out of range/],
  ['NaN', /“NaN” is not a number/],
  ['', /Nothing is typed/],
  ['0,2', '“0,2” has a comma. Write 0.2, with a point.'],
  ['fast', /“fast” is not a number/],
  ['1/0', /Division by 0/],
];

test('a text that is no rate is told beside the field and kept, and the last good rate stays drawn', async ({
  page,
}) => {
  await openExplorer(page);
  const { loss } = findCharts(page);
  const before = await readPixels(loss, 'curve', 1);
  const { rate, word } = findCard(page, 1);
  for (const [typed, told] of BAD_RATES) {
    await expectProblem(rate, typed, told);
    expect(await readPixels(loss, 'curve', 1)).toEqual(before);
    await expect(word).toHaveText('swings in · 6');
    expect(readLink(page)).toBe('');
  }
  // mended, the problem is gone
  await rate.fill('0.3');
  await rate.press('Enter');
  await expect(rate).toHaveAttribute('aria-invalid', 'false');
  await expect(word).toHaveText(/^slides in · \d+$/);
  await expect(findSentence(page, '0.3')).toBeVisible();
});

test('Escape brings the last good text back', async ({ page }) => {
  await openExplorer(page);
  const { rate, problem } = findCard(page, 1);
  await expectProblem(rate, 'nonsense', /not a number/);
  await rate.press('Escape');
  await expect(rate).toHaveValue('0.6');
  await expect(problem).toHaveCount(0);
});

test('a rate of 0 is legal and stands still', async ({ page }) => {
  await openExplorer(page);
  const { rate, word } = findCard(page, 1);
  await rate.fill('0');
  await rate.press('Enter');
  await expect(word).toHaveText('stands still');
  await expect(findSentence(page, '0')).toContainText('makes every step 0');
  const track = await readPixels(findCharts(page).path, 'track', 1);
  expect(track).toHaveLength(51);
  expect(new Set(track.map(({ x }) => x)).size).toBe(1);
});

const TYPED_EXACTLY: readonly [typed: string, value: number][] = [
  ['3/10', 0.3],
  ['1e-3', 0.001],
  ['.2', 0.2],
  ['0.60', 0.6],
];
test('a rate is kept exactly as typed, in the field, in the link and in the tables', async ({ page }) => {
  await openExplorer(page);
  const { rate } = findCard(page, 1);
  for (const [typed, value] of TYPED_EXACTLY) {
    await rate.fill(typed);
    await rate.press('Tab');
    await expect(rate).toHaveValue(typed);
    await expect.poll(() => readLink(page)).toBe(`?lr=${typed},0.2,0.01,0.99`);
    await expect
      .poll(async () => (await readColumn(page, 'Loss by epoch and learning rate', `lr ${typed}`))[1])
      .toBeCloseTo(36 * (1 - 2 * value) ** 2, 3);
  }
});

test('a number of epochs that cannot be is told beside the field', async ({ page }) => {
  await openExplorer(page);
  const field = page.getByRole('textbox', { name: 'Epochs N' });
  await expectProblem(field, '0', /“0” is out of range. Write a number from 1 to 10,?000/);
  await expectProblem(field, '1.5', /“1.5” is not a whole number/);
  await expectProblem(field, '1e9', /“1e9” is out of range/);
  await expectProblem(field, '', /Nothing is typed/);
  expect(await readPixels(findCharts(page).loss, 'curve', 1)).toHaveLength(51);
});

test('1 and 10,000 epochs are drawn', async ({ page }) => {
  await openExplorer(page, '?lr=0.6,1.2,0.01');
  const field = page.getByRole('textbox', { name: 'Epochs N' });
  const { loss } = findCharts(page);
  await field.fill('1');
  await field.press('Enter');
  await expect.poll(async () => (await readPixels(loss, 'curve', 1)).length).toBe(2);
  await expectSoundDrawings(page);
  await field.fill('1e4');
  await field.press('Enter');
  await expect(findCard(page, 3).word).toHaveText('slides in · 431');
  await expect(findCard(page, 2).word).toHaveText('diverges');
  // at most two points for a pixel
  expect((await readPixels(loss, 'curve', 3)).length).toBeLessThan(2500);
  expect((await readPixels(loss, 'curve', 3)).length).toBeGreaterThan(100);
  await expectSoundDrawings(page);
});

for (const start of ['1e308', '-1e308']) {
  test(`a start of ${start} is drawn, and the way back is open`, async ({ page }) => {
    await openExplorer(page);
    const field = page.getByRole('textbox', { name: 'Start w₀' });
    await field.fill(start);
    await field.press('Enter');
    // more than float32 can hold
    await expect(findCard(page, 1).word).toHaveText('diverges');
    await expectSoundDrawings(page);
    await field.fill('5');
    await field.press('Enter');
    await expect(findCard(page, 1).word).toHaveText('swings in · 6');
    expect(await readPixels(findCharts(page).loss, 'curve', 1)).toHaveLength(51);
  });
}

test('the wheel over a focused field scrolls the page and changes no number', async ({ page }) => {
  await openExplorer(page);
  const { rate } = findCard(page, 1);
  await rate.focus();
  const box = (await rate.boundingBox())!;
  await page.mouse.move(box.x + 10, box.y + 10);
  await page.mouse.wheel(0, 200);
  await expect(rate).toHaveValue('0.6');
});
