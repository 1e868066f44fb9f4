import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDataFile } from '../../../../src/explorer/share/data/dataFile';
import {
  formatExperimentFile,
  parseExperimentFile,
} from '../../../../src/explorer/share/data/experimentFile';
import { experimentFiles } from '../../../../src/locales/experimentFiles';
import { DEFAULT_EXPERIMENT } from '../../../../src/state/defaults';
import { parseLink } from '../../../../src/state/link';
import type { Rows } from '../../../../src/worker/messages';

const { experiment } = parseLink(
  '?lr=3/10,1e-3,0.99&w0=-4.5&epochs=7&dtype=float64&colour=,5&hide=run2&at=3&theme=dark',
);
const parameters = { fn: '(w+1)^2', lr: '0.3', w0: '5', epochs: '9' };
const file = (changes: object, own: object = {}) =>
  JSON.stringify({
    format: 'learning-rate-explorer',
    version: 1,
    parameters: { ...parameters, ...changes },
    ...own,
  });

/** What is wrong with a text; fails where nothing is. */
function problemOf(text: string) {
  const parsed = parseExperimentFile(text);
  if (parsed.ok) return expect.unreachable('it was taken');
  return parsed.problem;
}

test('a file gives back the experiment that was written, texts as typed, colours and hidden runs too', () => {
  expect(parseExperimentFile(formatExperimentFile(experiment))).toEqual({ ok: true, experiment });
});

test('it names every parameter of the experiment, the usual ones too, and nothing of how it is looked at', () => {
  expect(JSON.parse(formatExperimentFile(DEFAULT_EXPERIMENT))).toEqual({
    format: 'learning-rate-explorer',
    version: 1,
    parameters: {
      fn: '(w+1)^2',
      const: '',
      lr: '0.6,0.2,0.01,0.99',
      opt: '',
      beta: '',
      beta1: '',
      beta2: '',
      alpha: '',
      eps: '',
      wd: '',
      sched: '',
      clip: '',
      net: '',
      csv: '',
      // biome-ignore lint/suspicious/noThenProperty: a name of links
      then: '',
      w0: '5',
      epochs: '50',
      noise: '0',
      seed: '1',
      seeds: '1',
      dtype: 'float32',
      colour: '',
      hide: '',
    },
  });
});

test('a file written by hand may have numbers and lists, and leave out what is usual', () => {
  const parsed = parseExperimentFile(file({ lr: [0.1, '1/4'], epochs: 20 }));
  expect(parsed).toMatchObject({
    ok: true,
    experiment: { epochs: 20, runs: [{ learningRate: { value: 0.1 } }, { learningRate: { text: '1/4' } }] },
  });
});

describe('refused, as a whole, is', () => {
  test.each([
    ['', 'notJson'],
    [formatExperimentFile(experiment).slice(0, 60), 'notJson'],
    ['null', 'foreign'],
    ['[]', 'foreign'],
    ['{"type":"Topology","version":1}', 'foreign'],
    [JSON.stringify({ format: 'learning-rate-explorer', version: 1 }), 'foreign'],
    [file({}, { version: '1' }), 'foreign'],
    [file({}, { version: 0 }), 'foreign'],
    [file({}, { version: 2 }), 'newerVersion'],
    [file({ optimizer: 'adam' }), 'unknown'],
    [file({ opt: 'adm' }), 'unreadable'],
    [file({ theme: 'dark' }), 'unknown'],
    [file({ constructor: 1 }), 'unknown'],
    ['{"format":"learning-rate-explorer","version":1,"parameters":{"__proto__":{}}}', 'unknown'],
    [file({ lr: 'fast' }), 'unreadable'],
    [file({ lr: 1e9 }), 'unreadable'],
    [file({ lr: { value: 1 } }), 'unreadable'],
    [file({ epochs: 0 }), 'unreadable'],
    [file({ epochs: '5&lr=3' }), 'unreadable'],
    [file({ epochs: 1.5 }), 'unreadable'],
    [file({ epochs: null }), 'unreadable'],
    [file({ fn: 'w^' }), 'unreadable'],
    [file({ fn: 'log(w)', w0: '-1' }), 'unreadable'],
    [file({ const: 'a:2' }), 'unreadable'],
    [file({ hide: 'words' }), 'unreadable'],
    [file({ hide: 'run7' }), 'unreadable'],
    [file({ lr: Array.from({ length: 9 }, () => 0.1) }), 'unreadable'],
  ])('%s', (text, code) => {
    expect(problemOf(text).code).toBe(code);
  });

  test('any other text, without a throw', () => {
    const damaged = formatExperimentFile(experiment);
    fc.assert(
      fc.property(fc.nat(damaged.length - 1), fc.string(), (place, text) => {
        parseExperimentFile(damaged.slice(0, place) + text + damaged.slice(place + 1));
        parseExperimentFile(text);
      }),
    );
    fc.assert(fc.property(fc.json(), (json) => !parseExperimentFile(json).ok));
  });
});

test('a problem says what was given, what is allowed and that nothing changed, in both languages', () => {
  const problem = problemOf(file({ epochs: 1e9 }));
  expect(experimentFiles.en.problem(problem, 'week3.json')).toBe(
    'week3.json has “1000000000” for epochs, which can’t be used (a number from 1 to 10000). Correct it in the file. Nothing has changed.',
  );
  expect(experimentFiles['zh-CN'].problem(problem, 'week3.json')).toBe(
    'week3.json 中 epochs 的值“1000000000”不能使用 (1 到 10000 的数字)。请在文件中改正。实验没有改变。',
  );
});

describe('a data file', () => {
  const values = Float64Array.of(0.1 + 0.2, -0, 1e-320, 1e21, Number.POSITIVE_INFINITY, Number.NaN, 1 / 3, 5);
  const rows: Rows = {
    from: 0,
    losses: values,
    parameters: [values],
    gradients: [values.map((value) => -value)],
  };
  const all = experiment.runs.map(({ id }) => ({ id, rows }));

  test('holds every epoch of every run, to the last bit', () => {
    const { runs } = JSON.parse(formatDataFile(experiment, all)) as {
      runs: {
        run: number;
        learningRate: number;
        epochs: number[];
        losses: unknown[];
        parameters: unknown[][];
      }[];
    };
    expect(runs.map(({ run, learningRate }) => [run, learningRate])).toEqual([
      [1, 0.3],
      [2, 0.001],
      [3, 0.99],
    ]);
    for (const { epochs, losses, parameters: weights } of runs) {
      expect(epochs).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
      expect(losses.map(Number)).toEqual([...values]);
      expect(weights).toEqual([losses]);
    }
  });

  test('is an experiment file too', () => {
    expect(parseExperimentFile(formatDataFile(experiment, all))).toEqual({ ok: true, experiment });
  });

  test('without runs, or before they are computed, is sound', () => {
    expect(JSON.parse(formatDataFile(experiment, []))).toMatchObject({ runs: [] });
  });
});
