import type { Locator, Page } from '@playwright/test';
import {
  findCard,
  findCharts,
  findExplanation,
  openExplorer,
  openLog,
  openMore,
  readBall,
  readTicks,
} from './explorer';
import { expect, test } from './page';
import { openShare } from './shareDialog';

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

for (const width of [390, 820, 1280, 1366, 1440]) {
  test(`how near “there” is can be read whole on a page ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await openExplorer(page);
    const tolerance = findExplanation(page).getByRole('button', { name: /within 0\.001 of the minimum/ });
    await tolerance.scrollIntoViewIfNeeded();
    await expect(tolerance).toBeVisible();
    const isWhole = await tolerance.evaluate((term) => {
      const text = document.createRange();
      text.selectNodeContents(term);
      const { left, right, top, bottom } = text.getBoundingClientRect();
      for (let box = term.parentElement; box; box = box.parentElement) {
        const edges = box.getBoundingClientRect();
        const { overflowX, overflowY } = getComputedStyle(box);
        if (overflowX !== 'visible' && (left < edges.left - 1 || right > edges.right + 1)) return false;
        if (overflowY === 'hidden' && (top < edges.top - 1 || bottom > edges.bottom + 1)) return false;
      }
      return true;
    });
    expect(isWhole).toBe(true);
  });
}

test.describe('on a phone, where nothing hovers', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('the word of a run stands whole beside its rate, with its epoch', async ({ page }) => {
    await openExplorer(page);
    for (const [run, text] of [
      'swings in · 6',
      'slides in · 18',
      'crawls · needs 431',
      'oscillates · needs 431',
    ].entries()) {
      const { word, button, article } = findCard(page, run + 1);
      const more = button(`Hide, duplicate, remove and more for run ${run + 1}`);
      await expect(word).toHaveText(text);
      const [pill, field, card] = [
        await word.boundingBox(),
        await more.boundingBox(),
        await article.boundingBox(),
      ];
      expect(pill!.x).toBeGreaterThan(field!.x + field!.width);
      expect(pill!.x + pill!.width).toBeLessThan(card!.x + card!.width);
    }
  });

  test('one button opens what can be done with a run, and closes it again', async ({ page }) => {
    await openExplorer(page);
    const { article, button } = findCard(page, 2);
    await expect(button('Duplicate run 2')).toBeHidden();
    const more = button('Hide, duplicate, remove and more for run 2');
    await more.tap();
    await button('Duplicate run 2').tap();
    await expect(page.getByRole('article')).toHaveCount(5);
    await more.tap();
    await expect(article.getByRole('button', { name: 'Remove run 2' })).toBeHidden();
  });

  test('a link with a question opens with the question, and the way to run at the foot', async ({ page }) => {
    await openExplorer(page, '?lr=0.6,0.2&epochs=20&predict=order');
    const question = page.getByRole('heading', { level: 2, name: 'Which run arrives first, which next?' });
    await expect(question).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole('button', { name: /^Run 20 epochs/ })).toBeInViewport({ ratio: 1 });
    await expect(page.getByText('Drag a rate. Which gets to the bottom first?')).toBeHidden();
    await page.getByRole('button', { name: 'Run it without a guess' }).tap();
    await expect(page.getByRole('button', { name: 'Play' })).toBeInViewport({ ratio: 1 });
  });
});

/** Labels of check boxes and radio buttons that are no target of 24 by 24 pixels, by what a tap at their edges hits. */
function findSmallTargets(part: Locator): Promise<string[]> {
  return part.evaluate((within) => {
    const boxes = [...within.querySelectorAll<HTMLInputElement>('input[type=checkbox], input[type=radio]')];
    const targets = boxes
      .flatMap((box) => [...(box.labels ?? [])].map((label) => ({ box, label })))
      .filter(({ label }) => label.checkVisibility());
    return targets.flatMap(({ box, label }) => {
      label.scrollIntoView({ block: 'center', inline: 'center' });
      const { left, top, width, height } = label.getBoundingClientRect();
      const [x, y] = [left + Math.min(width / 2, 40), top + height / 2];
      const hits = [-11, 0, 11].flatMap((by) => [
        document.elementFromPoint(x + by, y),
        document.elementFromPoint(x, y + by),
      ]);
      const isHit = hits.every((hit) => hit === box || hit?.closest('label') === label);
      return isHit ? [] : [`${label.textContent} ${width} × ${height}`];
    });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('a label is as good a target as what it names', async ({ page }) => {
    await openExplorer(page);
    await openMore(page);
    expect(await findSmallTargets(page.locator('body'))).toEqual([]);
    const part = page.getByRole('group', { name: /or the log$/ });
    await part.getByText('every rate', { exact: true }).click();
    await expect(page.getByRole('checkbox', { name: 'range test' })).toBeVisible();
    expect(await findSmallTargets(page.locator('body'))).toEqual([]);
  });

  for (const section of ['On a page', 'Ask a question']) {
    test(`so it is where one shares: ${section}`, async ({ page }) => {
      const { dialog } = await openShare(page, '', section);
      await expect(dialog.getByRole('checkbox').first()).toBeVisible();
      expect(await findSmallTargets(dialog)).toEqual([]);
    });
  }

  test('lines of the log go on in the next row, and are copied as they are', async ({ page }) => {
    await openExplorer(page, '?fn=x^2%2B20*y^2&w0=-4.123456:1.512345&lr=0.0123456&sched=cosine&epochs=4');
    const log = await openLog(page, '0.0123456, cosine');
    await expect(log).toHaveValue(/\n/);
    expect(await log.evaluate((lines) => lines.scrollWidth - lines.clientWidth)).toBe(0);
    expect((await log.inputValue()).split('\n')).toHaveLength(4);
  });

  test('of a long list of corrections it shows that more follows, until its end is reached', async ({
    page,
  }) => {
    const wrong = ['lr=a', 'epochs=b', 'w0=c', 'dtype=d', 'yscale=e', 'at=f', 'opt=g', 'clip=h', 'seed=i'];
    await openExplorer(page, `?${wrong.join('&')}`);
    const list = page.getByRole('complementary').getByRole('list');
    await expect(list.getByRole('listitem')).toHaveCount(wrong.length);
    expect(await list.evaluate((box) => box.scrollHeight - box.clientHeight)).toBeGreaterThan(0);
    const isShaded = async () => {
      const picture = (await list.screenshot()).toString('base64');
      return page.evaluate(async (png) => {
        const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
        const image = await createImageBitmap(new Blob([bytes]));
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d', {
          willReadFrequently: true,
        })!;
        context.drawImage(image, 0, 0);
        const [head, foot] = [2, image.height - 2].map((y) => context.getImageData(2, y, 1, 1).data.join());
        return head !== foot;
      }, picture);
    };
    expect(await isShaded()).toBe(true);
    await list.evaluate((box) => box.scrollTo(0, box.scrollHeight));
    expect(await isShaded()).toBe(false);
  });
});
