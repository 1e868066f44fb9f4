import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import type { LrExplorer } from '../../src/embed/element';
import type { StateReport } from '../../src/embed/messages';
import { DIST, type Site, serveHost } from './hosts';
import { expect, test as onPage } from './page';

/** Opens a course page of another origin; `BASE` in it is where the explorer's files are. */
const test = onPage.extend<{ openCourse(body: string): Promise<void> }>({
  openCourse: async ({ page, baseURL }, use) => {
    const sites: Site[] = [];
    await use(async (body) => {
      const site = await serveHost(body.replaceAll('BASE/', baseURL!));
      sites.push(site);
      await page.goto(site.address);
    });
    await page.goto('about:blank');
    for (const site of sites) await site.close();
  },
});

const SCRIPT = '<script src="BASE/lr-explorer.js" async></script>';
/** Remembers what the element tells, as [event, detail]. */
const WATCH = `<script>
  var told = [];
  ['ready', 'change', 'run', 'error'].forEach(function (name) {
    addEventListener('lrx-' + name, function (event) { told.push([name, event.detail]); });
  });
</script>`;
const LINK = '<a href="BASE/?lr=0.5">Open the learning-rate explorer</a>';
const element = (attributes = '') => `<lr-explorer ${attributes}>${LINK}</lr-explorer>`;

/** What was told under this name, oldest first. */
const told = (page: Page, name: string) =>
  page.evaluate(
    (asked) =>
      (window as unknown as { told: [string, unknown][] }).told
        .filter(([event]) => event === asked)
        .map(([, detail]) => detail),
    name,
  ) as Promise<StateReport[]>;

const isReady = (page: Page, times = 1) =>
  expect.poll(async () => (await told(page, 'ready')).length).toBe(times);

/** Does something with the element on the page. */
const withElement = <T>(page: Page, act: (explorer: LrExplorer) => T | Promise<T>) =>
  page
    .locator('lr-explorer')
    .first()
    .evaluate(act as (explorer: Element) => T | Promise<T>);

test('the element is at most 6 kB on the wire, and one classic script', () => {
  const script = readFileSync(join(DIST, 'lr-explorer.js'));
  expect(gzipSync(script).byteLength).toBeLessThanOrEqual(6 * 1024);
  expect(script.toString()).not.toMatch(/\bimport\b|\bexport\b|\beval\b|new Function/);
});

test('the module is imported in Node, where a site is built, and does nothing there', async () => {
  const { LrExplorer } = (await import(pathToFileURL(join(DIST, 'lr-explorer.mjs')).href)) as {
    LrExplorer: { observedAttributes: readonly string[] };
  };
  expect(LrExplorer.observedAttributes).toContain('lr');
});

test('the module shows an explorer too', async ({ page, openCourse }) => {
  await openCourse(
    `<script type="module" src="BASE/lr-explorer.mjs"></script>${WATCH}${element('lr="0.5"')}`,
  );
  await isReady(page);
});

test('a host whose content policy forbids inline scripts and styles shows it as high as it is', async ({
  page,
  baseURL,
  openCourse,
}) => {
  const policy = `default-src 'none'; script-src ${baseURL}; style-src 'self'; img-src data:; frame-src ${baseURL}`;
  await openCourse(
    `<meta http-equiv="Content-Security-Policy" content="${policy}">${SCRIPT}${element('lr="0.5"')}`,
  );
  const frame = page.locator('iframe');
  const embed = page.frameLocator('iframe');
  await expect(embed.locator('path[data-part="curve"]').first()).toHaveAttribute('d', /^M/);
  await expect
    .poll(() => frame.evaluate(({ style, clientWidth }) => [style.blockSize !== '', clientWidth > 600]))
    .toEqual([true, true]);
});

test('one script and one tag show the experiment of the attributes, as high as it is', async ({
  page,
  openCourse,
}) => {
  await openCourse(SCRIPT + WATCH + element('lr="0.6,0.2" epochs="20" theme="dark" lang="en"'));
  await isReady(page);
  const [ready] = await told(page, 'ready');
  expect(ready).toMatchObject({ link: '?lr=0.6,0.2&epochs=20&lang=en&theme=dark', epochs: 20 });
  expect(ready!.runs.map(({ lr, word }) => [lr, word !== null])).toEqual([
    [0.6, true],
    [0.2, true],
  ]);
  const embed = page.frameLocator('iframe');
  await expect(embed.locator('path[data-part="curve"]').first()).toHaveAttribute('d', /^M/);
  // neither cut off nor followed by nothing
  await expect
    .poll(() => page.locator('iframe').evaluate((frame) => frame.clientHeight))
    .toBe(await embed.locator('html').evaluate((html) => Math.ceil(html.getBoundingClientRect().height)));
  await expect(page.getByRole('link', { name: 'Open the learning-rate explorer' })).toBeHidden();
});

