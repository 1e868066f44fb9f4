import type { Page } from '@playwright/test';
import { findFaults } from './axe';
import {
  findCard,
  findCharts,
  findExplanation,
  openExplorer,
  openLog,
  openMore,
  readBall,
  readLink,
  readTicks,
} from './explorer';
import { expect, test } from './page';

const reveal = (page: Page) => page.getByRole('button', { name: /Show the answer/ });
const code = (page: Page) => page.getByRole('region', { name: 'Scan to try it' });

test('one key enters with the answers hidden, the next tells them, and Escape leaves', async ({ page }) => {
  await openExplorer(page);
  const link = readLink(page);
  const { loss, path } = findCharts(page);
  await page.keyboard.press('F2');
  await expect(reveal(page)).toBeFocused();
  await expect(findCard(page, 4).article).not.toContainText('oscillates');
  await expect(findExplanation(page)).toBeHidden();
  await expect(page.getByText('draw the same loss curve')).toBeHidden();
  for (const chart of [loss, path]) {
    await expect(chart.locator('[data-part=ball]').filter({ visible: true })).toHaveCount(0);
    await expect(
      chart.locator('[data-part=curve][d], [data-part=track][d]').filter({ visible: true }),
    ).toHaveCount(0);
  }
  await page.keyboard.press('F2');
  await expect(findCard(page, 4).article).toContainText('oscillates');
  await expect(page.getByText('0.01 and 0.99 draw the same loss curve.')).toBeVisible();
  expect(await readBall(loss, 1)).not.toBeNull();
  await page.keyboard.press('F2');
  await expect(findCard(page, 4).article).not.toContainText('oscillates');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeVisible();
  await expect(findCard(page, 4).article).toContainText('oscillates');
  expect(readLink(page)).toBe(link);
});

test.describe('on a tablet', () => {
  test.use({ viewport: { width: 820, height: 700 } });

  test('what is open and where one has scrolled stay as they are, into it and out of it', async ({
    page,
  }) => {
    await openExplorer(page);
    await openMore(page);
    const log = await openLog(page, '0.6');
    const more = page.locator('details');
    await page.evaluate(() => scrollTo(0, 400));
    const place = (await more.boundingBox())!.y;
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(100);
    const expectKept = async () => {
      await expect(more).toHaveAttribute('open');
      expect(Math.abs((await more.boundingBox())!.y - place)).toBeLessThan(2);
    };
    await page.keyboard.press('F2');
    await expect(reveal(page)).toBeAttached();
    await expectKept();
    await page.keyboard.press('F2');
    await expect(log).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(reveal(page)).toBeHidden();
    await expectKept();
    await expect(log).toBeVisible();
  });
});

test('it is entered from “more” too, where its key is told', async ({ page }) => {
  await openExplorer(page);
  await openMore(page);
  const enter = page.getByRole('button', { name: /Lecture mode/ });
  await expect(enter).toHaveAttribute('title', /F2/);
  await enter.click();
  await expect(reveal(page)).toBeVisible();
  await page.getByRole('button', { name: /Leave/ }).click();
  await expect(reveal(page)).toBeHidden();
});

test('Escape in a field or a dialog stays there', async ({ page }) => {
  await openExplorer(page);
  await page.keyboard.press('F2');
  await findCard(page, 1).rate.fill('0.3');
  await page.keyboard.press('Escape');
  await expect(reveal(page)).toBeVisible();
  await page.getByRole('button', { name: 'QR code, full screen' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(reveal(page)).toBeVisible();
});

test('the code leads to what is shown, and says where that works on this computer only', async ({ page }) => {
  await openExplorer(page);
  await page.keyboard.press('F2');
  await expect(code(page)).toContainText('works on this computer only');
  await findCard(page, 1).rate.fill('0.3');
  await findCard(page, 1).rate.press('Enter');
  await expect(code(page)).toContainText('lr=0.3,0.2,0.01,0.99');
  await expect(code(page).getByRole('img')).toBeVisible();
});

for (const viewport of [
  { width: 1280, height: 720 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${viewport.width} × ${viewport.height}, ${colorScheme}`, () => {
      test.use({ viewport, colorScheme });

      test('type is 1.6 times as large, all fits, and axes are shared to the pixel', async ({ page }) => {
        await openExplorer(page, '?epochs=20');
        const heightOf = () =>
          page.getByRole('heading', { name: 'Landscape L(w)' }).evaluate((heading) => {
            const range = document.createRange();
            range.selectNodeContents(heading);
            return range.getBoundingClientRect().height;
          });
        const usual = await heightOf();
        await page.keyboard.press('F2');
        await expect(reveal(page)).toBeVisible();
        expect((await heightOf()) / usual).toBeCloseTo(1.6, 1);
        expect(await findFaults(page)).toEqual([]);
        await page.keyboard.press('F2');
        await expect(findCard(page, 1).article).toContainText('swings in');

        const page1 = await page.evaluate(() => [
          document.documentElement.scrollWidth - innerWidth,
          document.documentElement.scrollHeight - innerHeight,
        ]);
        expect(Math.max(...page1)).toBeLessThanOrEqual(0);
        const { landscape, loss, path } = findCharts(page);
        const ticksOf = async (chart: typeof loss, axis: 'x' | 'y') =>
          (await readTicks(chart)).filter((tick) => tick.axis === axis);
        expect(await ticksOf(landscape, 'x')).toEqual(await ticksOf(path, 'x'));
        expect(await ticksOf(landscape, 'y')).toEqual(await ticksOf(loss, 'y'));
        for (const run of [1, 2, 3, 4]) {
          const [on, at] = [await readBall(landscape, run), await readBall(loss, run)];
          expect(Math.abs(on!.y - at!.y)).toBeLessThan(1);
        }
        // no card's word lies over its rate
        for (const run of [1, 2, 3, 4]) {
          const { rate, word } = findCard(page, run);
          const [field, pill] = [(await rate.boundingBox())!, (await word.boundingBox())!];
          expect(pill.x).toBeGreaterThanOrEqual(field.x + field.width);
        }
      });
    });
  }
}

test('a press on a chart goes to the epoch under it, large as the chart is', async ({ page }) => {
  await openExplorer(page);
  await page.keyboard.press('F2');
  await expect(reveal(page)).toBeVisible();
  await page.keyboard.press('F2');
  const { loss } = findCharts(page);
  await expect(loss.locator('[data-part=label]').first()).toBeAttached();
  const box = (await loss.locator('rect[class*=overlay]').boundingBox())!;
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expect(page.getByRole('slider', { name: 'Epoch', exact: true })).toHaveAttribute(
    'aria-valuetext',
    'epoch 25 of 50',
  );
});
