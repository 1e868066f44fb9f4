import type { Locator, Page } from '@playwright/test';
import { findFaults } from './axe';
import { findCard, openExplorer, readTicks } from './explorer';
import { expect, test } from './page';

/** Opens the view of all learning rates, and waits until its curves have names. */
async function openEveryRate(page: Page, link = ''): Promise<Locator> {
  await openExplorer(page, link);
  await page
    .getByRole('group', { name: /or the log$/ })
    .getByText('every rate', { exact: true })
    .click();
  const panel = page.getByRole('region', { name: 'Every learning rate', exact: true });
  await expect(panel.locator('[data-part=outcome]').first()).toHaveAttribute('d', /L/);
  return panel;
}

const factsOf = (panel: Locator) => panel.locator('[data-part=fact]');
const markOf = (panel: Locator, run: number) =>
  panel.getByRole('slider', { name: `Learning rate of run ${run}, on the curve` });
const BOWL = '?fn=x^2%2B20*y^2&w0=-4:1.5&epochs=80&lr=0.01';

test('every run is marked on the curve, at its rate and its loss, and dragging a mark sets its rate', async ({
  page,
}) => {
  const panel = await openEveryRate(page);
  await expect(panel.getByRole('slider')).toHaveCount(4);
  await expect(markOf(panel, 3)).toHaveAttribute('aria-valuetext', '0.01, loss 4.77, crawls');
  const before = (await markOf(panel, 3).boundingBox())!;
  const [x, y] = [before.x + before.width / 2, before.y + before.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 40, y, { steps: 4 });
  await page.mouse.up();
  const rate = Number(await findCard(page, 3).rate.inputValue());
  expect(rate).toBeGreaterThan(1e-4);
  expect(rate).toBeLessThan(0.008);
  const after = (await markOf(panel, 3).boundingBox())!;
  expect(Math.abs(before.x - 40 - after.x)).toBeLessThan(4);
  await markOf(panel, 3).press('ArrowRight');
  await expect.poll(async () => Number(await findCard(page, 3).rate.inputValue())).toBeGreaterThan(rate);
});

test('best, fastest and largest stable rate are named, those of theory on a bowl of two weights', async ({
  page,
}) => {
  const panel = await openEveryRate(page, BOWL);
  await expect(factsOf(panel).filter({ hasText: /^fastest/ })).toHaveText('fastest 0.0476: × 0.90 a step');
  await expect(factsOf(panel).filter({ hasText: /^largest stable/ })).toHaveText('largest stable 0.05');
  await expect(factsOf(panel).filter({ hasText: /^best 0\.04[67]\d*: \d/ })).toBeVisible();
});

test('every fact has its place inside the plot and off the others where two curves leave little room', async ({
  page,
}) => {
  const panel = await openEveryRate(page, `${BOWL},0.01&opt=sgd,momentum`);
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await expect(async () => {
      const texts = (await factsOf(panel).allTextContents()).join();
      expect(texts).toMatch(/best from/);
      expect(texts).toMatch(/largest stable 0\.095/);
      expect(await listMisplaced(panel)).toEqual([]);
    }).toPass({ timeout: 10_000 });
  }
});

/** Names of facts that stand outside the drawing, and pairs of them that cover each other. */
function listMisplaced(panel: Locator): Promise<string[]> {
  return panel.locator('svg.recharts-surface').evaluate((drawing) => {
    const frame = drawing.getBoundingClientRect();
    const facts = [...drawing.querySelectorAll('[data-part=fact]')];
    return facts.flatMap((fact, k) => {
      const a = fact.getBoundingClientRect();
      const isOutside = a.left < frame.left || a.right > frame.right;
      const met = facts.slice(k + 1).filter((other) => {
        const b = other.getBoundingClientRect();
        return a.left < b.right && b.left < a.right && a.top + 1 < b.bottom && b.top + 1 < a.bottom;
      });
      return [...(isOutside ? [fact] : []), ...met].map((one) => `${fact.textContent} · ${one.textContent}`);
    });
  });
}

test('with momentum, which swings, a range is named best and no rate fastest; the limit is 2 (1 + β) / λ', async ({
  page,
}) => {
  const panel = await openEveryRate(page, `${BOWL}&opt=momentum`);
  await expect(factsOf(panel).filter({ hasText: /^best from 0\.00\d+ to 0\.0\d+: 0\.0/ })).toBeVisible();
  await expect(factsOf(panel).filter({ hasText: /^largest stable/ })).toHaveText('largest stable 0.095');
  await expect(factsOf(panel).filter({ hasText: /^fastest/ })).toHaveCount(0);
});

test('the range test is drawn beside the curve on the same axis, with what it suggests', async ({ page }) => {
  const panel = await openEveryRate(page);
  const ticks = await readTicks(panel);
  await panel.getByLabel('range test').check();
  await expect(panel.locator('[data-part=rangeTest]')).toHaveAttribute('d', /L/);
  await expect(factsOf(panel).filter({ hasText: /^valley 0\.0/ })).toBeVisible();
  await expect(factsOf(panel).filter({ hasText: /^steepest 0\.0/ })).toBeVisible();
  expect(await readTicks(panel)).toEqual(ticks);
  // and what is named on the curve keeps its names
  for (const named of ['best from 0.138 to 0.858: ≈ 0', 'fastest 0.5: there at epoch 1', 'largest stable 1'])
    await expect(factsOf(panel).filter({ hasText: named })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('axe finds no violation', async ({ page }) => {
      const panel = await openEveryRate(page, '?epochs=5');
      await panel.getByLabel('range test').check();
      await expect(factsOf(panel).filter({ hasText: /^valley/ })).toBeVisible();
      expect(await findFaults(page)).toEqual([]);
    });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('in Chinese, everything is named and nothing is scrolled sideways', async ({ page }) => {
    await openExplorer(page, '?lang=zh-CN');
    await page.getByText('全部学习率', { exact: true }).first().click();
    const panel = page.getByRole('region', { name: '全部学习率', exact: true });
    await expect(factsOf(panel).filter({ hasText: /^最大稳定学习率 1$/ })).toBeVisible();
    const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
    expect(scrollWidth).toBe(clientWidth);
    const outside = await factsOf(panel).evaluateAll((texts) =>
      texts.filter((text) => {
        const { left, right } = text.getBoundingClientRect();
        return left < 0 || right > innerWidth;
      }),
    );
    expect(outside).toEqual([]);
  });
});