test('methods play, pause, step, reset, read and write, and give what is shown then', async ({
  page,
  openCourse,
}) => {
  await openCourse(SCRIPT + WATCH + element('lr="0.5,0.7" at="3"'));
  // said before the frame is there
  const states = await withElement(page, async (explorer) => {
    await customElements.whenDefined('lr-explorer');
    return [
      await explorer.step(),
      await explorer.step(-2),
      await explorer.setState({ lr: [0.1, 0.2, 0.3], epochs: 9 }),
      await explorer.play(),
      await explorer.pause(),
      await explorer.reset(),
      await explorer.getState(),
    ];
  });
  expect(states.map(({ epoch, playing, link }) => [epoch, playing, link])).toEqual([
    [4, false, '?lr=0.5,0.7&at=4'],
    [2, false, '?lr=0.5,0.7&at=2'],
    [2, false, '?lr=0.1,0.2,0.3&epochs=9&at=2'],
    [2, true, '?lr=0.1,0.2,0.3&epochs=9&at=2'],
    [2, false, '?lr=0.1,0.2,0.3&epochs=9&at=2'],
    [3, false, '?lr=0.5,0.7&at=3'],
    [3, false, '?lr=0.5,0.7&at=3'],
  ]);
  expect((await told(page, 'run')).map((run) => (run as unknown as { phase: string }).phase)).toEqual([
    'started',
    'paused',
  ]);
  await withElement(page, (explorer) => explorer.setState({ epochs: 9 }));
  await expect.poll(async () => (await told(page, 'change')).at(-1)?.link).toBe('?lr=0.5,0.7&epochs=9&at=3');
});

test('what a setState gets wrong is rejected, told, and changes nothing', async ({ page, openCourse }) => {
  await openCourse(SCRIPT + WATCH + element('lr="0.5"'));
  await isReady(page);
  const problem = await withElement(page, (explorer) =>
    explorer.setState({ lr: 'fast', epochs: 3 }).then(
      () => 'taken',
      (error: Error) => error.message,
    ),
  );
  expect(problem).toBe('lr must hold numbers in [0, 1000000]; got "fast".');
  expect(await told(page, 'error')).toEqual([{ code: 'invalid', message: problem }]);
  expect((await withElement(page, (explorer) => explorer.getState())).link).toBe('?lr=0.5');
});

test('attributes and properties are one, and move a running explorer without loading it anew', async ({
  page,
  openCourse,
}) => {
  await openCourse(SCRIPT + WATCH + element('lr="0.5" epochs="9"'));
  await isReady(page);
  const read = await withElement(page, (explorer) => {
    const properties = explorer as unknown as Record<string, unknown>;
    properties.lr = [0.25, 0.5];
    explorer.removeAttribute('epochs');
    explorer.lang = 'zh-CN';
    return [explorer.getAttribute('lr'), properties.lr, properties.epochs];
  });
  expect(read).toEqual(['0.25,0.5', '0.25,0.5', null]);
  await expect
    .poll(async () => (await withElement(page, (explorer) => explorer.getState())).link)
    .toBe('?lr=0.25,0.5&lang=zh-CN');
  expect(await told(page, 'ready')).toHaveLength(1);

  // what only an address can say opens a new frame, and leaves no entry to go back through
  const entries = await page.evaluate(() => history.length);
  await withElement(page, (explorer) => explorer.setAttribute('view', 'loss'));
  await isReady(page, 2);
  expect(await page.evaluate(() => history.length)).toBe(entries);
  await expect(page.locator('iframe')).toHaveCount(1);
});

test('an attribute that changes with every move of a slider ends where the slider does', async ({
  page,
  openCourse,
}) => {
  await openCourse(SCRIPT + WATCH + element('lr="0.5"'));
  await isReady(page);
  await withElement(page, async (explorer) => {
    for (let epochs = 1; epochs <= 100; epochs += 1) {
      explorer.setAttribute('epochs', String(epochs));
      await new Promise((resolve) => setTimeout(resolve, 8));
    }
  });
  await expect
    .poll(async () => (await withElement(page, (explorer) => explorer.getState())).link)
    .toBe('?lr=0.5&epochs=100');
  expect(await told(page, 'error')).toEqual([]);
});

for (const [theme, scheme] of [
  ['', 'dark'],
  ['theme="light"', 'light'],
  ['theme="dark"', 'dark'],
] as const) {
  test(`its corners show the page around it, with ${theme || 'the theme of the reader'}`, async ({
    page,
    openCourse,
  }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await openCourse(`<body style="background: tan">${SCRIPT}${WATCH}${element(`lr="0.5" ${theme}`)}`);
    await isReady(page);
    const inside = await page
      .frameLocator('iframe')
      .locator('html')
      .evaluate((root) => getComputedStyle(root).colorScheme);
    // a frame of another scheme than its page is opaque
    const around = await page.locator('iframe').evaluate((frame) => {
      const { colorScheme } = getComputedStyle(frame);
      return colorScheme === 'light dark' && matchMedia('(prefers-color-scheme: dark)').matches
        ? 'dark'
        : colorScheme;
    });
    expect([inside, around]).toEqual([scheme, scheme]);
  });
}

