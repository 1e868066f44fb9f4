import type { Experiment } from '../../../../src/core/experiment';
import { SCRIPT_KINDS } from '../../../../src/explorer/share/code/script';
import { RECORDED_RUNS, SWEPT_RUNS } from './runScriptCases';
import { experimentWith, type ScriptCase } from './scriptCase';

/** The course note's experiment, shortened. */
export const NOTE: Experiment = experimentWith('(w+1)^2', ['0.6', '0.2', '0.01', '0.99'], { epochs: 12 });

/** Numbers typed in other ways, a hidden run, a divergence. */
const TYPED: Experiment = experimentWith('(w+1)^2', ['3/10', '1e-3', '1.2'], {
  start: '-7/2',
  epochs: 8,
  dtype: 'float64',
});
const HIDDEN: Experiment = {
  ...TYPED,
  runs: TYPED.runs.map((run) => (run.id === 1 ? { ...run, hidden: true } : run)),
};

/** On to inf and nan, through divisions, a root and squares. */
const OVERFLOWING: Experiment = experimentWith('((w-3)^2/10)^2-sqrt(w^2+1)/(7w)', ['0.01', '30'], {
  epochs: 8,
});

/** The same for PyTorch: what it computes alike. */
const OVERFLOWING_ALIKE: Experiment = experimentWith('((w-3)^2/10)^2-0.5', ['0.01', '30'], { epochs: 8 });

/** What is on record: every kind of script for a few experiments. */
export const SCRIPT_CASES: readonly ScriptCase[] = SCRIPT_KINDS.flatMap((kind): ScriptCase[] => [
  { kind, language: 'en', link: 'https://explorer.example/?epochs=12', experiment: NOTE },
  { kind, language: 'zh-CN', link: null, experiment: HIDDEN },
  { kind, language: 'en', link: null, experiment: kind === 'pytorch' ? OVERFLOWING_ALIKE : OVERFLOWING },
  ...(kind === 'rayTune' ? SWEPT_RUNS : RECORDED_RUNS).map((experiment) => ({
    kind,
    language: 'en' as const,
    link: null,
    experiment,
  })),
]);
