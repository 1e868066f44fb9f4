import { findFaults } from './axe';
import { findCard, findChart, openExplorer, openMore, readLink, readPixels, readTable } from './explorer';
import { findMap, openSettings } from './landscapes';
import { expect, test } from './page';

test('a run gets an optimizer, its numbers and a schedule, which the link keeps', async ({ page }) => {
  await openExplorer(page, '?lr=0.1,0.3&epochs=40');
  const settings = await openSettings(page, 1);
  await settings.getByRole('combobox', { name: 'Optimizer of run 1' }).selectOption('momentum');
  await expect(findCard(page, 1).article).toContainText('momentum β 0.9');
  await expect(settings).toContainText('v ← β v + g');
  await settings.getByText(/^more: β/).click();
  const beta = settings.getByRole('textbox', { name: 'Momentum β of run 1' });
  await beta.fill('0.5');
  await beta.press('Enter');
  await expect(findCard(page, 1).article).toContainText('momentum β 0.5');
  await settings.getByRole('combobox', { name: 'Schedule of run 1' }).selectOption('step');
  const every = settings.getByRole('textbox', { name: 'every … epochs of run 1' });
  await every.fill('10');
  await every.press('Enter');
  await expect(findCard(page, 1).article.locator('svg path[d*="L"]').first()).toBeAttached();
  await expect.poll(() => readLink(page)).toMatch(/opt=momentum,sgd.*beta=0\.5.*sched=step:10/);

  await page.reload();
  const { article } = findCard(page, 1);
  await expect(article).toContainText('momentum β 0.5');
  await expect(article).toContainText('steps');
});

test('undo takes settings back one by one', async ({ page }) => {
  await openExplorer(page, '?lr=0.1&epochs=40');
  const settings = await openSettings(page, 1);
  const optimizer = settings.getByRole('combobox', { name: 'Optimizer of run 1' });
  await optimizer.selectOption('adam');
  await settings.getByRole('combobox', { name: 'Schedule of run 1' }).selectOption('cosine');
  await expect.poll(() => readLink(page)).toContain('sched=cosine');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+z');
  await expect.poll(() => readLink(page)).not.toContain('sched');
  await expect(optimizer).toHaveValue('adam');
  await page.keyboard.press('Control+z');
  await expect(optimizer).toHaveValue('sgd');
});

test('a number out of range is refused with what is allowed, and the run goes on as it was', async ({
  page,
}) => {
  await openExplorer(page, '?lr=0.1&opt=momentum');
  const settings = await openSettings(page, 1);
  await settings.getByText(/^more: β/).click();
  const beta = settings.getByRole('textbox', { name: 'Momentum β of run 1' });
  await beta.fill('1.5');
  await beta.press('Enter');
  await expect(settings.getByRole('alert')).toBeVisible();
  await expect(beta).toHaveValue('1.5');
  await expect(findCard(page, 1).article).toContainText('momentum β 0.9');
});

test('a run goes on from the cursor with another rate as a run that shares the past', async ({ page }) => {
  await openExplorer(page, '?lr=0.1&at=20&epochs=40');
  const settings = await openSettings(page, 1);
  await settings.getByRole('button', { name: 'Branch at epoch 20' }).click();
  await expect(page.getByRole('article')).toHaveCount(2);
  await expect(findCard(page, 2).article).toContainText('0.05 from epoch 20');
  await expect.poll(() => readLink(page)).toContain('then=none,20:0.05');

  const losses = async () => {
    const [, ...rows] = await readTable(page, 'Loss by epoch and learning rate');
    return rows.map(([, first, second]) => [first, second] as const);
  };
  await expect.poll(async () => (await losses())[21]?.[1] ?? '').not.toBe('');
  const rows = await losses();
  for (let epoch = 0; epoch <= 20; epoch++) expect(rows[epoch]![0]).toBe(rows[epoch]![1]);
  expect(rows[21]![0]).not.toBe(rows[21]![1]);

  await page.keyboard.press('Control+z');
  await expect(page.getByRole('article')).toHaveCount(1);
});

test('a branch is drawn from where it parts on a map of two weights too', async ({ page }) => {
  await openExplorer(page, '?fn=x^2%2B20*y^2&w0=-4:1.5&lr=0.02&at=5&epochs=30');
  const map = await findMap(page);
  const settings = await openSettings(page, 1);
  await settings.getByRole('button', { name: 'Branch at epoch 5' }).click();
  await page.getByRole('slider', { name: 'Epoch', exact: true }).fill('30');
  await expect.poll(async () => (await readPixels(map, 'trail', 1)).length).toBe(31);
  // a branch keeps the colour of its own, and only its own part is drawn
  const branch = map.locator('path[data-part=trail]').last();
  await expect.poll(async () => (await branch.getAttribute('d'))!.split('L').length).toBe(26);
});

