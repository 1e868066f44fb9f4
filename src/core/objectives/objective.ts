import type { Value } from '../program/operation';
import type { Tape } from '../program/tape';

/**
 * What is minimised. An objective of this kind is a formula and writes itself on a tape, from which loss, gradient and
 * second derivative all come; other kinds can join as further members of a union told apart by `kind`.
 */
export interface Objective {
  readonly kind: 'formula';
  /** In the order in which starts and parameters are given everywhere. */
  readonly parameterNames: readonly string[];
  /**
   * Records the loss.
   *
   * @param readParameter records a reading of a parameter; called anew for each place where it stands
   */
  readonly record: (tape: Tape, readParameter: (name: string) => Value) => Value;
}
