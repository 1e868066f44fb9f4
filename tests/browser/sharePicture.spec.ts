import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { decodeQR } from 'qr/decode.js';
import { findCard, openExplorer } from './explorer';
import { expect, test } from './page';
import { findShare, openShare, type ShareDialog } from './shareDialog';

const QUERY = '?lr=0.3,0.05&w0=2&epochs=30';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** Presses a button that saves a file, and reads it. */
async function save(page: Page, { dialog }: ShareDialog, name: string) {
  const saving = page.waitForEvent('download');
  await dialog.getByRole('button', { name, exact: true }).click();
  const saved = await saving;
  return { name: saved.suggestedFilename(), bytes: readFileSync(await saved.path()) };
}

/** Width and height of a PNG, from its first chunk. */
const readSize = (png: Buffer) => {
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
};

const readSvg = (page: Page, svg: string) =>
  page.evaluate((text) => {
    const picture = new DOMParser().parseFromString(text, 'image/svg+xml');
    return {
      problem: picture.querySelector('parsererror')?.textContent ?? null,
      size: ['width', 'height'].map((name) => Number(picture.documentElement.getAttribute(name))),
      paths: [...picture.querySelectorAll('path')].map((path) => path.getAttribute('d')),
      texts: [...picture.querySelectorAll('text')].map(({ textContent }) => textContent),
    };
  }, svg);

async function sayAddress({ dialog }: ShareDialog): Promise<void> {
  await dialog.getByRole('textbox', { name: 'Where will the page be found?' }).fill('course.example');
  await dialog.getByRole('button', { name: 'Use it' }).click();
}

test('what draws is loaded when its section is opened', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const { choose, dialog } = await openShare(page, QUERY);
  const isLater = (url: string) => /PictureSection|PosterSection|DataSection|useDrawing/.test(url);
  expect(asked.filter(isLater)).toEqual([]);
  await choose('What to share', 'Picture');
  await expect(dialog.getByRole('img', { name: 'Learning-Rate Explorer' })).toBeVisible();
  expect(asked.filter(isLater).length).toBeGreaterThan(0);
});

test('the picture is saved with every line of the page, as SVG, and at two pixels for one as PNG', async ({
  page,
}) => {
  const share = await openShare(page, QUERY, 'Picture');
  await share.dialog.getByRole('textbox', { name: 'Heading' }).fill('Week 3: a < b');
  await expect(share.dialog.getByRole('img', { name: 'Week 3: a < b' })).toBeVisible();
  const svg = await save(page, share, 'Save SVG');
  const png = await save(page, share, 'Save PNG');
  expect([svg.name, png.name]).toEqual(['learning-rate-explorer.svg', 'learning-rate-explorer.png']);
  const { problem, size, paths, texts } = await readSvg(page, svg.bytes.toString());
  expect(problem).toBeNull();
  expect(texts).toContain('Week 3: a < b');
  // on this computer the page's address is of no use to others
  expect(texts.join(' ')).not.toContain('http');
  expect(readSize(png.bytes)).toEqual(size.map((side) => 2 * side));
  for (const part of ['curve', 'trail']) {
    const lines = page.locator(`main path[data-part="${part}"]`);
    await expect(lines).toHaveCount(2);
    for (const line of await lines.all()) expect(paths).toContain(await line.getAttribute('d'));
  }
  await share.choose('What to share', 'On a page');
  await share.chooseKind('LaTeX');
  await expect(share.output).toHaveValue(new RegExp(`\\{${png.name.replaceAll('.', '\\.')}\\}`));
});

test('a map that is open is in the picture, with its ticks and its runs', async ({ page }) => {
  await openExplorer(page, QUERY);
  await page
    .getByRole('group', { name: /or the log$/ })
    .getByText('map', { exact: true })
    .click();
  await expect(page.locator('[data-drawing] canvas')).toBeVisible();
  await expect(page.locator('[data-drawing] svg[data-run]')).toHaveCount(2);
  const ticks = await page.locator('[data-drawing] [data-part="tick"]').allInnerTexts();
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const share = await findShare(page, 'Picture');
  const svg = (await save(page, share, 'Save SVG')).bytes.toString();
  expect(svg.match(/<image[^>]* href="data:image\/png;base64,[^"]{100,}"/g)).toHaveLength(1);
  const { problem, texts } = await readSvg(page, svg);
  expect(problem).toBeNull();
  expect(ticks.length).toBeGreaterThan(3);
  for (const tick of ticks) expect(texts).toContain(tick);
});

test('its theme is that of the page or the chosen one, and it carries a link that others can open', async ({
  page,
}) => {
  const share = await openShare(page, QUERY, 'Picture');
  await sayAddress(share);
  for (const [theme, paper] of [
    ['dark', '#14161a'],
    ['light', '#f7f6f3'],
    ['as shown', '#f7f6f3'],
  ] as const) {
    await share.choose('Theme', theme);
    await expect
      .poll(async () => (await save(page, share, 'Save SVG')).bytes.toString())
      .toContain(`fill="${paper}"`);
  }
  const { texts } = await readSvg(page, (await save(page, share, 'Save SVG')).bytes.toString());
  expect(texts.join('')).toContain(`https://course.example/${QUERY}`);
});

test('the picture is copied as PNG', async ({ page }) => {
  const share = await openShare(page, QUERY, 'Picture');
  const png = await save(page, share, 'Save PNG');
  await share.dialog.getByRole('button', { name: 'Copy picture' }).click();
  await expect(share.dialog.getByRole('button', { name: 'Copied' })).toBeVisible();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const { width, height } = await createImageBitmap(await item!.getType('image/png'));
    return [width, height];
  });
  expect(copied).toEqual(readSize(png.bytes));
});

