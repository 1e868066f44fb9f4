import type { Locator, Page } from '@playwright/test';
import {
  expectDrawn,
  findCard,
  findCharts,
  findExplanation,
  findSentence,
  locateThumb,
  openExplorer,
  openLog,
  readColumn,
  readLink,
  readTicks,
  waitForFrames,
} from './explorer';
import { descendNote, writeNoteLine } from './noteDescent';
import { expect, test } from './page';

/** Everything that tells of the first run tells of the rate in its field. */
async function expectAgreement(page: Page): Promise<string> {
  const card = findCard(page, 1);
  const rate = await card.rate.inputValue();
  const { losses, parameters } = descendNote(Number(rate));

  const { loss, path } = findCharts(page);
  await expectDrawn(loss, 'curve', 1, { values: losses, tolerance: 0.02 });
  await expectDrawn(path, 'track', 1, { values: parameters, tolerance: 0.01 });

  const sentence = (await findSentence(page, rate).textContent()) ?? '';
  const [, leaves] = /leaves ([\d.]+)\s%/.exec(sentence) ?? [];
  expect(Math.abs(Number(leaves) - 100 * Math.abs(1 - 2 * Number(rate)))).toBeLessThan(0.5);
  await expect
    .poll(async () => (await readColumn(page, 'Loss by epoch and learning rate', `lr ${rate}`))[3])
    .toBeCloseTo(losses[3]!, 4);
  await expect.poll(() => readLink(page)).toBe(`?lr=${rate},0.2,0.01,0.99`);
  const lines = (await (await openLog(page, rate)).textContent())?.split('\n') ?? [];
  expect(lines).toHaveLength(50);
  for (const epoch of [0, 1, 7, 49]) {
    expect(lines[epoch]).toBe(writeNoteLine({ losses, parameters }, epoch));
  }
  return rate;
}

async function listLabels(page: Page): Promise<string[]> {
  const { landscape, loss, path } = findCharts(page);
  const ticks = await Promise.all([landscape, loss, path].map(readTicks));
  return ticks.flat().map(({ axis, label, px }) => `${axis} ${label} at ${px}`);
}

async function dragThumb(page: Page, slider: Locator, to: number, afterEach?: () => Promise<void>) {
  const from = await locateThumb(slider);
  const end = await locateThumb(slider, to);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  const moves = 12;
  for (let move = 1; move <= moves; move++) {
    await page.mouse.move(from.x + ((end.x - from.x) * move) / moves, from.y);
    await afterEach?.();
  }
}

test('dragging a slider with the mouse moves curve, sentence, log line and link together', async ({
  page,
}) => {
  await openExplorer(page);
  const card = findCard(page, 1);
  await dragThumb(page, card.slider, 0.34);
  // before the button is let go
  const dragged = await card.rate.inputValue();
  expect(Number(dragged)).toBeGreaterThan(0.25);
  expect(Number(dragged)).toBeLessThan(0.4);
  const { losses } = descendNote(Number(dragged));
  await expectDrawn(findCharts(page).loss, 'curve', 1, { values: losses, tolerance: 0.02 });
  await expect(card.word).toHaveText(/^slides in · \d+$/);
  await page.mouse.up();
  expect(await expectAgreement(page)).toBe(dragged);
});

test('the frame of a mouse move already shows the curve of its rate', async ({ page }) => {
  await openExplorer(page);
  const { slider } = findCard(page, 1);
  // what is drawn when the frame that an input event belongs to has been painted
  await slider.evaluate((input) => {
    const frames: [rate: string, track: string][] = [];
    Object.assign(window, { frames });
    const { port1, port2 } = new MessageChannel();
    port2.onmessage = () => {
      const rate = input.closest('article')?.querySelector<HTMLInputElement>('input[type=text]')?.value ?? '';
      frames.push([rate, document.querySelector('[data-part=track][data-run="0"]')?.getAttribute('d') ?? '']);
    };
    input.addEventListener('input', () => requestAnimationFrame(() => port1.postMessage(null)));
  });
  await dragThumb(page, slider, 0.3);
  await page.mouse.up();
  const frames = await page.evaluate(() => (window as unknown as { frames: [string, string][] }).frames);
  expect(frames.length).toBeGreaterThan(3);
  const ticks = (await readTicks(findCharts(page).path)).filter(({ axis }) => axis === 'x');
  const pxPerUnit = (ticks.at(-1)!.px - ticks[0]!.px) / 12;
  const current = frames.filter(([rate, track]) => {
    const [start = 0, next = 0] = [...track.matchAll(/[ML]([\d.-]+),/g)].map(([, x]) => Number(x));
    return Math.abs(next - start + 12 * Number(rate) * pxPerUnit) < 0.2;
  });
  // a preview that takes too long leaves the next frames to the worker: how many those are is the machine's affair
  expect(current.length).toBeGreaterThan(0);
});

test('keys move the slider finely, coarsely and to its ends, and everything follows', async ({ page }) => {
  await openExplorer(page);
  const { slider, rate } = findCard(page, 1);
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(rate).toHaveValue('0.61');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('PageUp');
  await expect(rate).toHaveValue('0.7');
  await page.keyboard.press('Home');
  await expect(rate).toHaveValue('0.002');
  await page.keyboard.press('End');
  await expect(rate).toHaveValue('1.25');
  await expect(slider).toHaveAttribute('aria-valuetext', '1.25, diverges');
  await page.keyboard.press('Home');
  for (let press = 0; press < 4; press++) await page.keyboard.press('PageUp');
  await expectAgreement(page);
});

