import { mkdtempSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { decodeQR } from 'qr/decode.js';
import { build } from 'vite';
import type { Picture } from '../../src/explorer/picture/picture';
import { type Site, serveFolder } from './hosts';
import { expect, test } from './page';

const LINK = 'https://course.example/learning-rate/?lr=0.6,0.2,0.01,0.99&lang=zh-CN';
const folder = mkdtempSync(resolve('node_modules/.poster-'));
let site: Site;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(120_000);
  // the full page as it is built, with a way to have it drawn
  const plugin = {
    name: 'drawable',
    enforce: 'pre' as const,
    resolveId: (source: string, importer?: string) =>
      source === './Shell' && importer?.endsWith('/shell/openPage.tsx')
        ? resolve('tests/browser/posterShell.tsx')
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

async function open(page: Page, link = ''): Promise<void> {
  await page.goto(`${site.address}index.html${link}`);
  await expect(page.locator('path[data-part="trail"]').first()).toHaveAttribute('d', /^M/);
  await page.waitForTimeout(300);
}

/** Draws, and reads what a reader of XML finds. */
async function draw(page: Page, kind: 'picture' | 'poster', theme: 'light' | 'dark', link = LINK) {
  const picture = await page.evaluate(([what, how, where]) => window.drawAs(what, how, where), [
    kind,
    theme,
    link,
  ] as const);
  const read = await page.evaluate(({ svg }) => {
    const drawn = new DOMParser().parseFromString(svg, 'image/svg+xml');
    return {
      problem: drawn.querySelector('parsererror')?.textContent ?? null,
      paths: [...drawn.querySelectorAll('path')].map((path) => path.getAttribute('d')),
      texts: [...drawn.querySelectorAll('text')].map((text) => text.textContent ?? ''),
    };
  }, picture);
  return { ...picture, ...read };
}

/** The lowest pixels of a picture at 2×, as a camera sees them. */
const photograph = (page: Page, { svg, widthPx, heightPx }: Picture) =>
  page.evaluate(
    async ([text, width, height]) => {
      const image = new Image();
      image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [2 * width, 420];
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 420 - 2 * height, 2 * width, 2 * height);
      return [...context.getImageData(0, 0, canvas.width, canvas.height).data];
    },
    [svg, widthPx, heightPx] as const,
  );

for (const theme of ['light', 'dark'] as const) {
  test(`a camera reads the link off a ${theme} poster`, async ({ page }) => {
    await open(page);
    const poster = await draw(page, 'poster', theme);
    expect(poster.problem).toBeNull();
    const data = Uint8ClampedArray.from(await photograph(page, poster));
    expect(decodeQR({ width: 2 * poster.widthPx, height: 420, data })).toBe(LINK);
    expect(poster.texts.join('')).toContain('https://course.example/learning-rate/');
  });
}

test('a poster is upright, and has title, sentence, every run and the very lines of the page', async ({
  page,
}) => {
  await open(page, '?lang=zh-CN');
  const { widthPx, heightPx, texts, paths, svg } = await draw(page, 'poster', 'dark');
  expect(heightPx).toBeGreaterThan(widthPx);
  expect(texts.slice(0, 3)).toEqual([
    '学习率探索器',
    '拖动学习率，看谁先到底。',
    'L(w) = (w + 1)² · w₀ = 5 · 50 轮',
  ]);
  for (const rate of ['0.6', '0.2', '0.01', '0.99']) expect(texts).toContain(`lr ${rate}`);
  const tracks = await page
    .locator('path[data-part="track"]')
    .evaluateAll((lines) => lines.map((line) => line.getAttribute('d')));
  expect(tracks).toHaveLength(4);
  for (const track of tracks) expect(paths).toContain(track);
  expect(svg).not.toMatch(/var\(|class=|foreignObject|NaN|undefined/);
});

test('a picture of the full page has its charts in their places, at any width', async ({ page }) => {
  await open(page);
  const wide = await draw(page, 'picture', 'light');
  expect(wide.problem).toBeNull();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.waitForTimeout(300);
  const narrow = await draw(page, 'picture', 'light');
  expect(wide.widthPx).toBeGreaterThan(1000);
  expect(narrow.widthPx).toBeLessThanOrEqual(420);
  expect(narrow.texts).toContain('Landscape L(w)');
  expect(narrow.texts).not.toContain('Loss per epoch');
});
