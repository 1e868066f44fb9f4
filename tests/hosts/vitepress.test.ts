import { findSite } from '../../.ci/hostSites.mjs';
import { serveFolder } from '../browser/hosts';
import { expect, test } from '../browser/onHost';
import { expectDrawn, expectOwnStyles, expectSized, photograph, readHost } from './guest';

for (const scheme of ['light', 'dark'] as const) {
  test(`frame and element are guests of a ${scheme} VitePress page, below a path of its own`, async ({
    page,
    keep,
  }, info) => {
    await page.emulateMedia({ colorScheme: scheme });
    const site = await keep(serveFolder(findSite('vitepress')));
    await page.goto(`${site.address}course/`);
    const before = await readHost(page);
    const frame = await expectDrawn(page.locator('.vp-doc > div > iframe'), 2);
    await expectOwnStyles(frame);
    await expect(frame.locator('html')).toHaveAttribute('data-theme', scheme);
    const element = page.locator('lr-explorer iframe');
    await expectOwnStyles(await expectDrawn(element, 3));
    await expectSized(element);
    expect({ ...(await readHost(page)), scrolled: 0 }).toEqual(before);
    await photograph(page, info, `vitepress-${scheme}`);
  });
}

test('going to another page of VitePress and back leaves one explorer a place, and no entry but the page’s own', async ({
  page,
  keep,
}, info) => {
  const site = await keep(serveFolder(findSite('vitepress')));
  await page.goto(`${site.address}course/`);
  await expectDrawn(page.locator('lr-explorer iframe'), 3);
  const { entries } = await readHost(page);
  await page.getByRole('link', { name: 'Two rates', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Two rates/);
  await expect(page).toHaveURL(/two/);
  await expectDrawn(page.locator('lr-explorer iframe'), 2);
  await expectSized(page.locator('lr-explorer iframe'));
  await expect(page.locator('iframe')).toHaveCount(1);
  await photograph(page, info, 'vitepress-two');
  expect((await readHost(page)).entries).toBe(entries + 1);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Learning rates/);
  await expectDrawn(page.locator('lr-explorer iframe'), 3);
});

test('on a phone neither is wider than VitePress’s column', async ({ page, keep }, info) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const site = await keep(serveFolder(findSite('vitepress')));
  await page.goto(`${site.address}course/`);
  await expectDrawn(page.locator('.vp-doc > div > iframe'), 2);
  await expectDrawn(page.locator('lr-explorer iframe'), 3);
  await expectSized(page.locator('lr-explorer iframe'));
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await photograph(page, info, 'vitepress-phone');
});
