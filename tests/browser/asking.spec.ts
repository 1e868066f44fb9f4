import { mkdtempSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import type { Question } from '../../src/state/question';
import { findFaults } from './axe';
import { findCard, findCharts } from './explorer';
import { type Site, serveFolder } from './hosts';
import { expect, test } from './page';

const folder = mkdtempSync(resolve('node_modules/.asking-'));
let site: Site;

// in one process, which builds once
test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  test.setTimeout(120_000);
  // the page as it is built, with a question beside it
  const plugin = {
    name: 'asking',
    enforce: 'pre' as const,
    resolveId: (source: string, importer?: string) =>
      source === './Shell' && importer?.endsWith('/openPage.tsx')
        ? resolve('tests/browser/askingShell.tsx')
        : null,
  };
  await build({
    mode: 'test-page',
    logLevel: 'warn',
    plugins: [plugin],
    build: { outDir: folder, emptyOutDir: true },
  });
  site = await serveFolder(folder);
});

test.afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const asked = { text: '', asksWhy: true, feedback: { right: 'Well seen.', notYet: 'Look at the factor.' } };
const WORD: Question = { ...asked, way: 'word', run: 0, options: [] };
const ORDER: Question = { ...asked, way: 'order' };
const LANDING: Question = { ...asked, way: 'landing', run: 0, steps: 2 };
const SKETCH: Question = { ...asked, way: 'sketch', run: 0 };
const SAME: Question = {
  ...asked,
  way: 'rate',
  run: 0,
  goal: { kind: 'sameLossCurve', as: { value: 0.2, text: '0.2' } },
};

async function ask(page: Page, link: string, question: Question) {
  await page.goto(`${site.address}index.html${link}`);
  // curves first, so that something is there to be hidden
  await expect(page.locator('path[data-part="trail"]').first()).toHaveAttribute('d', /^M/);
  await page.evaluate((put) => window.ask(put), question);
  const panel = page.getByRole('region', { name: 'Question', exact: true });
  const run = panel.getByRole('button', { name: /^Run \d+ epochs/ });
  return { panel, run, told: panel.getByRole('status') };
}

const lastTold = (page: Page) => page.evaluate(() => window.told.at(-1));

test('while a question stands, nothing in the page gives the outcome away, and telling brings all of it', async ({
  page,
}) => {
  const { run } = await ask(page, '?lr=0.99', WORD);
  const { loss, path, landscape } = findCharts(page);
  await expect(findCard(page, 1).article).toContainText('gap × ?');
  await expect(async () => {
    // without the landscape itself, whose pixels are numbers too
    const html = await page
      .locator('body')
      .evaluate((body) => body.outerHTML.replace(/<path data-part="landscape"[^>]*>/, ''));
    // 0.99's factor, losses, arrival and second point; its word stands among those to pick from alone
    for (const secret of ['−0.98', '4.77', '431', '−6.88', '-6.88', '34.57'])
      expect(html).not.toContain(secret);
  }).toPass({ timeout: 3000 });
  for (const chart of [loss, path, landscape]) await expect(chart.locator('[data-run]')).toHaveCount(0);
  await page
    .getByRole('group', { name: /or the log$/ })
    .getByText(/^log$/i)
    .click();
  await expect(page.getByText('This comes after the run.').first()).toBeVisible();

  await page
    .locator('label')
    .filter({ hasText: /^oscillates/ })
    .click();
  await run.click();
  await expect(findCard(page, 1).article).toContainText('−0.98');
  await expect(loss.locator('[data-part=curve]')).toHaveAttribute('d', /^M/);
});

test('a right word is said to be as it was said; a wrong one is never scolded, and what it did is told', async ({
  page,
}) => {
  const { panel, run, told } = await ask(page, '?lr=0.99', WORD);
  await expect(run).toHaveAccessibleName('Run 50 epochs: a word to go');
  // by key: for a click Playwright waits until nothing is missing
  await run.press('Enter');
  await expect(told).toBeEmpty();
  await expect(findCard(page, 1).article).toContainText('gap × ?');
  await page
    .locator('label')
    .filter({ hasText: /^diverges/ })
    .click();
  await panel.getByRole('textbox', { name: /^Why/ }).fill('the step is long');
  await run.click();
  await expect(told).toHaveText('It did: oscillates · needs 431.Look at the factor.');
  expect(await lastTold(page)).toMatchObject({ isRight: false, why: 'the step is long', tries: 1 });

  await panel.getByRole('button', { name: 'Guess again' }).click();
  await expect(findCard(page, 1).article).toContainText('gap × ?');
  await page
    .locator('label')
    .filter({ hasText: /^oscillates/ })
    .click();
  await run.click();
  await expect(told).toHaveText('As you said. It did: oscillates · needs 431.Well seen.');
  expect(await lastTold(page)).toMatchObject({ isRight: true, tries: 2 });
  await expect(panel.getByRole('table').getByRole('row')).toHaveCount(3);
});

