import { findFaults } from './axe';
import { findChart, openExplorer, readLink, readTicks, waitForFrames } from './explorer';
import { findMap, openPicker } from './landscapes';
import { expect, test } from './page';

test('a preset is chosen with the mouse, is drawn, and survives a reload', async ({ page }) => {
  await openExplorer(page, '?lr=0.1');
  const dialog = await openPicker(page, 'Two weights');
  const card = dialog.getByRole('button', { name: /^Himmelblau’s function/ });
  await expect(card.locator('svg path').first()).toHaveAttribute('d', /L/);
  await card.click();
  await expect(dialog).toBeHidden();
  const map = await findMap(page);
  await expect.poll(() => readLink(page)).toContain('fn=');
  await page.reload();
  await expect(map.locator('[data-part=contours] path').nth(5)).toBeAttached();
  await expect(page.getByRole('button', { name: /^Loss function .*11.*7.*: choose/ })).toBeVisible();
});

test('undo brings back the loss, its start and the runs', async ({ page }) => {
  await openExplorer(page, '?lr=0.3,0.7&w0=4');
  const before = readLink(page);
  const dialog = await openPicker(page, 'Two weights');
  await dialog.getByRole('button', { name: /^Saddle/ }).click();
  await findMap(page);
  await page.keyboard.press('Control+z');
  await expect(findChart(page, 'Landscape L(w)')).toBeVisible();
  await expect.poll(() => readLink(page)).toBe(before);
});

test('a preset is found and chosen with the keyboard alone', async ({ page }) => {
  await openExplorer(page);
  await page.getByRole('button', { name: /^Loss function/ }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Choose a loss function' });
  await expect(dialog).toBeVisible();
  const first = dialog.getByRole('button', { name: /^Parabola/ });
  await first.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('End');
  await expect(dialog.getByRole('button', { name: /^Wavy bowl/ })).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: /^Loss function/ })).toBeFocused();
  await expect(page.getByRole('button', { name: /^Loss function/ })).not.toHaveAccessibleName(
    'Loss function (w+1)^2: choose another',
  );
});

test('each preset says what it is good for and where it is from', async ({ page }) => {
  await openExplorer(page);
  const dialog = await openPicker(page, 'One weight');
  for (const section of ['One weight', 'Two weights']) {
    await dialog.getByText(section, { exact: true }).click();
    const cards = dialog.getByRole('listitem');
    await expect(cards.first()).toBeVisible();
    const told = await cards.evaluateAll((all) =>
      all.map((card) => ({
        lines: card.querySelectorAll('button > span > *').length,
        source: card.lastElementChild?.textContent?.trim() ?? '',
      })),
    );
    expect(told.length).toBeGreaterThan(8);
    for (const { lines, source } of told) {
      expect(lines).toBe(3);
      expect(source).not.toBe('');
    }
  }
});

test('a mistake in an own function is underlined where it stands, and the last good picture stays', async ({
  page,
}) => {
  await openExplorer(page, '?lr=0.1');
  const dialog = await openPicker(page, 'Your own');
  const field = dialog.getByRole('textbox', { name: /^Loss function of w/ });
  await field.fill('w^4/8+w');
  await expect(
    page.getByRole('button', { name: /^Loss function w\^4\/8\+w/, includeHidden: true }),
  ).toBeAttached();
  const curve = page.locator('[data-part=landscape]');
  await waitForFrames(page, 3);
  const drawn = await curve.getAttribute('d');

  await field.fill('w^4/8+sinn(w)');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(dialog.getByRole('status')).toHaveText(
    'Characters 7 to 10: there is no function “sinn”. Did you mean sin?',
  );
  await expect(dialog.locator('[class*=mistake]')).toHaveText('sinn');
  await waitForFrames(page, 3);
  expect(await curve.getAttribute('d')).toBe(drawn);
  // nothing typed is lost
  await expect(field).toHaveValue('w^4/8+sinn(w)');

  await field.fill('w^4/8+sin(w)');
  await expect(field).toHaveAttribute('aria-invalid', 'false');
  await expect(curve).not.toHaveAttribute('d', drawn!);
});

