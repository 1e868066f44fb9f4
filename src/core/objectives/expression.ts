import { listNames } from '../expression/names';
import type { Expression } from '../expression/syntax';
import { recordExpression } from '../program/record';
import type { Objective } from './objective';

export interface ExpressionOptions {
  /** Names that stand for fixed numbers; all others are parameters. */
  readonly constants?: Readonly<Record<string, number>>;
  /** The parameters in their order. Default: in the order in which they first appear in the text. */
  readonly parameters?: readonly string[];
}

/** The loss that an expression describes. */
export function expressionObjective(expression: Expression, options: ExpressionOptions = {}): Objective {
  const constants = new Map(Object.entries(options.constants ?? {}));
  return {
    kind: 'formula',
    parameterNames: options.parameters ?? listNames(expression).filter((name) => !constants.has(name)),
    record: (tape, readParameter) =>
      recordExpression(tape, expression, (name) => {
        const constant = constants.get(name);
        return constant === undefined ? readParameter(name) : tape.constant(constant);
      }),
  };
}
