import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findSite } from '../../.ci/hostSites.mjs';
import { serveFolder } from '../browser/hosts';
import { expect, test } from '../browser/onHost';
import { expectDrawn, expectOwnStyles, expectSized, photograph, readHost } from './guest';

test('a page that imports the element is built in Node, and has its link before any script runs', () => {
  const page = join(findSite('docusaurus'), 'course/index.html');
  expect(existsSync(page)).toBe(true);
  const html = readFileSync(page, 'utf8');
  expect(html).toMatch(/<lr-explorer [^>]*\blr="?0\.6,0\.2,0\.99/);
  expect(html).toContain('Open the learning-rate explorer');
});

for (const scheme of ['light', 'dark'] as const) {
  test(`frame and element are guests of a ${scheme} Docusaurus page`, async ({ page, keep }, info) => {
    await page.emulateMedia({ colorScheme: scheme });
    const site = await keep(serveFolder(findSite('docusaurus')));
    await page.goto(`${site.address}course/`);
    const before = await readHost(page);
    const frame = await expectDrawn(page.locator('.markdown > iframe'), 2);
    await expectOwnStyles(frame);
    await expect(frame.locator('html')).toHaveAttribute('data-theme', scheme);
    const element = page.locator('lr-explorer iframe');
    await expectOwnStyles(await expectDrawn(element, 3));
    await expectSized(element);
    expect({ ...(await readHost(page)), scrolled: 0 }).toEqual(before);
    await photograph(page, info, `docusaurus-${scheme}`);
  });
}

test('going to another page of Docusaurus and back leaves one explorer a place, and no entry but the page’s own', async ({
  page,
  keep,
}, info) => {
  const site = await keep(serveFolder(findSite('docusaurus')));
  await page.goto(`${site.address}course/`);
  await expectDrawn(page.locator('lr-explorer iframe'), 3);
  const { entries } = await readHost(page);
  await page.getByRole('link', { name: 'on another page' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Two rates/);
  await expect(page).toHaveURL(/two-rates/);
  await expectDrawn(page.locator('lr-explorer iframe'), 2);
  await expectSized(page.locator('lr-explorer iframe'));
  await expect(page.locator('iframe')).toHaveCount(1);
  await photograph(page, info, 'docusaurus-two');
  expect((await readHost(page)).entries).toBe(entries + 1);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Learning rates/);
  await expectDrawn(page.locator('lr-explorer iframe'), 3);
});
