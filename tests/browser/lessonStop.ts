import type { Locator, Page } from '@playwright/test';
import { describeVerdict } from '../../src/explorer/asking/describeVerdict';
import { TRAINING_TEXTS } from '../../src/explorer/asking/trainingTexts';
import { askUsually } from '../../src/explorer/asking/usualText';
import { isOwnQuestion, type Part, STOPS, type Stop } from '../../src/explorer/lesson/stops';
import { askingEn } from '../../src/locales/asking.en';
import { askingZhCN } from '../../src/locales/asking.zh-CN';
import { en } from '../../src/locales/en';
import { zhCN } from '../../src/locales/zh-CN';
import type { Language } from '../../src/state/language';
import type { Answer, OutcomeWord } from '../../src/state/question';
import { FACTS, judgePart, LESSON_WORDS, ownQuestionOf, textsOf } from '../explorer/lesson/lessonPart';
import { expect } from './page';

/** The messages that a stop is told in. */
export const WORDS = {
  en: { page: en, asking: { ...askingEn, training: TRAINING_TEXTS.en }, ...LESSON_WORDS.en },
  'zh-CN': {
    page: zhCN,
    asking: { ...askingZhCN, training: TRAINING_TEXTS['zh-CN'] },
    ...LESSON_WORDS['zh-CN'],
  },
} as const;

/** All questions of the lesson in their order, each with its stop. */
export const PARTS: readonly { readonly stop: Stop; readonly part: Part; readonly isLast: boolean }[] =
  STOPS.flatMap((stop) =>
    stop.parts.map((part, index) => ({ stop, part, isLast: index === stop.parts.length - 1 })),
  );

/** What a person finds at an open stop. */
export function findStop(page: Page, language: Language) {
  const { asking, lesson } = WORDS[language];
  const panel = page.locator('section[aria-labelledby^=stop-]');
  const question = panel.getByRole('region', { name: asking.region, exact: true });
  // what ends an answer stands at the foot of a narrow page, outside of the words
  const stop = page.locator('main:visible');
  return {
    panel,
    heading: panel.getByRole('heading', { level: 2 }).first(),
    /** The outcome in words; where the way is the lesson's own there is none. */
    told: question.getByRole('status'),
    /** What follows it. */
    after: panel.getByRole('status').last(),
    run: stop.getByRole('button', { name: /^(Run \d+ epochs?|运行 \d+ 轮)(:|$)/ }),
    skip: stop.getByRole('button', {
      name: new RegExp(`^(${asking.skip}|${lesson.lowest.skip})$`),
    }),
    again: stop.getByRole('button', { name: asking.guessAgain }),
    onward: panel.getByRole('button', {
      name: new RegExp(`^(${lesson.next('.*')}|${lesson.nextQuestion}|${lesson.finish})`),
    }),
    button: (name: string, exact = false) => stop.getByRole('button', { name, exact }),
    landingPad: page.locator('[data-part=landingPad]'),
    sketchPad: page.locator('[data-part=sketchPad]'),
  };
}

/** A text without what a formula in it is written with, or has no spaces as. */
const bare = (text: string) => text.replaceAll('²', '2').replace(/[\s⟨⟩]/g, '');

/** Waits until a question is asked at a stop, and nothing of what it asks is told. */
export async function expectAsked(
  page: Page,
  language: Language,
  { stop, part }: { stop: Stop; part: Part },
) {
  const { asking, lesson } = WORDS[language];
  const { heading, panel, after } = findStop(page, language);
  await expect(heading).toContainText(lesson.titles[stop.id]);
  const before = textsOf(language, stop, part).before(FACTS);
  await expect
    .poll(async () => (await panel.locator('p').allTextContents()).map(bare))
    .toContain(bare(before));
  const { asks, experiment } = part;
  const text = isOwnQuestion(asks) ? ownQuestionOf(language, asks) : askUsually(asks, experiment, asking);
  await expect(panel.getByRole('heading', { name: text })).toBeVisible();
  await expect(after).toBeEmpty();
  await expect(panel.getByText(textsOf(language, stop, part).key(FACTS))).toHaveCount(0);
}

