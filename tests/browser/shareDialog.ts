import type { FrameLocator, Locator, Page } from '@playwright/test';
import { openExplorer } from './explorer';
import { expect } from './page';

/** The share dialog and what is in it, in English. */
export interface ShareDialog {
  readonly dialog: Locator;
  /** The text that is there to be taken away. */
  readonly output: Locator;
  /** The page in the preview; the newest one. */
  readonly preview: FrameLocator;
  /** Chooses where an embed goes, by its name. */
  chooseKind(name: string): Promise<void>;
  /** A check box, or a button of a switch, by its group and name. */
  choose(group: string, name: string): Promise<void>;
}

/** Opens the page with a link's query, and the dialog on it, at a section by its name. */
export async function openShare(page: Page, link = '', section = 'Link'): Promise<ShareDialog> {
  await openExplorer(page, link);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  return findShare(page, section);
}

/** The dialog that is open, at a section by its name. */
export async function findShare(page: Page, section = 'Link'): Promise<ShareDialog> {
  const dialog = page.getByRole('dialog', { name: 'Share this experiment' });
  const inGroup = (group: string, name: string) =>
    dialog.getByRole('group', { name: group, exact: true }).getByText(name, { exact: true }).click();
  await inGroup('What to share', section);
  return {
    dialog,
    output: dialog.getByRole('textbox', { name: /^(Link to|To paste|Script)/ }),
    preview: page.frameLocator('dialog iframe[data-waiting=false]'),
    chooseKind: (name) => inGroup('Where it goes', name),
    choose: inGroup,
  };
}

/** Presses the copy button and gives what is on the clipboard then. */
export async function copyOutput(page: Page, { dialog }: ShareDialog): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText('nothing yet'));
  await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(dialog.getByRole('button', { name: 'Copied', exact: true })).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}
