import { editDistance } from './editDistance';
import { type Expression, type ExpressionProblem, FUNCTION_ARITY, type FunctionName } from './syntax';

/** The names in an expression, each once, in the order in which they first appear in the text. */
export function listNames(expression: Expression): string[] {
  const names = new Set<string>();
  visitNames(expression, ({ name }) => names.add(name));
  return [...names];
}

/** The first name of an expression that is not among `allowed`, as a problem; null if there is none. */
export function checkNames(expression: Expression, allowed: readonly string[]): ExpressionProblem | null {
  let problem: ExpressionProblem | null = null;
  visitNames(expression, ({ name, span }) => {
    if (!allowed.includes(name)) problem ??= { code: 'unknownName', found: name, allowed, ...span };
  });
  return problem;
}

/**
 * The function that was probably meant by `name`: another usual word for it (`ln` is `log`, `arctan` is `atan`), or a
 * spelling at most two letters away; null if nothing is near.
 */
export function nearestFunction(name: string): FunctionName | null {
  const lower = name.toLowerCase();
  const synonym = Object.hasOwn(SYNONYMS, lower) ? SYNONYMS[lower] : undefined;
  if (synonym !== undefined) return synonym;
  let nearest: FunctionName | null = null;
  // two wrong letters of three would make `foo` a misspelt `log`
  let least = Math.min(3, Math.ceil(lower.length / 2));
  for (const candidate of Object.keys(FUNCTION_ARITY) as FunctionName[]) {
    const distance = editDistance(lower, candidate);
    if (distance < least) [nearest, least] = [candidate, distance];
  }
  return nearest;
}

/** A name where it stands. */
export type NameNode = Extract<Expression, { kind: 'name' }>;

/** Visits every name of an expression, in the order of the text. */
export function visitNames(expression: Expression, visit: (node: NameNode) => void): void {
  const pending: Expression[] = [expression];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.kind === 'name') visit(node);
    else if (node.kind === 'negate') pending.push(node.operand);
    else if (node.kind === 'binary') pending.push(node.right, node.left);
    else if (node.kind === 'call') pending.push(...node.operands.toReversed());
  }
}

const SYNONYMS: Readonly<Record<string, FunctionName>> = {
  ln: 'log',
  lg: 'log10',
  ld: 'log2',
  lb: 'log2',
  arcsin: 'asin',
  arccos: 'acos',
  arctan: 'atan',
  arctg: 'atan',
  tg: 'tan',
  sgn: 'sign',
  signum: 'sign',
  root: 'sqrt',
  logistic: 'sigmoid',
  expit: 'sigmoid',
  rect: 'relu',
};
