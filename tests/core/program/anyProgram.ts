import fc from 'fast-check';
import type { Dtype } from '../../../src/core/dtype';
import type { OperationName } from '../../../src/core/program/operation';
import { OPERATIONS } from '../../../src/core/program/operations';
import { finishProgram, type Program } from '../../../src/core/program/program';
import { createTape, type Input } from '../../../src/core/program/tape';

/** Inputs of every kind; lanes are the ones that a program may write. */
export const INPUTS: readonly Input[] = [
  { kind: 'lane', name: 'x' },
  { kind: 'lane', name: 'y' },
  { kind: 'lane', name: 'z' },
  { kind: 'laneConstant', name: 'rate' },
  { kind: 'epochScalar', name: 'factor' },
];

const OPERATION_NAMES = Object.keys(OPERATIONS) as OperationName[];

/** Numbers that stress a dtype: zeros, infinities, NaN, and what is too large or small to be normal. */
export const anyLaneValue = fc.oneof(
  { weight: 3, arbitrary: fc.double({ min: -10, max: 10, noNaN: true }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...[0, -0, 0.5, 1, -1, 2, 3, 1e-20, -1e-38, 1e-39, -1e-44, 1e20, 3e38, -3e38, 1e300, 5e-324, -1e-310],
      ...[2 ** -126, -(2 ** -126), Infinity, -Infinity, Number.NaN],
    ),
  },
);

/** Any list of all operations, whose outputs may be anything: results, constants, and inputs, also each other's. */
export function anyProgram(dtype: Dtype, mostOperations = 24): fc.Arbitrary<Program> {
  const anyStep = fc.tuple(fc.constantFrom(...OPERATION_NAMES), fc.nat(99), fc.nat(99));
  const anyOutputs = fc.uniqueArray(fc.tuple(fc.constantFrom('x', 'y', 'z', 'loss', 'more'), fc.nat(99)), {
    minLength: 1,
    maxLength: 5,
    selector: ([name]) => name,
  });
  return fc
    .tuple(fc.array(anyStep, { minLength: 1, maxLength: mostOperations }), anyOutputs, fc.array(anyLaneValue))
    .map(([steps, outputs, constants]) => {
      const tape = createTape(dtype);
      const values = [
        ...INPUTS.map((input) => tape.read(input)),
        ...[0, 0.1, 2, ...constants.slice(0, 2)].map((value) => tape.constant(value)),
      ];
      // late results more often than early ones, so that lists become deep
      const choose = (place: number) => values.at(-1 - ((place * place) % values.length))!;
      for (const [operation, x, y] of steps) {
        const operands = [choose(x), choose(y)].slice(0, OPERATIONS[operation].operands);
        values.push(tape.apply(operation, ...operands));
      }
      return finishProgram(
        tape,
        outputs.map(([name, place]) => ({ name, value: choose(place) })),
      );
    });
}
