import type { Locator, Page } from '@playwright/test';
import { expect } from './page';

/** What a person finds on the page, and what the page says and draws there. */

/** Opens the page with a link's query, such as `?lr=0.5`; ready once it has painted. */
export async function openExplorer(page: Page, link = ''): Promise<void> {
  await page.goto(`./${link}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('[data-drawing] [data-part]').first()).toBeAttached();
  await waitForFrames(page, 2);
}

/** Lets the page paint so many frames. */
export async function waitForFrames(page: Page, frames: number): Promise<void> {
  for (let frame = 0; frame < frames; frame++) await page.evaluate(() => new Promise(requestAnimationFrame));
}

/** The parts of a run's card, by the number it is called by: 1 is the first. */
export function findCard(page: Page, run: number) {
  const article = page.getByRole('article', { name: `Run ${run}`, exact: true });
  return {
    article,
    rate: article.getByRole('textbox'),
    slider: article.getByRole('slider'),
    word: article.locator('[role=img]'),
    problem: article.getByRole('alert'),
    button: (name: string) => article.getByRole('button', { name }),
  };
}

/** A chart by its heading in English. */
export function findChart(page: Page, name: 'Landscape L(w)' | 'Loss per epoch' | 'Path of w'): Locator {
  return page.getByRole('region', { name, exact: true });
}

/** The three charts in reading order. */
export function findCharts(page: Page): { landscape: Locator; loss: Locator; path: Locator } {
  return {
    landscape: findChart(page, 'Landscape L(w)'),
    loss: findChart(page, 'Loss per epoch'),
    path: findChart(page, 'Path of w'),
  };
}

/** The panel that says in words what is drawn. */
export function findExplanation(page: Page): Locator {
  return page.getByRole('region', { name: 'What you see', exact: true });
}

/** The sentence about the run with this rate. */
export function findSentence(page: Page, rate: string): Locator {
  return findExplanation(page)
    .getByRole('listitem')
    .filter({ has: page.locator('b', { hasText: new RegExp(`^${escapePattern(rate)}$`) }) });
}

/** Opens the log and gives the element that holds the lines of the run with this rate. */
export async function openLog(page: Page, rate: string): Promise<Locator> {
  await page
    .getByRole('group', { name: /or the log$/ })
    .getByText(/^log$/i)
    .click();
  await page.getByRole('group', { name: 'Run', exact: true }).getByText(rate, { exact: true }).click();
  const log = page.getByLabel(`Log of learning rate ${rate}`, { exact: true });
  await expect(log).toContainText('After 0 epoch');
  return log;
}

/** Unfolds what is needed rarely. */
export async function openMore(page: Page): Promise<void> {
  await page.getByText(/^more: /).click();
}

/** A tick label as it stands on the screen. */
export interface Tick {
  readonly axis: 'x' | 'y';
  readonly label: string;
  /** Position on the axis, in pixels of the drawing. */
  readonly px: number;
}

/** All tick labels of a chart. */
export function readTicks(chart: Locator): Promise<Tick[]> {
  return chart.evaluate((section) =>
    (['x', 'y'] as const).flatMap((axis) =>
      [...section.querySelectorAll(`.recharts-${axis}Axis-tick-labels text`)].map((text) => ({
        axis,
        label: text.textContent ?? '',
        px: Number(text.getAttribute(axis)),
      })),
    ),
  );
}

/** A point of a drawing: in pixels, or in what the axes say. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The points of a path of one run, in pixels of the drawing. */
export async function readPixels(chart: Locator, part: string, run: number): Promise<Point[]> {
  const data = (await chart.locator(`[data-part=${part}][data-run="${run - 1}"]`).getAttribute('d')) ?? '';
  return [...data.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
}

/** The points of a path of one run, read off the chart's own tick labels. Linear axes only. */
export async function readCurve(chart: Locator, part: 'curve' | 'track', run: number): Promise<Point[]> {
  const ticks = await readTicks(chart);
  const [readX, readY] = [createReading(ticks, 'x'), createReading(ticks, 'y')];
  const pixels = await readPixels(chart, part, run);
  return pixels.map(({ x, y }) => ({ x: readX(x), y: readY(y) }));
}

/**
 * Waits until a run is drawn as these losses (on its curve) or these weights (on its track): one point an epoch, as far
 * as the chart shows them, none off by `tolerance` or more.
 */
export async function expectDrawn(
  chart: Locator,
  part: 'curve' | 'track',
  run: number,
  { values, tolerance }: { values: readonly number[]; tolerance: number },
): Promise<void> {
  await expect(async () => {
    const points = await readCurve(chart, part, run);
    expect(points.length).toBeGreaterThan(15);
    for (const [epoch, { x, y }] of points.entries()) {
      const [time, value] = part === 'curve' ? [x, y] : [y, x];
      expect(Math.abs(time - epoch)).toBeLessThan(0.2);
      expect(Math.abs(value - values[epoch]!)).toBeLessThan(tolerance);
    }
  }).toPass({ timeout: 5000 });
}

function createReading(ticks: readonly Tick[], axis: Tick['axis']): (px: number) => number {
  const own = ticks.filter((tick) => tick.axis === axis);
  const [first, last] = [own[0]!, own.at(-1)!];
  const [low, high] = [readNumber(first.label), readNumber(last.label)];
  return (px) => low + ((px - first.px) / (last.px - first.px)) * (high - low);
}

/** A number as the page writes it: with a true minus, and ≈ 0 for what is too small to tell. */
export function readNumber(text: string): number {
  return Number(text.replace('≈', '').replaceAll('−', '-').replaceAll(',', '').trim());
}

/** Where the ball of a run is on the screen, or null where it isn't shown. */
export function readBall(chart: Locator, run: number): Promise<Point | null> {
  return chart.locator(`[data-part=ball][data-run="${run - 1}"]`).evaluate((ball) => {
    if (!(ball instanceof SVGGElement) || getComputedStyle(ball).visibility !== 'visible') return null;
    const place = ball.getScreenCTM();
    return place && { x: place.e, y: place.f };
  });
}

/** The rows of the data table with this caption, as text; the first row holds the headings. */
export function readTable(page: Page, caption: string): Promise<string[][]> {
  return page.getByRole('table', { name: caption }).evaluate((table) => {
    if (!(table instanceof HTMLTableElement)) return [];
    return [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent ?? ''));
  });
}

/** A column of the data table with this caption, as numbers. */
export async function readColumn(page: Page, caption: string, heading: string): Promise<number[]> {
  const [headings = [], ...rows] = await readTable(page, caption);
  const column = headings.indexOf(heading);
  return rows.map((row) => readNumber(row[column] ?? ''));
}

/** The page's address without its host: `?lr=0.5`, or nothing where all is as usual. */
export function readLink(page: Page): string {
  return new URL(page.url()).search;
}

/** Where the middle of a slider's thumb is, for a value from its least to its greatest. */
export async function locateThumb(slider: Locator, share?: number): Promise<Point> {
  const { left, top, width, height, own } = await slider.evaluate((input: HTMLInputElement) => {
    const box = input.getBoundingClientRect();
    const own = (Number(input.value) - Number(input.min)) / (Number(input.max) - Number(input.min));
    return { left: box.left, top: box.top, width: box.width, height: box.height, own };
  });
  const thumbPx = 24;
  return { x: left + thumbPx / 2 + (share ?? own) * (width - thumbPx), y: top + height / 2 };
}

/** Fails unless everything drawn has a place: no attribute of any drawing holds NaN or an infinity. */
export async function expectSoundDrawings(page: Page): Promise<void> {
  const unsound = await page.evaluate(() =>
    [...document.querySelectorAll('svg *')].flatMap((element) =>
      [...element.attributes]
        .filter(({ value }) => /NaN|Infinity|undefined/.test(value))
        .map(({ name, value }) => `${element.tagName} ${name}="${value.slice(0, 80)}"`),
    ),
  );
  expect(unsound).toEqual([]);
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
