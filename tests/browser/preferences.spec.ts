import { findCard, findCharts, findSentence, openExplorer, openMore, readColumn, readLink } from './explorer';
import { expect, test } from './page';

test('in Chinese everything is Chinese, and it stays so after a reload', async ({ page }) => {
  await openExplorer(page);
  await page.getByRole('button', { name: 'Switch to Chinese' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(page.getByText('拖动学习率，看谁先到底。').first()).toBeAttached();
  const words = await page.locator('article [role=img]').allTextContents();
  expect(words).toEqual(['摆动收敛 · 6', '单侧收敛 · 18', '爬行 · 需 431', '振荡 · 需 431']);
  await page.locator('summary').click();
  const leftOver = await page.evaluate(() => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement!.closest('script, noscript, [lang=en]')) texts.push(node.textContent ?? '');
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [aria-valuetext]')) {
      if (element.closest('[lang=en]')) continue;
      for (const name of ['aria-label', 'title', 'aria-valuetext'])
        texts.push(element.getAttribute(name) ?? '');
    }
    return texts.filter((text) => /[A-Za-z]{3,}/.test(text.replace(/float(32|64)|CSV|English/g, '')));
  });
  expect(leftOver).toEqual([]);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await page.locator('header button[lang=en]').click();
  await expect(findCard(page, 1).word).toHaveText('swings in · 6');
});

test.describe('for a reader of Chinese', () => {
  test.use({ locale: 'zh-CN' });

  test('the page opens in Chinese', async ({ page }) => {
    await openExplorer(page);
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
    await expect(page.locator('article [role=img]').first()).toHaveText('摆动收敛 · 6');
    await expect(page.getByRole('alert')).toHaveCount(0);
    await page.locator('article input[type=text]').first().fill('0,2');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toHaveText(/逗号/);
  });
});

test.describe('where the network fails', () => {
  test.use({ tolerated: [/ERR_FAILED/] });

  test('the other language is fetched when it is chosen; where that fails the page stays, and the next press tries again', async ({
    page,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await openExplorer(page);
    const isChinese = (address: string) => /zh-CN-[^/]*\.js/.test(address);
    expect(asked.filter(isChinese)).toEqual([]);

    const toChinese = page.getByRole('button', { name: 'Switch to Chinese' });
    await page.route(/zh-CN-[^/]*\.js/, (route) => route.abort());
    await toChinese.click();
    await expect.poll(() => asked.some(isChinese)).toBe(true);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(findCard(page, 1).word).toHaveText('swings in · 6');

    await page.unroute(/zh-CN-[^/]*\.js/);
    await toChinese.click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  });
});

test('the theme button turns paper, cards and curves dark and back', async ({ page }) => {
  await openExplorer(page);
  const readColours = () =>
    page.evaluate(() => [
      getComputedStyle(document.documentElement).backgroundColor,
      getComputedStyle(document.querySelector('[data-part=curve][data-run="0"]')!).stroke,
    ]);
  const light = ['rgb(247, 246, 243)', 'rgb(63, 127, 232)'];
  const dark = ['rgb(20, 22, 26)', 'rgb(63, 160, 224)'];
  expect(await readColours()).toEqual(light);
  await page.getByRole('button', { name: /^Theme/ }).click();
  await expect.poll(readColours).toEqual(dark);
  await page.reload();
  await expect(page.locator('[data-part=curve]').first()).toBeAttached();
  await expect.poll(readColours).toEqual(dark);
  await page.getByRole('button', { name: /^Theme/ }).click();
  await expect.poll(readColours).toEqual(light);
});

test.describe('where the system is dark', () => {
  test.use({ colorScheme: 'dark' });

  test('the page opens dark', async ({ page }) => {
    await openExplorer(page);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(20, 22, 26)');
  });
});

test('in float64 nothing is rounded away, and undo brings float32 back', async ({ page }) => {
  await openExplorer(page);
  const losses = () => readColumn(page, 'Loss by epoch and learning rate', 'lr 0.6');
  await expect.poll(async () => (await losses())[12]).toBe(0);
  await expect(findSentence(page, '0.6')).toContainText('float32');
  await openMore(page);
  await page.getByText('float64', { exact: true }).click();
  await expect(findSentence(page, '0.6')).not.toContainText('float32');
  // 36 · 0.2²⁴
  await expect.poll(async () => (await losses())[12]! / 6.0397e-16).toBeCloseTo(1, 1);
  await expect.poll(() => readLink(page)).toBe('?dtype=float64');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(findSentence(page, '0.6')).toContainText('float32');
  await expect.poll(() => readLink(page)).toBe('');
});

test('the painted tracks can be hidden, for those who want a prediction first', async ({ page }) => {
  await openExplorer(page);
  const paint = findCard(page, 1).article.locator('[class*=paint]');
  await expect(paint).toHaveCount(1);
  await openMore(page);
  await page.getByRole('switch', { name: 'paint the slider tracks' }).click();
  await expect(paint).toHaveCount(0);
  await expect.poll(() => readLink(page)).toBe('?hide=track');
  await page.reload();
  await expect(findCard(page, 1).word).toHaveText('swings in · 6');
  await expect(paint).toHaveCount(0);
});

test('without any storage the page works, and only forgets', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
  });
  await openExplorer(page);
  await page.getByRole('button', { name: /^Theme/ }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('button', { name: 'Switch to Chinese' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await page.locator('header button[lang=en]').click();
  await findCharts(page).loss.getByText('log', { exact: true }).click();
  await expect(findCard(page, 1).word).toHaveText('swings in · 6');
});
