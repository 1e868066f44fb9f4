import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { FrameLocator, Page } from '@playwright/test';
import { findFaults } from './axe';
import { findCard, openExplorer, readLink } from './explorer';
import { DIST, frame } from './hosts';
import { expect, test } from './onHost';
import { openShare } from './shareDialog';

const LINK = '?net=iris&lr=1,30,0.01,300';
const OUTCOMES = /converges|fast, jumpy|crawls|thrown off/;

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const question = (page: Page | FrameLocator) => page.getByRole('region', { name: 'Question' });
const run = (page: Page | FrameLocator) =>
  question(page).getByRole('button', { name: 'Run 60 epochs', exact: true });

/** No word, curve, accuracy or number of any run, and nothing that would compute them. */
async function expectNothingTold(page: Page | FrameLocator) {
  await expect(question(page)).toBeVisible();
  const cards = page.getByRole('article');
  await expect(cards.first()).toContainText('?');
  for (const card of await cards.all()) {
    await expect(card).not.toContainText(OUTCOMES);
    await expect(card).not.toContainText(/loss after|\d+ \/ \d+/);
  }
  for (const curve of await page.locator('path[data-part="curve"], path[data-part="test"]').all())
    expect((await curve.getAttribute('d')) ?? '').not.toMatch(/L/);
  await expect(page.locator('[data-pass]')).toHaveCount(0);
  for (const name of ['Where it decides', 'Every learning rate', 'Sharpness', /^Save, ask/])
    await expect(page.getByRole('button', { name })).toHaveCount(0);
}

test('a word about a network is asked before anything tells it, and told with what became of the loss', async ({
  page,
}) => {
  await openExplorer(page, `${LINK}&predict=word:run3`);
  await expectNothingTold(page);
  expect(await findFaults(page)).toEqual([]);
  await expect(question(page).getByRole('radio')).toHaveCount(6);
  await question(page).getByText('converges', { exact: true }).click();
  await run(page).click();
  const told = question(page).getByRole('status');
  await expect(told).toContainText('It did: crawls. Training loss: 0.339 at the start');
  await expect(told).toContainText('It does not come to stay below 25 % of the start.');
  await expect(findCard(page, 3).article).toContainText('crawls');
  await expect(page.locator('[data-pass]')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Where it decides' })).toBeVisible();
  expect(await findFaults(page)).toEqual([]);

  await question(page).getByRole('button', { name: 'Guess again' }).click();
  await expectNothingTold(page);
  await question(page).getByText('crawls', { exact: true }).click();
  await run(page).click();
  await expect(told).toContainText('As you said. It did: crawls.');
});

test('the order in which networks arrive is given by keys, and told with its epochs', async ({ page }) => {
  await openExplorer(page, '?net=iris&lr=1,30,0.01&predict=order');
  await expectNothingTold(page);
  await expect(question(page)).toContainText('stays below 25 % of what it began with');
  for (const rate of ['1', '30', '0.01']) {
    await question(page)
      .getByRole('button', { name: `lr ${rate}, not placed` })
      .focus();
    await page.keyboard.press('Enter');
  }
  await question(page).getByRole('button', { name: 'lr 30, place 2' }).focus();
  await page.keyboard.press('ArrowUp');
  await expect(question(page).getByRole('button', { name: 'lr 30, place 1' })).toBeFocused();
  await run(page).focus();
  await page.keyboard.press('Enter');
  const told = question(page).getByRole('status');
  await expect(told).toContainText(
    /As you said\..*30 \(epoch 2\), 1 \(epoch 5\), 0\.01 \(not in 60 epochs\)/,
  );
});

test('a rate is tried by training at it, once that is done', async ({ page }) => {
  await openExplorer(page, '?net=iris&lr=0.01,1&predict=rate:unsettled');
  const { article, rate } = findCard(page, 1);
  await expect(article).toContainText('?');
  // the other run is what it is held against
  await expect(findCard(page, 2).article).toContainText('converges');
  await rate.fill('3');
  await rate.press('Enter');
  await run(page).click();
  const told = question(page).getByRole('status');
  await expect(told).toContainText('That is not the goal yet.');
  await question(page).getByRole('button', { name: 'Guess again' }).click();
  await rate.fill('30');
  await rate.press('Enter');
  await run(page).click();
  await expect(told).toContainText('It did: fast, jumpy.');
  await expect(told).toContainText('That meets the goal.');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+z');
  await expect(rate).toHaveValue('3');
});

test('an answer given while a network is still trained is told when it is', async ({ page }) => {
  // the worker of networks is let wait, so that the page surely asks first
  await page.addInitScript(() => {
    const post = Worker.prototype.postMessage;
    const held: (() => void)[] = [];
    let isFree = false;
    Worker.prototype.postMessage = function (this: Worker, message: { experiment?: { network?: unknown } }) {
      const send = () => post.apply(this, [message] as unknown as Parameters<typeof post>);
      if (message?.experiment?.network && !isFree) held.push(send);
      else send();
    } as typeof post;
    Object.assign(window, {
      letGo() {
        isFree = held.length > 0;
        for (const send of held.splice(0)) send();
        return isFree;
      },
    });
  });
  const letGo = () => page.evaluate(() => (window as unknown as { letGo: () => boolean }).letGo());
  await page.goto(`./${LINK}&predict=word`);
  await question(page).getByText('converges', { exact: true }).click();
  await run(page).click();
  const told = question(page).getByRole('status');
  await expect(told).toContainText('Still training.');
  await expect(question(page).getByRole('radio', { name: /^converges/ })).toBeChecked();
  await expectNothingTold(page);
  await expect.poll(letGo).toBe(true);
  await expect(told).toContainText('As you said. It did: converges.');
});

test('a sketch starts where all trainings start, and is compared with the loss', async ({ page }) => {
  await openExplorer(page, '?net=iris&lr=1&predict=sketch');
  const pencil = page.getByRole('slider', { name: /^Pencil/ });
  await expect(pencil).toHaveAttribute('aria-valuetext', /^epoch 0, loss 0\.339/);
  await pencil.focus();
  await page.keyboard.press('End');
  for (let press = 0; press < 4; press++) await page.keyboard.press('ArrowDown');
  await run(page).click();
  await expect(question(page).getByRole('status')).toContainText('Your curve falls, and so does the loss.');
  await expect(page.locator('[data-part="difference"]')).toHaveAttribute('d', /^M/);
});

test('what has no sense about a network is refused, with what can be asked', async ({ page }) => {
  await openExplorer(page, '?net=iris&lr=1&predict=landing:3');
  await expect(page.getByText('Ask word, order, sketch, rate:within')).toBeVisible();
  await expect(question(page)).toHaveCount(0);
  await expect(findCard(page, 1).article).toContainText('converges');
});

test('the link keeps the question, and the class of a phone scrolls nothing sideways', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openExplorer(page, `${LINK}&predict=order&lang=zh-CN`);
  await expect(page.locator('[data-question="order"]')).toBeVisible();
  expect(await readLink(page)).toContain('predict=order');
  const excess = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(await excess()).toBeLessThanOrEqual(0);
  expect(await findFaults(page)).toEqual([]);
});