test('several seeds of noise are drawn as a band with their mean, and the link keeps them', async ({
  page,
}) => {
  await openExplorer(page, '?lr=0.1&epochs=40');
  const loss = findChart(page, 'Loss per epoch');
  await expect(loss.locator('[data-part=band]')).toHaveCount(0);
  const caption = 'Loss by epoch and learning rate';
  await expect.poll(async () => (await readTable(page, caption)).length).toBeGreaterThan(40);
  const calm = await readTable(page, caption);
  await openMore(page);
  const noise = page.getByRole('textbox', { name: /^Standard deviation of the noise/ });
  await noise.fill('2');
  await noise.press('Enter');
  await expect(loss.locator('[data-part=band]').first()).toHaveAttribute('d', /L/);
  await expect(loss).toContainText('mean of 16 seeds');
  await expect.poll(() => readLink(page)).toMatch(/noise=2.*seeds=16/);
  await expect.poll(() => readTable(page, caption)).not.toEqual(calm);
  const noisy = await readTable(page, caption);
  await page.reload();
  await expect(loss.locator('[data-part=band]').first()).toHaveAttribute('d', /L/);
  // the same seed gives the same numbers
  await expect.poll(() => readTable(page, caption)).toEqual(noisy);
});

test('the learning rate of an epoch is read out where it changes', async ({ page }) => {
  await openExplorer(page, '?lr=0.4&sched=step:10:0.5&epochs=40');
  const loss = findChart(page, 'Loss per epoch');
  await expect(findCard(page, 1).article).toContainText('steps');
  const plot = (await loss.locator('svg rect[class*=overlay]').boundingBox())!;
  await page.mouse.move(plot.x + plot.width * (15 / 40), plot.y + plot.height / 2);
  const readout = loss.getByRole('table', { name: 'epoch 15', exact: true });
  await expect(readout.getByRole('row').nth(1)).toContainText('0.2');
});

test('each run tells its gradient and its step where the pointer is next to it', async ({ page }) => {
  await openExplorer(page, '?lr=0.2,0.01&epochs=20');
  const loss = findChart(page, 'Loss per epoch');
  const plot = (await loss.locator('svg rect[class*=overlay]').boundingBox())!;
  // at epoch 1 lr 0.2 is at w = 2.6, loss 12.96; 0.01 at 4.88, loss 34.6
  await page.mouse.move(plot.x + plot.width / 20, plot.y + plot.height - 10);
  const near = loss.getByRole('table', { name: '0.2', exact: true });
  await expect(near.getByRole('row')).toHaveText(['gradient7.2', 'step−1.44']);
  await page.mouse.move(plot.x + plot.width / 20, plot.y + 10);
  await expect(loss.getByRole('table', { name: '0.01', exact: true }).getByRole('row')).toHaveText([
    'gradient11.76',
    'step−0.1176',
  ]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('axe finds no violation in the settings of a run and of the noise', async ({ page }) => {
      await openExplorer(page, '?lr=0.1&opt=adam&sched=oneCycle&clip=norm:1&noise=1&seeds=2&epochs=4&at=2');
      await openMore(page);
      const settings = await openSettings(page, 1);
      await settings.getByText(/^more: /).click();
      await settings.getByRole('button', { name: 'Branch at epoch 2' }).click();
      await expect(page.getByRole('textbox', { name: /^Standard deviation/ })).toBeVisible();
      expect(await findFaults(page)).toEqual([]);
    });

    for (const width of [760, 320]) {
      test(`axe finds no violation in them in a frame ${width} pixels wide, which needs no scrolling sideways`, async ({
        page,
      }) => {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(
          'embed.html?title=lr&ui=full&lr=0.1&opt=adam&sched=oneCycle&clip=norm:1&noise=1&seeds=2&at=2',
        );
        await openMore(page);
        const settings = await openSettings(page, 1);
        await settings.getByText(/^more: /).click();
        await settings.getByRole('button', { name: 'Branch at epoch 2' }).click();
        await expect(page.getByRole('textbox', { name: /^Standard deviation/ })).toBeVisible();
        expect(await findFaults(page)).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow).toBeLessThanOrEqual(0);
      });
    }
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('settings fit without scrolling sideways', async ({ page }) => {
    await openExplorer(
      page,
      '?fn=x^2%2B20*y^2&w0=-4:1.5&lr=0.1,0.1&opt=adamw&sched=restarts&epochs=40&at=20',
    );
    await findMap(page);
    const settings = await openSettings(page, 2);
    await settings.getByText(/^more: /).click();
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways).toBe(0);
    const { right, width } = await settings.evaluate((box) => {
      const fields = [...box.querySelectorAll('input, select, button')];
      const ends = fields.map((field) => field.getBoundingClientRect().right);
      return { right: Math.max(...ends), width: document.documentElement.clientWidth };
    });
    expect(right).toBeLessThan(width);
  });
});
