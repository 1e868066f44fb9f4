import type { Locator, Page } from '@playwright/test';
import { findFaults } from './axe';
import { openExplorer, readLink } from './explorer';
import { openPicker } from './landscapes';
import { expect, test } from './page';

const REFUSED = 'tf.reshape(tf.range(6), [4])';

/** Opens the playground by a link with this code. */
async function openTensors(page: Page, code: string, more = ''): Promise<Locator> {
  await openExplorer(page, `?tensors=${encodeURIComponent(code)}${more}`);
  const dialog = page.locator('dialog:modal');
  await expect(dialog.getByRole('textbox').first()).toBeVisible();
  return dialog;
}

test('it opens from the picker, is left by Escape, and the link follows', async ({ page }) => {
  await openExplorer(page);
  const picker = await openPicker(page, 'Networks');
  await picker.getByRole('button', { name: /^Tensors/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Tensors' });
  await expect(dialog.getByRole('textbox')).toHaveValue('tf.constant([[1, 2, 3], [4, 5, 6]])');
  await expect(dialog.getByRole('table')).toHaveCount(1);
  await expect(dialog.getByRole('table').getByRole('row')).toHaveCount(4);
  await expect.poll(() => readLink(page)).toContain('tensors=tf.constant(');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect.poll(() => readLink(page)).toBe('');
});

test('a link opens it; what TensorFlow refuses is underlined, quoted and explained, and the steps before it are drawn', async ({
  page,
}) => {
  const dialog = await openTensors(page, REFUSED);
  const field = dialog.getByRole('textbox', { name: 'Lines of TensorFlow' });
  await expect(field).toHaveValue(REFUSED);
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(dialog.locator('[class*=mistake]')).toHaveText(REFUSED);
  await expect(dialog.getByRole('status')).toContainText(
    'InvalidArgumentError: Input to reshape is a tensor with 6 values, but the requested shape has 4',
  );
  await expect(dialog.getByRole('status')).toContainText('the lengths must multiply to 6, not 4');
  await expect(dialog.getByRole('article', { name: 'tf.range(6)' }).getByRole('cell')).toHaveText([
    '0',
    '1',
    '2',
    '3',
    '4',
    '5',
  ]);
});

test('while what is typed can not be read, what stood there stays', async ({ page }) => {
  const dialog = await openTensors(page, 'tf.range(3)');
  const field = dialog.getByRole('textbox', { name: 'Lines of TensorFlow' });
  await field.press('End');
  await field.pressSequentially(' +');
  await expect(dialog.getByRole('status')).toContainText('Something is missing here');
  await expect(dialog.getByRole('article', { name: 'tf.range(3)' })).toBeVisible();
  await field.pressSequentially(' 1');
  await expect(dialog.getByRole('status')).toHaveText('TensorFlow gives the same.');
  await expect(dialog.getByRole('article', { name: 'tf.range(3) + 1' })).toBeVisible();
});

test('a picked example is undone as if it were typed', async ({ page }) => {
  const dialog = await openTensors(page, 'tf.zeros([2])');
  const field = dialog.getByRole('textbox', { name: 'Lines of TensorFlow' });
  await dialog.getByText('Convert', { exact: true }).click();
  await dialog.getByRole('button', { name: 'cast to int32' }).click();
  await expect(field).toHaveValue('tf.cast([1.7, -1.7, 3e9], tf.int32)');
  await expect(dialog.getByRole('cell', { name: '1 from 1.7', exact: true })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(field).toHaveValue('tf.zeros([2])');
});

test('broadcasting tells which cells are copies, and a large tensor shows a corner', async ({ page }) => {
  const dialog = await openTensors(page, 'tf.constant([[1], [2]]) + tf.constant([10, 20])');
  const sum = dialog.getByRole('article', { name: /\+/ });
  await expect(sum.getByRole('cell', { name: /copy$/ })).toHaveText([
    '1 copy',
    '2 copy',
    '10 copy',
    '20 copy',
  ]);
  await dialog.getByRole('textbox', { name: 'Lines of TensorFlow' }).fill('tf.zeros([100, 50])');
  await expect(dialog.getByText('A corner of it, 8 × 10 of 100 × 50.')).toBeVisible();
});

test('the whole script can be copied', async ({ page }) => {
  const dialog = await openTensors(page, 'a = tf.range(3)\na * 2');
  await dialog.getByText('The whole script').click();
  await expect(dialog.getByRole('textbox', { name: 'The whole script' })).toHaveValue(
    'import tensorflow as tf\n\na = tf.range(3)\nprint(a * 2)\n',
  );
});

for (const [width, more] of [
  [1440, ''],
  [390, '&lang=zh-CN&theme=dark'],
] as const) {
  test(`at ${width} px${more} axe finds no fault, and nothing is wider than the page`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await openTensors(page, `tf.cast(tf.random.normal([2, 3, 4]), tf.int32)\n${REFUSED}`, more);
    await expect(page.locator('dialog:modal').getByRole('table').first()).toBeVisible();
    expect(await findFaults(page, { within: 'dialog[open]' })).toEqual([]);
    const wide = await page
      .locator('dialog:modal')
      .evaluate((dialog) => dialog.scrollWidth > dialog.clientWidth);
    expect(wide).toBe(false);
  });
}
