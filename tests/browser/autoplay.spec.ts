import type { Page } from '@playwright/test';
import { type Site, serveHost } from './hosts';
import { expect, test as onPage } from './page';

/** Opens a host page of another origin that says hello to its frame and remembers the phases that it is told. */
const test = onPage.extend<{ openHost(query: string, before?: string): Promise<void> }>({
  openHost: async ({ page, baseURL }, use) => {
    const sites: Site[] = [];
    await use(async (query, before = '') => {
      const site = await serveHost(`${before}
        <iframe src="${baseURL}embed.html?epochs=20&speed=60&${query}" width="700" height="900"></iframe>
        <script>
          var phases = [];
          addEventListener('message', function ({ source, data }) {
            if (data.type === 'ready' && !phases.length) {
              phases.push('ready');
              source.postMessage({ target: 'lr-explorer', v: 1, type: 'hello' }, '*');
            }
            if (data.type === 'run') phases.push(data.payload.phase);
          });
        </script>`);
      sites.push(site);
      await page.goto(site.address);
      await expect(page.frameLocator('iframe').locator('path[data-part="curve"]').first()).toHaveAttribute(
        'd',
        /^M/,
      );
    });
    await page.goto('about:blank');
    for (const site of sites) await site.close();
  },
});

const readPhases = (page: Page) => page.evaluate(() => (window as unknown as { phases: string[] }).phases);
const play = (page: Page) =>
  page.evaluate(() => window.frames[0]!.postMessage({ target: 'lr-explorer', v: 1, type: 'play' }, '*'));

test('a frame that is to play by itself plays once, when it is scrolled to', async ({ page, openHost }) => {
  await openHost('autoplay', '<div style="height: 3000px"></div>');
  await page.waitForTimeout(300);
  expect(await readPhases(page)).toEqual(['ready']);
  await page.evaluate(() => scrollTo(0, 3000));
  await expect.poll(() => readPhases(page)).toEqual(['ready', 'started', 'ended']);
  await page.evaluate(() => scrollTo(0, 0));
  await page.waitForTimeout(200);
  await page.evaluate(() => scrollTo(0, 3000));
  await page.waitForTimeout(300);
  expect(await readPhases(page)).toEqual(['ready', 'started', 'ended']);
});

test('one that its reader has moved before it is seen stays as it was left', async ({ page, openHost }) => {
  await openHost('autoplay', '<div style="height: 3000px"></div>');
  await page.evaluate(() =>
    window.frames[0]!.postMessage({ target: 'lr-explorer', v: 1, type: 'step', payload: { by: -9 } }, '*'),
  );
  await page.waitForTimeout(200);
  await page.evaluate(() => scrollTo(0, 3000));
  await page.waitForTimeout(400);
  expect(await readPhases(page)).toEqual(['ready']);
});

test('one that is not asked to does not play', async ({ page, openHost }) => {
  await openHost('lr=0.5');
  await page.waitForTimeout(400);
  expect(await readPhases(page)).toEqual(['ready']);
});

test.describe('for a reader who prefers less motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('it does not play by itself, and does when told to', async ({ page, openHost }) => {
    await openHost('autoplay=1');
    await page.waitForTimeout(400);
    expect(await readPhases(page)).toEqual(['ready']);
    await play(page);
    await expect.poll(() => readPhases(page)).toEqual(['ready', 'started', 'ended']);
  });
});

test('it plays to the end without a transport too', async ({ page, openHost }) => {
  await openHost('ui=none&autoplay&view=loss');
  // it may begin before the host has said hello
  await expect.poll(async () => (await readPhases(page)).at(-1)).toBe('ended');
  await play(page);
  await expect.poll(async () => (await readPhases(page)).slice(-3)).toEqual(['ended', 'started', 'ended']);
});
