import type { Page } from '@playwright/test';
import { findCard, findChart, openExplorer } from './explorer';
import { expect, test } from './page';
import { findDominant, listSounds, measurePeak, readSound, recordSound } from './soundRecording';

const findBar = (page: Page) => page.getByRole('region', { name: 'Sound', exact: true });
const listenTo = (page: Page, run: number) => findCard(page, run).button(`Listen to Run ${run}`);
const findCursor = (page: Page) => page.getByRole('slider', { name: 'Epoch', exact: true });

test.beforeEach(({ page }) => recordSound(page));

/** Listens to run 1 of a link from its start to its end, and gives what was to be heard. */
async function hear(page: Page, link: string) {
  await openExplorer(page, link);
  await listenTo(page, 1).focus();
  await page.keyboard.press('Enter');
  await expect(listenTo(page, 1)).toHaveAttribute('aria-pressed', 'true');
  await expect(listenTo(page, 1)).toHaveAttribute('aria-pressed', 'false', { timeout: 20_000 });
  return readSound(page);
}

test('a run that slides in falls in pitch, an epoch a tone, on one side, with no click and far from the loudest', async ({
  page,
}) => {
  const sound = await hear(page, '?lr=0.2&epochs=10&speed=4');
  const tones = listSounds(sound);
  expect(tones).toHaveLength(11);
  const pitches = tones.map((tone) => findDominant(tone));
  // 0.36 of the loss is left at every step: 1.8 semitones
  for (const [k, pitch] of pitches.entries()) {
    const expected = 660 * 2 ** ((4 * k * Math.log10(0.36)) / 12);
    expect(Math.abs(pitch / expected - 1)).toBeLessThan(0.02);
  }
  for (const { leftEnergy, rightEnergy } of tones) expect(rightEnergy).toBeGreaterThan(5 * leftEnergy);
  const { peak, jump } = measurePeak(sound);
  expect(peak).toBeGreaterThan(0.01);
  expect(peak).toBeLessThan(0.2);
  // a triangle of that height at that pitch rises by 4 · f · peak / rate from one sample to the next
  expect(jump).toBeLessThan(1.5 * ((4 * 660 * peak) / sound.rate));
});

test('0.99 is heard left and right by turns, at pitches that hardly fall', async ({ page }) => {
  const tones = listSounds(await hear(page, '?lr=0.99&epochs=10&speed=4'));
  expect(tones).toHaveLength(11);
  for (const [k, { leftEnergy, rightEnergy }] of tones.entries()) {
    if (k % 2 === 0) expect(rightEnergy).toBeGreaterThan(5 * leftEnergy);
    else expect(leftEnergy).toBeGreaterThan(5 * rightEnergy);
  }
  expect(findDominant(tones[10]!) / findDominant(tones[0]!)).toBeGreaterThan(0.93);
});

test('divergence rises and ends with a longer sound; what outgrows the computer is told', async ({
  page,
}) => {
  const tones = listSounds(await hear(page, '?lr=30&epochs=60&speed=8'));
  const [first, second] = tones;
  expect(findDominant(second!)).toBeGreaterThan(1.5 * findDominant(first!));
  const [last, before] = [tones.at(-1)!, tones.at(-2)!];
  expect(last.seconds).toBeGreaterThan(3 * before.seconds);
  await expect(findBar(page)).toContainText(/lr 30 ends here: at epoch \d+ the numbers outgrew/);
  expect(Number(await findCursor(page).inputValue())).toBeLessThan(60);
});

test('where a large loss sounds low, a falling loss rises in pitch', async ({ page }) => {
  await openExplorer(page, '?lr=0.2&epochs=6&speed=4');
  await listenTo(page, 1).click();
  await findBar(page).getByText('low', { exact: true }).click();
  await expect(listenTo(page, 1)).toHaveAttribute('aria-pressed', 'false', { timeout: 20_000 });
  const tones = listSounds(await readSound(page));
  expect(findDominant(tones.at(-1)!)).toBeGreaterThan(1.3 * 660);
});

test('at twice the speed a tone lasts half as long', async ({ page }) => {
  const lengths: number[] = [];
  for (const speed of [4, 8]) {
    const tones = listSounds(await hear(page, `?lr=0.2&epochs=6&speed=${speed}`));
    lengths.push(Math.min(...tones.slice(1).map(({ seconds }) => seconds)));
    // the first, of the epoch it begins at, is no shorter
    expect(tones[0]!.seconds / lengths.at(-1)!).toBeGreaterThan(0.8);
  }
  expect(lengths[0]! / lengths[1]!).toBeGreaterThan(1.8);
  expect(lengths[0]! / lengths[1]!).toBeLessThan(2.2);
});

