import type { Descent } from '../descend';
import type { DescentOptions } from '../descentOptions';
import type { Dtype, Lanes } from '../dtype';
import { checkLanes, fillLanes, roundLanes } from '../laneValues';
import type { Value } from '../program/operation';
import type { Tape } from '../program/tape';

/** The laneConstant that holds a constant of an objective. */
export const constantLane = (name: string) => `constant ${name}`;

/** Values of constants by name: one number, or one for each lane. A name that is left out stands for 1. */
export type Constants = Readonly<Record<string, number | ArrayLike<number>>>;

/** What is minimised, told apart by `kind`; `createDescent` takes any of them. */
export type Objective = FormulaObjective | BatchedObjective;

/** A loss that writes itself on a tape, from which gradient and second derivative come too. */
export interface FormulaObjective {
  readonly kind: 'formula';
  /** In the order in which starts and parameters are given everywhere. */
  readonly parameterNames: readonly string[];
  /** Names that stand for numbers given with each descent, one for each lane. Left out: there are none. */
  readonly constantNames?: readonly string[];
  /**
   * Records the loss. It reads its constants itself, as laneConstants named by {@link constantLane}.
   *
   * @param readParameter records a reading of a parameter; called anew for each place where it stands
   */
  readonly record: (tape: Tape, readParameter: (name: string) => Value) => Value;
}

/** A loss over data that is read batch by batch, each batch for an update of its own. */
export interface BatchedObjective {
  readonly kind: 'batched';
  /** In the order in which starts and parameters are given everywhere. */
  readonly parameterNames: readonly string[];
  /** Prepares a descent; `options` are checked already. */
  readonly createDescent: (options: DescentOptions) => Descent;
}

/**
 * The constants of an objective as laneConstants.
 *
 * @throws RangeError when a value is no finite number, or there is not one for each lane
 */
export function constantLanes(
  { constantNames = [] }: Pick<FormulaObjective, 'constantNames'>,
  constants: Constants,
  dtype: Dtype,
  lanes: number,
): Map<string, Lanes> {
  const isAllowed = (value: number) => Number.isFinite(value);
  return new Map(
    constantNames.map((name) => {
      const given = { name: `constants.${name}`, wanted: 'a finite number', isAllowed };
      const values = Object.hasOwn(constants, name) ? constants[name]! : 1;
      checkLanes(values, lanes, given);
      const rounded =
        typeof values === 'number' ? fillLanes(dtype, values, lanes) : roundLanes(dtype, values);
      return [constantLane(name), rounded];
    }),
  );
}