/**
 * Waits until the outcome is told as the core computes it, with what the lesson says to it.
 *
 * @param said null: it was run without a guess
 */
export async function expectTold(
  page: Page,
  language: Language,
  { stop, part }: { stop: Stop; part: Part },
  said: Answer | null,
) {
  const words = WORDS[language];
  const { told, after } = findStop(page, language);
  const { asks, experiment } = part;
  if (!isOwnQuestion(asks)) {
    const verdict = judgePart(part, said, said === null ? solve(part) : experiment);
    const outcome = { number: 1, learningRate: null, said, verdict };
    await expect(told).toHaveText(describeVerdict(asks, outcome, words.page, words.asking));
  }
  const texts = textsOf(language, stop, part);
  await expect(after.locator('p')).toHaveText([...texts.after(FACTS), texts.key(FACTS)]);
}

/** The experiment as it runs where nothing is said: with the rate that was asked for. */
function solve({ asks, experiment, solution }: Part): Part['experiment'] {
  if (asks.way !== 'rate' || !solution) return experiment;
  const runs = experiment.runs.map((run, place) =>
    place === asks.run ? { ...run, learningRate: solution } : run,
  );
  return { ...experiment, runs };
}

/** A right answer and a wrong one, both from the core; null for the lesson's own ways. A sketch has the right shape, or not. */
export function answersTo(part: Part): { right: Answer; wrong: Answer } | null {
  const { asks, experiment, solution } = part;
  switch (asks.way) {
    case 'word': {
      const isRight = (word: (typeof asks.options)[number]) => judgePart(part, { way: 'word', word }).isRight;
      const [right, wrong] = [asks.options.find(isRight), asks.options.find((word) => !isRight(word))];
      return { right: { way: 'word', word: right! }, wrong: { way: 'word', word: wrong! } };
    }
    case 'order': {
      const { facts } = judgePart(part, null);
      const places = facts.way === 'order' ? facts.runs.map(({ place }) => place) : [];
      return { right: { way: 'order', places }, wrong: { way: 'order', places: places.toReversed() } };
    }
    case 'landing': {
      const { facts } = judgePart(part, null);
      const points = facts.way === 'landing' ? facts.points : [];
      const start = experiment.start[0]!.value;
      return {
        right: { way: 'landing', points },
        wrong: { way: 'landing', points: points.map(() => start) },
      };
    }
    case 'sketch': {
      const [start, end] = [36, experiment.epochs];
      return {
        right: {
          way: 'sketch',
          points: [
            [0, start],
            [end, start / 2],
          ],
        },
        wrong: {
          way: 'sketch',
          points: [
            [0, start],
            [end, start],
          ],
        },
      };
    }
    case 'rate': {
      const opens = experiment.runs[asks.run]!.learningRate.value;
      const value = Math.round(1000 * (opens + 0.05)) / 1000;
      return {
        right: { way: 'rate', learningRate: solution! },
        wrong: { way: 'rate', learningRate: { value, text: String(value) } },
      };
    }
    default:
      return null;
  }
}

/** Fails where the focus has fallen off what was pressed: the next Tab would begin anywhere. */
export async function expectFocusKept(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.activeElement?.closest('section[aria-labelledby]') != null)).toBe(
    true,
  );
}

/** Presses Tab, or Shift and Tab where it lies before the focus, until an element, or one in it, has the focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let tab = 0; tab < 60; tab++) {
    const way = await target.evaluate((element) => {
      const focused = document.activeElement ?? document.body;
      if (element.contains(focused)) return null;
      const isBefore = element.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING;
      return isBefore && focused !== document.body ? 'Shift+Tab' : 'Tab';
    });
    if (way === null) return;
    await page.keyboard.press(way);
  }
  throw new Error(`${target} was not reached by Tab`);
}

/** What stands under a word on the page, of a formula or of a network. */
export function glossOf(
  word: OutcomeWord,
  { experiment: { network } }: Part,
  { word: { gloss }, training }: (typeof WORDS)[Language]['asking'],
): string {
  return (network ? { ...gloss, ...training.gloss } : { ...training.gloss, ...gloss })[word];
}
