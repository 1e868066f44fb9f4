import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Experiment } from '../../../../src/core/experiment';
import { printExpression } from '../../../../src/core/expression/print';
import { FUNCTION_ARITY, type FunctionName } from '../../../../src/core/expression/syntax';
import { formatFixed } from '../../../../src/core/log';
import { deriveRecipe, isPlainRecipe } from '../../../../src/explorer/share/code/recipe';
import { SCRIPT_FILE_NAMES, SCRIPT_KINDS, type ScriptKind } from '../../../../src/explorer/share/code/script';
import { anyExpression } from '../../../core/randomExpression';
import { findPython, HOME_APART, type Package, whyNot } from './python';
import { runScripts } from './runScripts';
import {
  coreLosses,
  coreOutcome,
  coreOutput,
  experimentWith,
  RECORD,
  readRecord,
  type ScriptCase,
  scriptOf,
} from './scriptCase';
import { NOTE, SCRIPT_CASES } from './scriptCases';

const PACKAGE_OF: Readonly<Record<ScriptKind, Package>> = {
  tensorflow: 'tensorflow',
  pytorch: 'torch',
  numpy: 'numpy',
  rayTune: 'ray',
};

/** Kinds whose scripts print the log; Ray Tune's prints where each rate ends. */
const LOG_KINDS = ['tensorflow', 'pytorch', 'numpy'] as const;

const script = (kind: ScriptKind, experiment: Experiment) =>
  scriptOf({ kind, language: 'en', link: null, experiment });
const caseName = ({ kind, language, experiment }: ScriptCase) =>
  `${kind}, ${experiment.objective.text}, ${language}`;

describe('the scripts on record', () => {
  const record = readRecord();
  const plain = record.filter(({ experiment }) => isPlainRecipe(deriveRecipe(experiment)));

  it('are those that are written now', () => {
    expect(record.map(({ script, output, ...rest }) => rest)).toEqual(
      JSON.parse(JSON.stringify(SCRIPT_CASES)),
    );
    for (const recorded of record) {
      expect(`${recorded.script.join('\n')}\n`, caseName(recorded)).toBe(scriptOf(recorded));
    }
  });

  it('printed the very lines of the log', () => {
    for (const recorded of plain.filter(({ kind }) => kind !== 'rayTune')) {
      expect(recorded.output, caseName(recorded)).toEqual(coreOutput(recorded.experiment));
    }
  });

  it('ended where the core ends, for every rate of the sweep', () => {
    for (const recorded of plain.filter(({ kind }) => kind === 'rayTune')) {
      expectOutcomes(recorded.output, recorded.experiment);
    }
  });
});

