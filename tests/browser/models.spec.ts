import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { openExplorer } from './explorer';

test('a trained network is kept, saved, opened again from its file and asked', async ({ page }) => {
  await openExplorer(page, '?net=iris&lr=1&lang=en');
  await page.getByRole('button', { name: 'Save, ask, own data …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Model and data' });
  await dialog.getByLabel('Name').fill('Mine');
  await dialog.getByRole('button', { name: 'Keep here' }).click();
  await expect(dialog.getByRole('listitem')).toContainText('Mine');

  const saved = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save as safetensors' }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe('Mine.safetensors');
  const file = readFileSync(await download.path());

  const chooser = dialog.locator('input[type="file"]');
  await chooser.setInputFiles({
    name: 'cut.safetensors',
    mimeType: '',
    buffer: file.subarray(0, file.length - 5),
  });
  await expect(dialog.getByRole('alert')).toContainText(
    `cut.safetensors was not opened. It ends at byte ${file.length - 5}`,
  );
  await expect(dialog.getByRole('listitem')).toHaveCount(1);

  await chooser.setInputFiles({ name: 'Mine.safetensors', mimeType: '', buffer: file });
  await expect(dialog.getByRole('heading', { name: 'Mine (2)' })).toBeVisible();
  await dialog.getByLabel('A row of CSV').fill('5.1, 3.5, 1.4, 0.2');
  await expect(dialog.getByText('The largest output decides: setosa.')).toBeVisible();
  await dialog.getByLabel('A row of CSV').fill('6.3 3.3 6 2.5');
  await expect(dialog.getByText('The largest output decides: virginica.')).toBeVisible();
});

test('a model dropped where no network is shown opens one beside which it is asked', async ({ page }) => {
  await openExplorer(page, '?net=iris&lr=1&lang=en');
  await page.getByRole('button', { name: 'Save, ask, own data …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Model and data' });
  await dialog.getByLabel('Name').fill('Mine');
  const saved = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save as JSON' }).click();
  const text = readFileSync(await (await saved).path(), 'utf8');
  await openExplorer(page, '?lang=en');
  await dropText(page, 'Mine.json', text);
  await expect(page.getByText('Mine.json is kept as “Mine” and open under Ask.')).toBeVisible();
  await expect(page).toHaveURL(/net=iris/);
  await page.getByRole('button', { name: 'Save, ask, own data …' }).click();
  await dialog.getByText('Ask', { exact: true }).first().click();
  await expect(dialog.getByRole('heading', { name: 'Mine' })).toBeVisible();
});

test('own data are told what is wrong with them, kept while they are, and trained on when they are right', async ({
  page,
}) => {
  await openExplorer(page, '?net=iris&lr=1&lang=en');
  await page.getByRole('button', { name: 'Save, ask, own data …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Model and data' });
  await dialog.getByText('Own data', { exact: true }).click();
  const wrong = 'a;b;class\n1,5;2;x\n2;3;y\n1;1;x\n2;;y';
  await dialog.getByLabel('Rows').fill(wrong);
  await expect(dialog.getByRole('status')).toHaveText(/Row 5 has nothing in column 2 \(b\)/);
  await expect(dialog.getByRole('button', { name: 'Train on these' })).toBeDisabled();
  await dialog.getByText('Save', { exact: true }).click();
  await dialog.getByText('Own data', { exact: true }).click();
  await expect(dialog.getByLabel('Rows')).toHaveValue(wrong);
  await dialog.getByLabel('Rows').fill(`${wrong.replace(';;', ';4;')}\n3;3,5;y`);
  await expect(dialog.getByRole('status')).toHaveText(/5 rows, 2 features; classes: x, y\./);
  await dialog.getByRole('button', { name: 'Train on these' }).click();
  await expect(page).toHaveURL(/net=own/);
  await expect(page.getByText('2 → 2').first()).toBeVisible();
});

test('rows dropped anywhere are trained on, as one step of undo, and wrong ones change nothing', async ({
  page,
}) => {
  await openExplorer(page, '?lang=en');
  const drop = (name: string, text: string) => dropText(page, name, text);
  await drop('wrong.csv', '1,u\n2,v\n3,u\ntall,v');
  await expect(
    page.getByText('wrong.csv was not opened. Row 4, column 1: “tall” is no number.'),
  ).toBeVisible();
  await expect(page).not.toHaveURL(/net=/);
  await drop('right.csv', '1,u\n2,v\n3,u\n4,v\n5,v');
  await expect(page).toHaveURL(/net=own/);
  await expect(page.getByText('2 → 2').or(page.getByText('1 → 2')).first()).toBeVisible();
  await expect(page.getByText('right.csv is trained on. Undo brings back what was here.')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page).not.toHaveURL(/net=own/);
  await page.keyboard.press('Control+Shift+z');
  await expect(page).toHaveURL(/net=own/);
  await drop('other.csv', '1,2,u\n2,1,v\n3,4,u\n4,3,v\n5,5,v');
  await expect(page.getByText('other.csv is trained on. Undo brings back what was here.')).toBeVisible();
});

/** Drags a file onto the page, and drops it. */
function dropText(page: Page, name: string, text: string): Promise<void> {
  return page.evaluate(
    ([fileName, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content!], fileName!));
      for (const type of ['dragenter', 'dragover', 'drop']) {
        document
          .querySelector('h1')!
          .dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      }
    },
    [name, text],
  );
}
