import { nearestFunction } from './names';
import {
  type Allowed,
  type BinaryOperator,
  EXPRESSION_LIMITS,
  type Expression,
  type ExpressionProblem,
  FUNCTION_ARITY,
  type FunctionName,
  type Span,
} from './syntax';
import { type Token, tokenize } from './tokens';

/** The tree of a text, or the first thing that is wrong with the text. */
export type ParsedExpression =
  | { readonly ok: true; readonly expression: Expression }
  | { readonly ok: false; readonly problem: ExpressionProblem };

/**
 * Reads an expression such as `(w+1)^2`, `2w² − |w|/3` or `w²/10 + sin(3w)`.
 *
 *     sum      = product (('+' | '-') product)*
 *     product  = signed (('*' | '/') signed | power)*        a power right behind: implicit multiplication
 *     signed   = ('+' | '-') signed | power                  −w^2 is −(w²)
 *     power    = primary superscript? ('^' signed)?          2^3^2 is 2^(3²), 2^-3 is fine
 *     primary  = number | constant | name | '(' sum ')' | '|' sum '|' | function '(' sum (',' sum)* ')'
 *
 * Implicit multiplication ranks with `*`, from left to right: 1/2w is (1/2)·w. It never stands before a number that
 * follows a space or another number: `(w 1)` is a mistake, and so a `+` lost from a link is noticed. A bar closes the
 * innermost bracket if that is a bar, else it opens one. π is pi. A name of two or more letters before a parenthesis is
 * taken for a function, a single letter for a factor: `a(w+1)`.
 *
 * Whether names mean anything is not asked here; see `checkNames`.
 *
 * @param text at most `EXPRESSION_LIMITS.length` long, else a problem
 */
export function parseExpression(text: string): ParsedExpression {
  const { length: limit } = EXPRESSION_LIMITS;
  if (text.length > limit) {
    const problem = { code: 'tooLong', length: text.length, limit, from: limit, to: text.length } as const;
    return { ok: false, problem };
  }
  try {
    return { ok: true, expression: new Parser(text).parse() };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem };
    throw error;
  }
}

/** Carries a problem out of the recursion; never leaves this file. */
class Refusal extends Error {
  constructor(readonly problem: ExpressionProblem) {
    super(problem.code);
  }
}

const OPERAND: readonly Allowed[] = ['number', 'name', 'function', '(', '|', '-'];

class Parser {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  #position = 0;
  #depth = 0;
  #nodes = 0;
  #isInsideBars = false;

  constructor(text: string) {
    this.#text = text;
    this.#tokens = tokenize(text);
  }

  parse(): Expression {
    if (this.#peek().kind === 'end') throw new Refusal({ code: 'empty', from: 0, to: this.#text.length });
    const expression = this.#sum();
    if (this.#peek().kind !== 'end') this.#refuseNext(['operator', 'end']);
    return expression;
  }

  #sum(): Expression {
    const { from } = this.#peek();
    let left = this.#product();
    for (;;) {
      const { kind } = this.#peek();
      if (kind !== '+' && kind !== '-') return left;
      this.#take();
      left = this.#binary(kind, left, this.#product(), from);
    }
  }

  #product(): Expression {
    const { from } = this.#peek();
    let left = this.#signed();
    for (;;) {
      const { kind } = this.#peek();
      if (kind === '*' || kind === '/') {
        this.#take();
        left = this.#binary(kind, left, this.#signed(), from);
      } else if (this.#isImplicitFactor()) {
        left = this.#binary('*', left, this.#power(), from);
      } else {
        return left;
      }
    }
  }

  #isImplicitFactor(): boolean {
    const { kind, hasSpaceBefore } = this.#peek();
    if (kind === 'number') return !hasSpaceBefore && this.#last?.kind !== 'number';
    return kind === 'name' || kind === '(' || (kind === '|' && !this.#isInsideBars);
  }