describe('a script', () => {
  it('has every run as typed, and says which ones are hidden', () => {
    const runs = NOTE.runs.map((run) => ({ ...run, hidden: run.id === 2 }));
    expect(script('numpy', { ...NOTE, runs })).toContain(
      'learning_rates = [\n    0.6,\n    0.2,\n    0.01,  # hidden on the page\n    0.99,\n]\n',
    );
    expect(script('pytorch', experimentWith('w^2', ['3/10', '.5']))).toContain(
      'learning_rates = [3/10, .5]\n',
    );
  });

  it('says so where there is no run', () => {
    expect(script('tensorflow', { ...NOTE, runs: [] })).toContain('learning_rates = []  # the page had none');
  });

  it('can be told from others by its name', () => {
    expect(new Set(Object.values(SCRIPT_FILE_NAMES)).size).toBe(SCRIPT_KINDS.length);
  });

  it('has nothing of a text in it but comments and numbers', () => {
    const experiment = { ...NOTE, objective: { kind: 'expression', text: '(w\n+1)^2' } } as const;
    const link = 'https://x.example/?lr=1\nimport os';
    for (const kind of SCRIPT_KINDS) {
      const lines = scriptOf({ kind, language: 'en', link, experiment }).split('\n');
      expect(lines).toContain('# https://x.example/?lr=1 import os');
      expect(lines[0]).toContain('L(w) = (w+1)^2');
    }
  });

  it('says which functions may differ in the last digits, and only where there are some', () => {
    for (const kind of SCRIPT_KINDS) {
      expect(script(kind, experimentWith('sin(w)+w^3+|w|', ['0.1']))).toContain('# sin, ^: every library');
      expect(script(kind, experimentWith('sqrt(w)', ['0.1'])).includes('# sqrt: every library')).toBe(
        kind === 'pytorch',
      );
      expect(script(kind, NOTE)).not.toContain('every library');
    }
  });

  it('says where PyTorch adds up in another order, and what NumPy does not round to 0', () => {
    expect(script('pytorch', experimentWith('w^2+w', ['0.1']))).toContain('# w stands more than once');
    expect(script('pytorch', NOTE)).not.toContain('stands more than once');
    expect(script('numpy', experimentWith('w^2', ['0.1']))).toContain('# results below 1.2e-38 are 0');
    expect(script('numpy', NOTE)).not.toContain('1.2e-38');
  });

  it('gives a constant another name where its own means something to Python', () => {
    expect(script('numpy', experimentWith('lambda*w^2', ['0.1']))).toContain('constant_1 = number(1)\n');
    expect(script('numpy', experimentWith('λ*w^2', ['0.1']))).toContain('λ = number(1)\n');
    expect(script('tensorflow', experimentWith('ℎ*w^2', ['0.1']))).toContain('constant_1 = number(1)\n');
  });

  it('is refused for what is no expression of one or two weights', () => {
    expect(() => script('numpy', experimentWith('a*b', ['0.1']))).toThrow(RangeError);
    expect(() => script('numpy', experimentWith('w+', ['0.1']))).toThrow(RangeError);
  });
});

const python = await findPython();
const FUNCTIONS = Object.keys(FUNCTION_ARITY) as FunctionName[];

describe.each(LOG_KINDS)('run by Python, a script for %s', (kind) => {
  const cases = SCRIPT_CASES.filter(
    (candidate) => candidate.kind === kind && isPlainRecipe(deriveRecipe(candidate.experiment)),
  );
  const exact = fc
    .sample(anyExpression(['w'], ['sqrt', 'abs', 'relu']), { numRuns: 60, seed: 7 })
    .map(printExpression)
    .filter((text) => text.includes('w'))
    .map((text, place) =>
      experimentWith(text, [], { start: '1.7', epochs: 4, dtype: place % 2 ? 'float64' : 'float32' }),
    );
  const inexact = FUNCTIONS.map((name) =>
    experimentWith(`${name}(${FUNCTION_ARITY[name][0] === 1 ? 'w/4' : 'w/4, 1-w, 0.3'})+(w^3+2^w)/9`, [], {
      start: '2.1',
      epochs: 4,
      dtype: 'float64',
    }),
  );

  it('prints the log and computes what the core does', { timeout: 300_000 }, async (context) => {
    const reason = whyNot(python, PACKAGE_OF[kind]);
    if (reason !== null) return context.skip(reason);
    const rates = [0.1, 0.001, 40];
    const answers = await runScripts(python, [
      ...cases.map((candidate) => ({ script: scriptOf(candidate), rates: [] })),
      ...[...exact, ...inexact].map((experiment) => ({ script: script(kind, experiment), rates })),
    ]);

    cases.forEach((candidate, place) => {
      expect(answers[place]!.output, caseName(candidate)).toEqual(coreOutput(candidate.experiment));
    });
    exact.forEach((experiment, place) => {
      const { losses } = answers[cases.length + place]!;
      rates.forEach((rate, run) => {
        const name = `${experiment.objective.text} ${experiment.dtype} ${rate}`;
        const wanted = coreLosses(experiment, rate);
        const isAlike = kind !== 'pytorch' || !/sqrt|w.*w/.test(experiment.objective.text);
        if (isAlike) expect(losses[run], name).toEqual(wanted);
        else expectNear(losses[run]![0]!, wanted[0]!, 1e-5, name);
      });
    });
    inexact.forEach((experiment, place) => {
      const { losses } = answers[cases.length + exact.length + place]!;
      coreLosses(experiment, 0.001).forEach((loss, epoch) => {
        expectNear(losses[1]![epoch]!, loss, 1e-11, experiment.objective.text);
      });
    });
  });
});

