import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatExperimentFile, parseExperimentFile } from '../../src/explorer/share/data/experimentFile';
import { formatLink, parseLink } from '../../src/state/link';
import { furnishedExperiments } from './arbitraries';

const { view } = parseLink('');

test('a link gives back any loss, constants, optimizers, schedules, starts, changes and noise, uncorrected', () => {
  fc.assert(
    fc.property(furnishedExperiments, (experiment) => {
      const read = parseLink(formatLink(experiment, view));
      expect(read.experiment).toEqual(experiment);
      expect(read.corrections).toEqual([]);
    }),
    { numRuns: 150 },
  );
}, 60_000);

test('so does a file', () => {
  fc.assert(
    fc.property(furnishedExperiments, (experiment) => {
      expect(parseExperimentFile(formatExperimentFile(experiment))).toEqual({ ok: true, experiment });
    }),
    { numRuns: 50 },
  );
}, 60_000);
