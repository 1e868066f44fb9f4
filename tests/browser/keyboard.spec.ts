import type { Locator, Page } from '@playwright/test';
import { findCard, findCharts, openExplorer, readLink, readPixels } from './explorer';
import { expect, test } from './page';

/** Presses Tab until this control has the focus, as someone without a mouse would. */
async function tabTo(page: Page, control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let press = 0; press < 90; press++) {
    await page.keyboard.press(key);
    if (await control.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('the Tab key never reached it');
}

/** Whether what has the focus looks different without it; for marks on parts that no style can be read of, as a thumb. */
async function looksFocused(page: Page): Promise<boolean> {
  const element = page.locator(':focus');
  const { x, y, width, height } = (await element.boundingBox())!;
  const clip = { x: x - 6, y: y - 6, width: width + 12, height: height + 12 };
  const focused = await page.screenshot({ clip });
  const handle = await element.elementHandle();
  await handle!.evaluate((node) => (node as HTMLElement).blur());
  const blurred = await page.screenshot({ clip });
  // as a key does, so that the mark is shown again and Tab goes on from here
  await handle!.evaluate((node) => (node as HTMLElement).focus());
  return !focused.equals(blurred);
}

test('the first Tab leads past everything, straight to the charts', async ({ page }) => {
  await openExplorer(page);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the charts' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Landscape L(w)', exact: true })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Listen to Landscape L(w)' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('slider', { name: 'Start w₀' })).toBeFocused();
});

test('Tab reaches every control once, shows where it is, and leaves the page again', async ({ page }) => {
  await openExplorer(page);
  const stops: string[] = [];
  const unmarked: string[] = [];
  for (let press = 0; press < 120; press++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      // a hidden radio button shows its focus on the text beside it
      const shown = element.matches('[type=radio]') ? (element.nextElementSibling ?? element) : element;
      const { outlineStyle, outlineWidth } = getComputedStyle(shown);
      const names = (element.getAttribute('aria-labelledby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent);
      const name = names.join(' ') || element.getAttribute('aria-label') || element.textContent;
      // a term of the glossary stands in more than one place
      const { left, top } = element.matches('[aria-haspopup=dialog]')
        ? element.getBoundingClientRect()
        : new DOMRect();
      return {
        name: `${element.tagName} ${name} ${element.getAttribute('name') ?? ''} ${left} ${top}`,
        isMarked: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      };
    });
    if (stop === null) break;
    stops.push(stop.name);
    if (!stop.isMarked && !(await looksFocused(page))) unmarked.push(stop.name);
  }
  // counted when Tab has been everywhere: the words above the bands come with the first answer
  const expected = await page.evaluate(() => {
    const groups = new Set<string>();
    return [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, summary, [tabindex="0"]'),
    ].filter((element) => {
      if (element.matches(':disabled') || !element.checkVisibility()) return false;
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
      // Tab stops once in a group of radio buttons
      const isNew = !groups.has(element.name);
      groups.add(element.name);
      return isNew;
    }).length;
  });
  expect(unmarked).toEqual([]);
  expect(stops.filter((stop, index) => stops.indexOf(stop) !== index)).toEqual([]);
  expect(stops).toHaveLength(expected);
});

test('a lesson can be given without a mouse: rates, runs, start, epochs, views, playback', async ({
  page,
}) => {
  await openExplorer(page);
  const { loss, path } = findCharts(page);

  const first = findCard(page, 1);
  await tabTo(page, first.rate);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('0.5');
  await page.keyboard.press('Enter');
  await expect(first.word).toHaveText('one step');
  await tabTo(page, first.slider);
  await page.keyboard.press('PageUp');
  await expect(first.rate).toHaveValue('0.6');

  // removing hands the focus to a neighbour, so that one can go on
  await tabTo(page, findCard(page, 2).button('Remove'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article')).toHaveCount(3);
  await expect(findCard(page, 3).button('Remove')).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: 'add a rate', exact: true }));
  await page.keyboard.press('Space');
  await expect(page.getByRole('article')).toHaveCount(4);

  await tabTo(page, page.getByRole('textbox', { name: 'Start w₀' }));
  await page.keyboard.press('Control+a');
  await page.keyboard.type('-3');
  await tabTo(page, page.getByRole('textbox', { name: 'Epochs N' }));
  await page.keyboard.press('Control+a');
  await page.keyboard.type('20');
  await tabTo(page, page.getByRole('slider', { name: 'Epochs, slider' }));
  await expect.poll(async () => (await readPixels(loss, 'curve', 1)).length).toBe(21);
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await readPixels(loss, 'curve', 1)).length).toBeGreaterThan(21);

  await tabTo(page, page.locator('summary'));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('radio', { name: 'float32' }));
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'float64' })).toBeChecked();

  const ring = page.getByRole('slider', { name: 'Start w₀' });
  await tabTo(page, ring);
  const before = await readPixels(path, 'track', 3);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(async () => (await readPixels(path, 'track', 3))[0]).not.toEqual(before[0]);

  await tabTo(page, loss.getByRole('radio', { name: 'linear' }));
  await page.keyboard.press('ArrowRight');
  await expect(loss.getByRole('radio', { name: 'log' })).toBeChecked();

  const panel = page.getByRole('group', { name: /or the log$/ });
  await tabTo(page, panel.getByRole('radio').first());
  // from the first to the last
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByLabel(/^Log of learning rate/)).toContainText('After 0 epoch');

  const transport = page.getByRole('region', { name: 'Playback' });
  await tabTo(page, transport.getByRole('button', { name: 'Play', exact: true }));
  await page.keyboard.press('Space');
  await expect(transport.getByRole('button', { name: 'Pause' })).toBeFocused();
  await page.keyboard.press('Space');
  await tabTo(page, transport.getByRole('slider'));
  await page.keyboard.press('Home');
  await expect(transport.getByRole('slider')).toHaveAttribute('aria-valuetext', /^epoch 0 of/);
  await page.keyboard.press('ArrowRight');
  await expect(transport.getByRole('slider')).toHaveAttribute('aria-valuetext', /^epoch 1 of/);
  await expect.poll(() => readLink(page)).toContain('at=1');
});

test('arrow keys on the ring move the start and one pause later the axes', async ({ page }) => {
  await openExplorer(page);
  const ring = page.getByRole('slider', { name: 'Start w₀' });
  await ring.focus();
  await page.keyboard.press('PageDown');
  const start = Number(await ring.getAttribute('aria-valuenow'));
  expect(start).toBeLessThan(5);
  await expect(page.getByRole('textbox', { name: 'Start w₀' })).toHaveValue(String(start));
  const label = findCharts(page).landscape.locator('.recharts-xAxis-tick-labels text').last();
  await expect(label).not.toHaveText('5');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('what Tab leads to is never under the charts that stay or under the playback bar', async ({
    page,
  }) => {
    await openExplorer(page);
    const covered: string[] = [];
    // downwards through the page, then up again
    for (const key of [...Array(45).fill('Tab'), ...Array(45).fill('Shift+Tab')]) {
      await page.keyboard.press(key);
      const hidden = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return null;
        const shown = element.matches('[type=radio]') ? (element.parentElement ?? element) : element;
        const { left, top, width, height } = shown.getBoundingClientRect();
        const hit = document.elementFromPoint(left + width / 2, top + height / 2);
        const isSeen = hit !== null && (shown.contains(hit) || hit.contains(shown));
        return isSeen ? null : (element.getAttribute('aria-label') ?? element.textContent);
      });
      if (hidden !== null) covered.push(`${key}: ${hidden}`);
    }
    expect(covered).toEqual([]);
  });
});