test('every kind of bad function is told where and why, and leaves the page as it was', async ({ page }) => {
  await openExplorer(page, '?lr=0.1');
  const dialog = await openPicker(page, 'Your own');
  const field = dialog.getByRole('textbox', { name: /^Loss function of w/ });
  const link = readLink(page);
  for (const [text, told] of [
    ['', /^Nothing is typed/],
    ['3+4', /nothing to learn/],
    ['w+x*y', /w .*x/],
    ['log(-1-w^2)', /no finite value/],
    ['w/0', /^Character 3: this is always 0/],
    [`${'('.repeat(400)}w${')'.repeat(400)}`, /inside one another/],
    ['w'.padEnd(10_000, '+1'), /characters\. Allowed: at most/],
    ['(w+1', /never closed/],
  ] as const) {
    await field.fill(text);
    await expect(field, text.slice(0, 20)).toHaveAttribute('aria-invalid', 'true');
    await expect(dialog.getByRole('status')).toHaveText(told);
  }
  expect(readLink(page)).toBe(link);
});

test('a name that is no weight becomes a constant with a slider, which the page follows and a link keeps', async ({
  page,
}) => {
  await openExplorer(page, '?lr=0.1');
  const dialog = await openPicker(page, 'Your own');
  await dialog.getByRole('textbox', { name: /^Loss function of w/ }).fill('a*(w+1)^2+1');
  await dialog.getByRole('button', { name: 'Close' }).click();
  const slider = page.getByRole('slider', { name: 'Constant a, slider' });
  await expect(slider).toHaveAttribute('aria-valuetext', '1');
  const loss = findChart(page, 'Loss per epoch');
  await expect(loss).toContainText('37 at the start');
  await slider.focus();
  await page.keyboard.press('End');
  await expect(loss).not.toContainText('37 at the start');
  const value = (await slider.getAttribute('aria-valuetext'))!;
  await expect.poll(() => readLink(page)).toContain(`const=a:${value}`);
  await page.reload();
  await expect(slider).toHaveAttribute('aria-valuetext', value);
  await page.getByRole('textbox', { name: 'Constant a', exact: true }).fill('0.5');
  await page.keyboard.press('Enter');
  await expect(loss).toContainText('19 at the start');
});

test('the condition number of the stretched bowl is a slider beside the formula', async ({ page }) => {
  await openExplorer(page);
  const dialog = await openPicker(page, 'Two weights');
  await dialog.getByRole('button', { name: /^Stretched bowl/ }).click();
  const map = await findMap(page);
  const slider = page.getByRole('slider', { name: /^Constant .*, slider$/ });
  await expect(slider).toBeVisible();
  const rings = () =>
    map.locator('[data-part=contours] path').evaluateAll((all) => all.map((path) => path.getAttribute('d')));
  const before = await rings();
  await slider.focus();
  await page.keyboard.press('PageUp');
  await expect.poll(async () => JSON.stringify(await rings()) !== JSON.stringify(before)).toBe(true);
  expect((await readTicks(map)).length).toBeGreaterThan(4);
});

test('a question to try is put on the page in one press, and undo takes it back', async ({ page }) => {
  await openExplorer(page);
  const dialog = await openPicker(page, 'Questions to try');
  await dialog.getByRole('button', { name: /^A stretched bowl, with momentum/ }).click();
  await findMap(page);
  await expect(page.getByRole('article')).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('article')).toHaveCount(4);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('axe finds no violation in the picker', async ({ page }) => {
      await openExplorer(page, '?lr=0.1&epochs=3&fn=a*w^2');
      const dialog = await openPicker(page, 'Your own');
      await dialog.getByRole('textbox', { name: /^Loss function of w/ }).fill('a*w^^2');
      await expect(dialog.getByRole('status')).toHaveText(/cannot stand here/);
      expect(await findFaults(page, { within: 'dialog[open]' })).toEqual([]);
      for (const section of ['Two weights', 'Questions to try']) {
        await dialog.getByText(section, { exact: true }).click();
        await expect(dialog.getByRole('listitem').first()).toBeVisible();
        expect(await findFaults(page, { within: 'dialog[open]' })).toEqual([]);
      }
    });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('picker and constants fit without scrolling sideways', async ({ page }) => {
    await openExplorer(page, '?lr=0.1&fn=a*x^2%2Bb*y^2%2Bc*x*y');
    await findMap(page);
    const sideways = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await expect(page.getByRole('slider', { name: 'Constant c, slider' })).toBeVisible();
    expect(await sideways()).toBe(0);
    const dialog = await openPicker(page);
    for (const section of ['One weight', 'Two weights', 'Your own', 'Questions to try']) {
      await dialog.getByText(section, { exact: true }).click();
      expect(await dialog.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
      expect(await sideways()).toBe(0);
    }
  });
});
