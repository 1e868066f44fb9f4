import { frame } from './hosts';
import { countCurves, expect, test } from './onHost';

const CURVE = 'path[data-part="curve"]';

test('in a tab panel that is opened later it is drawn as wide as the panel', async ({ page, openHost }) => {
  const embed = await openHost(`
    <button onclick="document.querySelector('#second').hidden = false">Second</button>
    <div id="second" hidden>${frame('?lr=0.6,0.2', 'sandbox="allow-scripts"')}</div>`);
  await page.waitForTimeout(500);
  await page.getByRole('button').click();
  expect(await countCurves(embed)).toBe(2);
  await expect
    .poll(() =>
      embed
        .locator(CURVE)
        .first()
        .evaluate((curve) => curve.getBoundingClientRect().width),
    )
    .toBeGreaterThan(400);
  const inside = await embed.locator('html').evaluate((root) => [root.scrollWidth, innerWidth]);
  expect(inside[0]).toBe(inside[1]);
});

test('a panel that is closed and opened again shows it as it was left', async ({ page, openHost }) => {
  const embed = await openHost(`<div id="panel">${frame('?lr=0.6')}</div>`);
  await countCurves(embed);
  const slider = embed.getByRole('slider', { name: /Learning rate/ });
  await slider.press('Home');
  const drawn = await embed.locator(CURVE).first().getAttribute('d');
  await page.locator('#panel').evaluate((panel) => {
    panel.style.display = 'none';
  });
  await page.waitForTimeout(200);
  await page.locator('#panel').evaluate((panel) => {
    panel.style.display = '';
  });
  await expect(embed.locator(CURVE).first()).toHaveAttribute('d', drawn!);
});

test('in a browser tab behind another nothing plays, and it goes on when the tab is shown', async ({
  page,
  context,
  openHost,
}) => {
  const embed = await openHost(frame('?epochs=10000&speed=60&at=0'));
  const count = embed.getByRole('region', { name: 'Playback' }).locator('b');
  await embed.getByRole('button', { name: 'Play' }).click();
  await expect(count).not.toHaveText('0');
  // headless tabs are all in front, so the page is told what it would be told behind another
  const say = (state: 'hidden' | 'visible') =>
    embed.locator('html').evaluate((_, told) => {
      Object.defineProperty(document, 'hidden', { configurable: true, value: told === 'hidden' });
      Object.defineProperty(document, 'visibilityState', { configurable: true, value: told });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
  await say('hidden');
  const resting = await count.textContent();
  await page.waitForTimeout(400);
  await expect(count).toHaveText(resting!);
  await say('visible');
  await expect(count).not.toHaveText(resting!);
  expect(context.pages()).toHaveLength(1);
});

for (const [layout, style] of [
  ['flex row', 'display: flex; gap: 16px'],
  ['grid', 'display: grid; grid-template-columns: 200px minmax(0, 1fr)'],
  ['grid without a least width', 'display: grid; grid-template-columns: 200px 1fr'],
] as const) {
  test(`as wide as a ${layout} gives it, at any width of the window`, async ({ page, openHost }) => {
    const embed = await openHost(
      `<main style="${style}"><nav style="flex: 0 0 200px">Course</nav>
       <div style="flex: 1; min-width: 0">${frame('?lr=0.6,0.2')}</div></main>`,
    );
    for (const width of [1200, 520, 900]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await countCurves(embed)).toBe(2);
      await expect
        .poll(() => embed.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth))
        .toBe(0);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    }
  });
}

test('a host that is read from right to left has it on its right, and inside nothing is turned', async ({
  page,
  openHost,
  baseURL,
}) => {
  const embed = await openHost(
    `<body dir="rtl"><script src="${baseURL}lr-explorer.js" async></script>
     <p>معدل التعلم</p><lr-explorer lr="0.6,0.2" style="width: 600px"></lr-explorer>`,
  );
  expect(await countCurves(embed)).toBe(2);
  await expect(embed.locator('html')).toHaveCSS('direction', 'ltr');
  const places = await page.locator('lr-explorer').evaluate((element) => {
    const inner = element.shadowRoot!.querySelector('iframe')!.getBoundingClientRect();
    const outer = element.getBoundingClientRect();
    return [inner.left - outer.left, inner.right - outer.right, innerWidth - outer.right < 20];
  });
  expect(places).toEqual([0, 0, true]);
});

