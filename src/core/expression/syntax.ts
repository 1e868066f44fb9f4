/** Half-open range of UTF-16 positions [from, to) in the text that was parsed. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The two operands of a binary operator stand left and right of it; `^` is right-associative. */
export type BinaryOperator = '+' | '-' | '*' | '/' | '^';

/**
 * A syntax tree. Names are those of parameters and named constants; `pi` and `e` are constants of the language.
 * Every node keeps the span it was read from, so that a later complaint can be underlined.
 */
export type Expression =
  | { readonly kind: 'number'; readonly value: number; readonly span: Span }
  | { readonly kind: 'constant'; readonly name: 'pi' | 'e'; readonly span: Span }
  | { readonly kind: 'name'; readonly name: string; readonly span: Span }
  | { readonly kind: 'negate'; readonly operand: Expression; readonly span: Span }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
      readonly span: Span;
    }
  | {
      readonly kind: 'call';
      readonly name: FunctionName;
      readonly operands: readonly Expression[];
      readonly span: Span;
    };

/** Number of operands each function takes: [least, most]. */
export const FUNCTION_ARITY = {
  sqrt: [1, 1],
  cbrt: [1, 1],
  exp: [1, 1],
  log: [1, 1],
  log2: [1, 1],
  log10: [1, 1],
  sin: [1, 1],
  cos: [1, 1],
  tan: [1, 1],
  asin: [1, 1],
  acos: [1, 1],
  atan: [1, 1],
  sinh: [1, 1],
  cosh: [1, 1],
  tanh: [1, 1],
  abs: [1, 1],
  sign: [1, 1],
  min: [2, 8],
  max: [2, 8],
  relu: [1, 1],
  sigmoid: [1, 1],
  softplus: [1, 1],
} as const satisfies Record<string, readonly [least: number, most: number]>;

/** A function of the expression language. */
export type FunctionName = keyof typeof FUNCTION_ARITY;

/** What may stand at a place in an expression. `operator` is one of + − * / ^ (an implicit × included), `end` the end. */
export type Allowed = 'number' | 'name' | 'function' | '(' | ')' | '|' | ',' | '-' | 'operator' | 'end';

/**
 * Bounds of an expression. `length` counts UTF-16 units; `depth` counts brackets, functions, signs and exponents inside
 * one another; `nodes` counts nodes of the tree and so bounds its height too.
 */
export const EXPRESSION_LIMITS = { length: 2000, depth: 100, nodes: 1000 } as const;

/** Bounds of what is named in an expression: letters and digits of a name, and names that are no weights. */
export const NAME_LIMITS = { length: 8, constants: 6 } as const;

/** What can be wrong with an expression; the locale turns a code and its fields into a sentence. */
export type ExpressionProblem = Span &
  (
    | { readonly code: 'empty' }
    | { readonly code: 'unexpectedCharacter'; readonly found: string }
    | { readonly code: 'unexpectedToken'; readonly found: string; readonly allowed: readonly Allowed[] }
    | { readonly code: 'unexpectedEnd'; readonly allowed: readonly Allowed[] }
    | { readonly code: 'unclosed'; readonly opener: '(' | '|' }
    | { readonly code: 'unknownFunction'; readonly found: string; readonly suggestion: FunctionName | null }
    | { readonly code: 'unknownName'; readonly found: string; readonly allowed: readonly string[] }
    | {
        readonly code: 'wrongOperandCount';
        readonly name: FunctionName;
        readonly given: number;
        readonly least: number;
        readonly most: number;
      }
    | { readonly code: 'functionWithoutParentheses'; readonly name: FunctionName }
    | { readonly code: 'numberTooLarge'; readonly found: string }
    | { readonly code: 'tooLong'; readonly length: number; readonly limit: number }
    | { readonly code: 'tooDeep'; readonly limit: number }
    | { readonly code: 'tooManyNodes'; readonly limit: number }
    /** `w` and `x` or `y` in one expression; `found` are the weights in it. */
    | { readonly code: 'mixedWeights'; readonly found: readonly string[] }
    /** Nothing to learn; `names` are those that it does have. */
    | { readonly code: 'noWeight'; readonly names: readonly string[] }
    | { readonly code: 'joinedNames'; readonly found: string; readonly suggestion: string }
    | {
        readonly code: 'longName';
        readonly found: string;
        readonly suggestion: FunctionName | null;
        readonly limit: number;
      }
    | { readonly code: 'tooManyConstants'; readonly limit: number }
    /** A divisor without a name in it is 0; the divisor is underlined. */
    | { readonly code: 'divisionByZero' }
  );