  #signed(): Expression {
    const sign = this.#peek();
    if (sign.kind !== '-' && sign.kind !== '+') return this.#power();
    this.#take();
    const operand = this.#deeper(sign, () => this.#signed());
    return sign.kind === '+'
      ? operand
      : this.#node({ kind: 'negate', operand, span: this.#spanFrom(sign.from) });
  }

  #power(): Expression {
    const { from } = this.#peek();
    let base = this.#primary();
    if (this.#peek().kind === 'superscript') {
      const exponent = this.#superscript(this.#take());
      base = this.#binary('^', base, exponent, from);
    }
    if (this.#peek().kind !== '^') return base;
    const operator = this.#take();
    const exponent = this.#deeper(operator, () => this.#signed());
    return this.#binary('^', base, exponent, from);
  }

  #superscript(token: Token): Expression {
    const digits = token.text.replace('-', '');
    const number = this.#number({ ...token, text: digits, from: token.to - digits.length });
    if (digits === token.text) return number;
    return this.#node({ kind: 'negate', operand: number, span: this.#spanFrom(token.from) });
  }

  #primary(): Expression {
    const token = this.#peek();
    switch (token.kind) {
      case 'number':
        return this.#number(this.#take());
      case 'name':
        return this.#named(this.#take());
      case '(':
        return this.#bracketed(this.#take(), () => this.#sum(), ')', [')']);
      case '|': {
        const operand = this.#bracketed(this.#take(), () => this.#sum(), '|', ['|']);
        return this.#node({
          kind: 'call',
          name: 'abs',
          operands: [operand],
          span: this.#spanFrom(token.from),
        });
      }
      default:
        return this.#refuseNext(OPERAND);
    }
  }

  #number(token: Token): Expression {
    const value = Number(token.text);
    if (!Number.isFinite(value)) {
      throw new Refusal({ code: 'numberTooLarge', found: this.#typed(token), ...spanOf(token) });
    }
    return this.#node({ kind: 'number', value, span: spanOf(token) });
  }

  #named(token: Token): Expression {
    const span = spanOf(token);
    const name = token.text === 'π' ? 'pi' : token.text;
    if (name === 'pi' || name === 'e') return this.#node({ kind: 'constant', name, span });
    if (isFunctionName(name)) return this.#call(name, token);
    if (this.#peek().kind === '(' && /^\p{L}{2}/u.test(name)) {
      const found = this.#typed(token);
      throw new Refusal({ code: 'unknownFunction', found, suggestion: nearestFunction(name), ...span });
    }
    return this.#node({ kind: 'name', name, span });
  }

  #call(name: FunctionName, token: Token): Expression {
    if (this.#peek().kind !== '(') {
      throw new Refusal({ code: 'functionWithoutParentheses', name, ...spanOf(token) });
    }
    const operands = this.#bracketed(this.#take(), () => this.#operands(), ')', [',', ')']);
    const span = this.#spanFrom(token.from);
    const [least, most] = FUNCTION_ARITY[name];
    const given = operands.length;
    if (!(given >= least && given <= most)) {
      throw new Refusal({ code: 'wrongOperandCount', name, given, least, most, ...span });
    }
    return this.#node({ kind: 'call', name, operands, span });
  }

  #operands(): Expression[] {
    if (this.#peek().kind === ')') return [];
    const operands = [this.#sum()];
    while (this.#peek().kind === ',') {
      this.#take();
      operands.push(this.#sum());
    }
    return operands;
  }

  /** Reads what `opener`, already taken, encloses, and the closing bracket. */
  #bracketed<T>(opener: Token, read: () => T, closer: ')' | '|', allowed: readonly Allowed[]): T {
    const wasInsideBars = this.#isInsideBars;
    this.#isInsideBars = closer === '|';
    const inside = this.#deeper(opener, read);
    this.#isInsideBars = wasInsideBars;
    if (this.#peek().kind === 'end') {
      throw new Refusal({ code: 'unclosed', opener: closer === '|' ? '|' : '(', ...spanOf(opener) });
    }
    if (this.#peek().kind !== closer) this.#refuseNext(['operator', ...allowed]);
    this.#take();
    return inside;
  }

  /** Every recursion passes here, so that no text can exhaust the stack. */
  #deeper<T>(cause: Token, read: () => T): T {
    const { depth: limit } = EXPRESSION_LIMITS;
    this.#depth += 1;
    if (this.#depth > limit) throw new Refusal({ code: 'tooDeep', limit, ...spanOf(cause) });
    const result = read();
    this.#depth -= 1;
    return result;
  }

  #binary(operator: BinaryOperator, left: Expression, right: Expression, from: number): Expression {
    return this.#node({ kind: 'binary', operator, left, right, span: this.#spanFrom(from) });
  }

  #node(expression: Expression): Expression {
    const { nodes: limit } = EXPRESSION_LIMITS;
    this.#nodes += 1;
    if (this.#nodes > limit) throw new Refusal({ code: 'tooManyNodes', limit, ...expression.span });
    return expression;
  }

  #refuseNext(allowed: readonly Allowed[]): never {
    const token = this.#peek();
    const span = spanOf(token);
    if (token.kind === 'end') throw new Refusal({ code: 'unexpectedEnd', allowed, ...span });
    const found = this.#typed(token);
    if (token.kind === 'unknown') throw new Refusal({ code: 'unexpectedCharacter', found, ...span });
    throw new Refusal({ code: 'unexpectedToken', found, allowed, ...span });
  }

  #peek(): Token {
    return this.#tokens[this.#position]!;
  }

  get #last(): Token | undefined {
    return this.#tokens[this.#position - 1];
  }

  #take(): Token {
    const token = this.#peek();
    this.#position += 1;
    return token;
  }

  /** From a position to the end of the last token taken: brackets around an operand count as part of the whole. */
  #spanFrom(from: number): Span {
    return { from, to: this.#last?.to ?? from };
  }

  #typed(token: Token): string {
    return this.#text.slice(token.from, token.to);
  }
}

function spanOf({ from, to }: Span): Span {
  return { from, to };
}

function isFunctionName(name: string): name is FunctionName {
  return Object.hasOwn(FUNCTION_ARITY, name);
}
