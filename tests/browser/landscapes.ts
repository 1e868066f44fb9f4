import type { Locator, Page } from '@playwright/test';
import { expect } from './page';

/** The picker of losses and the maps of two weights, as a person finds them in English. */

/** Opens the picker with the formula in the header. */
export async function openPicker(page: Page, section?: string): Promise<Locator> {
  await page.getByRole('button', { name: /^Loss function .*: choose another$/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Choose a loss function' });
  await expect(dialog).toBeVisible();
  if (section) await dialog.getByText(section, { exact: true }).click();
  return dialog;
}

/** The contour map, once its lines are drawn. */
export async function findMap(page: Page): Promise<Locator> {
  const map = page.getByRole('region', { name: 'Landscape L(x, y)', exact: true });
  await expect(map.locator('[data-part=contours] path').nth(5)).toBeAttached();
  return map;
}

/** Opens the settings of a run's card, by the number it is called by. */
export async function openSettings(page: Page, run: number): Promise<Locator> {
  const name = `Optimizer and schedule of run ${run}`;
  await page.getByRole('button', { name, exact: true }).click();
  const settings = page.getByRole('group', { name, exact: true });
  await expect(settings.getByRole('combobox').first()).toBeVisible();
  return settings;
}