test('where it is not allowed to be copied, that is said beside the button', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator.clipboard, 'write', { value: () => Promise.reject(new Error('no')) });
  });
  const { dialog } = await openShare(page, QUERY, 'Picture');
  await dialog.getByRole('button', { name: 'Copy picture' }).click();
  await expect(dialog.getByRole('button', { name: 'Not allowed here: save it' })).toBeVisible();
});

test('where the browser makes no PNG the SVG is there, and that is said', async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.toBlob = (answer) => answer(null);
  });
  const share = await openShare(page, QUERY, 'Picture');
  await expect(share.dialog.getByText('This browser makes no PNG of it. Save the SVG.')).toBeVisible();
  await expect(share.dialog.getByRole('button', { name: 'Save PNG' })).toBeDisabled();
  const { bytes } = await save(page, share, 'Save SVG');
  expect((await readSvg(page, bytes.toString())).problem).toBeNull();
});

test('the poster on screen is a picture whose QR code a camera reads, with the link to copy', async ({
  page,
}) => {
  const share = await openShare(page, QUERY, 'Poster');
  await expect(share.dialog.getByText('No QR code yet')).toBeVisible();
  await sayAddress(share);
  const link = `https://course.example/${QUERY}`;
  await expect(share.dialog.getByRole('textbox', { name: 'Link to paste below the poster' })).toHaveValue(
    link,
  );
  const image = share.dialog.getByRole('img', { name: 'Learning-Rate Explorer' });
  const photograph = () =>
    image.evaluate((poster: HTMLImageElement) => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [poster.naturalWidth, 420];
      const context = canvas.getContext('2d')!;
      context.drawImage(poster, 0, 420 - poster.naturalHeight);
      // of a picture without colours one of its channels is enough
      return [...context.getImageData(0, 0, canvas.width, 420).data].filter((_, place) => place % 4 === 0);
    });
  const read = async () => {
    try {
      const grey = await photograph();
      const data = Uint8ClampedArray.from(grey.flatMap((level) => [level, level, level, 255]));
      return decodeQR({ width: 1080, height: 420, data });
    } catch {
      return null;
    }
  };
  await expect.poll(read, { timeout: 20_000 }).toBe(link);
  await expect(image).toHaveAttribute('src', /^data:image\/png/);

  await share.dialog.getByRole('textbox', { name: 'Sentence' }).fill('Which one wins?');
  await expect
    .poll(async () => (await readSvg(page, (await save(page, share, 'Save SVG')).bytes.toString())).texts)
    .toContain('Which one wins?');
  const png = await save(page, share, 'Save PNG');
  expect(png.name).toBe('learning-rate-poster.png');
  expect(readSize(png.bytes)[0]).toBe(1080);
});

test('the numbers are saved as the computation gave them, as CSV and as JSON', async ({ page }) => {
  const share = await openShare(page, QUERY, 'Data');
  const csv = await save(page, share, 'Save CSV');
  const lines = csv.bytes.toString().trimEnd().split('\n');
  expect(lines).toHaveLength(1 + 2 * 31);
  expect(lines[0]).toBe('run,learning_rate,epoch,w,loss,gradient');
  expect(lines[1]).toBe('1,0.3,0,2,9,6');
  const json = JSON.parse((await save(page, share, 'Save JSON')).bytes.toString());
  expect(json.runs).toHaveLength(2);
  const told = json.runs.flatMap(
    (run: { run: number; learningRate: number } & Record<string, number[] & number[][]>) =>
      run.epochs!.map((epoch: number, row: number) =>
        [
          run.run,
          run.learningRate,
          epoch,
          run.parameters![0]![row],
          run.losses![row],
          run.gradients![0]![row],
        ].join(),
      ),
  );
  expect(told).toEqual(lines.slice(1));
});

test('a saved experiment is opened again as one step of undo; what is no experiment is told beside', async ({
  page,
}) => {
  const share = await openShare(page, QUERY, 'Data');
  const link = page.url();
  const { name, bytes } = await save(page, share, 'Save experiment');
  await page.goto('./');
  const { dialog } = await openShare(page, '', 'Data');
  const choose = (buffer: Buffer) =>
    dialog.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer });
  await choose(Buffer.from('{'));
  await expect(dialog.getByRole('status')).toContainText('is damaged, or no JSON');
  await choose(bytes);
  await expect(dialog.getByRole('status')).toContainText(`${name} is open.`);
  await expect(page).toHaveURL(link);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('article')).toHaveCount(4);
  await expect(findCard(page, 1).rate).toHaveValue('0.6');
});

test.describe('where a part can’t be loaded', () => {
  test.use({ tolerated: [/Failed to load resource|ERR_FAILED/] });

  test('its section says so, and the others go on', async ({ page }) => {
    await page.route('**/DataSection*', (route) => route.abort());
    const { dialog, choose } = await openShare(page, QUERY, 'Data');
    await expect(dialog.getByRole('alert')).toContainText('could not be loaded');
    await choose('What to share', 'Picture');
    await expect(dialog.getByRole('img', { name: 'Learning-Rate Explorer' })).toBeVisible();
  });
});
