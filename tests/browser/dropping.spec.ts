import type { Page } from '@playwright/test';
import { findCard, openExplorer } from './explorer';
import { expect, test } from './page';

const EXPERIMENT = JSON.stringify({
  format: 'learning-rate-explorer',
  version: 1,
  parameters: { lr: '0.3,0.7', epochs: '20' },
});

/** Drags files onto the page, and drops them. */
async function drop(
  page: Page,
  files: readonly { name: string; content: string | readonly number[] }[],
): Promise<void> {
  await page.evaluate(async (given) => {
    const dataTransfer = new DataTransfer();
    for (const { name, content } of given)
      dataTransfer.items.add(
        new File([typeof content === 'string' ? content : Uint8Array.from(content)], name),
      );
    const target = document.querySelector('h1')!;
    for (const type of ['dragenter', 'dragover', 'drop']) {
      const isTaken = !target.dispatchEvent(
        new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }),
      );
      if (!isTaken) throw new Error(`${type} would leave the page`);
    }
  }, files);
}

test('an experiment file dropped anywhere is shown, as one step of undo', async ({ page }) => {
  await openExplorer(page);
  await drop(page, [{ name: 'week3.json', content: EXPERIMENT }]);
  await expect(page.getByText('week3.json is open. Undo brings back what was here.')).toBeVisible();
  await expect(findCard(page, 1).rate).toHaveValue('0.3');
  await expect(page.getByRole('article')).toHaveCount(2);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByText('week3.json')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('article')).toHaveCount(4);
  await expect(findCard(page, 1).rate).toHaveValue('0.6');
});

for (const [what, files, problem] of [
  ['a damaged file', [{ name: 'a.json', content: EXPERIMENT.slice(0, 40) }], /^a\.json is damaged/],
  [
    'another page’s file',
    [{ name: 'a.json', content: '{"type":"x"}' }],
    /^a\.json was not saved by this page/,
  ],
  ['a picture', [{ name: 'a.png', content: [0x89, 0x50, 0xff, 0xd8, 0] }], /^a\.png is not a text file/],
  ['a huge file', [{ name: 'a.json', content: ' '.repeat(16_000_001) }], /^a\.json has 16\.0 MB, more than/],
  [
    'a file with a rate that is none',
    [{ name: 'a.json', content: EXPERIMENT.replace('0.3', 'fast') }],
    /^a\.json has “fast” for lr, .*from 0 to 1e6/,
  ],
  [
    'two files',
    [
      { name: 'a.json', content: EXPERIMENT },
      { name: 'b.json', content: EXPERIMENT },
    ],
    /^Several files/,
  ],
] as const) {
  test(`${what} says what is wrong, and changes nothing`, async ({ page }) => {
    await openExplorer(page);
    await drop(page, files);
    await expect(page.getByText(problem)).toContainText(/othing has changed\./);
    await expect(page.getByRole('article')).toHaveCount(4);
    await page.keyboard.press('Control+z');
    await expect(findCard(page, 1).rate).toHaveValue('0.6');
  });
}

test('while a file is over the page it says what can be done, in the language of the page', async ({
  page,
}) => {
  await openExplorer(page, '?lang=zh-CN');
  const drag = (type: string) =>
    page.evaluate((name) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([''], 'a.json'));
      document.body.dispatchEvent(new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true }));
    }, type);
  await drag('dragenter');
  await expect(page.getByText('松开以打开实验文件')).toBeVisible();
  await drag('dragleave');
  await expect(page.getByText('松开以打开实验文件')).toHaveCount(0);
});

test.describe('where what opens a file can’t be loaded', () => {
  test.use({ tolerated: [/Failed to load resource|ERR_FAILED/] });

  test('a dropped file is said not to be open, and the page stays', async ({ page }) => {
    await page.route('**/DropNotice*', (route) => route.abort());
    await openExplorer(page);
    await drop(page, [{ name: 'week3.json', content: EXPERIMENT }]);
    await expect(page.getByRole('alert')).toHaveText(/^The file is not open: a part of this page could not/);
    await expect(page.getByRole('article')).toHaveCount(4);
  });
});

test('in an embed a dragged file is left to the browser, and loads nothing', async ({ page }) => {
  await page.goto('./embed.html');
  await expect(page.locator('path[data-part="curve"]').first()).toHaveAttribute('d', /^M/);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const isLeft = await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['{}'], 'a.json'));
    return ['dragenter', 'dragover', 'drop'].every((type) =>
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true })),
    );
  });
  expect(isLeft).toBe(true);
  expect(asked).toEqual([]);
});

test('a text that is dragged is left to the browser, and loads nothing', async ({ page }) => {
  await openExplorer(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const isLeft = await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/plain', '0.3');
    return document.body.dispatchEvent(
      new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true }),
    );
  });
  expect(isLeft).toBe(true);
  expect(asked).toEqual([]);
});