test('a frame that asks about a network tells its host the answer, and no word before', async ({
  page,
  openHost,
}) => {
  const embed = await openHost(
    `<script>
      window.heard = [];
      addEventListener('message', ({ data, source }) => {
        if (data.source !== 'lr-explorer') return;
        if (data.type === 'ready' && data.rid === undefined)
          source.postMessage({ target: 'lr-explorer', v: 1, id: 'greeting', type: 'hello' }, '*');
        heard.push(data);
      });
    </script>${frame(`${LINK}&predict=order`, 'sandbox="allow-scripts"')}`,
  );
  const heard = () =>
    page.evaluate(() => (window as unknown as { heard: { type: string; payload: unknown }[] }).heard);
  await expectNothingTold(embed);
  for (const rate of ['30', '1', '300', '0.01'])
    await question(embed)
      .getByRole('button', { name: `lr ${rate}, not placed` })
      .click();
  expect(JSON.stringify(await heard())).not.toMatch(/converges|jumps|thrownOff/);
  await run(embed).click();
  await expect(question(embed).getByRole('status')).toContainText('As you said.');
  await expect(embed.getByRole('article').nth(1)).toContainText('fast, jumpy');
  await expect(embed.locator('[data-pass]')).toBeVisible();
  await expect
    .poll(async () => (await heard()).filter(({ type }) => type === 'answer').map(({ payload }) => payload))
    .toMatchObject([{ way: 'order', given: '2,1,4,3', verdict: 'right', tries: 1 }]);
  await expect.poll(async () => JSON.stringify(await heard())).toMatch(/"word":"jumps"/);
});

test('a task about a network is made in the dialog and tried there', async ({ page }) => {
  const { dialog, choose, preview } = await openShare(page, LINK, 'Ask a question');
  await expect(dialog.getByRole('status')).toHaveText('converges');
  await choose('Words', 'crawls');
  await choose('Words', 'diverges');
  await expect(dialog.getByRole('status')).toContainText('None of these words is right: it does “converges”');
  await choose('Words', 'converges');
  await expect(dialog.getByRole('status')).toHaveText('converges');
  await expect(dialog.getByRole('group', { name: 'To answer' })).not.toContainText('Where next?');
  await expect(question(preview).getByRole('radio')).toHaveCount(3);
  await choose('To answer', 'Find a rate');
  await expect(dialog.getByRole('status')).toContainText('any rate that meets the goal, such as 1');
  await expect(dialog.getByRole('textbox', { name: /^Task:/ })).toHaveValue(/predict=rate:within:5/);
});

test('the script that asks about networks is at most 265 kB, and loads nothing later', () => {
  const script = readFileSync(join(DIST, 'embed-ask-network.js'));
  expect(script.toString()).not.toMatch(/\bimport\(|\bfetch\(|document\.cookie/);
  expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(265_000);
});
