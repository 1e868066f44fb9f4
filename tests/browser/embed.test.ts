import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { FrameLocator, Page } from '@playwright/test';
import { DIST, frame, RESIZING, STRICT_POLICIES, serveBuilt, textFrame } from './hosts';
import { countCurves, expect, test } from './onHost';

const count = (embed: FrameLocator | Page) => embed.getByRole('region', { name: 'Playback' }).locator('b');

test('a frame that may only run scripts shows the whole explorer', async ({ openHost }) => {
  const embed = await openHost(frame());
  expect(await countCurves(embed)).toBe(4);
  await expect(embed.getByRole('slider', { name: /^Learning rate of run \d, slider$/ })).toHaveCount(4);
  await expect(embed.getByText('What you see')).toBeVisible();
});

test('it asks for its page, one script and one style sheet, and for nothing else', async ({
  page,
  openHost,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await countCurves(await openHost(frame()));
  const files = asked.filter((url) => url.startsWith('http')).map((url) => new URL(url).pathname);
  expect(files.sort()).toEqual(['/', '/embed-view.js', '/embed.css', '/embed.html', '/embed.js']);
});

test('it is one classic script of at most 176 kB, which loads nothing later', () => {
  const html = readFileSync(join(DIST, 'embed.html'), 'utf8');
  const script = readFileSync(join(DIST, 'embed.js'));
  expect(html.match(/<script[^>]*>/g)).toEqual([
    '<script src="embed-view.js">',
    '<script defer src="embed.js">',
  ]);
  expect(html).not.toMatch(/crossorigin|type="module"|modulepreload/);
  expect(script.toString()).not.toMatch(/\bimport\(|\bfetch\(|XMLHttpRequest|document\.cookie/);
  expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(176_000);
});

for (const [name, policy] of STRICT_POLICIES) {
  test.describe(`under a strict policy ${name}`, () => {
    // what the policy forbids is tried, and told by the browser
    test.use({ tolerated: [/Content.Security.Policy/] });

    test('it computes and draws', async ({ page, keep }) => {
      const site = await keep(serveBuilt({ 'Content-Security-Policy': policy }));
      await page.goto(`${site.address}embed.html`);
      expect(await countCurves(page)).toBe(4);
      await page.getByRole('slider', { name: 'Learning rate of run 1, slider' }).press('End');
      await expect(page.getByText('diverges', { exact: true })).toBeVisible();
    });
  });
}

test('it works from a file', async ({ page }) => {
  await page.goto(`${pathToFileURL(join(DIST, 'embed.html'))}?lr=0.3`);
  expect(await countCurves(page)).toBe(1);
  await expect(page.getByRole('link', { name: /Open this experiment/ })).toHaveAttribute(
    'href',
    `${pathToFileURL(join(DIST, 'explorer.html'))}?lr=0.3`,
  );
});

test('as the text of a frame that has no address it takes its parameters from its script', async ({
  openHost,
  baseURL,
}) => {
  const embed = await openHost(textFrame(baseURL!, '?lr=0.5,0.7&title=Two+rates'));
  expect(await countCurves(embed)).toBe(2);
  await expect(embed.getByRole('heading', { level: 1 })).toHaveText('Two+rates');
  await expect(embed.getByRole('link', { name: /Open this experiment/ })).toHaveAttribute(
    'href',
    `${baseURL}?lr=0.5,0.7`,
  );
});

test('it works where storage throws, which it does not so much as try', async ({ page, baseURL }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
      Object.defineProperty(window, name, {
        get() {
          document.documentElement.dataset.tried = name;
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }
  });
  await page.goto(`${baseURL}embed.html`);
  expect(await countCurves(page)).toBe(4);
  await expect(page.locator('html')).not.toHaveAttribute('data-tried', /./);
});

for (const width of [300, 320, 560, 640, 760, 900]) {
  test(`a column of ${width} px needs no scrolling sideways, and no word covers a rate`, async ({
    page,
    openHost,
  }) => {
    await page.setViewportSize({ width: width + 16, height: 900 });
    const embed = await openHost(`<body style="margin: 0 8px">${frame('?lr=0.99,0.0003,0.2,2&epochs=1000')}`);
    await countCurves(embed);
    const scrolled = await embed.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
    expect(scrolled).toBe(0);
    const gaps = await embed.locator('article').evaluateAll((cards) =>
      cards.map((card) => {
        const field = card.querySelector('input[type="text"]')?.getBoundingClientRect();
        const word = card.querySelector('[role="img"]')?.getBoundingClientRect();
        return field && word ? word.left - field.right : Number.NaN;
      }),
    );
    expect(gaps).toHaveLength(4);
    for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(0);
  });
}

test('a host that hears heights gives it as much room as it needs, at any width, and then there is peace', async ({
  page,
  openHost,
}) => {
  const embed = await openHost(RESIZING + frame());
  await countCurves(embed);
  const overflow = () =>
    embed
      .locator('body')
      .evaluate((body) =>
        Math.abs(document.documentElement.clientHeight - body.getBoundingClientRect().height),
      );
  for (const width of [1000, 340, 700]) {
    await page.setViewportSize({ width, height: 900 });
    await expect.poll(overflow).toBeLessThanOrEqual(1);
  }
  const told = await page.locator('body').getAttribute('data-told');
  await page.waitForTimeout(500);
  await expect(page.locator('body')).toHaveAttribute('data-told', told!);
});

test('no chart and no host moves when a shorter sentence follows a longer one', async ({
  page,
  openHost,
}) => {
  const embed = await openHost(
    '<iframe src="EMBED?lr=0.12,0.2,0.01,0.99" width="900" height="900"></iframe>',
  );
  await countCurves(embed);
  const setRate = async (rate: number) => {
    await page.evaluate((lr) => {
      const payload = { lr: [lr, 0.2, 0.01, 0.99] };
      window.frames[0]?.postMessage({ target: 'lr-explorer', v: 1, type: 'set', payload }, '*');
    }, rate);
    await expect(embed.locator('li b').first()).toHaveText(String(rate));
    // a chart follows the height of its panel some frames later
    await page.waitForTimeout(250);
  };
  const heights = () =>
    embed
      .locator('main, svg.recharts-surface')
      .evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().height));
  await setRate(0.12);
  const before = await heights();
  await setRate(0.46);
  const highest = await heights();
  expect(highest).not.toEqual(before);
  await setRate(0.12);
  expect(await heights()).toEqual(highest);
});

test('a frame of fixed height tells none', async ({ page, openHost }) => {
  await countCurves(await openHost(RESIZING + frame('?resize=fixed')));
  await page.waitForTimeout(300);
  await expect(page.locator('body')).not.toHaveAttribute('data-told', /./);
});

test('a frame that is hidden at first draws when it is shown', async ({ page, openHost }) => {
  const embed = await openHost(`<div id="tab" style="display: none">${frame()}</div>`);
  await page.waitForTimeout(300);
  await page.locator('#tab').evaluate((tab) => tab.removeAttribute('style'));
  expect(await countCurves(embed)).toBe(4);
});

test('ten of them take no focus, write no history and scroll nobody', async ({ page, openHost }) => {
  const embed = await openHost(`<div style="height: 3000px">text</div>${frame('?lr=0.5').repeat(10)}`);
  const readHost = () =>
    page.evaluate(() => ({
      focus: document.activeElement?.tagName,
      entries: history.length,
      scrolled: scrollY,
    }));
  const before = await readHost();
  for (let place = 0; place < 10; place++) await countCurves(page.frameLocator('iframe').nth(place));
  expect(await readHost()).toEqual(before);
  expect(before).toMatchObject({ focus: 'BODY', scrolled: 0 });
  const slider = embed.getByRole('slider', { name: /Learning rate/ });
  for (const key of ['ArrowRight', 'PageDown', 'End']) await slider.press(key);
  await page.waitForTimeout(500);
  expect((await readHost()).entries).toBe(before.entries);
});

test('what plays rests while it is scrolled away, and goes on', async ({ page, openHost }) => {
  const embed = await openHost(`${frame('?epochs=10000&speed=60&at=0')}<div style="height: 4000px"></div>`);
  await embed.getByRole('button', { name: 'Play' }).click();
  await expect(count(embed)).not.toHaveText('0');
  await page.evaluate(() => scrollTo(0, 3000));
  await page.waitForTimeout(300);
  const resting = await count(embed).textContent();
  await page.waitForTimeout(400);
  await expect(count(embed)).toHaveText(resting!);
  await page.evaluate(() => scrollTo(0, 0));
  await expect(count(embed)).not.toHaveText(resting!);
  await embed.getByRole('button', { name: 'Pause' }).click();
});

test('on paper it shows the last epoch, at once, and goes back afterwards', async ({ page, openHost }) => {
  const embed = await openHost(frame('?at=13&lr=0.01'));
  await countCurves(embed);
  await expect(count(embed)).toHaveText('13');
  await embed.locator('html').evaluate((root) => {
    const ball = () => root.querySelector('[data-part="ball"]')?.outerHTML ?? '';
    addEventListener('beforeprint', () => {
      root.dataset.printed = root.querySelector('[aria-label="Playback"] b')?.textContent ?? '';
      root.dataset.moved = String(ball() !== root.dataset.ball);
    });
    root.dataset.ball = ball();
  });
  await page.pdf();
  await expect(embed.locator('html')).toHaveAttribute('data-printed', '50');
  await expect(embed.locator('html')).toHaveAttribute('data-moved', 'true');
  await expect(count(embed)).toHaveText('13');
});

test('the link at its end leads to the full page with the present experiment', async ({
  openHost,
  baseURL,
}) => {
  const embed = await openHost(frame('?lr=0.3&ui=none&view=loss&id=a'));
  const link = embed.getByRole('link', { name: /Open this experiment/ });
  await expect(link).toHaveAttribute('href', `${baseURL}?lr=0.3`);
  const other = await openHost(frame('?lr=0.3&view=loss'));
  await other.getByRole('slider', { name: /Learning rate/ }).press('Home');
  const present = other.getByRole('link', { name: /Open this experiment/ });
  await present.dispatchEvent('pointerdown');
  await expect(present).not.toHaveAttribute('href', `${baseURL}?lr=0.3`);
});

test('ui=full can be changed in every way', async ({ openHost }) => {
  const embed = await openHost(frame('?ui=full'));
  await countCurves(embed);
  await embed.getByRole('button', { name: 'add a rate' }).click();
  await expect(embed.locator('path[data-part="curve"]')).toHaveCount(5);
  await embed.getByRole('textbox', { name: 'Epochs N' }).fill('20');
  await embed.getByRole('textbox', { name: 'Epochs N' }).press('Enter');
  await expect(count(embed)).toHaveText('20');
});

for (const [how, open] of [
  ['in a frame that may only run scripts', (_: string) => frame('?ui=full&lr=0.1')],
  [
    'in a frame that has no address',
    (base: string) => textFrame(base, '?ui=full&lr=0.1').replaceAll('embed.', 'embed-full.'),
  ],
] as const) {
  test(`${how} ui=full gives a run an optimizer, a schedule and a start of its own, and gradients noise`, async ({
    openHost,
    baseURL,
  }) => {
    const embed = await openHost(open(baseURL!));
    await countCurves(embed);
    const card = embed.getByRole('article');
    await card.getByRole('button', { name: 'Optimizer and schedule of run 1' }).click();
    await card.getByRole('combobox', { name: 'Optimizer of run 1' }).selectOption('momentum');
    await card.getByRole('combobox', { name: 'Schedule of run 1' }).selectOption('cosine');
    await card.getByRole('textbox', { name: 'Own start w₀ of run 1' }).fill('3');
    await card.getByRole('textbox', { name: 'Own start w₀ of run 1' }).press('Enter');
    await expect(card.locator('[data-part=method]')).toHaveText('momentum β 0.9 · cosine · from 3');
    await expect(card.locator('[data-part=method] path').last()).toHaveAttribute('d', /L/);
    await embed.getByText(/^more: precision/).click();
    await embed.getByRole('textbox', { name: /^Standard deviation of the noise/ }).fill('1');
    await embed.getByRole('textbox', { name: /^Standard deviation of the noise/ }).press('Enter');
    await expect(embed.locator('[data-part=band]').first()).toHaveAttribute('d', /L/);
    const link = embed.getByRole('link', { name: /Open this experiment/ });
    await link.dispatchEvent('pointerdown');
    await expect(link).toHaveAttribute('href', /opt=momentum&.*sched=cosine.*noise=1/);
  });
}

test('ui=full gives settings in a file too, with the map of two weights', async ({ page }) => {
  await page.goto(`${pathToFileURL(join(DIST, 'embed.html'))}?ui=full&lr=0.02&fn=x^2%2B20*y^2`);
  await expect(page.locator('path[data-part="trail"]').first()).toHaveAttribute('d', /L/);
  await page.getByRole('button', { name: 'Optimizer and schedule of run 1' }).click();
  await page.getByRole('combobox', { name: 'Optimizer of run 1' }).selectOption('adam');
  await expect(page.getByRole('article').locator('[data-part=method]')).toHaveText('Adam');
});

test('ui=full has a run listened to, and keeps nothing of it', async ({ page, openHost }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        document.documentElement.dataset.tried = 'localStorage';
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  const embed = await openHost(frame('?ui=full&lr=0.2&epochs=4'));
  await countCurves(embed);
  const listen = embed.getByRole('button', { name: 'Listen to Run 1' });
  await listen.click();
  const bar = embed.getByRole('region', { name: 'Sound', exact: true });
  await expect(bar).toContainText('lr 0.2');
  await bar.getByRole('slider', { name: 'Volume' }).press('Home');
  await expect(embed.locator('html')).not.toHaveAttribute('data-tried', /./);
  await bar.getByRole('button', { name: /close/i }).click();
  await expect(listen).toBeFocused();
});

test('locked rates have no settings that would change them, and a locked start none of a run', async ({
  openHost,
}) => {
  const settings = (embed: FrameLocator) =>
    embed.getByRole('button', { name: 'Optimizer and schedule of run 1' });
  const rates = await openHost(frame('?ui=full&lock=lr&lr=0.1'));
  await expect(rates.getByRole('button', { name: 'Duplicate run 1' })).toBeVisible();
  await expect(settings(rates)).toHaveCount(0);
  const start = await openHost(frame('?ui=full&lock=w0&lr=0.1'));
  await settings(start).click();
  await expect(start.getByRole('combobox', { name: 'Optimizer of run 1' })).toBeVisible();
  await expect(start.getByRole('textbox', { name: 'Own start w₀ of run 1' })).toHaveCount(0);
});

for (const [how, open] of [
  ['in a frame that may only run scripts', (_: string) => frame('?net=iris&lr=1,0.01')],
  [
    'in a frame that has no address',
    (base: string) => textFrame(base, '?net=iris&lr=1,0.01').replaceAll('embed.', 'embed-network.'),
  ],
] as const) {
  test(`${how} a network is trained, and tells what each rate comes to`, async ({ openHost, baseURL }) => {
    const embed = await openHost(open(baseURL!));
    const cards = embed.getByRole('article');
    await expect(cards.nth(0)).toContainText('converges');
    await expect(cards.nth(1)).toContainText('crawls');
    await expect(embed.getByText(/^test \d+ \/ 30$/)).toHaveCount(2);
    await expect(embed.getByRole('region', { name: 'Loss per epoch' })).toBeVisible();
  });
}

test('a frame of a neuron draws it with its numbers, whose points only ui=full lets one move', async ({
  openHost,
}) => {
  const link = '?fn=neuron(linear:0,1:1,3)&lr=0.1&w0=0:1&epochs=1&dtype=float64&view=landscape,explanation';
  const embed = await openHost(frame(link));
  const neuron = embed.getByRole('region', { name: 'One neuron', exact: true });
  // L = ((b − 1)² + (w + b − 3)²)/2 at (0, 1) slopes by (−2, −2)
  await expect(neuron.getByText('z = 1·0.2 + 1.2 = 1.4')).toBeVisible();
  await expect(neuron.getByText('Activation linear')).toBeVisible();
  await expect(neuron.getByRole('slider', { name: 'Point 2' })).toHaveCount(0);
  const full = await openHost(frame(`${link}&ui=full`));
  const point = full.getByRole('slider', { name: 'Point 2' });
  await point.press('ArrowUp');
  await expect(point).not.toHaveAttribute('aria-valuetext', /\b3\b/);
});

test('a frame of formulas that is given a network says so', async ({ openHost, page }) => {
  const formula = await openHost(frame('?lr=0.1'));
  await countCurves(formula);
  await page.evaluate(() => {
    const payload = { net: 'iris' };
    window.frames[0]?.postMessage({ target: 'lr-explorer', v: 1, type: 'set', payload }, '*');
  });
  await expect(formula.getByText('another kind of experiment')).toBeVisible();
});

test('the script of networks is at most 245 kB, and loads nothing later', () => {
  const script = readFileSync(join(DIST, 'embed-network.js'));
  expect(script.toString()).not.toMatch(/\bimport\(|\bfetch\(|document\.cookie/);
  expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(245_000);
});
