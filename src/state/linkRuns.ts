import type { HyperparameterName, Run, TypedNumber } from '../core/experiment';
import type { ParameterName, ParameterValues } from './parameters';
import { type PerRun, shortenPerRun, valueOfRun } from './perRun';
import { correctOptimizer, usualHyperparameter } from './runSettings';
import { writeNumber } from './typedNumber';

const ROW_OF = {
  beta: 'beta',
  beta1: 'beta1',
  beta2: 'beta2',
  alpha: 'alpha',
  epsilon: 'eps',
  weightDecay: 'wd',
} as const satisfies Record<HyperparameterName, ParameterName>;

type HyperparameterRow = (typeof ROW_OF)[HyperparameterName];

const MEANINGS = Object.entries(ROW_OF) as [HyperparameterName, HyperparameterRow][];

type Settings = Pick<Run, 'optimizer' | 'schedule' | 'clipping' | 'changes'>;

/** Reads what runs have of their own; gives that of the run at a place of the list. */
export function readRunSettings(
  read: <Name extends ParameterName>(name: Name) => ParameterValues[Name],
): (place: number) => Settings {
  const [names, schedules, clippings, changes] = [read('opt'), read('sched'), read('clip'), read('then')];
  const numbers = MEANINGS.map(([meaning, row]) => [meaning, read(row)] as const);
  return (place) => {
    const given = numbers.flatMap(([meaning, values]) => {
      const value = valueOfRun(values, place);
      return value ? [[meaning, value] as const] : [];
    });
    const name = valueOfRun(names, place) ?? 'sgd';
    const optimizer = correctOptimizer({ name, hyperparameters: Object.fromEntries(given) });
    const schedule = valueOfRun(schedules, place);
    const clipping = valueOfRun(clippings, place);
    const change = valueOfRun(changes, place);
    return {
      ...(optimizer && { optimizer }),
      ...(schedule && { schedule }),
      ...(clipping && { clipping }),
      ...(change && { changes: change }),
    };
  };
}

type RunRows = 'opt' | HyperparameterRow | 'sched' | 'clip' | 'then';

/** What runs have of their own, as shortly as lists can say it. */
export function listRunSettings(runs: readonly Run[]): Pick<ParameterValues, RunRows> {
  const numbersOf = (meaning: HyperparameterName): PerRun<TypedNumber> => {
    const values = runs.map(({ optimizer }) => {
      const usual = usualHyperparameter(optimizer?.name ?? 'sgd', meaning);
      const own = optimizer?.hyperparameters[meaning] ?? null;
      return { own, isNeeded: usual !== undefined, written: own ?? writeNumber(usual ?? 0) };
    });
    if (values.every(({ own }) => own === null)) return [];
    // those without such a number may stand under whatever the others have
    const needed = values.filter(({ isNeeded }) => isNeeded);
    const [first] = needed;
    if (first && needed.every(({ written }) => written.text === first.written.text)) return [first.written];
    const list = values.map(({ isNeeded, written }) => (isNeeded ? written : null));
    return shortenPerRun(list, isSame);
  };
  const numbers = Object.fromEntries(MEANINGS.map(([meaning, row]) => [row, numbersOf(meaning)]));
  return {
    ...(numbers as Pick<ParameterValues, HyperparameterRow>),
    opt: shortenPerRun(
      runs.map(({ optimizer }) => (optimizer && optimizer.name !== 'sgd' ? optimizer.name : null)),
      isSame,
    ),
    sched: shortenPerRun(
      runs.map(({ schedule }) => schedule ?? null),
      isSame,
    ),
    clip: shortenPerRun(
      runs.map(({ clipping }) => clipping ?? null),
      isSame,
    ),
    // biome-ignore lint/suspicious/noThenProperty: a name of links; no function, so no promise takes it for its own
    then: shortenPerRun(
      runs.map(({ changes }) => changes ?? null),
      isSame,
    ),
  };
}

/** Plain data is the same when it is written the same. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
