import type { Experiment, Run, TypedNumber } from '../core/experiment';
import type { FormulaObjective } from '../core/objectives/objective';
import type { ChangingDescentOptions } from '../core/rateChanges';

/** Runs that one descent holds side by side, a lane each. */
export interface Group {
  readonly runs: readonly Run[];
  readonly options: LaneOptions;
}

/** What a descent of a group is made from, but for how long it lasts and what it keeps. */
export type LaneOptions = Omit<ChangingDescentOptions, 'epochs' | 'keep'>;

/** Puts runs together that differ in learning rate and start alone, in the order in which they come. */
export function groupBySettings(runs: readonly Run[]): readonly (readonly Run[])[] {
  const groups = new Map<string, Run[]>();
  for (const run of runs) {
    const { optimizer, schedule, clipping, changes } = run;
    const key = JSON.stringify([optimizer, schedule, clipping, changes]);
    const group = groups.get(key);
    if (group) group.push(run);
    else groups.set(key, [run]);
  }
  return [...groups.values()];
}

/** The groups of some runs with what their descents are made from. */
export function groupRuns(
  objective: FormulaObjective,
  experiment: Experiment,
  runs: readonly Run[],
): readonly Group[] {
  return groupBySettings(runs).map((members) => ({
    runs: members,
    options: laneOptions(objective, experiment, members),
  }));
}

/** What the descent of runs is made from that differ in learning rate and start alone. */
export function laneOptions(
  objective: FormulaObjective,
  experiment: Experiment,
  runs: readonly Run[],
): LaneOptions {
  const startOf = (run: Run) => run.start ?? experiment.start;
  return {
    objective,
    ...settingOptions(experiment, runs),
    starts: experiment.start.map((_, parameter) => runs.map((run) => startOf(run)[parameter]!.value)),
  };
}

/** {@link laneOptions}, whatever is minimised and wherever it begins. */
export function settingOptions(
  { dtype, epochs }: Pick<Experiment, 'dtype' | 'epochs'>,
  runs: readonly Run[],
): Omit<LaneOptions, 'objective' | 'starts'> {
  const { optimizer, schedule, clipping, changes = [] } = runs[0]!;
  return {
    dtype,
    learningRates: runs.map(({ learningRate }) => learningRate.value),
    ...(optimizer && { optimizer: optimizer.name, hyperparameters: valuesOf(optimizer.hyperparameters) }),
    ...(schedule && {
      schedule: {
        name: schedule.name,
        numbers: schedule.numbers.map(({ value }) => value),
        epochs,
      },
    }),
    ...(clipping && { clipping: { by: clipping.by, limit: clipping.limit.value } }),
    changes: changes
      .filter(({ epoch }) => epoch < epochs)
      .map(({ epoch, learningRate }) => ({ epoch, learningRates: runs.map(() => learningRate.value) })),
  };
}

function valuesOf<Name extends string>(
  numbers: Readonly<Partial<Record<Name, TypedNumber>>>,
): Partial<Record<Name, number>> {
  const entries = Object.entries(numbers) as [Name, TypedNumber][];
  return Object.fromEntries(entries.map(([name, { value }]) => [name, value])) as Partial<
    Record<Name, number>
  >;
}
