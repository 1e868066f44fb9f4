import {
  expectSoundDrawings,
  findCard,
  findCharts,
  openExplorer,
  openMore,
  readCurve,
  readLink,
  readPixels,
} from './explorer';
import { expect, test } from './page';

test('a reload, and a copied link, bring back what was set', async ({ page, context }) => {
  await openExplorer(page);
  await findCard(page, 1).rate.fill('3/10');
  await page.keyboard.press('Enter');
  await findCard(page, 2).button('Hide').click();
  await page.getByRole('textbox', { name: 'Epochs N' }).fill('80');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Start w₀' }).fill('-4');
  await page.keyboard.press('Enter');
  await findCharts(page).loss.getByText('log', { exact: true }).click();
  await page.getByRole('slider', { name: 'Epoch', exact: true }).fill('7');
  await expect
    .poll(() => readLink(page))
    .toBe('?lr=3/10,0.2,0.01,0.99&w0=-4&epochs=80&at=7&yscale=log&hide=run2');

  const copy = await context.newPage();
  await copy.goto(page.url());
  await page.reload();
  for (const opened of [page, copy]) {
    await expect(findCard(opened, 1).rate).toHaveValue('3/10');
    await expect(findCard(opened, 2).button('Show')).toBeVisible();
    await expect(opened.getByRole('textbox', { name: 'Epochs N' })).toHaveValue('80');
    await expect(opened.getByRole('textbox', { name: 'Start w₀' })).toHaveValue('-4');
    await expect(opened.getByRole('slider', { name: 'Epoch', exact: true })).toHaveValue('7');
    await expect(findCharts(opened).loss.getByRole('radio', { name: 'log' })).toBeChecked();
    await expect(findCharts(opened).loss.locator('[data-part=curve][data-run="1"]')).toHaveCount(0);
    await expect
      .poll(async () => (await readCurve(findCharts(opened).path, 'track', 1))[0]?.x)
      .toBeCloseTo(-4, 1);
  }
});

test('the link of the untouched page is bare, and no edit adds a step to the history', async ({ page }) => {
  await openExplorer(page);
  const steps = await page.evaluate(() => history.length);
  await findCard(page, 1).button('Larger').click();
  await expect.poll(() => readLink(page)).toBe('?lr=0.61,0.2,0.01,0.99');
  await findCard(page, 1).button('Smaller').click();
  await expect.poll(() => readLink(page)).toBe('');
  expect(await page.evaluate(() => history.length)).toBe(steps);
});

test('an unencoded formula in a link is read, + and ^ included', async ({ page }) => {
  await openExplorer(page, '?fn=(w+1)^2&lr=0.5');
  await expect(findCard(page, 1).word).toHaveText('one step');
  await expect(page.getByRole('complementary')).toHaveCount(0);
});

test('a link with every parameter mangled is corrected, told once, and drawn', async ({ page }) => {
  await openExplorer(
    page,
    '?v=x&fn=%E0%A4%A&lr=a,,-3,1e999&w0=abc&epochs=-5&dtype=int8&colour=99&at=zz&yscale=cubic&hide=foo&speed=-3&lang=xx&theme=mauve&bogus=1&__proto__=2',
  );
  await expect(page.getByRole('article')).toHaveCount(4);
  const notice = page.getByRole('complementary', { name: 'This link was corrected' });
  const told = await notice.getByRole('listitem').allTextContents();
  expect(new Set(told).size).toBe(told.length);
  for (const name of [
    'v',
    'fn',
    'w0',
    'epochs',
    'dtype',
    'colour',
    'at',
    'yscale',
    'hide',
    'speed',
    'lang',
    'theme',
    'bogus',
  ]) {
    expect(told.filter((line) => line.startsWith(`${name}=`))).toHaveLength(1);
  }
  await expect(page.getByRole('textbox', { name: 'Epochs N' })).toHaveValue('1');
  await expect(page.getByRole('textbox', { name: 'Start w₀' })).toHaveValue('5');
  for (const run of [1, 2, 3, 4]) {
    expect(await readPixels(findCharts(page).loss, 'curve', run)).toHaveLength(2);
  }
  await expectSoundDrawings(page);

  await notice.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toHaveCount(0);
  // the first edit mends the link itself
  await findCard(page, 2).button('Larger').click();
  await expect.poll(() => readLink(page)).not.toContain('mauve');
  await page.reload();
  await expect(page.getByRole('article')).toHaveCount(4);
  await expect(page.getByRole('complementary')).toHaveCount(0);
});

const BAD_LINKS: readonly [link: string, told: string, drawn: string][] = [
  ['?lr=-0.5', 'lr=-0.5', '0'],
  ['?lr=1e308', 'lr=1e308', '1000000'],
  ['?lr=NaN', 'lr=NaN', '0.6'],
  ['?lr=0.5;0.2', 'lr=0.5;0.2', '0.6'],
];
for (const [link, told, drawn] of BAD_LINKS) {
  test(`${link} is corrected, told and drawn`, async ({ page }) => {
    await openExplorer(page, link);
    const lines = page.getByRole('complementary').getByRole('listitem');
    await expect(lines).toHaveCount(1);
    await expect(lines).toContainText(told);
    await expect(findCard(page, 1).rate).toHaveValue(drawn);
    expect((await readPixels(findCharts(page).loss, 'curve', 1)).length).toBeGreaterThan(1);
    await expectSoundDrawings(page);
  });
}

const BAD_EPOCHS: readonly [given: string, used: string, told: number][] = [
  ['0', '1', 1],
  ['1.5', '2', 1],
  ['1e9', '10000', 1],
  // says nothing, and so nothing that is wrong
  ['', '50', 0],
];
for (const [given, used, told] of BAD_EPOCHS) {
  test(`epochs=${given} in a link becomes ${used}`, async ({ page }) => {
    await openExplorer(page, `?epochs=${given}`);
    await expect(page.getByRole('textbox', { name: 'Epochs N' })).toHaveValue(used);
    await expect(page.getByRole('complementary').getByRole('listitem')).toHaveCount(told);
    await expectSoundDrawings(page);
  });
}

for (const start of ['1e308', '-1e308']) {
  for (const dtype of ['float32', 'float64']) {
    test(`a start of ${start} in ${dtype} is drawn as far as it goes`, async ({ page }) => {
      await openExplorer(page, `?w0=${start}&dtype=${dtype}&lr=0.6,1.2,0`);
      await expect(page.getByRole('textbox', { name: 'Start w₀' })).toHaveValue(start);
      for (const run of [1, 2, 3]) await expect(findCard(page, run).word).not.toBeEmpty();
      await openMore(page);
      await expectSoundDrawings(page);
    });
  }
}

test('an empty list of rates is an empty page that says how to go on', async ({ page }) => {
  await openExplorer(page, '?lr=');
  await expect(page.getByText('No runs. Add a rate, or take one of the course note’s.')).toBeVisible();
  await page.getByRole('button', { name: 'Add a run with the course note’s rate 0.6' }).click();
  await expect(findCard(page, 1).word).toHaveText('swings in · 6');
});
