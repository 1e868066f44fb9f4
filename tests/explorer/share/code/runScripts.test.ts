import { describe, expect, it } from 'vitest';
import type { Experiment } from '../../../../src/core/experiment';
import { listInexactOperations } from '../../../../src/explorer/share/code/exactness';
import { deriveRecipe, isPlainRecipe } from '../../../../src/explorer/share/code/recipe';
import { formatMethod } from '../../../../src/explorer/share/code/runSource';
import { coreEnd, coreLog, coreRun } from './coreRuns';
import { findPython, HOME_APART, type Package, whyNot } from './python';
import { RECORDED_RUNS, RUN_EXPERIMENTS } from './runScriptCases';
import { runScripts } from './runScripts';
import { readRecord, scriptOf } from './scriptCase';

const KINDS: readonly (readonly ['numpy' | 'pytorch' | 'tensorflow', Package])[] = [
  ['numpy', 'numpy'],
  ['pytorch', 'torch'],
  ['tensorflow', 'tensorflow'],
];
const record = readRecord().filter(({ experiment }) => !isPlainRecipe(deriveRecipe(experiment)));
const python = await findPython();

describe('scripts on record whose runs have settings of their own', () => {
  it('are there for every case and kind', () => {
    for (const [kind] of KINDS) {
      const experiments = record.filter((one) => one.kind === kind).map(({ experiment }) => experiment);
      expect(experiments).toEqual(JSON.parse(JSON.stringify(RECORDED_RUNS)));
    }
  });

  it('printed the very lines of the log, with NumPy and TensorFlow', () => {
    for (const { kind, experiment, output } of record) {
      if (kind === 'numpy' || kind === 'tensorflow') {
        expect(output, `${kind} ${experiment.objective.text}`).toEqual(coreLog(experiment));
      }
    }
  });

  it('printed the log to its last digits, with PyTorch', () => {
    for (const { kind, experiment, output } of record) {
      if (kind === 'pytorch') expectNearLines(output, coreLog(experiment), experiment);
    }
  });

  it('ended where the core ends, for every rate of the sweeps', () => {
    const sweeps = record.filter(({ kind }) => kind === 'rayTune');
    expect(sweeps.length).toBeGreaterThan(0);
    for (const { experiment, output } of sweeps) expectEnds(output, experiment);
  });
});

describe.each(KINDS)('run by Python, a script for %s whose runs have settings of their own', (kind, name) => {
  it('logs and computes what the core does', { timeout: 300_000 }, async (context) => {
    const reason = whyNot(python, name);
    if (reason !== null) return context.skip(reason);
    const experiments = RUN_EXPERIMENTS.filter((experiment) => !isPlainRecipe(deriveRecipe(experiment)));
    const answers = await runScripts(
      python,
      experiments.map((experiment) => ({
        script: scriptOf({ kind, language: 'en', link: null, experiment }),
        rates: [],
      })),
    );
    for (const [place, experiment] of experiments.entries()) {
      const { output, losses } = answers[place]!;
      const isExact = kind !== 'pytorch' && listInexactOperations(deriveRecipe(experiment).loss).length === 0;
      if (isExact) expect(output, nameOf(experiment)).toEqual(coreLog(experiment));
      for (const [run, found] of losses.entries()) {
        const wanted = coreRun(experiment, experiment.runs[run]!).losses.slice(0, -1);
        const told = `${nameOf(experiment)}, run ${run}`;
        // in float64 powers and cosines for schedules and Adam come from two libraries of mathematics
        if (isExact && experiment.dtype === 'float32')
          expect(found.map(flush), told).toEqual(wanted.map(flush));
        else expectNear(found, wanted, experiment, told);
      }
    }
  });
});

describe('run by Python, a sweep with Ray Tune over runs with settings of their own', () => {
  it('ends where the core ends, for every rate', { timeout: 300_000 }, async (context) => {
    const reason = whyNot(python, 'ray');
    if (reason !== null) return context.skip(reason);
    const { experiment } = record.find(({ kind }) => kind === 'rayTune')!;
    const script = scriptOf({ kind: 'rayTune', language: 'en', link: null, experiment });
    const output = await python.run(HOME_APART + script);
    expectEnds(output.split('\n'), experiment);
  });
});

