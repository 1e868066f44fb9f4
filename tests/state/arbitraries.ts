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
  });
}
