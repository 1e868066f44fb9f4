import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DIST, frame, RESIZING, STRICT_POLICIES, serveBuilt, textFrame } from '../browser/hosts';
import { countCurves, enterFrame, expect, readWords, test } from './firefox';

const SANDBOXES = ['sandbox="allow-scripts"', 'sandbox="allow-scripts allow-same-origin"', ''];

for (const sandbox of SANDBOXES) {
  test(`a frame of another origin with ${sandbox || 'no sandbox'} shows the whole explorer, and disturbs nobody`, async ({
    tab,
    openHost,
  }) => {
    await openHost(`<div style="height: 3000px">text</div>${frame('', sandbox).repeat(2)}`);
    const readHost = () =>
      tab.evaluate(() => [document.activeElement?.tagName, history.length, scrollY] as const);
    const before = await readHost();
    for (const place of [0, 1]) {
      const embed = await enterFrame(tab, place);
      expect(await countCurves(embed)).toBe(4);
      expect(await readWords(embed)).toEqual([
        'swings in · 6',
        'slides in · 18',
        'crawls · needs 431',
        'oscillates · needs 431',
      ]);
    }
    expect(await readHost()).toEqual(before);
    expect(before[0]).toBe('BODY');
  });
}

for (const [name, policy] of STRICT_POLICIES) {
  test.describe(`under a strict policy ${name}`, () => {
    // what the policy forbids is tried, and told by the browser
    test.use({ tolerated: [/Content.Security.Policy/] });

    test('it computes and draws', async ({ tab, keep }) => {
      const site = await keep(serveBuilt({ 'Content-Security-Policy': policy }));
      await tab.goto(`${site.address}embed.html`);
      expect(await countCurves(tab)).toBe(4);
      await tab.focus('article input[type="range"]');
      await tab.keyboard.press('End');
      await expect.poll(async () => (await readWords(tab))[0]).toContain('diverges');
    });
  });
}

test('it works from a file', async ({ tab }) => {
  await tab.goto(`${pathToFileURL(join(DIST, 'embed.html'))}?lr=0.3`);
  expect(await countCurves(tab)).toBe(1);
});

for (const sandbox of ['', 'sandbox="allow-scripts"']) {
  test(`it works as the text of a frame with ${sandbox || 'no sandbox'}`, async ({
    tab,
    openHost,
    baseURL,
  }) => {
    await openHost(textFrame(baseURL!, '?lr=0.5,0.7&theme=dark', sandbox));
    expect(await countCurves(await enterFrame(tab))).toBe(2);
  });
}

test.describe('where storage is blocked', () => {
  // what a person sets by "block all cookies"
  test.use({ preferences: { 'network.cookie.cookieBehavior': 2 } });

  test('it works at top level and in a frame', async ({ tab, openHost, baseURL }) => {
    await tab.goto(`${baseURL}embed.html`);
    const storage = await tab.evaluate(() => {
      try {
        return typeof localStorage;
      } catch {
        return 'throws';
      }
    });
    expect(storage).not.toBe('object');
    expect(await countCurves(tab)).toBe(4);
    await openHost(frame('', ''));
    expect(await countCurves(await enterFrame(tab))).toBe(4);
  });
});

test('a column of 300 px needs no scrolling sideways', async ({ tab, openHost }) => {
  await tab.setViewport({ width: 316, height: 900 });
  await openHost(`<body style="margin: 0 8px">${frame('?lr=0.99,0.0003,0.2,2&epochs=1000')}`);
  const embed = await enterFrame(tab);
  await countCurves(embed);
  const scrolled = await embed.$eval('html', (root) => root.scrollWidth - root.clientWidth);
  expect(scrolled).toBe(0);
});

test('a frame that is hidden at first draws when it is shown, as wide as its host makes it', async ({
  tab,
  openHost,
}) => {
  await openHost(`<div id="panel" style="display: none">${frame()}</div>`);
  await new Promise((resolve) => setTimeout(resolve, 300));
  await tab.$eval('#panel', (panel) => panel.removeAttribute('style'));
  const embed = await enterFrame(tab);
  expect(await countCurves(embed)).toBe(4);
  await expect
    .poll(() => embed.$eval('path[data-part="curve"]', (curve) => curve.getBoundingClientRect().width))
    .toBeGreaterThan(100);
});

test('a host that hears heights gives it as much room as it needs', async ({ tab, openHost }) => {
  await openHost(RESIZING + frame());
  const embed = await enterFrame(tab);
  await countCurves(embed);
  for (const width of [340, 800]) {
    await tab.setViewport({ width, height: 900 });
    await expect
      .poll(() =>
        embed.$eval('body', (body) =>
          Math.abs(document.documentElement.clientHeight - body.getBoundingClientRect().height),
        ),
      )
      .toBeLessThanOrEqual(1);
  }
});

test('the element shows the experiment of its attributes, as high as it is', async ({
  tab,
  openHost,
  baseURL,
}) => {
  await openHost(
    `<script src="${baseURL}lr-explorer.js" async></script><lr-explorer lr="0.6,0.2" lang="zh-CN"></lr-explorer>`,
  );
  const embed = await enterFrame(tab);
  expect(await countCurves(embed)).toBe(2);
  expect(await embed.$eval('html', (root) => root.lang)).toBe('zh-CN');
  const overflow = () =>
    embed.$eval('html', (root) => Math.abs(innerHeight - Math.ceil(root.getBoundingClientRect().height)));
  await expect.poll(overflow).toBe(0);
});

test('on paper it shows the last epoch, and goes back afterwards', async ({ tab, openHost }) => {
  await openHost(frame('?at=13&lr=0.01', ''));
  const embed = await enterFrame(tab);
  await countCurves(embed);
  await embed.$eval('html', (root) =>
    addEventListener('beforeprint', () => {
      root.dataset.printed = root.querySelector('[aria-label="Playback"] b')?.textContent ?? '';
    }),
  );
  await tab.pdf();
  expect(await embed.$eval('html', (root) => root.dataset.printed)).toBe('50');
  expect(await embed.$eval('[aria-label="Playback"] b', ({ textContent }) => textContent)).toBe('13');
});
