import { expect, test } from 'vitest';
import { openSource } from '../../../src/core/objectives/source';
import { correctExperiment } from '../../../src/state/schema';
import { usualNeuron } from '../../../src/state/usualNeuron';
import { lookForMinima } from '../../../src/worker/foundMinima';
import { resultsOf } from '../experimentOf';

test('the neuron as it is opened is legal, and its rates hurry, walk, crawl and are thrown about', () => {
  const experiment = usualNeuron({ dtype: 'float32' });
  expect(correctExperiment(experiment)).toEqual(experiment);
  const search = lookForMinima(experiment.objective, openSource(experiment.objective));
  while (!search.next().done);
  const results = [...resultsOf(experiment).values()];
  expect(results.map(({ diagnosis }) => diagnosis.word)).toEqual([
    'slidesIn',
    'slidesIn',
    'crawls',
    'bouncesForEver',
  ]);
  const [hurries, walks] = results.map(({ diagnosis }) => diagnosis.arrival ?? Infinity);
  expect(hurries).toBeLessThan(walks! / 2);
});