test('the arrow keys land exactly on the rates of the course note', async ({ page }) => {
  await openExplorer(page, '?lr=0.199,0.0098,0.988');
  const detents: [run: number, rate: string][] = [
    [1, '0.2'],
    [2, '0.01'],
    [3, '0.99'],
  ];
  for (const [run, detent] of detents) {
    const { slider, rate } = findCard(page, run);
    await slider.focus();
    const passed: string[] = [];
    for (let press = 0; press < 8 && !passed.includes(detent); press++) {
      await page.keyboard.press('ArrowRight');
      passed.push(await rate.inputValue());
    }
    expect(passed).toContain(detent);
  }
});

test('the − and + buttons move the rate by one fine step', async ({ page }) => {
  await openExplorer(page);
  const { rate, button } = findCard(page, 2);
  await button('Larger rate').click();
  await expect(rate).toHaveValue('0.21');
  await button('Smaller rate').click();
  await button('Smaller rate').click();
  await expect(rate).toHaveValue('0.19');
});

test('dragging a slider from end to end changes no tick label', async ({ page }) => {
  await openExplorer(page);
  const { slider, rate } = findCard(page, 1);
  const labels = await listLabels(page);
  expect(labels.length).toBeGreaterThan(20);
  const afterEach = async () => expect(await listLabels(page)).toEqual(labels);
  await dragThumb(page, slider, 0, afterEach);
  await expect(rate).toHaveValue('0.002');
  await page.mouse.up();
  await dragThumb(page, slider, 1, afterEach);
  await expect(rate).toHaveValue('1.25');
  await page.mouse.up();
  await afterEach();
});

test('dragging a slider from end to end moves no control and no heading', async ({ page }) => {
  await openExplorer(page);
  // the ruler has its words once the tracks are known
  await expect(findExplanation(page).getByRole('button', { name: 'slides in', exact: true })).toBeVisible();
  const { slider } = findCard(page, 1);
  const readPlaces = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('button, input, h1, h2, article, section, article [role=img], svg')].map(
        (element) => {
          const { left, top, width, height } = element.getBoundingClientRect();
          // a word grows to the left; what counts is where it ends
          const isWord = element.matches('article [role=img], article button:has([role=img])');
          return [element.tagName, isWord ? left + width : [left, top, width, height]].join(' ');
        },
      ),
    );
  const places = await readPlaces();
  const afterEach = async () => expect(await readPlaces()).toEqual(places);
  await dragThumb(page, slider, 0, afterEach);
  await page.mouse.up();
  await dragThumb(page, slider, 1, afterEach);
  await page.mouse.up();
});

test('dragging the start holds the axes, and they follow once on release', async ({ page }) => {
  await openExplorer(page);
  const ring = page.getByRole('slider', { name: 'Start w₀' });
  const before = await listLabels(page);
  const box = (await ring.boundingBox())!;
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let move = 1; move <= 6; move++) {
    await page.mouse.move(from.x - 12 * move, from.y);
    expect(await listLabels(page)).toEqual(before);
  }
  const held = Number((await ring.getAttribute('aria-valuenow')) ?? Number.NaN);
  expect(held).toBeLessThan(4);
  const { parameters } = descendNote(0.2, 50, held);
  await expectDrawn(findCharts(page).path, 'track', 2, { values: parameters, tolerance: 0.02 });
  await page.mouse.up();
  await expect.poll(() => listLabels(page)).not.toEqual(before);
  await expect(page.getByRole('textbox', { name: 'Start w₀' })).toHaveValue(String(held));
  await expect.poll(() => readLink(page)).toBe(`?w0=${held}`);
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('a finger drags a slider while both charts stay in view', async ({ page }) => {
    await openExplorer(page);
    const { slider, rate, article } = findCard(page, 4);
    await article.evaluate((card) => card.scrollIntoView({ block: 'end' }));
    await page.evaluate(() => scrollBy(0, 120));
    const from = await locateThumb(slider);
    const to = await locateThumb(slider, 0.3);
    const finger = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
      finger.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: x === undefined ? [] : [{ x, y: from.y }],
      });
    await touch('touchStart', from.x);
    for (let move = 1; move <= 10; move++) {
      await touch('touchMove', from.x + ((to.x - from.x) * move) / 10);
      // a finger takes its time; moves of one frame would become one
      await waitForFrames(page, 1);
    }
    await expect.poll(async () => Number(await rate.inputValue())).toBeLessThan(0.7);
    const { landscape, path } = findCharts(page);
    for (const chart of [landscape, path]) {
      const drawing = chart.locator('svg.recharts-surface');
      await expect(drawing).toBeInViewport({ ratio: 0.99 });
      const isOnTop = await drawing.evaluate((svg) => {
        const { left, top, width, height } = svg.getBoundingClientRect();
        return svg.contains(document.elementFromPoint(left + width / 2, top + height / 2));
      });
      expect(isOnTop).toBe(true);
    }
    const dragged = Number(await rate.inputValue());
    const { parameters } = descendNote(dragged);
    await expectDrawn(path, 'track', 4, { values: parameters, tolerance: 0.03 });
    await touch('touchEnd');
    await expect.poll(() => readLink(page)).toBe(`?lr=0.6,0.2,0.01,${dragged}`);
  });
});
