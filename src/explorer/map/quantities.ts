import type { Axis } from '../../core/axis';
import type { Experiment, HyperparameterName, Run, RunSettings } from '../../core/experiment';
import { findPreset } from '../../core/objectives/presets';
import { readSource } from '../../core/objectives/source';
import { OPTIMIZERS } from '../../core/optimizers';
import type { SecondQuantity } from '../../core/outcomeMap';
import { settingsKey, settingsOf } from '../../core/runSettings';

/** What can stand against the learning rate: what it is, what it is called in a formula, and where one looks first. */
export interface Quantity {
  /** Tells quantities apart. */
  readonly key: string;
  readonly second: SecondQuantity;
  /** `x`, `β`, `k`. */
  readonly letter: string;
  readonly axis: Axis;
}

/** Greek letters of an optimizer's numbers, and where one looks first. */
const NUMBERS: readonly (readonly [HyperparameterName, string, Axis])[] = [
  ['beta', 'β', { from: 0, to: 0.99, scale: 'complement' }],
  ['beta1', 'β₁', { from: 0, to: 0.99, scale: 'complement' }],
  ['beta2', 'β₂', { from: 0, to: 0.9999, scale: 'complement' }],
  ['alpha', 'α', { from: 0, to: 0.999, scale: 'complement' }],
];

/** The rates where one looks first: those that people try, with the largest stable one near the right end. */
export function usualRates(largestStable: number | null): Axis {
  const to = largestStable === null ? 3 : Math.min(4 * largestStable, 1e5);
  return { from: to / 4000, to, scale: 'log' };
}

/** All quantities that the map of runs with these settings may have, the start first. */
export function listQuantities(experiment: Experiment, settings: RunSettings): readonly Quantity[] {
  const { objective, start } = experiment;
  const source = readSource(objective.text);
  if (!source.ok) return [];
  const preset = findPreset(objective.text);
  const own = settings.start ?? start;
  const starts = source.weights.map((letter, parameter): Quantity => {
    const value = own[parameter]?.value ?? 0;
    const reach = 1.5 * Math.max(Math.abs(value), 1);
    const [from, to] = preset?.view[parameter] ?? [-reach, reach];
    const axis: Axis = { from: Math.min(from, value), to: Math.max(to, value), scale: 'linear' };
    return { key: `start:${letter}`, second: { kind: 'start', parameter }, letter, axis };
  });
  const has = OPTIMIZERS[familyOf(settings)].hyperparameters;
  const numbers = NUMBERS.flatMap(([name, letter, axis]): Quantity[] =>
    has[name] === undefined ? [] : [{ key: name, second: { kind: 'hyperparameter', name }, letter, axis }],
  );
  const constants = source.constants.map((name): Quantity => {
    const value = objective.constants?.[name]?.value ?? 1;
    const known = preset?.constants?.[name];
    const axis: Axis = known
      ? { from: known.range[0], to: known.range[1], scale: known.scale }
      : value > 0
        ? { from: value / 20, to: value * 20, scale: 'log' }
        : { from: value - 5, to: value + 5, scale: 'linear' };
    return { key: `constant:${name}`, second: { kind: 'constant', name }, letter: name, axis };
  });
  return [...starts, ...numbers, ...constants];
}

/** Plain descent is momentum with β = 0, and shares its map. */
function familyOf({ optimizer }: RunSettings) {
  const name = optimizer?.name ?? 'sgd';
  return name === 'sgd' ? 'momentum' : name;
}

/** The settings that all runs of a map share: the second quantity is left to its rows. */
export function settingsOfMap(settings: RunSettings, { kind }: SecondQuantity): RunSettings {
  if (kind !== 'hyperparameter' || familyOf(settings) !== 'momentum') return settings;
  const { optimizer, ...others } = settings;
  return { ...others, optimizer: { name: 'momentum', hyperparameters: optimizer?.hyperparameters ?? {} } };
}

/**
 * Where a run lies on the second axis of a map.
 *
 * @returns null where the run differs from those of the map in more than that
 */
export function placeOnMap(
  run: Run,
  experiment: Experiment,
  settings: RunSettings,
  { second }: Quantity,
): number | null {
  if (run.changes?.length) return null;
  const isSame = (change: (own: RunSettings) => RunSettings) =>
    settingsKey(change(settingsOf(run))) === settingsKey(change(settings));
  switch (second.kind) {
    case 'constant':
      return isSame((own) => own) ? (experiment.objective.constants?.[second.name]?.value ?? 1) : null;
    case 'start': {
      const startOf = (own: RunSettings) => (own.start ?? experiment.start).map(({ value }) => value);
      const others = (own: RunSettings) =>
        JSON.stringify(startOf(own).filter((_, place) => place !== second.parameter));
      if (others(settingsOf(run)) !== others(settings) || !isSame(({ start: _, ...own }) => own)) return null;
      return startOf(settingsOf(run))[second.parameter] ?? null;
    }
    case 'hyperparameter': {
      const { name } = second;
      const without = (own: RunSettings): RunSettings => {
        const { optimizer, ...others } = settingsOfMap(own, second);
        const { [name]: _, ...numbers } = optimizer?.hyperparameters ?? {};
        return { optimizer: { name: optimizer?.name ?? 'sgd', hyperparameters: numbers }, ...others };
      };
      if (!isSame(without)) return null;
      const optimizer = run.optimizer?.name ?? 'sgd';
      if (optimizer === 'sgd') return 0;
      return (
        run.optimizer?.hyperparameters[name]?.value ?? OPTIMIZERS[optimizer].hyperparameters[name] ?? null
      );
    }
  }
}
