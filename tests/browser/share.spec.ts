import { readFileSync } from 'node:fs';
import { formatScript } from '../../src/explorer/share/code/script';
import { scriptEn } from '../../src/locales/script.en';
import { parseLink } from '../../src/state/link';
import { readQrPath } from '../explorer/qr/readQrPath';
import { findChart, openExplorer, readLink } from './explorer';
import { expect, test } from './page';
import { copyOutput, findShare, openShare } from './shareDialog';

const QUERY = '?lr=0.3,0.05&w0=2&epochs=30&at=4';
const KINDS = [
  'HTML',
  'HTML that sizes itself',
  'Markdown',
  'Jupyter',
  'Quarto',
  'Docusaurus',
  'MyST',
  'Moodle, Canvas',
  'LaTeX',
];

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('it is loaded only when someone is about to open it', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await openExplorer(page);
  expect(asked.filter((url) => url.includes('ShareDialog'))).toEqual([]);
  await page.getByRole('button', { name: 'Share', exact: true }).hover();
  await expect.poll(() => asked.filter((url) => url.includes('ShareDialog')).length).toBeGreaterThan(0);
});

test('by keyboard it opens, closes with Escape, and gives the focus back', async ({ page }) => {
  await openExplorer(page);
  const button = page.getByRole('button', { name: 'Share', exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
  const { dialog } = await findShare(page);
  await expect(dialog.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
});

test('by mouse it closes with its button, and with a press beside it', async ({ page }) => {
  const { dialog } = await openShare(page);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(dialog).toBeVisible();
  await page.mouse.click(20, 880);
  await expect(dialog).toBeHidden();
});

test('the link opens what the page shows', async ({ page, baseURL }) => {
  const share = await openShare(page, QUERY);
  expect(await copyOutput(page, share)).toBe(`${baseURL}${QUERY}`);
  await share.choose('Language', '中文');
  await share.choose('Theme', 'dark');
  // what was said of the other link is said no longer
  expect(await copyOutput(page, share)).toBe(`${baseURL}${QUERY}&lang=zh-CN&theme=dark`);
});

test('the QR code is the link, and fills the screen until Escape', async ({ page, baseURL }) => {
  const { dialog } = await openShare(page, QUERY);
  const readCode = (code = dialog.getByRole('img', { name: 'QR code of the link' }).last()) =>
    code.evaluate((svg: SVGSVGElement) => ({
      path: svg.querySelector('path')?.getAttribute('d') ?? '',
      modules: svg.viewBox.baseVal.width - 8,
      sidePx: svg.getBoundingClientRect().height,
    }));
  expect(readQrPath(await readCode())).toBe(`${baseURL}${QUERY}`);
  await dialog.getByRole('button', { name: 'Full screen' }).click();
  const screen = page.getByRole('dialog', { name: 'Scan to open' });
  const large = await readCode(screen.getByRole('img'));
  expect(readQrPath(large)).toBe(`${baseURL}${QUERY}`);
  expect(large.sidePx).toBeGreaterThan(600);
  await page.keyboard.press('Escape');
  await expect(screen).toBeHidden();
  await expect(dialog).toBeVisible();
});

test('every embed is copied as it stands there, with the experiment in it', async ({ page, baseURL }) => {
  const share = await openShare(page, QUERY, 'On a page');
  await expect(share.preview.locator('[data-part=curve]')).toHaveCount(2);
  const { experiment } = parseLink(QUERY);
  for (const kind of KINDS) {
    await share.chooseKind(kind);
    const copied = await copyOutput(page, share);
    expect(copied).toBe(await share.output.inputValue());
    const [address = ''] = copied.match(/https?:[^\s"\\)}>]+[?][^\s"\\)}>]+/) ?? [];
    expect([kind, parseLink(address.replaceAll('&amp;', '&')).experiment]).toEqual([kind, experiment]);
    expect(copied).toContain(baseURL);
  }
});

test('the experiment is copied and saved as code, with its link where that is of use', async ({ page }) => {
  const share = await openShare(page, QUERY, 'As code');
  const { dialog, choose } = share;
  await dialog.getByRole('textbox', { name: 'Where will the page be found?' }).fill('course.example');
  await page.keyboard.press('Enter');
  const { experiment } = parseLink(QUERY);
  const context = { link: `https://course.example/${QUERY}`, texts: scriptEn };
  expect(await copyOutput(page, share)).toBe(formatScript('tensorflow', experiment, context));
  await choose('Library', 'Ray Tune');
  const saving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save as file' }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toMatch(/\.py$/);
  expect(readFileSync(await saved.path(), 'utf8')).toBe(formatScript('rayTune', experiment, context));
  await dialog.getByRole('button', { name: 'Use this page’s own' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Script: Ray Tune' })).not.toHaveValue(/https?:/);
});

test('the preview is the page for frames, and follows every choice', async ({ page }) => {
  const { dialog, preview, output, choose } = await openShare(page, QUERY, 'On a page');
  await expect(preview.getByRole('region', { name: 'Loss per epoch' })).toBeVisible();
  await expect(preview.getByRole('textbox')).toHaveCount(2);
  const entries = await page.evaluate(() => history.length);

  await dialog.getByRole('checkbox', { name: 'loss curve' }).uncheck();
  await dialog.getByRole('button', { name: 'path of w: earlier' }).click();
  await dialog.getByRole('button', { name: 'path of w: earlier' }).click();
  await dialog.getByRole('checkbox', { name: 'words' }).uncheck();
  await dialog.getByRole('checkbox', { name: 'link to this page' }).uncheck();
  await dialog.getByRole('checkbox', { name: 'rates' }).check();
  await dialog.getByRole('textbox', { name: 'Heading' }).fill('Week 3: <steps> & "jumps"');
  await choose('Theme', 'dark');
  await choose('Language', '中文');

  await expect(preview.getByRole('heading', { level: 1 })).toHaveText('Week 3: <steps> & "jumps"');
  await expect(preview.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(preview.locator('html')).toHaveAttribute('lang', 'zh-CN');
  const headings = await preview.locator('main section h2').allTextContents();
  expect(headings).toEqual(['w 的轨迹', '损失函数 L(w)', '你看到的']);
  await expect(preview.getByRole('textbox')).toHaveCount(0);
  await expect(preview.getByRole('link')).toHaveCount(0);
  await expect(output).toHaveValue(/view=path,landscape,explanation&amp;lock=lr&amp;title=Week/);
  await expect(output).toHaveValue(/>打开学习率探索器<\/a>/);
  // a preview is no place that one goes back from
  expect(await page.evaluate(() => history.length)).toBe(entries);
});

test('its height is what its content needs at the chosen width, or fixed', async ({ page }) => {
  const { dialog, preview, output, choose } = await openShare(page, QUERY, 'On a page');
  const readHeight = () =>
    preview.locator('main').evaluate((main) => Math.ceil(main.parentElement!.getBoundingClientRect().height));
  const readSnippet = async () => Number(/ height="(\d+)"/.exec(await output.inputValue())?.[1]);
  await expect.poll(readSnippet).toBe(await readHeight());
  const wide = await readSnippet();

  await choose('Width', 'at most');
  await dialog.getByRole('textbox', { name: 'Width in pixels' }).fill('400');
  await page.keyboard.press('Enter');
  await expect.poll(() => preview.locator('html').evaluate(() => innerWidth)).toBe(400);
  await expect.poll(readSnippet).toBeGreaterThan(wide);
  await expect.poll(readSnippet).toBe(await readHeight());
  await expect(output).toHaveValue(/width="400"/);

  await choose('Height', 'fixed');
  await dialog.getByRole('textbox', { name: 'Height in pixels' }).fill('300');
  await page.keyboard.press('Enter');
  await expect(output).toHaveValue(/resize=fixed" width="400" height="300"/);
  await expect.poll(() => preview.locator('html').evaluate(() => innerHeight)).toBe(300);

  await dialog.getByRole('textbox', { name: 'Height in pixels' }).fill('3');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('from 120 to 4000');
});

test('what would change nothing can’t be chosen, and the last panel stays', async ({ page }) => {
  const { dialog, choose } = await openShare(page, '', 'On a page');
  await expect(dialog.getByRole('checkbox', { name: 'epochs' })).toBeDisabled();
  await choose('Controls', 'all');
  await expect(dialog.getByRole('checkbox', { name: 'epochs' })).toBeEnabled();
  await choose('Controls', 'none');
  await expect(dialog.getByRole('checkbox', { name: 'playback' })).toBeDisabled();
  await expect(dialog.getByRole('checkbox', { name: 'rates' })).toBeDisabled();
  for (const panel of ['landscape', 'loss curve', 'path of w'])
    await dialog.getByRole('checkbox', { name: panel }).uncheck();
  await expect(dialog.getByRole('checkbox', { name: 'what you see' })).toBeDisabled();
});

test('panels are put in order by keyboard, and the focus goes with them', async ({ page }) => {
  const { dialog } = await openShare(page, '', 'On a page');
  const later = dialog.getByRole('button', { name: 'landscape: later' });
  await later.focus();
  for (let press = 0; press < 4; press++) {
    await page.keyboard.press('Enter');
    await expect(later).toBeFocused();
  }
  await expect(dialog.getByText('landscape: place 4 of 4')).toBeAttached();
  expect(await dialog.getByRole('list', { name: 'Shown' }).locator('label').allTextContents()).toEqual([
    'loss curve',
    'path of w',
    'what you see',
    'landscape',
  ]);
});

test('what was chosen is still chosen when it is opened again', async ({ page }) => {
  const { dialog } = await openShare(page, '', 'On a page');
  await dialog.getByRole('checkbox', { name: 'loss curve' }).uncheck();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(dialog.getByRole('checkbox', { name: 'loss curve' })).not.toBeChecked();
});

test('on this computer it asks where the page will be, says what is no such place, and remembers', async ({
  page,
  baseURL,
}) => {
  const { dialog, output } = await openShare(page, QUERY);
  const address = dialog.getByRole('region', { name: 'Address of the page' });
  await expect(address).toContainText('works for nobody else');
  const field = address.getByRole('textbox', { name: 'Where will the page be found?' });
  for (const [typed, told] of [
    ['my course', 'That is no address.'],
    ['ftp://course.example', 'Only an address with https://'],
    ['localhost:8080', 'this computer’s too'],
  ] as const) {
    await field.fill(typed);
    await page.keyboard.press('Enter');
    await expect(address.getByRole('alert')).toContainText(told);
    await expect(output).toHaveValue(`${baseURL}${QUERY}`);
  }
  await field.fill('course.example/week 3'.replace(' ', '-'));
  await page.keyboard.press('Enter');
  await expect(output).toHaveValue(`https://course.example/week-3/${QUERY}`);
  await expect(address).toContainText('course.example/week-3');

  await page.reload();
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(output).toHaveValue(`https://course.example/week-3/${readLink(page)}`);
  const { chooseKind, preview } = await findShare(page, 'On a page');
  await chooseKind('HTML that sizes itself');
  await expect(output).toHaveValue(/src="https:\/\/course\.example\/week-3\/lr-explorer\.js"/);
  // the preview is what lies here: the other place may not be there yet
  await expect(preview.locator('[data-part=curve]')).toHaveCount(2);

  await address.getByRole('button', { name: 'Use this page’s own' }).click();
  await chooseKind('HTML');
  await expect(output).toHaveValue(new RegExp(`src="${baseURL}embed\\.html`));
});

test('the offline file is offered before an address is asked for, and beside a link that works', async ({
  page,
}) => {
  const { dialog } = await openShare(page, QUERY);
  const offline = dialog.getByRole('link', { name: 'Offline file' });
  const form = dialog.getByRole('textbox', { name: 'Where will the page be found?' });
  await expect(offline).toHaveCount(1);
  expect((await offline.boundingBox())!.y).toBeLessThan((await form.boundingBox())!.y);
  const saving = page.waitForEvent('download');
  await offline.click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe('explorer.html');
  expect(readFileSync(await saved.path(), 'utf8').includes('<div id="root">')).toBe(true);
  await form.fill('course.example');
  await page.keyboard.press('Enter');
  await expect(offline).toHaveCount(1);
});

test('where storage throws it works, and remembers for as long as the page is there', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  const { dialog, output } = await openShare(page);
  await dialog.getByRole('textbox', { name: 'Where will the page be found?' }).fill('course.example');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(output).toHaveValue('https://course.example/');
});

test('without the clipboard interface it copies by the old command, in the open dialog', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  const { dialog, output } = await openShare(page, QUERY);
  await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(dialog.getByRole('button', { name: 'Copied' })).toBeFocused();
  const field = dialog.getByRole('textbox', { name: 'Where will the page be found?' });
  await field.focus();
  await page.keyboard.press('Control+v');
  await expect(field).toHaveValue(await output.inputValue());
});

test('where nothing may be copied the text is selected, and the keys are said', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });
  const { dialog, output } = await openShare(page, QUERY);
  await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(dialog.getByRole('button', { name: 'Press Ctrl+C or ⌘C' })).toBeVisible();
  await expect(output).toBeFocused();
  const selected = await output.evaluate((field: HTMLTextAreaElement) =>
    field.value.slice(field.selectionStart, field.selectionEnd),
  );
  expect(selected).toBe(await output.inputValue());
});

test.describe('where a file can’t be loaded', () => {
  test.use({ tolerated: [/Failed to load resource|ERR_FAILED/] });

  test('the button says so, and the page goes on', async ({ page }) => {
    await page.route('**/ShareDialog*', (route) => route.abort());
    await openExplorer(page);
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('could not be loaded');
    await expect(findChart(page, 'Loss per epoch')).toBeVisible();
  });

  test('the dialog says that there is no preview, and gives the embed all the same', async ({ page }) => {
    await page.route('**/embed.html*', (route) => route.fulfill({ status: 404, body: 'Not found' }));
    const { dialog, output } = await openShare(page, '', 'On a page');
    await expect(dialog.getByText('No preview: embed.html does not lie beside this page')).toBeVisible({
      timeout: 10_000,
    });
    await expect(output).toHaveValue(/embed\.html/);
  });
});
