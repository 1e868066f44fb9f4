import type { Page } from '@playwright/test';
import { findFaults } from './axe';
import { expectSoundDrawings, findCard, openExplorer, readLink, readTable } from './explorer';
import { openPicker } from './landscapes';
import { expect, test } from './page';

const LINEAR = '?fn=neuron(linear:0,1:1,3)&lr=0.1,0.3&w0=0:1&epochs=40&dtype=float64';

/** The neuron and its plot, once they are loaded. */
async function findNeuron(page: Page) {
  const panel = page.getByRole('region', { name: 'One neuron', exact: true });
  const plot = panel.getByRole('region', { name: 'Points and what the neuron makes of them' });
  await expect(plot.locator('[data-part=neuron]').first()).toBeAttached();
  return { panel, plot };
}

test('one neuron is opened from the picker, and its landscape, path and start are of w and b', async ({
  page,
}) => {
  await openExplorer(page);
  const dialog = await openPicker(page, 'Networks');
  await dialog.getByRole('button', { name: /^One neuron/ }).click();
  await findNeuron(page);
  await expect(page.getByRole('region', { name: 'Landscape L(w, b)', exact: true })).toBeVisible();
  await expect(page.getByRole('slider', { name: 'Start (w, b)', exact: true })).toBeAttached();
  await page.getByRole('region', { name: 'Path of w', exact: true }).getByText('b', { exact: true }).click();
  await expect(page.getByRole('region', { name: 'Path of b', exact: true })).toBeVisible();
  expect(readLink(page)).toContain('fn=neuron(tanh:-2,-0.9:-1,-0.4:0.5,0.3:2,0.8)');
  await expectSoundDrawings(page);
  expect(await findFaults(page)).toEqual([]);
});

test('every number of the neuron is that of the run under focus at the cursor', async ({ page }) => {
  await openExplorer(page, `${LINEAR}&at=0`);
  const { panel } = await findNeuron(page);
  await expect(panel.getByText('z = 1·0 + 1 = 1')).toBeVisible();
  const input = panel.getByRole('slider', { name: 'Input x' });
  await input.fill('2');
  await page.getByRole('button', { name: 'One epoch forward' }).click();
  // L = ((b − 1)² + (w + b − 3)²)/2 at (0, 1) slopes by (−2, −2)
  await expect(panel.getByText('z = 2·0.6 + 1.6 = 2.8')).toBeVisible();
  await expect(panel.getByRole('img')).toHaveAccessibleName('At x = 2 the sum is 2.8 and the output 2.8.');
  const [, first] = await readTable(page, 'The points, what the neuron answers, and its errors');
  expect(first).toEqual(['0', '1', '1.6', '0.6']);
});

test('an input is typed too, also beyond the slider, and what is no number stays with what is wrong', async ({
  page,
}) => {
  await openExplorer(page, `${LINEAR}&at=0`);
  const { panel } = await findNeuron(page);
  const field = panel.getByRole('textbox', { name: 'Input x' });
  await field.fill('7.25');
  await field.press('Enter');
  await expect(panel.getByText('z = 7.25·0 + 1 = 1')).toBeVisible();
  await field.fill('1000');
  await field.press('Enter');
  await expect(panel.getByRole('alert')).toContainText('100');
  await expect(field).toHaveValue('1000');
  await expect(panel.getByText('z = 7.25·0 + 1 = 1')).toBeVisible();
});

test('a point that is dragged changes the loss at once, in one step of undo; keys move it too', async ({
  page,
}) => {
  await openExplorer(page, LINEAR);
  const { plot } = await findNeuron(page);
  const point = plot.getByRole('slider', { name: 'Point 2' });
  const before = readLink(page);
  const box = (await point.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 30, box.y + box.height / 2 + 40, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => readLink(page)).not.toBe(before);
  await page.keyboard.press('Control+z');
  await expect.poll(() => readLink(page)).toBe(before);
  await point.focus();
  await page.keyboard.press('ArrowRight');
  await expect(point).not.toHaveAttribute('aria-valuetext', 'x 1, target 3');
  await plot.getByRole('button', { name: 'Add a point' }).click();
  await expect(plot.getByRole('slider')).toHaveCount(3);
  await plot.getByRole('slider', { name: 'Point 3' }).focus();
  await page.keyboard.press('Delete');
  await expect(plot.getByRole('slider')).toHaveCount(2);
});

test('a step stands still whatever the rate, and the page says why; classes have shapes', async ({
  page,
}) => {
  await openExplorer(page, '?fn=neuron(sigmoid,classes:-1,0:0,1:1,0:2,1)&lr=1&epochs=20');
  const { panel, plot } = await findNeuron(page);
  await expect(panel.getByText('mean cross-entropy')).toBeVisible();
  await expect(plot.locator('[data-class="0"]')).toHaveCount(2);
  await panel.getByText('step', { exact: true }).click();
  await expect(panel.getByText(/its slope is 0 everywhere.*perceptron/)).toBeVisible();
  await expect(findCard(page, 1).word).toHaveText(/stands still/);
});

test('by hand, a row of inputs times a column of weights', async ({ page }) => {
  await openExplorer(page, LINEAR);
  const { panel } = await findNeuron(page);
  await panel.getByText('by hand', { exact: true }).click();
  await panel.getByRole('radio', { name: '2', exact: true }).check({ force: true });
  await expect(panel.getByText('z = 1·0.8 + 0.5·(−1.2) + 0.1 = 0.3')).toBeVisible();
  await panel.getByRole('slider', { name: 'Weight W₂' }).fill('1');
  await expect(panel.getByText('z = 1·0.8 + 0.5·1 + 0.1 = 1.4')).toBeVisible();
  expect(await findFaults(page)).toEqual([]);
});
