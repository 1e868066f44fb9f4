import type { Page } from '@playwright/test';
import { findFaults } from './axe';
import { findCard, openExplorer, readLink } from './explorer';
import { expect, test } from './page';
import { findShare } from './shareDialog';

/** The ways past a question. */
const SKIP = /without a guess|^Show me$/;

const title = (page: Page, name: string) => page.getByRole('heading', { level: 2, name });

for (const language of ['en', 'zh-CN']) {
  test(`on a phone all that is put in order at stop 3 stands above the foot, in ${language}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openExplorer(page, `?stop=3&lang=${language}`);
    const foot = page.locator('[data-part=foot]');
    await expect(foot).not.toBeEmpty();
    const rows = page.locator('[data-question=order] fieldset > div > button');
    await expect(rows).toHaveCount(3);
    const { y } = (await foot.boundingBox())!;
    for (const row of await rows.all()) {
      const box = (await row.boundingBox())!;
      expect(box.y + box.height).toBeLessThanOrEqual(y);
    }
  });
}

test('on a phone the way to run stays at the foot of the window while it is answered, and covers nothing that is used', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openExplorer(page, '?stop=6');
  const run = page.getByRole('button', { name: /^Run 50 epochs/ });
  for (const share of [0, 0.5, 1]) {
    await page.evaluate((part) => scrollTo(0, part * document.documentElement.scrollHeight), share);
    await expect(run).toBeInViewport({ ratio: 1 });
  }
  const foot = page.locator('[data-part=foot]');
  const slider = page.getByRole('slider', { name: /run 4/i });
  await page.evaluate(() => scrollTo(0, 0));
  await slider.focus();
  await slider.press('ArrowRight');
  const [box, edge] = [(await slider.boundingBox())!, (await foot.boundingBox())!];
  expect(box.y + box.height).toBeLessThanOrEqual(edge.y);
  await run.click();
  // told: the transport is back in its place
  await expect(foot).toBeHidden();
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeInViewport({ ratio: 1 });
});

test('at stop 5 the first three steps are bold and the rest faint, and the slider goes from 0.9 to 1.1', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openExplorer(page, '?stop=5');
  const skip = page.getByRole('button', { name: SKIP });
  await skip.click();
  await page.getByRole('button', { name: 'Next question' }).click();
  await skip.click();
  for (const name of ['Landscape L(w)', 'Path of w']) {
    const chart = page.getByRole('region', { name, exact: true });
    // a start and three landings
    await expect(chart.locator('[data-part=bold]')).toHaveAttribute('d', /^M[^L]+(L[^L]+){3}$/);
    const widthOf = (part: string) =>
      chart.locator(`[data-part=${part}]`).evaluate((path) => {
        const { strokeWidth, opacity } = getComputedStyle(path);
        return Number.parseFloat(strokeWidth) * Number(opacity);
      });
    expect(await widthOf('bold')).toBeGreaterThan(
      3 * (await widthOf(name === 'Path of w' ? 'track' : 'trail')),
    );
  }
  await expect(page.locator('[data-part=trackRate]:visible')).toHaveText(['0.9', '1', '1.1']);
  // what other rates do is the last thing that is asked here
  for (const _ of ['edge', 'beyond']) {
    await page.getByRole('button', { name: 'Next question' }).click();
    await skip.click();
  }
  const slider = page.getByRole('slider', { name: /run 4/i });
  await slider.press('Home');
  await expect(page.getByRole('article').getByRole('textbox')).toHaveValue('0.9');
  await slider.press('End');
  await expect(page.getByRole('article').getByRole('textbox')).toHaveValue('1.1');
});

test('a solution that is shown is the run that is told of', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openExplorer(page, '?stop=6');
  await page.getByRole('button', { name: SKIP }).click();
  await expect(page.getByText('It did: swings in · 39.', { exact: true })).toBeVisible();
});

test('the sketch of stop 4 is asked for on the chart it is drawn on, on a phone too', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openExplorer(page, '?stop=4');
  await expect(page.getByRole('slider', { name: /^Pencil/ })).toBeInViewport();
  await page.getByRole('button', { name: 'Too large' }).first().click();
  await expect(page.getByRole('region', { name: 'Path of w', exact: true })).toBeVisible();
});

test('a ball at epoch 0 of the path is drawn whole', async ({ page }) => {
  await openExplorer(page, '?stop=5');
  const chart = page.getByRole('region', { name: 'Path of w', exact: true });
  const [ball, drawing] = [chart.locator('circle[r="6"]'), chart.locator('svg').first()];
  await expect(ball).toBeVisible();
  const [at, edge] = [(await ball.boundingBox())!, (await drawing.boundingBox())!];
  expect(at.y).toBeGreaterThanOrEqual(edge.y);
});

test('the point is put on the curve by the keys of its slider, and by hand', async ({ page }) => {
  await openExplorer(page, '?stop=1');
  const slider = page.getByRole('slider', { name: 'Your point w' });
  await slider.press('ArrowLeft');
  await expect(slider).toHaveAttribute('aria-valuetext', /^w\s=\s4\.9, loss/);
  const chart = await page
    .getByRole('region', { name: 'Landscape L(w)' })
    .locator('[data-drawing]')
    .boundingBox();
  await page.mouse.click(chart!.x + chart!.width * 0.3, chart!.y + 100);
  await expect(slider).toHaveAttribute('aria-valuetext', /^w\s=\s−/);
  await page.getByRole('button', { name: 'Here' }).click();
  await expect(page.getByText(/from the minimum/)).toBeVisible();
  await expect(page.getByText(/the loss is 0, and the slope is 0/)).toBeVisible();
});

test('entering and leaving loses nothing of free play, nor where one was in the lesson', async ({ page }) => {
  await openExplorer(page, '?lr=0.3,0.7&epochs=20&at=4&yscale=log');
  await page.getByText('Lesson', { exact: true }).click();
  await expect(title(page, 'One weight')).toBeVisible();
  await page.getByRole('button', { name: 'Too large' }).click();
  await expect.poll(() => readLink(page)).toContain('stop=5');
  await page.getByText('Free play', { exact: true }).click();
  await expect(findCard(page, 1).rate).toHaveValue('0.3');
  await expect(findCard(page, 2).rate).toHaveValue('0.7');
  await expect.poll(() => readLink(page)).toBe('?lr=0.3,0.7&epochs=20&at=4&yscale=log');
  await page.getByText('Lesson', { exact: true }).click();
  await expect(title(page, 'Too large')).toBeVisible();
});

test('the runs of a stop go into free play as one step of undo', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openExplorer(page, '?stop=6&lr=0.3');
  await page.getByRole('button', { name: 'Run it without a guess' }).click();
  await page.getByRole('button', { name: 'Take these runs into free play' }).click();
  await expect(page.getByRole('article').getByRole('textbox')).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('article').getByRole('textbox')).toHaveCount(1);
});

test('no text or mark of a stop gives the outcome away before it is told', async ({ page }) => {
  await openExplorer(page, '?stop=5');
  await expect(title(page, 'Too large')).toBeVisible();
  const stop = page.locator('main:visible');
  expect(await stop.innerText()).not.toMatch(/6\.88|4\.76|6\.65|4\.77|431|needs/);
  await expect(stop.locator('[data-part=curve], [data-part=track], [data-part=trail]')).toHaveCount(0);
});

test('what is told of a part of stop 5 does not answer the parts after it', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openExplorer(page, '?stop=5');
  const card = page.getByRole('main').getByRole('article');
  const words = ['?', /^oscillates/, /^bounces/, /^diverges/];
  for (const [part, word] of words.entries()) {
    await page.getByRole('button', { name: SKIP }).click();
    const next = page.getByRole('button', {
      name: part < 3 ? 'Next question' : /^Next: /,
    });
    await expect(next.first()).toBeVisible();
    await expect(card.getByText(word).first()).toBeVisible();
    const isLast = part === words.length - 1;
    await expect(card.getByRole('textbox')).toHaveCount(isLast ? 1 : 0);
    await expect(card.locator('[class*=hatching]')).toHaveCount(isLast ? 1 : 0);
    if (!isLast) await next.first().click();
  }
});

test('a single step of stop 2 does not say when the run arrives, which stop 3 asks', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openExplorer(page, '?stop=2');
  await page.getByRole('button', { name: SKIP }).click();
  await expect(page.getByRole('button', { name: 'Next question' })).toBeVisible();
  const card = page.getByRole('main').getByRole('article');
  await expect(card.getByText('?', { exact: true })).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText(/needs|on the way/);
});

test('the neuron of stop 9 shows what goes in, and what comes out only once it is told', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openExplorer(page, '?stop=9');
  const picture = page.getByRole('region', { name: 'The neuron, and one input going through it' });
  const neuron = picture.getByRole('img').first();
  await expect(neuron).toHaveAccessibleName(/^x\s=\s2 goes through w\s=\s1 and b\s=\s−2; .* not told yet/);
  await expect(picture.locator('[data-part=answers]')).toHaveCount(0);
  await page.getByRole('button', { name: SKIP }).click();
  await expect(picture.locator('[data-part=answers]')).toBeAttached();
  await picture.getByText('x\u00a0=\u00a012', { exact: true }).click();
  await expect(neuron).toHaveAccessibleName('At x\u00a0=\u00a012 the sum is 10 and the output 1.');
  // then it learns: before that is told it stands at its start
  await page.getByRole('button', { name: 'Next question' }).click();
  const learning = page.getByRole('region', { name: 'The neuron with its numbers' });
  await expect(learning.getByText('z = 1·(−1) + 1 = 0')).toBeVisible();
  await expect(page.locator('[data-part=startMark]')).toBeVisible();
  expect(await countOutcomes(page)).toBe(0);
  await page.getByRole('button', { name: SKIP }).click();
  await expect(learning.getByText('z = 1·(−1) + 1 = 0')).toHaveCount(0);
  await expect.poll(() => countOutcomes(page)).toBeGreaterThan(3);
});

test('the network of stop 10 tells nothing before its outcome is told, and goes into free play as it is', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openExplorer(page, '?stop=10');
  const loss = page.getByRole('region', { name: 'Loss per epoch', exact: true });
  await expect(loss).toBeVisible();
  await expect(
    page.getByRole('img', { name: 'A network: every input joined to every output' }),
  ).toBeVisible();
  for (const isLast of [false, false, true]) {
    await expect(page.getByRole('main').getByRole('article').first()).toBeVisible();
    expect(await countOutcomes(page)).toBe(0);
    await expect(page.getByRole('main').getByRole('article')).not.toContainText([/test \d/]);
    await page.getByRole('button', { name: SKIP }).click();
    await expect.poll(() => countOutcomes(page)).toBeGreaterThan(0);
    if (!isLast) await page.getByRole('button', { name: 'Next question' }).click();
  }
  await page.getByRole('button', { name: 'Take these runs into free play' }).click();
  await expect.poll(() => readLink(page)).toMatch(/net=iris.*lr=1,0\.1,10/);
  await expect(page.getByRole('button', { name: /^Network Iris 4 → 3/ })).toBeVisible();
});

/** Curves that are drawn of runs, on any picture of the stop. */
function countOutcomes(page: Page): Promise<number> {
  return page
    .locator('main:visible')
    .locator('[data-part=curve][d^=M], [data-part=trail][d^=M], [data-part=neuron]')
    .count();
}

for (const width of [390, 320]) {
  test(`ten stops fit a phone ${width} px wide, each wide enough for a finger`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await openExplorer(page, '?stop=9');
    const dots = page.getByRole('navigation').getByRole('button');
    await expect(dots).toHaveCount(10);
    for (const dot of await dots.all()) {
      const box = (await dot.boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

test('what was wrong with a link is said in the lesson too', async ({ page }) => {
  await openExplorer(page, '?stop=3&epochs=1.5');
  await expect(page.getByRole('complementary', { name: /link/i })).toContainText('epochs=1.5');
});

test('steepness moves the edge after stop 7, and stays in free play', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openExplorer(page, '?fn=2*(w%2B1)^2');
  await page.getByText(/^more: /).click();
  const field = page.getByRole('textbox', { name: /^Steepness/ });
  await expect(field).toHaveValue('2');
  await field.fill('1/2');
  await field.press('Enter');
  await expect.poll(() => readLink(page)).toBe('?fn=1/2*(w%2B1)%5E2');
  await expect(page.getByText('factor 1 − 1·lr')).toBeVisible();
});

test('what can be taken away tells nothing before the question is', async ({ page }) => {
  await openExplorer(page, '?stop=4');
  await expect(title(page, 'Too small')).toBeVisible();
  const share = page.getByRole('button', { name: 'Share', exact: true });
  await share.click();
  const { dialog } = await findShare(page, 'Data');
  const csv = dialog.getByRole('button', { name: 'Save CSV' });
  await expect(dialog.getByText('This comes after the run.')).toBeVisible();
  await expect(csv).toBeHidden();
  await findShare(page, 'Picture');
  const picture = dialog.getByRole('img').first();
  await expect(picture).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: SKIP }).click();
  await expect(page.getByRole('button', { name: /^Next(:| question)|^On to free play/ }).first()).toBeVisible(
    { timeout: 15_000 },
  );
  await share.click();
  await findShare(page, 'Data');
  await expect(csv).toBeVisible();
});

test('on paper the lesson is a hand-out, with all ten stops, still pictures and a code', async ({ page }) => {
  await openExplorer(page, '?stop=2');
  await expect(title(page, 'One step')).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 3 })).toHaveCount(10);
  await expect(page.getByRole('img', { name: 'The curve L(w) with the start' })).toHaveCount(17);
  await expect(page.getByRole('img', { name: 'A neuron: x times w, plus b, through f' })).toHaveCount(3);
  await expect(page.getByRole('img', { name: 'A network: every input joined to every output' })).toHaveCount(
    3,
  );
  await expect(page.getByRole('img', { name: 'The lesson, to check your answers' })).toBeVisible();
});

for (const [language, name] of [
  ['en', 'Print as a hand-out'],
  ['zh', '打印成讲义'],
] as const)
  test(`a button prints it: ${name}`, async ({ page }) => {
    await page.addInitScript(() => {
      Object.assign(window, {
        printed: 0,
        print: () => ((window as unknown as { printed: number }).printed += 1),
      });
    });
    await openExplorer(page, `?stop=1&lang=${language}`);
    await page.getByRole('button', { name }).click();
    expect(await page.evaluate(() => (window as unknown as { printed: number }).printed)).toBe(1);
  });

for (const stop of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) {
  test(`axe finds no violation at stop ${stop}, asked and told`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: stop % 2 === 0 ? 'dark' : 'light' });
    await openExplorer(page, `?stop=${stop}`);
    await expect(page.getByRole('navigation')).toBeVisible();
    for (const phase of ['asked', 'told']) {
      if (phase === 'told') await page.getByRole('button', { name: SKIP }).click();
      expect(await findFaults(page)).toEqual([]);
    }
  });
}
