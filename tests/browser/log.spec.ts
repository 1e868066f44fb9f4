import { readFileSync } from 'node:fs';
import { openExplorer, openLog } from './explorer';
import { descendNote, writeNoteLine } from './noteDescent';
import { expect, test } from './page';

test('the log prints the lines of the course note, run by run', async ({ page }) => {
  await openExplorer(page);
  const lines = (await (await openLog(page, '0.6')).textContent())!.split('\n');
  expect(lines).toHaveLength(50);
  expect(lines[0]).toBe('After 0 epoch, w is -2.200000, loss is 36.000000');
  expect(lines[1]).toBe('After 1 epoch, w is -0.760000, loss is 1.440001');
  for (const rate of ['0.2', '0.01', '0.99']) {
    const log = await openLog(page, rate);
    const descent = descendNote(Number(rate));
    await expect(log).toHaveText(
      Array.from({ length: 50 }, (_, epoch) => writeNoteLine(descent, epoch)).join('\n'),
    );
  }
});

test('the log of a run that overflows prints inf and nan as C does', async ({ page }) => {
  await openExplorer(page, '?lr=3&epochs=200');
  const lines = (await (await openLog(page, '3')).textContent())!.split('\n');
  expect(lines).toHaveLength(200);
  expect(lines.some((line) => line.endsWith('loss is inf'))).toBe(true);
  expect(lines.join('\n')).not.toMatch(/Infinity|NaN|e\+/);
});

test.describe('with a clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('copying the log puts its lines on the clipboard', async ({ page }) => {
    await openExplorer(page);
    const log = await openLog(page, '0.2');
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await expect(page.getByText('Copied', { exact: true })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await log.textContent());
  });
});

test('the CSV holds every run at every epoch', async ({ page }) => {
  await openExplorer(page);
  await openLog(page, '0.6');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download all runs as CSV' }).click(),
  ]);
  const [head, ...rows] = readFileSync(await download.path(), 'utf8')
    .trim()
    .split(/\r?\n/);
  expect(rows.length % 51).toBe(0);
  for (const rate of ['0.6', '0.2', '0.01', '0.99']) expect(`${head}\n${rows.join('\n')}`).toContain(rate);
  expect(rows.join('\n')).toContain('34.5744');
});
