import type { Experiment, Run, RunSettings } from '../../core/experiment';
import { lowestLossOf } from '../../core/minimumLoss';
import { lossAt } from '../../core/objectives/evaluate';
import { openSource } from '../../core/objectives/source';
import { quadraticRates } from '../../core/quadraticRates';
import { stableRate } from '../../core/runFactor';
import { settingsKey, settingsOf } from '../../core/runSettings';
import { recallMinima } from '../../worker/foundMinima';
import type { CurveJob, JobSubject } from '../../worker/pool/messages';
import { curvatureOf } from '../../worker/preparedObjective';
import { runStyle } from '../palette';

/** Runs that differ in their learning rate alone: one curve. */
export interface CurveGroup {
  /** Tells settings apart, {@link settingsKey}. */
  readonly key: string;
  readonly settings: RunSettings;
  /** Shown runs that lie on the curve. */
  readonly runs: readonly Run[];
}

/** The shown runs of an experiment by their settings, in the order of the cards; plain descent where there are none. */
export function groupBySettings({ runs }: Pick<Experiment, 'runs'>): readonly CurveGroup[] {
  const groups = new Map<string, { readonly settings: RunSettings; readonly runs: Run[] }>();
  for (const run of runs) {
    if (run.hidden) continue;
    const settings = settingsOf(run);
    const key = settingsKey(settings);
    const group = groups.get(key);
    if (group) group.runs.push(run);
    else groups.set(key, { settings, runs: [run] });
  }
  if (groups.size === 0) groups.set(settingsKey({}), { settings: {}, runs: [] });
  return [...groups].map(([key, group]) => ({ key, ...group }));
}

/** The group of a run; the first where there is no such run. */
export function groupOf(groups: readonly CurveGroup[], id: number | undefined): CurveGroup {
  return groups.find(({ runs }) => runs.some((run) => run.id === id)) ?? groups[0]!;
}

/** CSS colours of a group's curve and of its words: those of its one run; ink where several share it. */
export function groupColors({ runs }: CurveGroup): { readonly line: string; readonly text: string } {
  const [only, ...others] = runs;
  if (!only || others.length > 0) return { line: 'var(--curve)', text: 'var(--ink)' };
  const { color, textColor } = runStyle(only.id);
  return { line: color, text: textColor };
}

/** What the pool has to know of runs with these settings. */
export function subjectOf(experiment: Experiment, settings: RunSettings): JobSubject {
  const { runs: _, ...rest } = experiment;
  return {
    experiment: rest,
    run: settings,
    minimumLoss: lowestLossOf(recallMinima(rest.objective)?.minima ?? null),
  };
}

/** The smallest rate that does not settle, and the fastest one; null each where theory does not know it. */
export function knownRatesOf(
  { objective, noise }: Experiment,
  settings: RunSettings,
): Pick<CurveJob, 'knownLimit' | 'knownFastest'> {
  const curvature = curvatureOf(objective);
  const rates = noise || !curvature ? null : quadraticRates('sgd', curvature, 0);
  const knownLimit = curvature && rates && stableRate(settings, curvature);
  const isPlain = knownLimit !== null && (settings.optimizer?.name ?? 'sgd') === 'sgd';
  return { knownLimit, knownFastest: isPlain ? (rates?.fastest ?? null) : null };
}

/** The loss where runs with these settings start, in the precision of the experiment. */
export function startLossOf({ objective, dtype, start }: Experiment, settings: RunSettings): number {
  const point = (settings.start ?? start).map(({ value }) => [value]);
  return lossAt(openSource(objective), dtype, point)[0] ?? Number.NaN;
}
