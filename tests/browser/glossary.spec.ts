import { findFaults } from './axe';
import { findCard, openExplorer, openMore } from './explorer';
import { expect, test } from './page';

test('a word on a card opens the glossary at its term, and Escape leads back to it', async ({ page }) => {
  await openExplorer(page);
  const word = findCard(page, 4).article.locator('[aria-haspopup=dialog]');
  await word.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Glossary' });
  const entry = dialog.getByRole('article', { name: 'oscillates' });
  await expect(entry).toBeFocused();
  await expect(entry).toBeInViewport();
  await expect(entry).toContainText('needs 431 epochs');
  await expect(entry).toContainText('震荡');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(word).toBeFocused();
});

test('words of the page open it too: on the ruler, at the charts, beside the fields, under “more”', async ({
  page,
}) => {
  await openExplorer(page);
  await openMore(page);
  for (const [word, term] of [
    ['slides in', 'slides in'],
    ['lr', 'learning rate'],
    ['factor 1 − 2·lr', 'gap and factor'],
    ['Loss per epoch', 'loss'],
    ['epochs N', 'epoch'],
    ['precision', 'float32'],
    ['Glossary', 'learning rate'],
  ] as const) {
    await page.getByRole('button', { name: word, exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Glossary' });
    await expect(dialog.getByRole('article', { name: term, exact: true })).toBeFocused();
    await dialog.getByRole('button', { name: 'Close' }).click();
  }
});

for (const [language, title] of [
  ['en', 'Glossary'],
  ['zh-CN', '术语表'],
] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${language}, ${colorScheme}, on a phone`, () => {
      test.use({ colorScheme, viewport: { width: 390, height: 844 } });

      test('it fills the width, nothing sticks out, and axe finds nothing', async ({ page }) => {
        await openExplorer(page, `?epochs=5&lang=${language}`);
        await page.locator('[data-run="1"] [aria-haspopup=dialog]').click();
        const dialog = page.getByRole('dialog', { name: title });
        await expect(dialog).toBeVisible();
        expect((await dialog.boundingBox())!.width).toBe(390);
        expect(await dialog.evaluate((element) => element.scrollWidth)).toBeLessThanOrEqual(390);
        expect(await findFaults(page, { within: 'dialog[open]' })).toEqual([]);
      });
    });
  }
}

test('nothing of it is loaded before a word is pressed', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await openExplorer(page);
  expect(asked.filter((path) => /Glossary|lecture/i.test(path))).toEqual([]);
  await findCard(page, 1).article.locator('[aria-haspopup=dialog]').click();
  await expect(page.getByRole('dialog', { name: 'Glossary' })).toBeVisible();
  expect(asked.filter((path) => path.includes('GlossaryDialog'))).not.toEqual([]);
});