const nameOf = ({ objective, dtype }: Experiment) => `${objective.text} ${dtype}`;

/** What the page does to results that are too small for a normal float32, and NumPy does not; −0 is 0. */
function flush(value: number): number {
  return Math.abs(value) < 2 ** -126 ? 0 : value;
}

/** Holds losses against the core's: to a share of them or of 1. */
function expectNear(
  found: readonly number[],
  wanted: readonly number[],
  { dtype }: Experiment,
  told: string,
): void {
  expect(found.length, told).toBe(wanted.length);
  const tolerance = dtype === 'float64' ? 1e-9 : 4e-6;
  for (const [epoch, loss] of wanted.entries()) {
    if (!Number.isFinite(loss)) expect(found[epoch], `${told}, epoch ${epoch}`).toBe(loss);
    else {
      const distance = Math.abs(found[epoch]! - loss);
      expect(distance, `${told}, epoch ${epoch}`).toBeLessThanOrEqual(
        tolerance * Math.max(1, Math.abs(loss)),
      );
    }
  }
}

/** Holds lines against the core's: the words in every letter, the numbers to their last digits. */
function expectNearLines(found: readonly string[], wanted: readonly string[], experiment: Experiment): void {
  const wordsOf = (line: string) => line.replace(NUMBER, '#');
  const numbersOf = (line: string) => (line.match(NUMBER) ?? []).map(Number);
  expect(found.map(wordsOf)).toEqual(wanted.map(wordsOf));
  for (const [place, line] of wanted.entries()) {
    // six decimals are printed
    const tolerance = experiment.dtype === 'float64' ? 1.01e-6 : 5e-6;
    const numbers = numbersOf(found[place]!);
    for (const [k, number] of numbersOf(line).entries()) {
      expect(Math.abs(numbers[k]! - number), line).toBeLessThanOrEqual(
        tolerance * Math.max(1, Math.abs(number)),
      );
    }
  }
}

const NUMBER = /-?\d+(?:\.\d+)?(?:e-?\d+)?/g;

/** Holds what a sweep printed against the core: the page's rates and ten more for runs of each kind, the smallest loss first. */
function expectEnds(output: readonly string[], experiment: Experiment): void {
  const line = /^After (\d+) epochs with lr=(\S+) \((.*)\), loss is (\S+)$/;
  const found = output.flatMap((text) => {
    const [, epochs, rate, label, loss] = line.exec(text) ?? [];
    return loss === undefined ? [] : [{ epochs: Number(epochs), rate, label, loss: Number(loss) }];
  });
  const sweep = Array.from({ length: 10 }, (_, k) => 10 ** (k / 3 - 3));
  const ways = new Map(experiment.runs.map((run) => [formatMethod(run), run] as const));
  const trials = [...ways].flatMap(([label, first]) => {
    const alike = experiment.runs.filter((run) => formatMethod(run) === label);
    const rates = [...alike.map(({ learningRate }) => learningRate.value), ...sweep];
    return rates.map((rate) => ({ rate, label, loss: coreEnd(experiment, first, rate) }));
  });
  expect(found).toHaveLength(trials.length);
  for (const { rate, label, loss } of trials) {
    const told = `${label} ${rate}`;
    const same = found.find((one) => one.label === label && one.rate === formatG(rate));
    expect(same?.epochs, told).toBe(experiment.epochs);
    // six significant digits are printed
    expect(Math.abs(same!.loss - loss), told).toBeLessThanOrEqual(1e-5 * Math.abs(loss));
  }
  const losses = found.map(({ loss }) => loss);
  expect(losses).toEqual(losses.toSorted((a, b) => a - b));
}

/** Six significant digits, as `%g` has them. */
function formatG(value: number): string {
  return String(Number(value.toPrecision(6)));
}