test('an element far down the page loads nothing until it comes near', async ({ page, openCourse }) => {
  await openCourse(`${SCRIPT}${WATCH}<div style="height: 6000px"></div>${element('lr="0.5"')}`);
  await page.waitForFunction(() => customElements.get('lr-explorer') !== undefined);
  await page.waitForTimeout(300);
  await expect(page.locator('iframe')).toHaveCount(0);
  await page.evaluate(() => scrollTo(0, 5000));
  await isReady(page);
  expect(await page.evaluate(() => [document.activeElement === document.body, scrollY])).toEqual([
    true,
    5000,
  ]);
});

test('taken off, moved and put back it has one frame, and answers', async ({ page, openCourse }) => {
  await openCourse(`${SCRIPT}${WATCH}${element('lr="0.5"')}<div id="elsewhere"></div>`);
  await isReady(page);
  const refused = await withElement(page, (explorer) => {
    explorer.connectedCallback();
    explorer.remove();
    explorer.disconnectedCallback();
    const alone = explorer.play().catch((error: Error) => error.message);
    document.querySelector('#elsewhere')?.append(explorer);
    return alone;
  });
  expect(refused).toBe('lr-explorer must be on a page to play; it is not. Put it into the document first.');
  await isReady(page, 2);
  await expect(page.locator('iframe')).toHaveCount(1);
  expect((await withElement(page, (explorer) => explorer.getState())).link).toBe('?lr=0.5');
});

test('two elements are two explorers, and the script twice is the script once', async ({
  page,
  openCourse,
}) => {
  await openCourse(SCRIPT + SCRIPT + WATCH + element('lr="0.5" id="a"') + element('lr="0.7" id="b"'));
  await isReady(page, 2);
  const links = await page.locator('lr-explorer').evaluateAll(async (explorers) => {
    const [left, right] = explorers as LrExplorer[];
    await left!.setState({ epochs: 9 });
    return [(await left!.getState()).link, (await right!.getState()).link];
  });
  expect(links).toEqual(['?lr=0.5&epochs=9', '?lr=0.7']);
});

test('without scripts and on paper there is the link', async ({ page, browser, openCourse }) => {
  const link = { name: 'Open the learning-rate explorer' };
  await openCourse(SCRIPT + WATCH + element('lr="0.5"'));
  await isReady(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('link', link)).toBeVisible();

  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(page.url());
  await expect(plain.getByRole('link', link)).toBeVisible();
  await context.close();
});

test('an address that would run a script is not loaded', async ({ page, openCourse }) => {
  await openCourse(`${SCRIPT}${WATCH}${element('src="javascript:alert(1)"')}`);
  await page.waitForFunction(() => customElements.get('lr-explorer') !== undefined);
  await page.waitForTimeout(200);
  await expect(page.locator('iframe')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Open the learning-rate explorer' })).toBeVisible();
});

test('another frame of the same page is not heard', async ({ page, openCourse }) => {
  const message = "{ target: 'lr-explorer', v: 1, type: 'set', payload: { epochs: 7 } }";
  await openCourse(
    `<iframe id="embed" src="BASE/embed.html?lr=0.5" sandbox="allow-scripts"></iframe>
    <iframe id="stranger" srcdoc="<script>
      addEventListener('message', () => {
        parent.frames[0].postMessage(${message}, '*');
        parent.postMessage({ rid: 'asked', payload: { epochs: 'said' } }, '*');
      });
    </script>"></iframe>
    <script>
      var told = [];
      addEventListener('message', function (event) { told.push(event.data); });
    </script>`,
  );
  await expect(page.frameLocator('#embed').locator('path[data-part="curve"]').first()).toHaveAttribute(
    'd',
    /^M/,
  );
  const ask = () =>
    page.evaluate(async () => {
      window.frames[1]!.postMessage('go', '*');
      await new Promise((resolve) => setTimeout(resolve, 200));
      window.frames[0]!.postMessage({ target: 'lr-explorer', v: 1, id: 'asked', type: 'get' }, '*');
      await new Promise((resolve) => setTimeout(resolve, 200));
      const { told } = window as unknown as { told: { rid?: string; payload?: { epochs: unknown } }[] };
      return told.filter(({ rid }) => rid === 'asked').map(({ payload }) => payload?.epochs);
    });
  expect(await ask()).toEqual(['said', 50]);
});
