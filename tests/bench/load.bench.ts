import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from '@playwright/test';
import { launchBrowser } from './browser';
import type { BenchRow } from './row';

/** How much script the built page loads: for its first view, in the language that needs more, and in all. */
export async function run(): Promise<BenchRow[]> {
  const browser = await launchBrowser();
  const first = [await listLoaded(browser, 'en-GB'), await listLoaded(browser, 'zh-CN')];
  await browser.close();
  const all = readdirSync('dist/assets').flatMap((name) => (name.endsWith('.js') ? [`assets/${name}`] : []));
  return [
    compare('script, first view', Math.max(...first.map(weigh)), 215),
    compare(
      'script of our own, first view',
      Math.max(...first.map((files) => weigh(files.filter(isOwn)))),
      45,
    ),
    compare('script of our own, in all', weigh(all.filter(isOwn)), 95),
  ];
}

/** The scripts, by their paths in dist/, that a reader of this language is sent before anything is touched. */
async function listLoaded(browser: Browser, locale: string): Promise<readonly string[]> {
  const { PAGE_ADDRESS } = process.env;
  if (!PAGE_ADDRESS) throw new Error('PAGE_ADDRESS must be that of the built page; run `npm run bench`');
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale });
  const names = new Set<string>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith('.js')) names.add(pathname.slice(1));
  });
  await page.goto(PAGE_ADDRESS);
  await page.getByRole('table').first().waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  await page.close();
  return [...names];
}

/** Libraries are a file of their own. */
function isOwn(name: string): boolean {
  return !name.includes('libraries-');
}

/** @returns kB (1000 bytes), gzipped */
function weigh(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join('dist', file))).length, 0) / 1000;
}

/** @param limit in kB (1000 bytes), gzipped */
function compare(name: string, ours: number, limit: number): BenchRow {
  return {
    name,
    ours,
    peer: Number.NaN,
    unit: 'kB gzip',
    ratio: Number.NaN,
    goal: `≤ ${limit} kB`,
    met: ours <= limit,
  };
}
