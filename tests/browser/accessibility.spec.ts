import { findFaults } from './axe';
import { findCard, openExplorer, openLog, openMore } from './explorer';
import { expect, test } from './page';

const WIDTHS = [
  { width: 1440, height: 900 },
  { width: 820, height: 1180 },
  { width: 390, height: 844 },
] as const;

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of WIDTHS) {
    test.describe(`${colorScheme}, ${viewport.width} px wide`, () => {
      test.use({ colorScheme, viewport });

      test('axe finds no violation, with everything open and a problem told', async ({ page }) => {
        // few epochs, since axe goes through every cell of the data tables
        await openExplorer(page, '?w0=NaN&epochs=5');
        await openMore(page);
        await findCard(page, 1).rate.fill('fast');
        await findCard(page, 1).rate.press('Enter');
        await expect(findCard(page, 1).problem).toBeVisible();
        expect(await findFaults(page)).toEqual([]);
      });
    });
  }
}

test('axe finds no violation in the log', async ({ page }) => {
  await openExplorer(page, '?epochs=5');
  await openLog(page, '0.2');
  expect(await findFaults(page)).toEqual([]);
});

test('what came of an edit is told politely, once things have come to rest', async ({ page }) => {
  await openExplorer(page);
  const live = page.getByRole('status');
  await expect(live).toHaveAttribute('aria-live', 'polite');
  // what the page opens with is no news
  await page.waitForTimeout(1200);
  await expect(live).toBeEmpty();
  const { slider } = findCard(page, 1);
  await slider.evaluate((input) => {
    const told: string[] = [];
    Object.assign(window, { told });
    new MutationObserver(() => told.push(document.querySelector('output')?.textContent ?? '')).observe(
      document.querySelector('output')!,
      { childList: true, characterData: true, subtree: true },
    );
    input.focus();
  });
  for (let press = 0; press < 6; press++) await page.keyboard.press('PageUp');
  await page.keyboard.press('End');
  await expect(live).toHaveText('lr 1.25: diverges.');
  expect(await page.evaluate(() => (window as unknown as { told: string[] }).told)).toHaveLength(1);
});

test('each chart tells in words what it shows', async ({ page }) => {
  await openExplorer(page);
  await expect(page.getByText('The loss of each run over 50 epochs.')).toContainText(
    'lr 0.01 crawls: from 36 to 4.77. lr 0.99 oscillates: from 36 to 4.77.',
  );
  await expect(page.getByText('The weight w of each run over 50 epochs')).toContainText(
    'lr 0.6 swings in: from 5 to −1.',
  );
  await expect(page.getByText('The curve L(w) with its minimum at w = −1.')).toBeAttached();
});
