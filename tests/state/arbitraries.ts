import fc from 'fast-check';
import { type Experiment, LIMITS, type Run, type TypedNumber } from '../../src/core/experiment';
import { DEFAULT_EXPERIMENT } from '../../src/state/defaults';
import { LANGUAGES } from '../../src/state/language';
import type { View } from '../../src/state/link';
import { SPEEDS, steepParabola } from '../../src/state/parameters';
import { correctExperiment } from '../../src/state/schema';

/** Ways people write numbers, each with its value. */
function typedNumbers(least: number, greatest: number): fc.Arbitrary<TypedNumber> {
  const value = fc.double({ min: least, max: greatest, noNaN: true, noDefaultInfinity: true });
  return fc.oneof(
    value.map((number) => ({ value: number, text: String(number) })),
    value.map((number) => ({ value: number, text: number.toExponential() })),
    fc
      .tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 99 }))
      .map(([over, under]) => ({ value: over / under, text: `${over}/${under}` })),
    fc.constantFrom(
      { value: 0.2, text: '.2' },
      { value: 0.001, text: '1e-3' },
      { value: 10, text: '+1e+1' },
      { value: 0.3, text: '3 / 10' },
      { value: 0.25, text: '０．２５' },
      { value: 3, text: '3.' },
    ),
  );
}

const runs: fc.Arbitrary<readonly Run[]> = fc
  .tuple(
    fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7]),
    fc.array(fc.tuple(typedNumbers(0, 1e6), fc.boolean()), { minLength: 8, maxLength: 8 }),
  )
  .map(([ids, rates]) =>
    ids.map((id, place) => ({ id, learningRate: rates[place]![0], hidden: rates[place]![1] })),
  );

/** What a run may have of its own, legal or not yet. */
const settings: fc.Arbitrary<Partial<Run>> = fc.record(
  {
    optimizer: fc.record({
      name: fc.constantFrom('sgd' as const, 'momentum' as const, 'adam' as const, 'adamw' as const),
      hyperparameters: fc.record(
        { beta: typedNumbers(0, 0.99), beta1: typedNumbers(0, 0.99), weightDecay: typedNumbers(0, 1) },
        { requiredKeys: [] },
      ),
    }),
    schedule: fc.record({
      name: fc.constantFrom('constant' as const, 'step' as const, 'cosine' as const, 'inverse' as const),
      numbers: fc.array(typedNumbers(0, 100), { maxLength: 3 }),
    }),
    clipping: fc.record({
      by: fc.constantFrom('norm' as const, 'value' as const),
      limit: typedNumbers(0.1, 10),
    }),
    start: fc.array(typedNumbers(-3, 3), { minLength: 1, maxLength: 2 }),
    changes: fc.array(
      fc.record({ epoch: fc.integer({ min: 1, max: 9999 }), learningRate: typedNumbers(0, 2) }),
      { maxLength: 3 },
    ),
  },
  { requiredKeys: [] },
);

/** Any legal experiment with any loss, whose runs have settings of their own. */
export const furnishedExperiments: fc.Arbitrary<Experiment> = fc
  .record(
    {
      objective: fc
        .tuple(
          fc.constantFrom('(w+1)^2', 'a*(w+1)^2', 'x^2+k*y^2', 'log(w)', '(1-x)^2+b*(y-x^2)^2'),
          typedNumbers(-5, 5),
        )
        .map(([text, a]) => ({ kind: 'expression' as const, text, constants: { a, k: a } })),
      start: fc.array(typedNumbers(-5, 5), { minLength: 1, maxLength: 2 }),
      runs: fc
        .tuple(runs, fc.array(settings, { minLength: 8, maxLength: 8 }))
        .map(([plain, own]) => plain.map((run, place) => ({ ...own[place], ...run }))),
      noise: fc.record({
        deviation: typedNumbers(0, 2),
        seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
        seeds: fc.integer({ min: 1, max: 64 }),
      }),
    },
    { requiredKeys: ['objective', 'start', 'runs'] },
  )
  .map((given) => correctExperiment({ ...DEFAULT_EXPERIMENT, ...given }));

/** Any legal experiment. */
export const experiments: fc.Arbitrary<Experiment> = fc
  .record({
    objective: fc.oneof(
      fc.constant(DEFAULT_EXPERIMENT.objective),
      typedNumbers(...LIMITS.steepness).map(steepParabola),
    ),
    start: fc.tuple(typedNumbers(-Number.MAX_VALUE, Number.MAX_VALUE)),
    epochs: fc.integer({ min: 1, max: 10_000 }),
    dtype: fc.constantFrom('float32' as const, 'float64' as const),
    runs,
  })
  .map(correctExperiment);

/** Any view that goes with an experiment of so many epochs. */
export function viewsFor({ epochs }: Experiment): fc.Arbitrary<View> {
  return fc.record({
    at: fc.option(fc.integer({ min: 0, max: epochs })),
    speed: fc.constantFrom(...SPEEDS),
    lossScale: fc.constantFrom('linear' as const, 'log' as const),
    showTrack: fc.boolean(),
    showWords: fc.boolean(),
    language: fc.option(fc.constantFrom(...LANGUAGES)),
    theme: fc.constantFrom('system' as const, 'light' as const, 'dark' as const),
    stop: fc.option(fc.integer({ min: 1, max: 8 })),
    task: fc.oneof(fc.constant(''), fc.constantFrom('word:run2', 'rate:same:1/3', 'z.x-_')),
    tensors: fc.constantFrom('', 'tf.zeros([2, 3])', 'a = tf.range(3)\na + 0.5  # 你'),
  });
}
