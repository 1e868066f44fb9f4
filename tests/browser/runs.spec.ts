import {
  findCard,
  findCharts,
  findExplanation,
  openExplorer,
  openMore,
  readLink,
  readPixels,
} from './explorer';
import { expect, test } from './page';

test('eight runs can be added, each with a look of its own, and no ninth', async ({ page }) => {
  await openExplorer(page);
  const add = page.getByRole('button', { name: 'add a rate', exact: true });
  for (let run = 5; run <= 8; run++) {
    await add.click();
    await expect(findCard(page, run).word).not.toBeEmpty();
  }
  await expect(page.getByRole('article')).toHaveCount(8);
  await expect(add).toBeDisabled();
  await expect(page.getByText('8 runs is the most. Remove one to add another.')).toBeVisible();
  await expect(findCard(page, 1).button('Duplicate')).toBeDisabled();
  const rates = await page
    .getByRole('article')
    .getByRole('textbox')
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
  expect(new Set(rates).size).toBe(8);

  const { loss } = findCharts(page);
  const looks = await loss
    .locator('[data-part=curve]')
    .evaluateAll((curves) => curves.map((curve) => getComputedStyle(curve).stroke));
  expect(new Set(looks).size).toBe(8);
  const markers = await page
    .locator('article > div svg path')
    .evaluateAll((paths) => paths.map((path) => path.getAttribute('d')));
  expect(new Set(markers.slice(0, 8)).size).toBeGreaterThanOrEqual(4);
  for (let run = 1; run <= 8; run++) expect((await readPixels(loss, 'curve', run)).length).toBeGreaterThan(1);
  await expect(findExplanation(page).getByRole('listitem')).toHaveCount(8);
  await expect.poll(() => readLink(page)).toBe(`?lr=${rates.join(',')}`);
});

test('a chip adds a run with its rate of the course note', async ({ page }) => {
  await openExplorer(page, '?lr=0.5');
  await page.getByRole('button', { name: 'Add a run with the course note’s rate 0.99' }).click();
  const { rate, word } = findCard(page, 2);
  await expect(rate).toHaveValue('0.99');
  await expect(word).toHaveText('oscillates · needs 431');
});

test('a hidden run is drawn nowhere and told nowhere, until it is shown again', async ({ page }) => {
  await openExplorer(page);
  const { loss, landscape, path } = findCharts(page);
  await findCard(page, 3).button('Hide').click();
  for (const chart of [loss, landscape, path]) {
    await expect(chart.locator('[data-part=ball][data-run="2"]')).toHaveCount(0);
  }
  await expect(findExplanation(page).getByRole('listitem')).toHaveCount(3);
  await expect(findExplanation(page)).not.toContainText('draw the same loss curve');
  const table = page.getByRole('table', { name: 'Loss by epoch and learning rate' });
  await expect(table).not.toContainText('lr 0.01');
  await findCard(page, 3).button('Show').click();
  await expect(findExplanation(page)).toContainText('0.01 and 0.99 draw the same loss curve');
  expect(await readPixels(loss, 'curve', 3)).toHaveLength(51);
});

test('a duplicate starts with the same rate, and then goes its own way', async ({ page }) => {
  await openExplorer(page, '?lr=0.6');
  await findCard(page, 1).button('Duplicate').click();
  const copy = findCard(page, 2);
  await expect(copy.rate).toHaveValue('0.6');
  await copy.button('Larger').click();
  await expect(copy.rate).toHaveValue('0.61');
  await expect(findCard(page, 1).rate).toHaveValue('0.6');
});

