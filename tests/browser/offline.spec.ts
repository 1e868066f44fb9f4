import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { FrameLocator, Page } from '@playwright/test';
import { openLog } from './explorer';
import { DIST, serveBuiltBelow, serveHost } from './hosts';
import { expect, test } from './page';
import { findShare } from './shareDialog';

const OFFLINE = join(DIST, 'explorer.html');
const addressOf = (name: string) => pathToFileURL(join(DIST, name)).href;

/** Remembers what is asked for, but for what lies in the page itself. */
function watchRequests(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!/^(data|blob|about):/.test(request.url())) asked.push(request.url());
  });
  return asked;
}

/** Waits until the loss curves are drawn, and tells how many there are. */
async function countCurves(explorer: FrameLocator | Page): Promise<number> {
  const curves = explorer.getByRole('region', { name: 'Loss per epoch' }).locator('path[data-part="curve"]');
  await expect(curves.first()).toHaveAttribute('d', /^M/);
  return curves.count();
}

test('the page in one file is at most 500 kB on the wire, and holds one classic script', () => {
  const file = readFileSync(OFFLINE);
  expect(gzipSync(file, { level: 9 }).length).toBeLessThanOrEqual(500_000);
  expect(file.toString().match(/<script[^>]*>/g)).toEqual(['<script>']);
  expect(file.toString()).not.toMatch(/\bfetch\(|sendBeacon|WebSocket|import\.meta|\bimport\(/);
  // what reads CSV could also download it: it is never asked to, and the page's own policy would not let it
  expect(file.toString().match(/\bXMLHttpRequest\b/g)).toHaveLength(1);
});

test('the page in one file carries the licences of what is in it', () => {
  const file = readFileSync(OFFLINE, 'utf8');
  for (const name of ['react', 'react-dom', 'recharts', 'zustand', 'lucide-react'])
    expect(file).toMatch(new RegExp(`\n## ${name} [0-9.]+ \\((MIT|ISC)\\)\n`));
});

test('from a disk the page in one file asks for nothing, computes in a worker, and plays', async ({
  page,
}) => {
  const asked = watchRequests(page);
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await page.goto(addressOf('explorer.html'));
  expect(await countCurves(page)).toBe(4);
  await openLog(page, '0.6');
  await page.getByRole('button', { name: /^Play/ }).click();
  await expect(page.getByRole('button', { name: /^Pause/ })).toBeVisible();
  expect(workers.map((url) => url.slice(0, 5))).toEqual(['blob:']);
  expect(asked).toEqual([addressOf('explorer.html')]);
});

test('from a disk every part of the share dialog works, and no preview is said at once', async ({ page }) => {
  const asked = watchRequests(page);
  await page.goto(`${addressOf('explorer.html')}?lr=0.3&epochs=20`);
  expect(await countCurves(page)).toBe(1);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const { dialog, choose } = await findShare(page, 'On a page');
  await expect(dialog.getByText('No preview in the offline file')).toBeVisible({ timeout: 1000 });
  // whoever reads this has the file
  await expect(dialog.getByRole('link', { name: 'Offline file' })).toHaveCount(0);
  const save = async (name: string) => {
    const saving = page.waitForEvent('download');
    await dialog.getByRole('button', { name, exact: true }).click();
    return readFileSync(await (await saving).path());
  };
  for (const section of ['Picture', 'Poster']) {
    await choose('What to share', section);
    await expect(dialog.getByRole('img', { name: 'Learning-Rate Explorer' })).toBeVisible();
    expect((await save('Save PNG')).subarray(1, 4).toString()).toBe('PNG');
  }
  await choose('What to share', 'Data');
  expect((await save('Save CSV')).toString().split('\n')).toHaveLength(23);
  expect(JSON.parse((await save('Save JSON')).toString()).runs[0].losses).toHaveLength(21);
  await choose('What to share', 'As code');
  expect((await save('Save as file')).toString()).toContain('import tensorflow');
  expect(asked).toEqual([`${addressOf('explorer.html')}?lr=0.3&epochs=20`]);
});

for (const mark of ['?', '#']) {
  test(`from a disk an address with ${mark} opens what it says, and follows what is changed`, async ({
    page,
  }) => {
    await page.goto(`${addressOf('explorer.html')}${mark}lr=0.1&fn=(w%2B1)^2&epochs=20`);
    expect(await countCurves(page)).toBe(1);
    const rate = page.getByRole('article', { name: 'Run 1' }).getByRole('textbox');
    await expect(rate).toHaveValue('0.1');
    await rate.fill('0.3');
    await rate.press('Enter');
    await expect(page).toHaveURL(/explorer\.html\?lr=0\.3&epochs=20$/);
    await page.reload();
    await expect(rate).toHaveValue('0.3');
  });
}

test('the page in one file works as the text of a frame that may only run scripts', async ({ page }) => {
  const text = readFileSync(OFFLINE, 'utf8').replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const host = await serveHost(
    `<iframe srcdoc="${text}" sandbox="allow-scripts" width="900" height="700"></iframe>`,
  );
  const asked = watchRequests(page);
  await page.goto(host.address);
  const explorer = page.frameLocator('iframe');
  expect(await countCurves(explorer)).toBe(4);
  await explorer.getByRole('slider', { name: 'Learning rate of run 1, slider' }).press('End');
  await expect(explorer.getByRole('article', { name: 'Run 1' }).getByText('diverges')).toBeVisible();
  expect(asked).toEqual([host.address]);
  await page.goto('about:blank');
  await host.close();
});

test.describe('the first page of the folder, opened from a disk', () => {
  // its modules are refused there, before it has left for the page in one file
  test.use({ tolerated: [/from origin 'null' has been blocked by CORS policy|net::ERR_FAILED/] });

  test('leads to the page in one file, with all that its address says', async ({ page }) => {
    await page.goto(`${addressOf('index.html')}?lr=0.1,0.2#yscale=log`);
    await expect(page).toHaveURL(new RegExp(`^${addressOf('explorer.html')}\\?`));
    expect(await countCurves(page)).toBe(2);
    await expect(page.getByRole('group', { name: 'Loss axis' }).getByLabel('log')).toBeChecked();
  });
});

test('the folder works below any path of a host, whichever of its pages is opened', async ({ page }) => {
  const site = await serveBuiltBelow('/courses/week%203/');
  const asked = watchRequests(page);
  const place = `${site.address}courses/week%203/`;
  for (const name of ['', 'index.html', 'explorer.html', 'embed.html']) {
    await page.goto(`${place}${name}?lr=0.1,0.2`);
    expect(await countCurves(page)).toBe(2);
  }
  await page.goto(place);
  await openLog(page, '0.6');
  expect(asked.filter((url) => !url.startsWith(place))).toEqual([]);
  await page.goto('about:blank');
  await site.close();
});

test('a page on a disk shows an explorer by the element that lies on the disk', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'course-'));
  const course = join(folder, 'course.html');
  writeFileSync(
    course,
    `<!doctype html><meta charset="utf-8"><title>Course</title><script src="${addressOf('lr-explorer.js')}"></script><lr-explorer lr="0.1,0.2"></lr-explorer>`,
  );
  await page.goto(pathToFileURL(course).href);
  expect(await countCurves(page.frameLocator('iframe'))).toBe(2);
  await expect.poll(() => page.locator('iframe').evaluate((frame) => frame.clientHeight)).not.toBe(480);
  rmSync(folder, { recursive: true });
});
