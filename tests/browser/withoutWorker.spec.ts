import type { Page } from '@playwright/test';
import {
  expectDrawn,
  findCard,
  findCharts,
  findSentence,
  locateThumb,
  openExplorer,
  readColumn,
  readLink,
} from './explorer';
import { descendNote } from './noteDescent';
import { expect, test } from './page';

/** Serves the page with a content policy that allows no worker of any kind. */
async function forbidWorkers(page: Page): Promise<void> {
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.continue();
    const response = await route.fetch();
    const policy =
      "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; worker-src 'none'";
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
  });
}

// what the browser says of each worker it refuses
test.use({ tolerated: [/worker-src|Creating a worker|Refused to create a worker/] });

test('with every worker forbidden the page opens, follows a drag and answers', async ({ page }) => {
  await forbidWorkers(page);
  await openExplorer(page);
  const { slider, rate, word } = findCard(page, 1);
  await expect(word).toHaveText('swings in · 6');
  expect(page.workers()).toHaveLength(0);
  // from the engine, not from the preview: exact rows, tracks
  await expect
    .poll(async () => (await readColumn(page, 'Loss by epoch and learning rate', 'lr 0.6'))[1])
    .toBeCloseTo(1.44, 5);
  await expect(findCard(page, 1).article.locator('[class*=paint]')).toHaveCSS(
    'mask-image',
    /rgba?\([^)]*0\.\d/,
  );

  const [from, to] = [await locateThumb(slider), await locateThumb(slider, 0.35)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.mouse.up();
  const dragged = await rate.inputValue();
  expect(Number(dragged)).toBeLessThan(0.45);
  await expect(findSentence(page, dragged)).toBeVisible();
  const { losses } = descendNote(Number(dragged));
  await expect
    .poll(async () => (await readColumn(page, 'Loss by epoch and learning rate', `lr ${dragged}`))[2])
    .toBeCloseTo(losses[2]!, 4);
  await expectDrawn(findCharts(page).loss, 'curve', 1, { values: losses, tolerance: 0.02 });
  await expect.poll(() => readLink(page)).toBe(`?lr=${dragged},0.2,0.01,0.99`);
});

test('a worker that starts but never answers is given up within seconds', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, {
      Worker: class extends EventTarget {
        postMessage() {}
        terminate() {}
      },
    });
  });
  await openExplorer(page);
  await expect(findCard(page, 4).word).toHaveText('oscillates · needs 431');
  await expect
    .poll(async () => (await readColumn(page, 'Loss by epoch and learning rate', 'lr 0.99'))[1], {
      timeout: 8000,
    })
    .toBeCloseTo(34.5744, 3);
});
