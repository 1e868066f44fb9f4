import type { Page } from '@playwright/test';
import { findFaults } from './axe';
import { findCard, openExplorer, readLink } from './explorer';
import { expect, test } from './page';

const WORDS = {
  en: {
    next: /^Next(:| question)|^On to free play/,
    skip: /without a guess|^Show me$/,
    lesson: 'Lesson',
    free: 'Free play',
    titles: [
      'One weight',
      'One step',
      'Three rates',
      'Too small',
      'Too large',
      'Same curve',
      'The reason',
      'On your own',
    ],
  },
  'zh-CN': {
    next: /^下一[站问]|^去自由探索/,
    skip: /^不猜，直接|^直接看答案$/,
    lesson: '导学',
    free: '自由探索',
    titles: ['一个权重', '走一步', '三个学习率', '太小', '太大', '同一条曲线', '原因', '动手试'],
  },
} as const;

/** Questions of each stop. */
const PARTS = [1, 2, 2, 1, 4, 1, 2, 4];

/** Presses Tab until what has the focus is called so, then Enter. */
async function enter(page: Page, name: RegExp): Promise<void> {
  for (let tab = 0; tab < 80; tab++) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return element?.tagName === 'BUTTON'
        ? (element.getAttribute('aria-label') ?? element.textContent ?? '').trim()
        : '';
    });
    const isInWords = await page.evaluate(
      () => document.activeElement?.closest('section[aria-labelledby^=stop-]') !== null,
    );
    if (isInWords && name.test(focused)) return page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
  }
  throw new Error(`no button called ${name} was reached by Tab`);
}

const title = (page: Page, name: string) => page.getByRole('heading', { level: 2, name });

for (const language of ['en', 'zh-CN'] as const) {
  const words = WORDS[language];

  test(`the whole lesson goes by keyboard alone, with less motion, in ${language}`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openExplorer(page, `?stop=1&lang=${language}`);
    for (const [place, name] of words.titles.entries()) {
      for (let part = 0; part < PARTS[place]!; part++) {
        await expect(title(page, name)).toBeVisible();
        await enter(page, words.skip);
        await enter(page, words.next);
      }
    }
    // past the last stop lies free play
    await expect(page.getByRole('radio', { name: words.free })).toBeChecked();
    await expect(page.getByRole('article')).toHaveCount(4);
  });

  test(`the lesson goes on a phone by touch, in ${language}`, async ({ browser, baseURL }) => {
    test.setTimeout(120_000);
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      reducedMotion: 'reduce',
      baseURL: baseURL!,
    });
    const page = await context.newPage();
    await openExplorer(page, `?stop=1&lang=${language}`);
    for (const [place, name] of words.titles.entries()) {
      for (let part = 0; part < PARTS[place]!; part++) {
        await expect(title(page, name)).toBeVisible();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
        const panel = page.locator('section[aria-labelledby^=stop-]');
        await panel.getByRole('button', { name: words.skip }).tap();
        await panel.getByRole('button', { name: words.next }).tap();
      }
    }
    await expect(page.getByRole('article')).toHaveCount(4);
    await context.close();
  });
}

test('the point is put on the curve by the keys of its slider, and by hand', async ({ page }) => {
  await openExplorer(page, '?stop=1');
  const slider = page.getByRole('slider', { name: 'Your point w' });
  await slider.press('ArrowLeft');
  await expect(slider).toHaveAttribute('aria-valuetext', /^w\s=\s4\.9, loss/);
  const chart = await page
    .getByRole('region', { name: 'Landscape L(w)' })
    .locator('[data-drawing]')
    .boundingBox();
  await page.mouse.click(chart!.x + chart!.width * 0.3, chart!.y + 100);
  await expect(slider).toHaveAttribute('aria-valuetext', /^w\s=\s−/);
  await page.getByRole('button', { name: 'Here' }).click();
  await expect(page.getByText(/from the minimum/)).toBeVisible();
  await expect(page.getByText(/the loss is 0, and the slope is 0/)).toBeVisible();
});

test('entering and leaving loses nothing of free play, nor where one was in the lesson', async ({ page }) => {
  await openExplorer(page, '?lr=0.3,0.7&epochs=20&at=4&yscale=log');
  await page.getByText('Lesson', { exact: true }).click();
  await expect(title(page, 'One weight')).toBeVisible();
  await page.getByRole('button', { name: 'Too large' }).click();
  await expect.poll(() => readLink(page)).toContain('stop=5');
  await page.getByText('Free play', { exact: true }).click();
  await expect(findCard(page, 1).rate).toHaveValue('0.3');
  await expect(findCard(page, 2).rate).toHaveValue('0.7');
  await expect.poll(() => readLink(page)).toBe('?lr=0.3,0.7&epochs=20&at=4&yscale=log');
  await page.getByText('Lesson', { exact: true }).click();
  await expect(title(page, 'Too large')).toBeVisible();
});

test('the runs of a stop go into free play as one step of undo', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openExplorer(page, '?stop=6&lr=0.3');
  await page.getByRole('button', { name: 'Run it without a guess' }).click();
  await page.getByRole('button', { name: 'Take these runs into free play' }).click();
  await expect(page.getByRole('article').getByRole('textbox')).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('article').getByRole('textbox')).toHaveCount(1);
});

test('no text or mark of a stop gives the outcome away before it is told', async ({ page }) => {
  await openExplorer(page, '?stop=5');
  await expect(title(page, 'Too large')).toBeVisible();
  const stop = page.locator('main:visible');
  expect(await stop.innerText()).not.toMatch(/6\.88|4\.76|6\.65|4\.77|431|needs/);
  await expect(stop.locator('[data-part=curve], [data-part=track], [data-part=trail]')).toHaveCount(0);
});

test('steepness moves the edge after stop 7, and stays in free play', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openExplorer(page, '?fn=2*(w%2B1)^2');
  await page.getByText(/^more: /).click();
  const field = page.getByRole('textbox', { name: /^Steepness/ });
  await expect(field).toHaveValue('2');
  await field.fill('1/2');
  await field.press('Enter');
  await expect.poll(() => readLink(page)).toBe('?fn=1/2*(w%2B1)%5E2');
  await expect(page.getByText('factor 1 − 1·lr')).toBeVisible();
});

test('on paper the lesson is a hand-out, with all eight stops, still pictures and a code', async ({
  page,
}) => {
  await openExplorer(page, '?stop=2');
  await expect(title(page, 'One step')).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 3 })).toHaveCount(8);
  await expect(page.getByRole('img', { name: 'The curve L(w) with the start' })).toHaveCount(17);
  await expect(page.getByRole('img', { name: 'The lesson, to check your answers' })).toBeVisible();
});

for (const stop of [1, 2, 3, 4, 5, 6, 7, 8]) {
  test(`axe finds no violation at stop ${stop}, asked and told`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: stop % 2 === 0 ? 'dark' : 'light' });
    await openExplorer(page, `?stop=${stop}`);
    await expect(page.getByRole('navigation')).toBeVisible();
    for (const phase of ['asked', 'told']) {
      if (phase === 'told') await page.getByRole('button', { name: WORDS.en.skip }).click();
      expect(await findFaults(page)).toEqual([]);
    }
  });
}
