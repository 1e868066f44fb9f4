import { expect, it } from 'vitest';
import { judgeTraining } from '../../../src/core/network/judgeTraining';
import { createTraining } from '../../../src/core/network/training';
import { usualNetwork } from '../../../src/state/network';
import { openSetting } from '../../../src/worker/network/openSetting';

const RATES = [1, 0.01, 300] as const;
const EPOCHS = 60;

/** Word, epoch of a quarter of the first loss, first and last loss of usual Iris at each of {@link RATES}. */
function trainIris(batchSize: number) {
  const network = openSetting({ ...usualNetwork('iris'), batchSize })!;
  const training = createTraining(
    network.objective,
    {
      dtype: 'float32',
      learningRates: RATES,
      starts: Array.from(network.start, (value) => RATES.map(() => value)),
      epochs: EPOCHS,
    },
    null,
  );
  training.advance(EPOCHS);
  const { trainLosses, gradientNorms, lanes } = training.history();
  return RATES.map((rate, lane) => ({
    ...judgeTraining(trainLosses, gradientNorms, lanes, lane, rate),
    first: trainLosses[lane]!,
    last: trainLosses[EPOCHS * lanes + lane]!,
  }));
}

it.each([16, 32, 120])(
  'with batches of %i, Iris converges at 1, crawls at 0.01, and is thrown off at 300 without blowing up',
  (batchSize) => {
    const [right, small, large] = trainIris(batchSize);
    expect([right!.word, small!.word, large!.word]).toEqual(['converges', 'crawls', 'thrownOff']);
    expect(right!.reached).toBeLessThan(20);
    expect([small!.reached, large!.reached]).toEqual([null, null]);
    expect(small!.last).toBeLessThan(small!.first);
    expect(large!.last).toBeGreaterThan(0.5 * large!.first);
    expect(large!.last).toBeLessThan(1);
    expect(large!.nonFiniteEpoch).toBeNull();
  },
);
