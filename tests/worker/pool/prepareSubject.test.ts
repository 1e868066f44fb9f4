import { expect, test } from 'vitest';
import type { JobSubject } from '../../../src/worker/pool/messages';
import { prepareSubject } from '../../../src/worker/pool/prepareSubject';
import { question } from '../fakes';

const { runs, ...experiment } = question().experiment;
const subjectOf = (text: string, a = 1): JobSubject => ({
  experiment: {
    ...experiment,
    objective: { kind: 'expression', text, constants: { a: { value: a, text: String(a) } } },
  },
  run: {},
  minimumLoss: null,
});

test('two jobs of one loss share its objective, whatever its constants are, so that nothing is compiled anew', () => {
  const first = prepareSubject(subjectOf('a*(w+3)^2', 1));
  const second = prepareSubject(subjectOf('a*(w+3)^2', 2));
  expect(second.objective).toBe(first.objective);
  expect([first.constants, second.constants]).toEqual([{ a: 1 }, { a: 2 }]);
  expect(prepareSubject(subjectOf('a*(w+4)^2')).objective).not.toBe(first.objective);
});
