import { listNames } from '../expression/names';
import type { Expression } from '../expression/syntax';
import { recordExpression } from '../program/record';
import { constantLane, type FormulaObjective } from './objective';

export interface ExpressionOptions {
  /** Names that stand for fixed numbers. */
  readonly constants?: Readonly<Record<string, number>>;
  /** Names that stand for numbers given with each descent. All names that are no constants are parameters. */
  readonly constantNames?: readonly string[];
  /** The parameters in their order. Default: in the order in which they first appear in the text. */
  readonly parameters?: readonly string[];
}

/** The loss that an expression describes. */
export function expressionObjective(
  expression: Expression,
  options: ExpressionOptions = {},
): FormulaObjective {
  const constants = new Map(Object.entries(options.constants ?? {}));
  const names = listNames(expression).filter((name) => !constants.has(name));
  const constantNames = names.filter((name) => options.constantNames?.includes(name));
  return {
    kind: 'formula',
    parameterNames: options.parameters ?? names.filter((name) => !constantNames.includes(name)),
    constantNames,
    record: (tape, readParameter) =>
      recordExpression(tape, expression, (name) => {
        const constant = constants.get(name);
        if (constant !== undefined) return tape.constant(constant);
        const isGiven = constantNames.includes(name);
        return isGiven ? tape.read({ kind: 'laneConstant', name: constantLane(name) }) : readParameter(name);
      }),
  };
}