describe('run by Python, a script for Ray Tune', () => {
  const sweep = SCRIPT_CASES.find(({ kind }) => kind === 'rayTune')!;

  it('ends where the core ends, for every rate', { timeout: 300_000 }, async (context) => {
    const reason = whyNot(python, 'ray');
    if (reason !== null) return context.skip(reason);
    const output = await python.run(HOME_APART + scriptOf(sweep));
    expectOutcomes(output.split('\n'), sweep.experiment);
  });
});

/** Holds a number against another, to a share of it or of 1. */
function expectNear(found: number, wanted: number, tolerance: number, name: string): void {
  if (!Number.isFinite(wanted)) expect(found, name).toBe(wanted);
  else expect(Math.abs(found - wanted), name).toBeLessThan(tolerance * Math.max(1, Math.abs(wanted)));
}

/** Holds what a sweep printed against the core: the page's rates and ten more, the smallest loss first. */
function expectOutcomes(output: readonly string[], experiment: Experiment): void {
  const line = /^After (\d+) epochs with lr=(\S+), w is (\S+), loss is (\S+)$/;
  const found = output.flatMap((text) => {
    const [, epochs, rate, w, loss] = line.exec(text) ?? [];
    return rate === undefined ? [] : [{ epochs: Number(epochs), rate, w, loss: readNumber(loss!) }];
  });
  const rates = [
    ...experiment.runs.map(({ learningRate }) => learningRate.value),
    ...Array.from({ length: 10 }, (_, k) => 10 ** (k / 3 - 3)),
  ];
  expect(found.map(({ rate }) => rate).toSorted()).toEqual(rates.map(formatG).toSorted());
  for (const { epochs, rate, w, loss } of found) {
    const exactRate = rates.find((candidate) => formatG(candidate) === rate)!;
    const wanted = coreOutcome(experiment, exactRate);
    expect(epochs).toBe(experiment.epochs);
    expect(w, rate).toBe(formatFixed(wanted.w));
    expect(formatG(loss), rate).toBe(formatG(wanted.loss));
  }
  const losses = found.map(({ loss }) => (Number.isNaN(loss) ? Infinity : loss));
  expect(losses).toEqual(losses.toSorted((a, b) => a - b));
}

/** Six significant digits, as `%g` has them. */
function formatG(value: number): string {
  return String(Number(value.toPrecision(6)));
}

function readNumber(text: string): number {
  return text.endsWith('inf') ? Infinity : Number(text);
}

/** `RECORD_SCRIPTS=1` with a Python that has all four packages writes the record anew. */
it.runIf(process.env.RECORD_SCRIPTS)('records', { timeout: 600_000 }, async () => {
  const cases: unknown[] = [];
  for (const candidate of SCRIPT_CASES) {
    const text = scriptOf(candidate);
    const printed = (await python.run(HOME_APART + text)).split('\n');
    const output = printed.filter((line) => /^(?:After |lr=)/.test(line));
    cases.push({ ...candidate, script: text.trimEnd().split('\n'), output });
  }
  const { versions } = python;
  const source = `CPython ${versions.python}, TensorFlow ${versions.tensorflow}, PyTorch ${versions.torch}, NumPy ${versions.numpy}, Ray ${versions.ray}, on a CPU`;
  const recorded = 'the lines of the log that each script printed, and for Ray Tune where each rate ended';
  writeFileSync(RECORD, `${JSON.stringify({ source, recorded, cases }, null, 1)}\n`);
});
