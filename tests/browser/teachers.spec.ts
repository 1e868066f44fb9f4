import { findFaults } from './axe';
import { openExplorer, openMore } from './explorer';
import { expect, test } from './page';

test('the page leads to it from “more”, in its own language', async ({ page }) => {
  await openExplorer(page, '?lang=zh-CN');
  await page.getByText(/^更多/).click();
  await page.getByRole('link', { name: '教师用页' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('教师用页');
});

test('it has the answers, and asks each question by a link that works', async ({ page }) => {
  await page.goto('./teachers.html?lang=en');
  await expect(page.getByText('6 epochs, against 18 and 431')).toBeVisible();
  await expect(page.getByText('−6.88, 4.76, −6.65')).toBeVisible();
  const links = await page
    .getByRole('link', { name: /^Ask it here/ })
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  expect(links.length).toBeGreaterThan(12);
  for (const link of links) {
    await page.goto(link);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('complementary', { name: 'This link was corrected' })).toHaveCount(0);
  }
});

test('what it gives to paste is a frame that asks', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('./teachers.html?lang=en');
  await page.getByRole('button', { name: 'Copy: To paste: Three rates' }).click();
  await expect(page.getByRole('button', { name: 'Copy: To paste: Three rates' })).toHaveText('Copied');
  const snippet = await page.evaluate(() => navigator.clipboard.readText());
  const address = /src="([^"]*)"/.exec(snippet)![1]!.replaceAll('&amp;', '&');
  await page.goto(address);
  await expect(page.locator('#root')).not.toBeEmpty();
  await expect(page.getByText('?').first()).toBeVisible();
});

for (const language of ['en', 'zh-CN'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${language}, ${colorScheme}, on a phone`, () => {
      test.use({ colorScheme, viewport: { width: 390, height: 844 } });

      test('nothing sticks out, and axe finds nothing', async ({ page }) => {
        await page.goto(`./teachers.html?lang=${language}`);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
        expect(await findFaults(page)).toEqual([]);
      });
    });
  }
}

test('on paper there are questions, answers and addresses, and nothing to press', async ({ page }) => {
  await page.goto('./teachers.html?lang=en');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Put 0.6, 0.2 and 0.01 in order of arrival.')).toBeVisible();
  for (const role of ['button', 'textbox', 'combobox'] as const)
    await expect(page.getByRole(role)).toHaveCount(0);
  const after = await page
    .getByRole('link', { name: /^Ask it here/ })
    .first()
    .evaluate((link) => getComputedStyle(link, '::after').content);
  expect(after).toContain('predict=order');
});

test('the page opens from the keyboard alone and is left by its link', async ({ page }) => {
  await openExplorer(page);
  await openMore(page);
  await page.getByRole('link', { name: 'For teachers' }).press('Enter');
  await expect(page).toHaveTitle('For teachers · Learning-Rate Explorer');
  const back = page.getByRole('link', { name: 'Open the explorer' });
  await expect(back).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(back).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Learning-Rate Explorer');
});