test('the colour of a run is its own for life, also where another is removed before it', async ({ page }) => {
  await openExplorer(page);
  const colour = await findCharts(page)
    .loss.locator('[data-part=curve][data-run="3"]')
    .evaluate((curve) => getComputedStyle(curve).stroke);
  await findCard(page, 1).button('Remove').click();
  await expect(page.getByRole('article')).toHaveCount(3);
  await expect.poll(() => readLink(page)).toContain('lr=0.2,0.01,0.99');
  await page.reload();
  await expect(findCard(page, 4).rate).toHaveValue('0.99');
  const after = await findCharts(page)
    .loss.locator('[data-part=curve][data-run="3"]')
    .evaluate((curve) => getComputedStyle(curve).stroke);
  expect(after).toBe(colour);
});

test('with every run removed the page says how to go on', async ({ page }) => {
  await openExplorer(page, '?lr=0.6,0.2');
  await findCard(page, 1).button('Remove').click();
  await findCard(page, 2).button('Remove').click();
  await expect(page.getByText('No runs. Add a rate, or take one of the course note’s.')).toBeVisible();
  await expect(page.getByText('Nothing is drawn. Add a rate, or show a hidden one.')).toBeVisible();
  await page.getByRole('button', { name: 'add a rate', exact: true }).click();
  await expect(page.getByRole('article')).toHaveCount(1);
});

test('one drag is one step of undo; redo brings it back', async ({ page }) => {
  await openExplorer(page);
  const { slider, rate, word } = findCard(page, 1);
  const box = (await slider.boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.41, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.2, box.y + box.height / 2, { steps: 8 });
  await page.mouse.up();
  const dragged = await rate.inputValue();
  expect(Number(dragged)).toBeLessThan(0.3);
  await openMore(page);
  const [undo, redo] = ['Undo', 'Redo'].map((name) => page.getByRole('button', { name, exact: true }));
  await expect(redo!).toBeDisabled();
  await undo!.click();
  await expect(rate).toHaveValue('0.6');
  await expect(word).toHaveText('swings in · 6');
  await expect(undo!).toBeDisabled();
  await redo!.click();
  await expect(rate).toHaveValue(dragged);
  await expect.poll(() => readLink(page)).toBe(`?lr=${dragged},0.2,0.01,0.99`);
});

test('undo by keys goes back edit by edit, also over runs that were removed', async ({ page }) => {
  await openExplorer(page);
  await findCard(page, 2).button('Remove').click();
  await page.getByRole('button', { name: 'add a rate', exact: true }).click();
  await expect(page.getByRole('article')).toHaveCount(4);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('article')).toHaveCount(3);
  await page.keyboard.press('Control+z');
  await expect(findCard(page, 2).rate).toHaveValue('0.2');
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByRole('article')).toHaveCount(3);
  await page.keyboard.press('Control+y');
  await expect(page.getByRole('article')).toHaveCount(4);
});

test('the painted track is coloured where a run arrives within N, and more epochs widen it', async ({
  page,
}) => {
  await openExplorer(page);
  // share of the track that is painted at all, from the mask that lets the colour through
  const readPainted = () =>
    findCard(page, 1)
      .article.locator('[class*=paint]')
      .evaluate((paint) => {
        const stops = [
          ...getComputedStyle(paint).maskImage.matchAll(/rgba?\(([^)]*)\)((?: [\d.]+%)+)/g),
        ].flatMap(([, colour, places]) =>
          places!
            .trim()
            .split(' ')
            .map((place) => ({ isClear: / 0$/.test(colour!), at: Number.parseFloat(place) })),
        );
        let share = 0;
        for (const [index, { isClear, at }] of stops.entries()) {
          if (!isClear) share += (stops[index + 1]?.at ?? at) - at;
        }
        return share / 100;
      });
  // 0.080 to 0.920 of all rates from 0.002 to 1.25
  await expect.poll(readPainted).toBeGreaterThan(0.2);
  const within50 = await readPainted();
  expect(within50).toBeLessThan(0.5);
  const field = page.getByRole('textbox', { name: 'Epochs N' });
  await field.fill('2000');
  await field.press('Enter');
  await expect.poll(readPainted).toBeGreaterThan(within50 + 0.2);
});
