import type { Page } from '@playwright/test';
import type { LrExplorer } from '../../src/embed/element';
import type { ImageChoice } from '../../src/embed/messages';
import { serveHost } from './hosts';
import { expect, test as onPage } from './page';

/** Shows an element with these attributes on a course page of another origin. */
const test = onPage.extend<{ openElement(attributes: string): Promise<void> }>({
  openElement: async ({ page, baseURL }, use) => {
    const closing: (() => Promise<void>)[] = [];
    await use(async (attributes) => {
      const script = `<script src="${baseURL}lr-explorer.js" async></script>`;
      const site = await serveHost(`${script}<lr-explorer ${attributes}></lr-explorer>`);
      closing.push(site.close);
      await page.goto(site.address);
      await page.waitForFunction(() => customElements.get('lr-explorer') !== undefined);
    });
    await page.goto('about:blank');
    for (const close of closing) await close();
  },
});

/** The picture that the element gives, as an address. */
const toImage = (page: Page, choice: ImageChoice) =>
  page.locator('lr-explorer').evaluate((explorer, asked) => (explorer as LrExplorer).toImage(asked), choice);

const toSvg = async (page: Page, theme: 'light' | 'dark' = 'light') => {
  const address = await toImage(page, { type: 'svg', theme });
  expect(address).toMatch(/^data:image\/svg\+xml;charset=utf-8,/);
  return decodeURIComponent(address.slice(address.indexOf(',') + 1));
};

/** Reads attributes of the elements of a picture, as a reader of XML finds them. */
const readPicture = (page: Page, svg: string) =>
  page.evaluate((text) => {
    const picture = new DOMParser().parseFromString(text, 'image/svg+xml');
    const read = (selector: string, name: string) =>
      [...picture.querySelectorAll(selector)].map((element) => element.getAttribute(name) ?? '');
    return {
      problem: picture.querySelector('parsererror')?.textContent ?? null,
      paths: read('path', 'd'),
      strokes: read('path', 'stroke'),
      names: [...new Set([...picture.querySelectorAll('*')].map((element) => element.tagName))],
      texts: [...picture.querySelectorAll('text')].map((element) => element.textContent),
      links: read('a', 'href'),
      references: read('[clip-path]', 'clip-path').map((reference) =>
        Boolean(picture.getElementById(reference.slice('url(#'.length, -1))),
      ),
    };
  }, svg);

/** Pixels of a PNG, on a canvas of the page: size, the first pixel, and how many colours there are. */
const readPixels = (page: Page, address: string) =>
  page.evaluate(async (src) => {
    const image = new Image();
    image.src = src;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const colors = new Set(new Uint32Array(data.buffer));
    return { size: [canvas.width, canvas.height], paper: [...data.slice(0, 3)], colors: colors.size };
  }, address);

const COLORS = {
  light: { paper: '#f7f6f3', runs: ['#3f7fe8', '#d97706', '#3b7d3b', '#a6246a'] },
  dark: { paper: '#14161a', runs: ['#3fa0e0', '#f5a33b', '#b6f0d9', '#e0559a'] },
};

for (const theme of ['light', 'dark'] as const) {
  test(`a ${theme} picture stands alone, with the very lines of the page in the colours of its theme`, async ({
    page,
    openElement,
  }) => {
    // the other one than that of the page
    await openElement(`lang="en" theme="${theme === 'light' ? 'dark' : 'light'}"`);
    const svg = await toSvg(page, theme);
    const { problem, names, paths, strokes, references } = await readPicture(page, svg);
    expect(problem).toBeNull();
    expect(names.sort()).toEqual(
      ['a', 'circle', 'clipPath', 'g', 'path', 'rect', 'svg', 'text', 'title', 'tspan'].sort(),
    );
    expect(svg).not.toMatch(
      /var\(|class=|style=|<style|@font-face|foreignObject|href="(?!http)|NaN|undefined/,
    );
    expect(references.length).toBeGreaterThan(0);
    expect(references).not.toContain(false);

    const embed = page.frameLocator('iframe');
    for (const part of ['curve', 'track', 'trail']) {
      const drawn = await embed
        .locator(`path[data-part="${part}"]`)
        .evaluateAll((lines) => lines.map((line) => line.getAttribute('d') ?? ''));
      expect(drawn).toHaveLength(4);
      for (const [run, line] of drawn.entries()) {
        expect(paths).toContain(line);
        expect(strokes[paths.indexOf(line)], part).toBe(
          // two runs with one loss curve have one line, which the first of them draws
          COLORS[theme].runs[drawn.indexOf(line) === run ? run : drawn.indexOf(line)],
        );
      }
    }
    expect(svg).toContain(`fill="${COLORS[theme].paper}"`);
    // the page is as it was
    await expect(embed.locator('html')).toHaveAttribute('data-theme', theme === 'light' ? 'dark' : 'light');
    await expect(embed.locator('body > [data-theme]')).toHaveCount(0);
  });
}

test('it says what is drawn: title, what all runs share, each run with its word and loss, the link', async ({
  page,
  openElement,
  baseURL,
}) => {
  await openElement('lang="en" title="Week 3: a < b &amp; c" epochs="20" at="7" lr="0.6,0.01,3"');
  const { texts, links } = await readPicture(page, await toSvg(page));
  for (const text of [
    'Week 3: a < b & c',
    'L(w) = (w + 1)² · w₀ = 5 · epoch 7 of 20',
    'Landscape L(w)',
    'Loss per epoch',
    'Path of w',
    'lr 0.6',
    'swings in · 6',
    'loss after 20: ≈ 0',
    'lr 0.01',
    'crawls · needs 431',
    'lr 3',
    'diverges',
  ])
    expect(texts).toContain(text);
  expect(links).toEqual([`${baseURL}?lr=0.6,0.01,3&epochs=20&at=7&lang=en`]);
});

test('it speaks the language of the page, and gives away no word that is hidden', async ({
  page,
  openElement,
}) => {
  await openElement('lang="zh-CN" hide="words,run2"');
  const { texts } = await readPicture(page, await toSvg(page));
  expect(texts).toContain('学习率探索器');
  expect(texts).toContain('50 轮后损失 4.77');
  expect(texts).toContain('lr 0.6');
  expect(texts).not.toContain('lr 0.2');
  expect(texts.join(' ')).not.toMatch(/收敛|爬行|振荡/);
});

test('a PNG has two pixels for each of the page, and is not blank', async ({ page, openElement }) => {
  await openElement('lang="en"');
  const svg = await toSvg(page, 'dark');
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg)!;
  const png = await toImage(page, { theme: 'dark' });
  expect(png).toMatch(/^data:image\/png;base64,/);
  const { size, paper, colors } = await readPixels(page, png);
  expect(size).toEqual([2 * Number(width), 2 * Number(height)]);
  expect(paper).toEqual([0x14, 0x16, 0x1a]);
  expect(colors).toBeGreaterThan(100);
});

