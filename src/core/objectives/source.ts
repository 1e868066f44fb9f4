import type { ObjectiveSource } from '../experiment';
import { parseExpression } from '../expression/parse';
import type { Expression, ExpressionProblem } from '../expression/syntax';
import { splitNames } from '../expression/weights';
import { expressionObjective } from './expression';
import type { Objective } from './objective';

/** What a text says of a loss, before its constants have values. */
export type ReadSource =
  | {
      readonly ok: true;
      readonly expression: Expression;
      readonly weights: readonly string[];
      readonly constants: readonly string[];
    }
  | { readonly ok: false; readonly problem: ExpressionProblem };

/** What a constant is worth of which nothing is said. */
export const USUAL_CONSTANT = 1;

/** Texts and objectives that are kept: those of a page with a picker open. */
const MOST_KEPT = 32;

const read = new Map<string, ReadSource>();
const opened = new Map<string, Objective>();

/** Reads the text of a loss: one of `w`, or of `x` and `y`, in which every other name is a constant. */
export function readSource(text: string): ReadSource {
  return remember(read, text, () => {
    const parsed = parseExpression(text);
    if (!parsed.ok) return parsed;
    const names = splitNames(parsed.expression);
    return names.ok ? { ...names, expression: parsed.expression } : names;
  });
}

/**
 * The objective of a source, the same object for the same source. Its constants are folded into it as numbers; one
 * without a value has the usual one.
 *
 * @throws RangeError when its text is no loss of one or two weights
 */
export function openSource({ text, constants = {} }: ObjectiveSource): Objective {
  const source = readSource(text);
  if (!source.ok) {
    throw new RangeError(
      `objective must be an expression in w, or in x and y; got "${text}" (${source.problem.code})`,
    );
  }
  const values = source.constants.map((name) => {
    const value = Object.hasOwn(constants, name) ? constants[name]!.value : USUAL_CONSTANT;
    return [name, value] as const;
  });
  return remember(opened, JSON.stringify([text, values]), () =>
    expressionObjective(source.expression, {
      constants: Object.fromEntries(values),
      parameters: source.weights,
    }),
  );
}

function remember<T>(kept: Map<string, T>, key: string, make: () => T): T {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = make();
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!);
  kept.set(key, made);
  return made;
}