test('volume 0 is silence, full volume stays below the loudest there is, and both are kept', async ({
  page,
}) => {
  await openExplorer(page, '?lr=0.99&epochs=60&speed=60');
  const volume = findBar(page).getByRole('slider', { name: 'Volume' });
  const peaks: number[] = [];
  await listenTo(page, 1).click();
  for (const key of ['Home', 'End']) {
    await volume.focus();
    await page.keyboard.press(key);
    await openExplorer(page, '?lr=0.99&epochs=60&speed=60');
    await listenTo(page, 1).click();
    await expect(listenTo(page, 1)).toHaveAttribute('aria-pressed', 'false', { timeout: 20_000 });
    peaks.push(measurePeak(await readSound(page)).peak);
  }
  expect(peaks[0]).toBe(0);
  expect(peaks[1]).toBeGreaterThan(0.3);
  expect(peaks[1]).toBeLessThan(1);
});

test('nothing sounds, and nothing of it is loaded, before a press: not when it plays, not by a key', async ({
  page,
}) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await openExplorer(page, '?speed=60&epochs=20');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  for (const key of ['l', 's', 'm', 'Escape', 'ArrowDown', 'h']) await page.keyboard.press(key);
  expect(await page.evaluate(() => 'heardContext' in window)).toBe(false);
  expect(loaded.filter((url) => url.includes('SoundBar'))).toEqual([]);
  await expect(findBar(page)).toHaveCount(0);
});

test('a pause is silent, a step sounds once, and a second press ends it', async ({ page }) => {
  await openExplorer(page, '?lr=0.2&epochs=40&speed=4');
  await listenTo(page, 1).click();
  await expect.poll(async () => Number(await findCursor(page).inputValue())).toBeGreaterThan(1);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  const epoch = Number(await findCursor(page).inputValue());
  await page.waitForTimeout(800);
  await page.getByRole('button', { name: 'One epoch forward' }).click();
  await page.waitForTimeout(300);
  await expect(listenTo(page, 1)).toHaveAttribute('aria-pressed', 'true');
  await listenTo(page, 1).click();
  await page.getByRole('button', { name: 'One epoch forward' }).click();
  expect(listSounds(await readSound(page))).toHaveLength(epoch + 2);
});

test('while the outcome is hidden nothing can be listened to, what sounds falls silent, and nothing of it stays told', async ({
  page,
}) => {
  await openExplorer(page, '?lr=1e6,0.2&epochs=400&speed=8');
  await listenTo(page, 1).click();
  await expect(findBar(page)).toContainText('1e6');
  await expect(listenTo(page, 1)).toHaveAttribute('aria-pressed', 'false', { timeout: 10_000 });
  await listenTo(page, 2).click();
  await expect(listenTo(page, 2)).toHaveAttribute('aria-pressed', 'true');
  await page.waitForTimeout(700);
  await page.keyboard.press('F2');
  await expect(page.getByRole('button', { name: /Show the answer/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Listen to/ })).toHaveCount(0);
  await expect(findBar(page)).not.toContainText('lr');
  const hiddenAt = await page.evaluate(
    () => (window as unknown as { heardContext: OfflineAudioContext }).heardContext.currentTime,
  );
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeDisabled();
  await page.waitForTimeout(800);
  const tones = listSounds(await readSound(page));
  expect(tones.length).toBeGreaterThan(3);
  // what was begun fades within a moment
  expect(Math.max(...tones.map(({ at, seconds }) => at + seconds))).toBeLessThan(hiddenAt + 0.2);
});

test('a chart has its shown runs heard one after the other, each focused in its turn', async ({ page }) => {
  await openExplorer(page, '?lr=0.2,0.6,0.01&epochs=5&speed=16&hide=run2');
  const button = findChart(page, 'Loss per epoch').getByRole('button', { name: 'Listen to Loss per epoch' });
  await button.focus();
  await page.keyboard.press('Space');
  await expect(findBar(page)).toContainText('lr 0.2');
  await expect(findBar(page)).toContainText('lr 0.01');
  await expect(findCard(page, 3).article).toHaveAttribute('aria-current', 'true');
  await expect(button).toHaveAttribute('aria-pressed', 'false', { timeout: 10_000 });
  await findBar(page).getByRole('button', { name: 'Close the sound' }).click();
  await expect(button).toBeFocused();
});

for (const [what, script, sentence] of [
  ['there is no sound', 'delete window.AudioContext', 'This browser has no sound'],
  [
    'the browser keeps the page silent',
    'window.AudioContext = class extends OfflineAudioContext { constructor() { super(2, 1, 24000); } get state() { return "suspended"; } resume() { return new Promise(() => {}); } suspend() { return Promise.resolve(); } }',
    'The browser keeps this page silent',
  ],
] as const)
  test(`where ${what}, a press is answered by a sentence`, async ({ page }) => {
    await openExplorer(page);
    await page.evaluate(script);
    await listenTo(page, 1).click();
    await expect(findBar(page)).toContainText(sentence);
    await expect(listenTo(page, 1)).toHaveAttribute('aria-pressed', 'false');
  });
