import type { Span } from '../../expression/syntax';
import type { Decimal } from '../problem';
import type { TensorDtype } from '../tensor';

/** What stands between two values. */
export type CodeOperator = '+' | '-' | '*' | '/' | '@';

/** What is asked of a value by a point: its shape, its dtype, or its values as lists. */
export type Attribute = 'shape' | 'dtype' | 'list';

/** A tree of the code that one types: the part of Python in which tensors are made and combined. */
export type CodeNode = { readonly span: Span } & (
  | { readonly kind: 'value'; readonly value: number | boolean | Decimal }
  | { readonly kind: 'list'; readonly items: readonly CodeNode[] }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'dtype'; readonly dtype: TensorDtype }
  | { readonly kind: 'negate'; readonly operand: CodeNode }
  | {
      readonly kind: 'binary';
      readonly operator: CodeOperator;
      readonly left: CodeNode;
      readonly right: CodeNode;
    }
  | { readonly kind: 'attribute'; readonly attribute: Attribute; readonly operand: CodeNode }
  | { readonly kind: 'call'; readonly function: string; readonly given: readonly GivenArgument[] }
);

/** An argument of a call. */
export interface GivenArgument {
  /** `dtype` in `dtype=tf.int32`; null: it is known by its place. */
  readonly name: string | null;
  readonly value: CodeNode;
}

/** One line: a value, or a value that gets a name. */
export interface Statement {
  readonly name: string | null;
  readonly value: CodeNode;
}

/** What may stand at a place. */
export type CodeAllowed = 'value' | 'operator' | 'end' | ',' | ')' | ']' | '(' | 'argument';

/** Bounds of the code: characters, brackets inside one another, steps, and values of each tensor or list. */
export const CODE_LIMITS = { length: 500, depth: 40, steps: 40, values: 100_000 } as const;

/** What can be wrong with the words of the code, before anything is computed. */
export type SyntaxProblem =
  | { readonly code: 'empty' }
  | { readonly code: 'tooLong'; readonly length: number; readonly limit: number }
  | { readonly code: 'tooDeep'; readonly limit: number }
  | { readonly code: 'unexpectedCharacter'; readonly found: string }
  | { readonly code: 'unexpectedToken'; readonly found: string; readonly allowed: readonly CodeAllowed[] }
  | { readonly code: 'unexpectedEnd'; readonly allowed: readonly CodeAllowed[] }
  | { readonly code: 'unclosed'; readonly opener: string }
  | {
      readonly code: 'unknownFunction';
      readonly found: string;
      readonly suggestion: string | null;
      readonly allowed: readonly string[];
    }
  | { readonly code: 'unknownDtype'; readonly found: string; readonly allowed: readonly string[] }
  | { readonly code: 'unknownAttribute'; readonly found: string; readonly allowed: readonly string[] }
  | { readonly code: 'notAName'; readonly found: string };

/** Carries a problem and its place out of a recursion; never leaves this folder. */
export class CodeRefusal<P> extends Error {
  constructor(
    readonly problem: P,
    readonly span: Span,
  ) {
    super('code refused');
  }
}
