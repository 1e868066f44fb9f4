import fc from 'fast-check';
import { WORDS } from '../../src/core/diagnose';
import type { Goal, Question } from '../../src/state/question';
import { correctQuestion, QUESTION_LIMITS } from '../../src/state/questionLimits';
import { writeNumber } from '../../src/state/typedNumber';

const texts = (longest: number) =>
  fc.oneof(
    fc.constant(''),
    fc.string({ unit: 'binary', maxLength: longest }),
    fc.string({ unit: fc.constantFrom(...'为什么会这样？<b>&"\n'), maxLength: longest }),
  );

const goals: fc.Arbitrary<Goal> = fc.oneof(
  fc.integer({ min: 1, max: 10_000 }).map((epochs) => ({ kind: 'arrivesWithin' as const, epochs })),
  fc.constantFrom(
    { kind: 'largestArriving' as const },
    { kind: 'neverSettles' as const },
    { kind: 'bounces' as const },
  ),
  fc
    .double({ min: 0, max: 1e6, noNaN: true })
    .map((rate) => ({ kind: 'sameLossCurve' as const, as: writeNumber(rate) })),
  fc
    .double({ min: 0, noNaN: true, noDefaultInfinity: true })
    .map((loss) => ({ kind: 'lossAbove' as const, loss })),
);

/** Any legal question. */
export const questions: fc.Arbitrary<Question> = fc
  .tuple(
    fc.record({
      text: texts(QUESTION_LIMITS.text),
      asksWhy: fc.boolean(),
      feedback: fc.record({
        right: texts(QUESTION_LIMITS.feedback),
        notYet: texts(QUESTION_LIMITS.feedback),
      }),
    }),
    fc.integer({ min: 0, max: 7 }),
    fc.oneof(
      fc.record({ way: fc.constant('word' as const), options: fc.shuffledSubarray([...WORDS]) }),
      fc.record({ way: fc.constant('order' as const) }),
      fc.record({ way: fc.constant('landing' as const), steps: fc.integer({ min: 1, max: 8 }) }),
      fc.record({ way: fc.constant('sketch' as const) }),
      fc.record({ way: fc.constant('rate' as const), goal: goals }),
    ),
  )
  .map(([asked, run, own]) => correctQuestion({ ...asked, run, ...own } as Question));
