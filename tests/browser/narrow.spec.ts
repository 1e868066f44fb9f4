import type { Page } from '@playwright/test';
import { findCard, findCharts, openExplorer, openMore, readBall, readTicks } from './explorer';
import { expect, test } from './page';

/** How far the page can be scrolled sideways, and what sticks out. */
function readOverflow(page: Page): Promise<{ sidewaysPx: number; out: string[] }> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    scrollTo(10_000, scrollY);
    const scrolledPx = scrollX;
    scrollTo(0, scrollY);
    const out = [
      ...document.querySelectorAll('button, input, summary, h1, h2, article, p, li, math, label'),
    ].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      // what is hidden from sight stands where it likes
      const isSeen =
        width > 1 && element.checkVisibility() && !element.closest('[class*=isually], [class*=kip]');
      return isSeen && (left < -0.5 || right > clientWidth + 0.5);
    });
    return {
      sidewaysPx: Math.max(scrolledPx, scrollWidth - clientWidth),
      out: out.map((element) => element.outerHTML.slice(0, 120)),
    };
  });
}

const SIZES = [
  { name: 'a phone', viewport: { width: 390, height: 844 }, deviceScaleFactor: 3 },
  { name: 'the narrowest phone', viewport: { width: 320, height: 640 }, deviceScaleFactor: 2 },
  { name: 'a tablet', viewport: { width: 820, height: 1180 }, deviceScaleFactor: 2 },
  // a window of 1440 by 900
  { name: '200 % zoom', viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 },
  { name: '400 % zoom', viewport: { width: 360, height: 225 }, deviceScaleFactor: 4 },
] as const;

for (const { name, viewport, deviceScaleFactor } of SIZES) {
  test.describe(`at ${name}`, () => {
    test.use({ viewport, deviceScaleFactor });

    test('nothing sticks out and nothing scrolls sideways, in either language', async ({ page }) => {
      await openExplorer(page, '?lr=0.6,0.2,0.01,0.99,1e-3,3/10,0.12345678,1.2&epochs=10000&bogus=1');
      await openMore(page);
      expect(await readOverflow(page)).toEqual({ sidewaysPx: 0, out: [] });
      await page.getByRole('button', { name: 'Switch to Chinese' }).click();
      await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
      expect(await readOverflow(page)).toEqual({ sidewaysPx: 0, out: [] });
    });

    test('every control can be scrolled to, and nothing lies over it then', async ({ page }) => {
      await openExplorer(page);
      await openMore(page);
      const covered = await page.evaluate(async () => {
        const controls = [
          ...document.querySelectorAll<HTMLElement>('main button, main input, main summary'),
        ].filter((element) => element.checkVisibility() && !element.matches('[type=radio]'));
        const missed: string[] = [];
        for (const control of controls) {
          const isHit = () => {
            const { left, top, width, height } = control.getBoundingClientRect();
            const hit = document.elementFromPoint(left + width / 2, top + height / 2);
            return hit !== null && (control.contains(hit) || hit.contains(control));
          };
          // a person scrolls until it can be pressed, wherever that is
          const isReached = (['center', 'end', 'start'] as const).some((block) => {
            control.scrollIntoView({ block, behavior: 'instant' });
            if (isHit()) return true;
            return [-160, 160, 120, 120].some((byPx) => {
              scrollBy({ top: byPx, behavior: 'instant' });
              return isHit();
            });
          });
          if (!isReached) missed.push(control.getAttribute('aria-label') ?? control.outerHTML.slice(0, 80));
        }
        return missed;
      });
      expect(covered).toEqual([]);
    });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('landscape and path share one w axis, and a switch changes path for loss', async ({ page }) => {
    await openExplorer(page, '?at=3');
    const { landscape, path, loss } = findCharts(page);
    for (const run of [1, 2, 3, 4]) {
      const [ball, place] = [await readBall(landscape, run), await readBall(path, run)];
      expect(Math.abs(ball!.x - place!.x)).toBeLessThan(0.5);
    }
    const readWeights = async (chart: typeof path) =>
      (await readTicks(chart)).filter(({ axis }) => axis === 'x');
    expect(await readWeights(path)).toEqual(await readWeights(landscape));
    await expect(loss).toHaveCount(0);
    await page
      .getByRole('group', { name: 'Shown under the landscape' })
      .getByText('loss', { exact: true })
      .click();
    await expect(loss).toBeVisible();
    await expect(path).toHaveCount(0);
  });

  test('everything that is pressed is at least 24 px in both directions', async ({ page }) => {
    await openExplorer(page);
    await openMore(page);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, input, summary, [role=slider], label, a')]
        .filter((element) => element.checkVisibility() && !element.matches('[type=radio]'))
        // a label beside a control of its own is not what one aims at
        .filter((element) => !(element instanceof HTMLLabelElement) || element.querySelector('input'))
        .filter((element) => !element.matches('a') || element.getBoundingClientRect().top >= 0)
        .map((element) => {
          const { width, height } = element.getBoundingClientRect();
          // a word in a text can be hit around itself too
          const around = getComputedStyle(element, '::after');
          const isLarger = around.content !== 'none' && around.position === 'absolute';
          const more = (inset: string) => (isLarger ? -2 * Number.parseFloat(inset) || 0 : 0);
          return { element, box: { width: width + more(around.left), height: height + more(around.top) } };
        })
        .filter(({ box }) => Math.min(box.width, box.height) < 23.5)
        .map(({ element, box }) => `${element.outerHTML.slice(0, 90)} ${box.width} x ${box.height}`),
    );
    expect(small).toEqual([]);
  });

  test('the charts stay in view while the last card is reached', async ({ page }) => {
    await openExplorer(page);
    const { landscape, path } = findCharts(page);
    await findCard(page, 4).article.evaluate((card) => card.scrollIntoView({ block: 'center' }));
    await expect(findCard(page, 4).slider).toBeInViewport();
    for (const chart of [landscape, path]) {
      await expect(chart.locator('svg.recharts-surface')).toBeInViewport({ ratio: 0.99 });
    }
  });
});

test('nothing is cut off in the explanation of a wide page', async ({ page }) => {
  await openExplorer(page);
  const hidden = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('section, li, p, [class*=explanation]')]
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        const isCut = overflowX === 'hidden' || overflowY === 'hidden';
        return (
          isCut &&
          (element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1)
        );
      })
      // the room around a word in which it can be hit is not seen
      .filter((element) => !element.querySelector(':scope > [aria-haspopup=dialog]'))
      .filter((element) => element.getBoundingClientRect().width > 1)
      .map((element) => element.outerHTML.slice(0, 100)),
  );
  expect(hidden).toEqual([]);
});
