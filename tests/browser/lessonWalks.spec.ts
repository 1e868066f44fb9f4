import type { Locator, Page } from '@playwright/test';
import { openLandscape } from '../../src/explorer/charts/landscape';
import { formatNumber } from '../../src/explorer/numbers';
import type { Answer } from '../../src/state/question';
import { FACTS } from '../explorer/lesson/lessonPart';
import { locateThumb, openExplorer, readNumber, readTicks } from './explorer';
import {
  answersTo,
  expectAsked,
  expectFocusKept,
  expectTold,
  findStop,
  glossOf,
  PARTS,
  tabTo,
  WORDS,
} from './lessonStop';
import { expect, test } from './page';

// Whole ways through the lesson, each on one page: what is told there is held against the core.

type Place = (typeof PARTS)[number];
type Language = keyof typeof WORDS;

/** The field in which the rate that is asked for is set. */
function findRate(page: Page, language: Language, { part }: Place): Locator {
  const place = part.asks.way === 'rate' ? part.asks.run : 0;
  const name = WORDS[language].page.runs.card(part.experiment.runs[place]!.id + 1);
  return page.getByRole('article', { name, exact: true });
}

const dotOf = (page: Page, language: Language) =>
  page.getByRole('slider', { name: WORDS[language].lesson.ruler.label });

/** Fails unless the stop is marked as answered where the stops are listed. */
async function expectDone(page: Page, language: Language, { stop, isLast }: Place) {
  const { lesson } = WORDS[language];
  if (isLast)
    await expect(
      page.getByRole('navigation').getByRole('button', { name: `${lesson.titles[stop.id]}, ${lesson.done}` }),
    ).toBeAttached();
}

async function expectFreePlay(page: Page, language: Language) {
  const { shell } = WORDS[language].page;
  await expect(page.getByRole('radio', { name: shell.freePlay })).toBeChecked();
  await expect(page.getByRole('article')).toHaveCount(4);
}

/** Gives a whole answer with keys alone. */
async function answerByKeys(page: Page, language: Language, place: Place, answer: Answer): Promise<void> {
  const { asking } = WORDS[language];
  const { panel, landingPad, sketchPad } = findStop(page, language);
  const press = (key: string) => page.keyboard.press(key);
  switch (answer.way) {
    case 'word': {
      const radios = panel.getByRole('radio');
      const wanted = panel.getByRole('radio', { name: glossOf(answer.word, place.part, asking) });
      await tabTo(page, panel.getByRole('group', { name: asking.word.label }));
      await press('Space');
      for (let step = await radios.count(); step > 0 && !(await wanted.isChecked()); step--)
        await press('ArrowDown');
      await expect(wanted).toBeChecked();
      return;
    }
    case 'order':
      for (const run of answer.places) {
        const { text } = place.part.experiment.runs[run]!.learningRate;
        await tabTo(page, panel.getByRole('button', { name: asking.order.first(text, null) }));
        await press('Enter');
      }
      return;
    case 'landing':
      await tabTo(page, landingPad);
      for (const point of answer.points) {
        for (
          let w = await readValue(landingPad);
          Math.abs(w - point) >= 0.1;
          w = await readValue(landingPad)
        ) {
          const size = Math.abs(w - point) >= 1.2 ? 'Page' : 'Arrow';
          const [up, down] = size === 'Page' ? ['PageUp', 'PageDown'] : ['ArrowRight', 'ArrowLeft'];
          await press(w < point ? up! : down!);
        }
        await press('Enter');
      }
      return;
    case 'sketch':
      await tabTo(page, sketchPad);
      await press('End');
      for (let drop = answer.points.at(-1)![1] < answer.points[0]![1] ? 2 : 0; drop > 0; drop--)
        await press('PageDown');
      return;
    case 'rate': {
      const { text } = answer.learningRate;
      if (place.part.id === 'oneStep') {
        const dot = dotOf(page, language);
        await tabTo(page, dot);
        for (let step = 0; step < 60 && (await dot.getAttribute('aria-valuetext')) !== text; step++)
          await press('ArrowRight');
        return;
      }
      await tabTo(page, findRate(page, language, place).getByRole('textbox'));
      await press('Control+a');
      await page.keyboard.type(text);
      await press('Enter');
    }
  }
}

const readValue = async (slider: Locator) => Number(await slider.getAttribute('aria-valuenow'));

