import type { Dtype, Lanes } from '../dtype';
import { checkLanes, fillLanes, roundLanes } from '../laneValues';
import type { Value } from '../program/operation';
import type { Tape } from '../program/tape';

/** The laneConstant that holds a constant of an objective. */
export const constantLane = (name: string) => `constant ${name}`;

/** Values of constants by name: one number, or one for each lane. A name that is left out stands for 1. */
export type Constants = Readonly<Record<string, number | ArrayLike<number>>>;

/**
 * What is minimised. An objective of this kind is a formula and writes itself on a tape, from which loss, gradient and
 * second derivative all come; other kinds can join as further members of a union told apart by `kind`.
 */
export interface Objective {
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

/**
 * The constants of an objective as laneConstants.
 *
 * @throws RangeError when a value is no finite number, or there is not one for each lane
 */
export function constantLanes(
  { constantNames = [] }: Objective,
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