test('what was set just before is in it, in its place', async ({ page, openElement }) => {
  await openElement('lang="en" lr="0.5" epochs="30"');
  await toSvg(page);
  const svg = await page.locator('lr-explorer').evaluate(async (explorer) => {
    const { setState, toImage } = explorer as LrExplorer;
    // not waited for
    void setState.call(explorer as LrExplorer, { lr: [0.3, 0.9], epochs: 12, at: 4 });
    const address = await toImage.call(explorer as LrExplorer, { type: 'svg' });
    return decodeURIComponent(address);
  });
  const { texts } = await readPicture(page, svg.slice(svg.indexOf(',') + 1));
  expect(texts).toContain('lr 0.9');
  expect(texts).toContain('L(w) = (w + 1)² · w₀ = 5 · epoch 4 of 12');
  expect(texts).not.toContain('lr 0.5');

  // a cursor that was moved just before is not on its way: it stands where it comes to rest
  const moved = await page.locator('lr-explorer').evaluate(async (explorer) => {
    void (explorer as LrExplorer).setState({ at: 11 });
    return decodeURIComponent(await (explorer as LrExplorer).toImage({ type: 'svg' }));
  });
  const { paths } = await readPicture(page, moved.slice(moved.indexOf(',') + 1));
  const embed = page.frameLocator('iframe');
  await page.waitForTimeout(400);
  for (const cursor of await embed.locator('[data-part="cursor"]').all())
    expect(paths).toContain(await cursor.getAttribute('d'));
});

test('a frame that may only run scripts draws it too', async ({ page, baseURL }) => {
  const site = await serveHost(
    `<iframe src="${baseURL}embed.html?lang=en" sandbox="allow-scripts" width="700" height="600"></iframe>
    <script>
      var told = [];
      addEventListener('message', function (event) { told.push(event.data); });
    </script>`,
  );
  await page.goto(site.address);
  await expect(page.frameLocator('iframe').locator('path[data-part="curve"]').first()).toHaveAttribute(
    'd',
    /^M/,
  );
  const ask = (payload: ImageChoice) =>
    page.evaluate(async (asked) => {
      const frame = window.frames[0]!;
      frame.postMessage({ target: 'lr-explorer', v: 1, id: 'asked', type: 'image', payload: asked }, '*');
      const { told } = window as unknown as {
        told: { rid?: string; type: string; payload: { url: string } }[];
      };
      for (let turn = 0; turn < 100; turn += 1) {
        const answer = told.find(({ rid }) => rid === 'asked');
        told.length = 0;
        if (answer) return answer;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return null;
    }, payload);
  expect(await ask({ type: 'svg' })).toMatchObject({
    type: 'image',
    payload: { type: 'svg', theme: 'light' },
  });
  const png = await ask({ type: 'png', theme: 'dark' });
  expect(png).toMatchObject({ type: 'image', payload: { type: 'png', theme: 'dark' } });
  expect((await readPixels(page, png!.payload.url)).colors).toBeGreaterThan(100);
  await page.goto('about:blank');
  await site.close();
});

test('a frame that is not shown says so, and one without charts gives its legend', async ({
  page,
  openElement,
}) => {
  await openElement('lang="en" view="explanation" lr="0.6"');
  const { texts } = await readPicture(page, await toSvg(page));
  expect(texts).toEqual([
    'Learning-Rate Explorer',
    'L(w) = (w + 1)² · w₀ = 5 · 50 epochs',
    'lr 0.6',
    'swings in · 6',
    'loss after 50: ≈ 0',
    expect.stringContaining('?lr=0.6&lang=en'),
  ]);
  await openElement('lang="en" hidden');
  const problem = await toImage(page, {}).catch((error: Error) => error.message);
  expect(problem).toContain('charts must be shown to be drawn; none is laid out. Show the page first.');
});
