import type { Page } from '@playwright/test';
import { findFaults } from './axe';
import { openExplorer } from './explorer';
import { expect, test } from './page';
import { openShare } from './shareDialog';

const SECTIONS = ['Link', 'On a page', 'Ask a question', 'Picture', 'Poster', 'Data', 'As code'];

/** Names of the elements of the dialog that are wider than it, or cut off at its edge. */
function listOverflowing(page: Page): Promise<string[]> {
  return page.locator('dialog[open]').evaluate((dialog) => {
    const { left, right } = dialog.getBoundingClientRect();
    return [...dialog.querySelectorAll('*')]
      .filter((element) => {
        const box = element.getBoundingClientRect();
        const isHidden = getComputedStyle(element).clipPath !== 'none' || element.closest('svg, iframe');
        return !isHidden && box.width > 0 && (box.left < left - 1 || box.right > right + 1);
      })
      .map((element) => `${element.tagName} ${element.className}`);
  });
}

for (const [name, viewport] of [
  ['on a phone', { width: 390, height: 844 }],
  ['on the narrowest phone', { width: 320, height: 568 }],
  ['at twice the size', { width: 720, height: 450 }],
] as const) {
  test.describe(name, () => {
    test.use({ viewport });

    test('everything fits in the dialog and can be reached', async ({ page }) => {
      for (const section of SECTIONS) {
        const { dialog } = await openShare(page, '', section);
        expect(await listOverflowing(page)).toEqual([]);
        const buttons = await dialog.getByRole('button').all();
        for (const button of buttons) {
          await button.scrollIntoViewIfNeeded();
          await expect(button).toBeInViewport();
        }
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
    });
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    for (const section of SECTIONS) {
      test(`axe finds no violation in the dialog at ${section}`, async ({ page }) => {
        const { dialog, preview } = await openShare(page, '?epochs=5', section);
        if (section === 'On a page') await expect(preview.locator('[data-part=curve]')).toHaveCount(4);
        await dialog.getByRole('textbox', { name: 'Where will the page be found?' }).fill('nowhere');
        await page.keyboard.press('Enter');
        await expect(dialog.getByRole('alert')).toBeVisible();
        // the page in the preview is a page of its own, with tests of its own
        expect(await findFaults(page, { without: 'dialog iframe' })).toEqual([]);
      });
    }
  });
}

test.describe('for a reader of Chinese', () => {
  test.use({ locale: 'zh-CN' });

  test('everything is Chinese but names and what is to be pasted', async ({ page }) => {
    await openExplorer(page);
    await page.getByRole('button', { name: '分享', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '分享这个实验' });
    for (const section of ['链接', '嵌入网页', '图片', '海报', '数据', '代码']) {
      await dialog.getByText(section, { exact: true }).click();
      const texts = await dialog.evaluate((element: HTMLElement) => [
        element.innerText,
        ...[...element.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap((labelled) =>
          ['aria-label', 'title'].map((name) => labelled.getAttribute(name) ?? ''),
        ),
      ]);
      const names =
        /https?:\S+|embed\.html|HTML|Markdown|Jupyter|Quarto|Docusaurus|MyST|MDX|PDF|Moodle|Canvas|LaTeX|English|PNG|SVG|CSV|JSON|CSDN|Ctrl|TensorFlow|PyTorch|NumPy|Ray Tune|GradientTape/g;
      const left = texts.filter((text) => /[A-Za-z]{2,}/.test(text.replace(names, '')));
      expect(left).toEqual([]);
    }
    await dialog.getByText('嵌入网页', { exact: true }).click();
    await expect(dialog.getByRole('textbox', { name: /^待粘贴/ })).toHaveValue(/title="学习率探索器"/);
  });
});
