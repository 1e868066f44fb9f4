import { type NameNode, nearestFunction, visitNames } from './names';
import { type Expression, type ExpressionProblem, NAME_LIMITS } from './syntax';

/** Names that stand for what is learned: `w` alone, or `x`, `y` or both. */
export const WEIGHT_NAMES = ['w', 'x', 'y'] as const;

/** The names of an expression, told apart. */
export type SplitNames =
  | {
      readonly ok: true;
      /** `w`; or `x`, `y` or both, in this order wherever they stand in the text. */
      readonly weights: readonly string[];
      /** All others, in the order in which they first appear in the text. */
      readonly constants: readonly string[];
    }
  | { readonly ok: false; readonly problem: ExpressionProblem };

/**
 * Tells weights from constants: `w`, `x` and `y` are weights, and every other name is a constant, a number that a slider
 * may change. So a name that nobody meant is a constant too; only what can hardly be meant is a problem: `w` beside `x`
 * or `y`, no weight at all, a function without its parentheses, weights written without a sign between them (`xy`), a
 * name longer than {@link NAME_LIMITS}, or more constants than it allows.
 */
export function splitNames(expression: Expression): SplitNames {
  const names = new Map<string, NameNode>();
  visitNames(expression, (node) => {
    if (!names.has(node.name)) names.set(node.name, node);
  });
  const refuse = (problem: ExpressionProblem): SplitNames => ({ ok: false, problem });
  const weights = WEIGHT_NAMES.filter((name) => names.has(name));
  const constants = [...names.keys()].filter((name) => !WEIGHT_NAMES.some((weight) => weight === name));

  for (const found of constants) {
    const { span } = names.get(found)!;
    if (/^[wxy]{2,}$/.test(found)) {
      return refuse({ code: 'joinedNames', found, suggestion: [...found].join('*'), ...span });
    }
    if (found.length > NAME_LIMITS.length) {
      const { length: limit } = NAME_LIMITS;
      return refuse({ code: 'longName', found, suggestion: nearestFunction(found), limit, ...span });
    }
  }
  if (weights.length > 1 && weights[0] === 'w') {
    const later = weights.slice(1).map((name) => names.get(name)!.span);
    const behind = [names.get('w')!.span, ...later].sort((a, b) => a.from - b.from)[1]!;
    return refuse({ code: 'mixedWeights', found: weights, ...behind });
  }
  if (weights.length === 0) return refuse({ code: 'noWeight', names: constants, ...expression.span });
  if (constants.length > NAME_LIMITS.constants) {
    const { span } = names.get(constants[NAME_LIMITS.constants]!)!;
    return refuse({ code: 'tooManyConstants', limit: NAME_LIMITS.constants, ...span });
  }
  return { ok: true, weights, constants };
}
