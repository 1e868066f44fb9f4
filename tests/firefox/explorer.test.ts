import { countCurves, expect, readWords, test } from './firefox';

test('the page opens with four curves and what each does, in one word', async ({ tab, baseURL }) => {
  await tab.goto(baseURL!);
  expect(await countCurves(tab)).toBe(4);
  expect(await readWords(tab)).toEqual([
    'swings in · 6',
    'slides in · 18',
    'crawls · needs 431',
    'oscillates · needs 431',
  ]);
});

test('a rate is moved by the keyboard: curve, word and address follow', async ({ tab, baseURL }) => {
  await tab.goto(baseURL!);
  await countCurves(tab);
  const readCurve = () => tab.$eval('path[data-part="curve"]', (curve) => curve.getAttribute('d'));
  const before = await readCurve();
  await tab.focus('article input[type="range"]');
  await tab.keyboard.press('End');
  await expect.poll(async () => (await readWords(tab))[0]).toContain('diverges');
  expect(await readCurve()).not.toBe(before);
  await expect.poll(() => tab.evaluate(() => location.search)).toMatch(/^\?lr=[\d.]+,0\.2,0\.01,0\.99$/);
  expect(await tab.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('range');
});

test('it plays to the end', async ({ tab, baseURL }) => {
  await tab.goto(`${baseURL}?epochs=20&at=0&speed=60`);
  await countCurves(tab);
  await tab.click('[aria-label="Playback"] ::-p-aria(Play)');
  await expect.poll(() => tab.$eval('[aria-label="Playback"] b', (count) => count.textContent)).toBe('20');
});

test('Chinese and dark are one link away', async ({ tab, baseURL }) => {
  await tab.goto(`${baseURL}?lang=zh-CN&theme=dark`);
  await countCurves(tab);
  const page = await tab.$eval('html', ({ lang, dataset }) => [lang, dataset.theme]);
  expect(page).toEqual(['zh-CN', 'dark']);
});
