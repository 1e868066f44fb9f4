import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { Page } from '@playwright/test';
import { serveFolder } from '../browser/hosts';
import { expect, test } from '../browser/onHost';
import { expectDrawn, expectOwnStyles, expectSized, photograph, readHost } from './guest';

const REVEAL = dirname(createRequire(import.meta.url).resolve('reveal.js/reveal.css'));

const slide = (content: string) => `<section>${content}</section>`;
const frame = (query: string) =>
  `<iframe src="EMBED${query}" title="Explorer" style="border: 0; width: 900px; height: 560px"></iframe>`;

/** A deck; what is in `BASE` and `EMBED` is the explorer, what is in `REVEAL` reveal.js. */
function renderDeck(slides: string, theme = 'white'): string {
  return `<link rel="stylesheet" href="REVEAL/reveal.css"><link rel="stylesheet" href="REVEAL/theme/${theme}.css">
    <div class="reveal"><div class="slides">${slides}</div></div>
    <script src="REVEAL/reveal.js"></script>
    <script>Reveal.initialize({ width: 960, height: 700, transition: 'none', hash: false })</script>`;
}

const go = (page: Page, to: number) =>
  page.evaluate(
    (place) => (window as unknown as { Reveal: { slide(h: number): void } }).Reveal.slide(place),
    to,
  );
const where = (page: Page) =>
  page.evaluate(
    () => (window as unknown as { Reveal: { getIndices(): { h: number } } }).Reveal.getIndices().h,
  );

const TITLES = slide('<h1>Learning rates</h1>');

test('a frame on a slide that was hidden is drawn when the slide is shown, and answers its own keys alone', async ({
  page,
  openHost,
  keep,
}, info) => {
  const reveal = await keep(serveFolder(REVEAL));
  // as far away as reveal.js keeps no slide ready
  const far = TITLES.repeat(5);
  const deck = renderDeck(
    far + slide(frame('?view=landscape,loss&lr=0.5')) + slide(frame('?view=loss&lr=0.7')),
  );
  await openHost(deck.replaceAll('REVEAL/', reveal.address));
  await page.waitForTimeout(300);
  const before = await readHost(page);
  for (const place of [0, 1]) {
    await go(page, 5 + place);
    const embed = await expectDrawn(page.locator('iframe').nth(place), 1);
    await expectOwnStyles(embed);
    await photograph(page, info, `reveal-frame-${place}`);
  }
  expect(await readHost(page)).toEqual(before);

  const slider = page
    .frameLocator('iframe')
    .nth(1)
    .getByRole('slider', { name: /Learning rate/ });
  const rate = await slider.inputValue();
  for (const key of ['ArrowLeft', 'ArrowLeft', 'Home']) await slider.press(key);
  await expect(slider).not.toHaveValue(rate);
  expect(await where(page)).toBe(6);
});

test('on a slide that is scaled down, a drag by the mouse ends where the pointer is', async ({
  page,
  openHost,
  keep,
}, info) => {
  await page.setViewportSize({ width: 620, height: 460 });
  const reveal = await keep(serveFolder(REVEAL));
  await openHost(
    renderDeck(slide(frame('?view=landscape,loss&lr=0.5'))).replaceAll('REVEAL/', reveal.address),
  );
  const embed = await expectDrawn(page.locator('iframe'), 1);
  const scale = await page.locator('.slides').evaluate((slides) => {
    const { width } = slides.getBoundingClientRect();
    return width / (slides as HTMLElement).offsetWidth;
  });
  expect(scale).toBeLessThan(0.7);
  await photograph(page, info, 'reveal-scaled');

  const slider = embed.getByRole('slider', { name: /Learning rate/ });
  const { x, y, width, height } = (await slider.boundingBox())!;
  const readShare = () =>
    slider.evaluate(({ value, min, max }: HTMLInputElement) => (+value - +min) / (+max - +min));
  await page.mouse.move(x + (await readShare()) * width, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + 0.2 * width, y + height / 2, { steps: 5 });
  await page.mouse.up();
  expect(Math.abs((await readShare()) - 0.2)).toBeLessThan(0.03);
});

test('the element is a guest of a dark deck as well, and as high as it is', async ({
  page,
  baseURL,
  openHost,
  keep,
}, info) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const reveal = await keep(serveFolder(REVEAL));
  const element = `<lr-explorer lr="0.6" view="loss" style="width: 900px"></lr-explorer>`;
  const script = `<script src="${baseURL}lr-explorer.js" async></script>`;
  const deck = renderDeck(TITLES + slide(element) + slide(element), 'black');
  await openHost(script + deck.replaceAll('REVEAL/', reveal.address));
  for (const place of [0, 1]) {
    await go(page, 1 + place);
    const host = page.locator('lr-explorer').nth(place).locator('iframe');
    await expectOwnStyles(await expectDrawn(host, 1));
    await expectSized(host);
  }
  await photograph(page, info, 'reveal-element-dark');
  await expect(page.frameLocator('lr-explorer >> nth=1 >> iframe').locator('html')).toHaveCSS(
    'color-scheme',
    /dark/,
  );
});
