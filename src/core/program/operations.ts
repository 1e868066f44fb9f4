import { ARITHMETIC } from './arithmetic';
import { FUNCTIONS } from './functions';
import type { Operation, OperationName } from './operation';

/**
 * Every operation of the core. To add one: its name in operation.ts, its two rules in arithmetic.ts or
 * functions.ts, and, for a function of the expression language, its name in the syntax.
 *
 * Where a derivative does not exist the conventions are PyTorch's: |x| has slope 0 at 0, `relu` has slope 0 at 0, and
 * where the operands of `minimum` or `maximum` are equal each gets half of the gradient.
 *
 * @see tensorflow/python/ops/math_grad.py for the grouping of factors
 */
export const OPERATIONS: Readonly<Record<OperationName, Operation>> = { ...ARITHMETIC, ...FUNCTIONS };