test('in English the lesson is answered by keyboard alone, with less motion: wrong, then right', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openExplorer(page, '?stop=1');
  const { asking, lesson, networks } = WORDS.en;
  const { panel, heading, told, run, again, onward, button } = findStop(page, 'en');
  const enter = async (target: Locator) => {
    await tabTo(page, target);
    await page.keyboard.press('Enter');
  };
  for (const place of PARTS) {
    const { asks } = place.part;
    await test.step(`${place.stop.id} ${place.part.id}`, async () => {
      await expectAsked(page, 'en', place);
      if (place !== PARTS[0]) await expect(heading).toBeFocused();
      const answers = answersTo(place.part);
      if (asks.way === 'lowest') {
        const slider = panel.getByRole('slider');
        await tabTo(page, slider);
        const { minimum } = openLandscape(place.part.experiment.objective);
        while (Number(await slider.inputValue()) > minimum.parameter) await page.keyboard.press('ArrowLeft');
        await enter(button(lesson.lowest.check));
        await expect(panel.getByText(lesson.lowest.exact)).toBeVisible();
      } else if (asks.way === 'shares') {
        for (const slider of await panel.getByRole('slider').all()) {
          await tabTo(page, slider);
          await page.keyboard.press('ArrowRight');
        }
        await enter(button(lesson.shares.check, true));
        await expect(panel.getByText(lesson.shares.guess('51'))).toHaveCount(3);
      } else if (asks.way === 'outputs') {
        for (const slider of await panel.getByRole('slider').all()) {
          await tabTo(page, slider);
          await page.keyboard.press('ArrowRight');
        }
        await enter(button(networks.outputs.check, true));
        for (const { output } of FACTS.neuron.answers)
          await expect(panel.getByText(networks.outputs.told('0.05', output), { exact: true })).toBeVisible();
      } else {
        for (const which of ['wrong', 'right'] as const) {
          const said = answers![which];
          await answerByKeys(page, 'en', place, said);
          await enter(run);
          await expectTold(page, 'en', place, said);
          await expectFocusKept(page);
          if (which === 'right') break;
          await expect(told).not.toContainText(asking.told.right);
          await expect(told).not.toContainText(asking.told.goalMet);
          await enter(again);
          await expect(told).toBeEmpty();
          await expectFocusKept(page);
        }
      }
      await expectTold(page, 'en', place, answers?.right ?? null);
      await expectFocusKept(page);
      await expectDone(page, 'en', place);
      await enter(onward);
    });
  }
  await expectFreePlay(page, 'en');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, actionTimeout: 5000 });

  /** What is said at each question, in their order. */
  const SAID = [
    'wrong',
    ...['right', 'nothing'],
    ...['wrong', 'right'],
    'right',
    ...['wrong', 'nothing', 'right', 'wrong'],
    'right',
    ...['right', 'wrong'],
    ...['wrong', 'nothing', 'right', 'right'],
    ...['right', 'wrong', 'right'],
    ...['right', 'nothing', 'wrong'],
  ] as const;

  /** Gives a whole answer by touch; a rate as the page reads it where the finger was. */
  async function answerByTouch(page: Page, place: Place, answer: Answer): Promise<Answer> {
    const { asking } = WORDS['zh-CN'];
    const { panel, landingPad, sketchPad, button } = findStop(page, 'zh-CN');
    switch (answer.way) {
      case 'word':
        await panel.getByText(glossOf(answer.word, place.part, asking)).tap();
        return answer;
      case 'order':
        for (const run of answer.places) {
          const { text } = place.part.experiment.runs[run]!.learningRate;
          await button(asking.order.first(text, null)).tap();
        }
        return answer;
      case 'landing':
        for (const point of answer.points) {
          await landingPad.scrollIntoViewIfNeeded();
          const box = (await landingPad.boundingBox())!;
          const [low, high] = [
            Number(await landingPad.getAttribute('aria-valuemin')),
            Number(await landingPad.getAttribute('aria-valuemax')),
          ];
          const share = (point - low) / (high - low);
          // below the curve, where no point is grasped
          await page.touchscreen.tap(box.x + share * box.width, box.y + box.height - 4);
        }
        return answer;
      case 'sketch': {
        await sketchPad.scrollIntoViewIfNeeded();
        const { x, y, width, height } = (await sketchPad.boundingBox())!;
        await drag(page, { x: x + 2, y: y + 8 }, { x: x + width - 2, y: y + height - 8 });
        return answer;
      }
      case 'rate': {
        const article = findRate(page, 'zh-CN', place);
        const field = article.getByRole('textbox');
        if (place.part.id === 'oneStep') {
          const dot = dotOf(page, 'zh-CN');
          await dot.scrollIntoViewIfNeeded();
          const [least, most] = [
            Number(await dot.getAttribute('min')),
            Number(await dot.getAttribute('max')),
          ];
          const thumb = await locateThumb(dot, (answer.learningRate.value - least) / (most - least));
          await page.touchscreen.tap(thumb.x, thumb.y);
        } else if (place.part.id === 'high') {
          const slider = article.getByRole('slider');
          await slider.scrollIntoViewIfNeeded();
          const thumb = await locateThumb(slider, 0.99);
          await page.touchscreen.tap(thumb.x, thumb.y);
        } else {
          await field.tap();
          await field.fill(answer.learningRate.text);
          await field.press('Enter');
        }
        const text = await field.inputValue();
        return { way: 'rate', learningRate: { value: readNumber(text), text } };
      }
    }
  }

  /** A finger from one place to another, in ten moves. */
  async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }) {
    const client = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', share: number) =>
      client.send('Input.dispatchTouchEvent', {
        type,
        touchPoints:
          type === 'touchEnd'
            ? []
            : [{ x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) }],
      });
    await touch('touchStart', 0);
    for (let move = 1; move <= 10; move++) await touch('touchMove', move / 10);
    await touch('touchEnd', 1);
    await client.detach();
    // the browser makes no click of the first tap after touches that came without a time
    await page.touchscreen.tap(4, 4);
  }

  test('in Chinese the lesson is answered by touch: right, wrong or not at all', async ({ page }) => {
    test.setTimeout(180_000);
    await openExplorer(page, '?stop=1&lang=zh-CN');
    const { lesson, networks, page: words } = WORDS['zh-CN'];
    const { panel, heading, run, skip, onward, button } = findStop(page, 'zh-CN');
    for (const [index, place] of PARTS.entries()) {
      const { asks, experiment } = place.part;
      const say = SAID[index]!;
      await test.step(`${place.stop.id} ${place.part.id}: ${say}`, async () => {
        await expectAsked(page, 'zh-CN', place);
        if (index > 0) await expect(heading).toBeInViewport({ ratio: 1 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
        let said: Answer | null = null;
        if (say === 'nothing') {
          await skip.tap();
        } else if (asks.way === 'lowest') {
          const picture = page.locator('[data-stop=weight]');
          const box = (await picture.locator('svg.recharts-surface').boundingBox())!;
          const ticks = (await readTicks(picture)).filter(({ axis }) => axis === 'x');
          const { px, label } = ticks.find(({ label }) => readNumber(label) >= 0)!;
          await page.touchscreen.tap(box.x + px, box.y + box.height / 2);
          await button(lesson.lowest.check).tap();
          const { minimum } = openLandscape(experiment.objective);
          const w = readNumber(label);
          await expect(panel.getByRole('status').first()).toHaveText(
            lesson.lowest.told(formatNumber(w), formatNumber(Math.abs(w - minimum.parameter))),
          );
        } else if (asks.way === 'shares') {
          for (const slider of await panel.getByRole('slider').all()) {
            await slider.scrollIntoViewIfNeeded();
            const thumb = await locateThumb(slider, 0.6);
            await page.touchscreen.tap(thumb.x, thumb.y);
          }
          await button(lesson.shares.check, true).tap();
        } else if (asks.way === 'outputs') {
          for (const slider of await panel.getByRole('slider').all()) {
            await slider.scrollIntoViewIfNeeded();
            const thumb = await locateThumb(slider, 0.75);
            await page.touchscreen.tap(thumb.x, thumb.y);
          }
          await button(networks.outputs.check, true).tap();
          for (const { output } of FACTS.neuron.answers)
            await expect(
              panel.getByText(networks.outputs.told('0.5', output), { exact: true }),
            ).toBeVisible();
        } else {
          said = await answerByTouch(page, place, answersTo(place.part)![say]);
          await run.tap();
        }
        // a run that plays is told when it is over, or stopped
        const pause = page.getByRole('button', { name: words.transport.pause });
        await expect(pause.or(onward).first()).toBeVisible();
        if (experiment.epochs > 3 && (await pause.isVisible())) await pause.tap();
        await expectTold(page, 'zh-CN', place, said);
        await expectDone(page, 'zh-CN', place);
        await onward.tap();
      });
    }
    await expectFreePlay(page, 'zh-CN');
  });
});