for (const [way, question] of Object.entries({ WORD, ORDER, LANDING, SKETCH, SAME })) {
  test(`${way} runs without a guess, and then nothing is right or wrong`, async ({ page }) => {
    const { panel, told } = await ask(page, '?lr=0.99,0.2', question);
    await panel.getByRole('button', { name: 'Run it without a guess' }).click();
    await expect(told).not.toBeEmpty();
    await expect(told).not.toContainText('Well seen');
    expect(await lastTold(page)).toBeNull();
  });
}

test('runs are tapped in the order of arrival, taken back, and moved by keys', async ({ page }) => {
  const { panel, run, told } = await ask(page, '?lr=0.01,0.6,0.2', ORDER);
  const of = (rate: string) =>
    panel.getByRole('button', { name: new RegExp(`^lr ${rate.replace('.', '\\.')},`) });
  await of('0.2').click();
  await of('0.6').click();
  await expect(run).toHaveAccessibleName('Run 50 epochs: one run to go');
  await of('0.6').press('ArrowUp');
  await expect(of('0.6')).toHaveAccessibleName('lr 0.6, place 1');
  await of('0.2').click();
  await expect(of('0.2')).toHaveAccessibleName('lr 0.2, not placed');
  await of('0.2').press('Enter');
  await of('0.01').press('Enter');
  await run.press('Enter');
  await expect(told).toContainText(
    'As you said. They arrived in this order: 0.6 (epoch 6), 0.2 (epoch 18), 0.01 (epoch 431).',
  );
  expect(await lastTold(page)).toMatchObject({ isRight: true, answer: { places: [1, 2, 0] } });
});

test('landing points are put by pointer or by keys, moved, taken back, and held against the steps', async ({
  page,
}) => {
  const { panel, run, told } = await ask(page, '?lr=0.99', LANDING);
  const pad = page.getByRole('slider', { name: /^Cross for point 1/ });
  const box = (await pad.boundingBox())!;
  await page.mouse.click(box.x + box.width / 4, box.y + 80);
  await expect(panel.getByRole('listitem').first()).toContainText('w = −4.5');
  await panel.getByRole('button', { name: 'take back 1' }).click();

  // by keys alone: from 5 down to −6.9, then up to 4.8
  await pad.focus();
  for (let step = 0; step < 11; step++) await page.keyboard.press('PageDown');
  for (let step = 0; step < 9; step++) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  const second = page.getByRole('slider', { name: /^Cross for point 2/ });
  for (let step = 0; step < 11; step++) await second.press('PageUp');
  for (let step = 0; step < 7; step++) await second.press('ArrowRight');
  await second.press('Enter');
  await expect(page.locator('[data-part=guessPoint]')).toHaveCount(4);
  await run.click();
  await expect(told).toContainText('As you said. The steps landed at w = −6.88, 4.76.');
  await expect(findCharts(page).path.locator('[data-part=gap]')).toHaveCount(2);
  await expect(findCharts(page).path).toContainText('0.02 apart');
  for (const chart of [findCharts(page).path, findCharts(page).landscape])
    await expect(chart.locator('[data-part=guessLegend]')).toHaveText('your guessthe run');
});