test('zoomed to 200 % it needs no scrolling sideways, and is as high as it is', async ({
  page,
  openHost,
  baseURL,
}) => {
  // what zoom does to layout: half the pixels of CSS, each twice as large
  await page.setViewportSize({ width: 640, height: 450 });
  const embed = await openHost(
    `<script src="${baseURL}lr-explorer.js" async></script><lr-explorer lr="0.6,0.2" ui="full"></lr-explorer>`,
  );
  const zoom = await page.context().newCDPSession(page);
  await zoom.send('Emulation.setDeviceMetricsOverride', {
    width: 640,
    height: 450,
    deviceScaleFactor: 2,
    mobile: false,
  });
  expect(await countCurves(embed)).toBe(2);
  const box = await embed
    .locator('html')
    .evaluate((root) => [root.scrollWidth - root.clientWidth, devicePixelRatio]);
  expect(box).toEqual([0, 2]);
  await expect
    .poll(async () => {
      const needed = await embed.locator('html').evaluate((root) => root.getBoundingClientRect().height);
      return Math.abs(needed - (await page.locator('iframe').evaluate(({ clientHeight }) => clientHeight)));
    })
    .toBeLessThanOrEqual(1);
});

test('a host that zooms its own text and boxes has it zoomed, and a drag ends where the pointer is', async ({
  page,
  openHost,
}) => {
  const embed = await openHost(`<body style="zoom: 2; margin: 0">${frame('?lr=0.5&view=loss')}`);
  await countCurves(embed);
  const slider = embed.getByRole('slider', { name: /Learning rate/ });
  // not by boundingBox, which knows no zoom: the frame fills the window from its left edge
  const { x, y, width, height } = await slider.evaluate((input, windowPx) => {
    const scale = windowPx / innerWidth;
    const box = input.getBoundingClientRect();
    return { x: box.x * scale, y: box.y * scale, width: box.width * scale, height: box.height * scale };
  }, 1440);
  const readShare = () =>
    slider.evaluate(({ value, min, max }: HTMLInputElement) => (+value - +min) / (+max - +min));
  await page.mouse.move(x + (await readShare()) * width, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + 0.25 * width, y + height / 2, { steps: 4 });
  await page.mouse.up();
  expect(Math.abs((await readShare()) - 0.25)).toBeLessThan(0.03);
});

test('ten of them at rest draw nothing', async ({ page, openHost }) => {
  await openHost(frame('?lr=0.5').repeat(10));
  for (let place = 0; place < 10; place++) await countCurves(page.frameLocator('iframe').nth(place));
  await page.waitForTimeout(1000);
  const asked = await Promise.all(
    page
      .frames()
      .slice(1)
      .map((own) =>
        own.evaluate(async () => {
          let frames = 0;
          const { requestAnimationFrame: real } = window;
          window.requestAnimationFrame = (callback) => {
            frames += 1;
            return real(callback);
          };
          await new Promise((resolve) => setTimeout(resolve, 600));
          window.requestAnimationFrame = real;
          return frames;
        }),
      ),
  );
  expect(asked).toEqual(Array.from({ length: 10 }, () => 0));
});

test('a frame of another origin in which every store throws shows all of it, and forgets without a word', async ({
  page,
  openHost,
}) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }
  });
  const embed = await openHost(frame('?ui=full', ''));
  expect(await countCurves(embed)).toBe(4);
  await embed.getByRole('slider', { name: 'Learning rate of run 1, slider' }).press('End');
  await expect(embed.getByText('diverges', { exact: true })).toBeVisible();
});
