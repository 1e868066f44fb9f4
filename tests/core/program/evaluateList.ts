import { allocateLanes } from '../../../src/core/dtype';
import type { Value } from '../../../src/core/program/operation';
import { OPERATIONS } from '../../../src/core/program/operations';
import { roundAsStored, type Tape } from '../../../src/core/program/tape';

/**
 * Every entry of a tape at one point, straight from the rules: no sharing, no simplification, no slots, no kernels. In
 * float32 what is too small for a normal number becomes 0. A second road to all that a program computes.
 */
export function evaluateList(
  { dtype, entries }: Pick<Tape, 'dtype' | 'entries'>,
  inputs: ReadonlyMap<string, number>,
): number[] {
  const values: number[] = [];
  const lane = (value: number) => allocateLanes(dtype, 1).fill(value);
  const at = (value: Value | undefined) => lane(value === undefined ? 0 : values[value]!);
  for (const entry of entries) {
    if (entry.kind === 'constant') values.push(entry.value);
    else if (entry.kind === 'input') values.push(roundAsStored(dtype, inputs.get(entry.input.name)!));
    else {
      const result = lane(0);
      OPERATIONS[entry.operation].forward(result, at(entry.operands[0]), at(entry.operands[1]), 1);
      values.push(roundAsStored(dtype, result[0]!));
    }
  }
  return values;
}