test('a curve is sketched by a stroke, and told by its shape alone', async ({ page }) => {
  const { run, told } = await ask(page, '?lr=0.01', SKETCH);
  const pad = page.getByRole('slider', { name: /^Pencil/ });
  const box = (await pad.boundingBox())!;
  await page.mouse.move(box.x + 4, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height - 10, { steps: 5 });
  await page.mouse.move(box.x + box.width - 4, box.y + 20, { steps: 5 });
  await page.mouse.up();
  await expect(page.locator('[data-part=difference], [data-part=guessLegend]')).toHaveCount(0);
  await run.click();
  await expect(told).toHaveText('Your curve falls and rises; the loss falls.');
  expect(await lastTold(page)).toMatchObject({ isRight: null });
  const { loss } = findCharts(page);
  await expect(loss.locator('[data-part=gap]')).toHaveCount(1);
  // what lies between the two is shaded, and the header tells one from the other
  const middle = loss.locator('[data-part=gap]').evaluate((gap: SVGPathElement) => {
    const { x, y, height } = gap.getBBox();
    return { x, y: y + height / 2 };
  });
  expect(
    await loss
      .locator('[data-part=difference]')
      .evaluate((path: SVGPathElement, { x, y }) => path.isPointInFill(new DOMPoint(x, y)), await middle),
  ).toBe(true);
  await expect(loss.locator('[data-part=guessLegend]')).toHaveText('your guessthe run');
});

test('a curve is sketched by keys, one level an epoch', async ({ page }) => {
  const { run, told } = await ask(page, '?lr=0.01&epochs=6', SKETCH);
  const pad = page.getByRole('slider', { name: /^Pencil/ });
  await pad.focus();
  for (let epoch = 1; epoch <= 6; epoch++) {
    await pad.press('ArrowRight');
    await pad.press('ArrowDown');
  }
  await expect(pad).toHaveAttribute('aria-valuetext', 'epoch 6, loss 24');
  await run.click();
  await expect(told).toHaveText('Your curve falls, and so does the loss.');
});

test('any rate that meets a goal is right, and the tries can be seen again', async ({ page }) => {
  const { panel, run, told } = await ask(page, '?lr=0.1,0.2', SAME);
  const { rate, article } = findCard(page, 1);
  await expect(run).toHaveAccessibleName('Run 50 epochs: a rate to go: move it first');
  // the curve that is to be matched stays
  await expect(findCharts(page).loss.locator('[data-part=curve]')).toHaveCount(1);
  await rate.fill('0.7');
  await rate.press('Enter');
  await run.click();
  await expect(told).toContainText('That is not the goal yet.');
  await panel.getByRole('button', { name: 'Guess again' }).click();
  await expect(article).toContainText('gap × ?');
  await rate.fill('0.8');
  await rate.press('Enter');
  await run.click();
  await expect(told).toContainText('It did: swings in · 18. That meets the goal.');
  await panel.getByRole('button', { name: 'Show the try with lr 0.7 again' }).click();
  await expect(rate).toHaveValue('0.7');
  await expect(told).toContainText('That is not the goal yet.');
});

test.describe('by touch, in a frame of 320 px', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 320, height: 700 } });

  test('points are tapped onto the landscape, and nothing is wider than the frame', async ({ page }) => {
    const { panel, run, told } = await ask(page, '?lr=0.99#embed', LANDING);
    const pad = page.getByRole('slider', { name: /^Cross for point/ });
    await pad.scrollIntoViewIfNeeded();
    const box = (await pad.boundingBox())!;
    await page.touchscreen.tap(box.x + box.width * 0.08, box.y + 40);
    await page.touchscreen.tap(box.x + box.width * 0.91, box.y + 40);
    await expect(panel.getByRole('listitem').nth(1)).toContainText('w =');
    await run.tap();
    await expect(told).toContainText('The steps landed at w = −6.88, 4.76.');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});

test.describe('with motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('a run plays from 0, and is told when it is over', async ({ page }) => {
    const { panel, told } = await ask(page, '?lr=0.99&epochs=8&speed=16', WORD);
    await panel.getByRole('button', { name: 'Run it without a guess' }).click();
    await expect(panel.getByRole('button', { name: 'Running …' })).toBeVisible();
    await expect(told).toBeEmpty();
    await expect(told).toContainText('It did: oscillates');
  });
});

for (const [way, question] of Object.entries({ WORD, ORDER, LANDING, SKETCH, SAME })) {
  test(`${way} has no fault that axe finds, asked or told, light or dark`, async ({ page }) => {
    for (const theme of ['light', 'dark']) {
      const { panel } = await ask(page, `?lr=0.99,0.2&theme=${theme}`, question);
      const look = () => findFaults(page, { within: '[data-question]' });
      expect(await look()).toEqual([]);
      await panel.getByRole('button', { name: 'Run it without a guess' }).click();
      await expect(panel.getByRole('button', { name: 'Guess again' })).toBeVisible();
      expect(await look()).toEqual([]);
    }
  });
}
