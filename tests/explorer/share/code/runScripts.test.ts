import { describe, expect, it } from 'vitest';
import type { Experiment } from '../../../../src/core/experiment';
import { openSource } from '../../../../src/core/objectives/source';
import { createChangingDescent } from '../../../../src/core/rateChanges';
import { deriveRecipe, isPlainRecipe } from '../../../../src/explorer/share/code/recipe';
import { parseLink } from '../../../../src/state/link';
import { groupRuns } from '../../../../src/worker/group';
import { findPython, type Package, whyNot } from './python';
import { RUN_EXPERIMENTS } from './runScriptCases';
import { scriptOf } from './scriptCase';

const KINDS: readonly (readonly ['numpy' | 'pytorch' | 'tensorflow', Package])[] = [
  ['numpy', 'numpy'],
  ['pytorch', 'torch'],
  ['tensorflow', 'tensorflow'],
];
const python = await findPython();
const experiments = RUN_EXPERIMENTS.filter((experiment) => !isPlainRecipe(deriveRecipe(experiment)));

/** Losses before each step, by the core, of every run. */
function coreLosses(experiment: Experiment): number[][] {
  const { epochs, runs } = experiment;
  const byRun = new Map<number, number[]>();
  for (const group of groupRuns(openSource(experiment.objective), experiment, runs)) {
    const descent = createChangingDescent({ ...group.options, epochs, keep: 'trajectory' });
    descent.advance(epochs);
    const { losses, lanes } = descent.trajectory();
    group.runs.forEach(({ id }, lane) => {
      byRun.set(
        id,
        Array.from({ length: epochs }, (_, k) => losses[k * lanes + lane]!),
      );
    });
  }
  return runs.map(({ id }) => byRun.get(id)!);
}

describe.each(KINDS)('a script for %s whose runs have settings of their own', (kind, name) => {
  it('computes what the core does', { timeout: 300_000 }, async (context) => {
    const reason = whyNot(python, name);
    if (reason !== null) return context.skip(reason);
    const scripts = experiments.map((experiment) =>
      scriptOf({ kind, language: 'en', link: null, experiment }),
    );
    const answers = JSON.parse(
      (await python.run(RUNNER, JSON.stringify(scripts))).split('=== answers ===')[1]!,
    );
    experiments.forEach((experiment, place) => {
      const tolerance = experiment.dtype === 'float64' ? 1e-9 : 4e-6;
      coreLosses(experiment).forEach((wanted, run) => {
        wanted.forEach((loss, epoch) => {
          const found = Number(answers[place][run][epoch]);
          const told = `${experiment.objective.text}, run ${run}, epoch ${epoch}: ${found} and ${loss}`;
          expect(Math.abs(found - loss), told).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(loss)));
        });
      });
    });
  });
});

describe.each(KINDS)('a script for %s with noise', (kind, name) => {
  it('runs to its end, and logs the first seed alone', { timeout: 300_000 }, async (context) => {
    const reason = whyNot(python, name);
    if (reason !== null) return context.skip(reason);
    const link = '?fn=a*w^2%2Bcos(w)&const=a:0.3&lr=0.1&noise=0.3&seed=4294967295&seeds=2&epochs=5';
    const { experiment } = parseLink(link);
    const output = await python.run(scriptOf({ kind, language: 'en', link: null, experiment }));
    expect(output.trimEnd().split('\n')).toHaveLength(1 + 5);
  });
});

const RUNNER = `
import contextlib, io, json, sys
answers = []
for script in json.load(sys.stdin):
    names = {'__name__': 'script'}
    with contextlib.redirect_stdout(io.StringIO()):
        exec(compile(script, 'script.py', 'exec'), names)
        answers.append([[repr(float(loss)) for loss in names['descend'](run)] for run in names['runs']])
print('=== answers ===' + json.dumps(answers))
`;
