import type { Span } from '../../expression/syntax';
import { Decimal } from '../problem';
import { TENSOR_DTYPES, type TensorDtype } from '../tensor';
import { FUNCTIONS } from './functions';
import { nearestName } from './nearest';
import {
  type Attribute,
  CODE_LIMITS,
  type CodeAllowed,
  type CodeNode,
  type CodeOperator,
  CodeRefusal,
  type GivenArgument,
  type Statement,
  type SyntaxProblem,
} from './syntax';
import { type CodeToken, tokenizeCode } from './tokens';

/** The lines of a text up to the first mistake, and that mistake; null where there is none. */
export interface ParsedCode {
  readonly statements: readonly Statement[];
  readonly problem: (Span & SyntaxProblem) | null;
}

/**
 * Reads lines of Python such as `a = tf.reshape(tf.range(6), [2, 3])` or `a + tf.constant([1, 2, 3])`.
 *
 *     line     = (name '=')? sum                               lines end with a new line or ';'
 *     sum      = product (('+' | '-') product)*
 *     product  = signed (('*' | '/' | '@') signed)*
 *     signed   = ('-' | '+') signed | asked
 *     asked    = primary ('.shape' | '.dtype' | '.numpy().tolist()')*
 *     primary  = number | True | False | name | list | '(' sum ')' | tuple | tf.dtype | tf.function(argument, …)
 *     argument = (name '=')? sum
 *
 * @param text at most `CODE_LIMITS.length` long, else a problem
 */
export function parseCode(text: string): ParsedCode {
  const statements: Statement[] = [];
  const refuse = (problem: SyntaxProblem, { from, to }: Span): ParsedCode => ({
    statements,
    problem: { ...problem, from, to },
  });
  const { length: limit } = CODE_LIMITS;
  if (text.length > limit) {
    return refuse({ code: 'tooLong', length: text.length, limit }, { from: limit, to: text.length });
  }
  const parser = new Parser(text);
  try {
    for (let next = parser.next(); next; next = parser.next()) statements.push(next);
  } catch (error) {
    if (error instanceof CodeRefusal) return refuse(error.problem as SyntaxProblem, error.span);
    throw error;
  }
  return statements.length > 0
    ? { statements, problem: null }
    : refuse({ code: 'empty' }, { from: 0, to: text.length });
}

class Parser {
  readonly #text: string;
  readonly #tokens: readonly CodeToken[];
  #position = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
    this.#tokens = tokenizeCode(text);
  }

  /** The next line; null at the end. */
  next(): Statement | null {
    while (this.#peek().kind === 'break') this.#take();
    if (this.#peek().kind === 'end') return null;
    const [first, second] = [this.#peek(), this.#tokens[this.#position + 1]];
    let name: string | null = null;
    if (first.kind === 'name' && second?.text === '=') {
      if (RESERVED.has(first.text)) this.#refuse({ code: 'notAName', found: first.text }, first);
      name = first.text;
      this.#position += 2;
    }
    const value = this.#sum();
    const { kind } = this.#peek();
    if (kind !== 'break' && kind !== 'end') this.#refuseNext(['operator', 'end']);
    return { name, value };
  }

  #sum(): CodeNode {
    return this.#deeper(() =>
      this.#binary(['+', '-'], () => this.#binary(['*', '/', '@'], () => this.#signed())),
    );
  }

  #binary(operators: readonly CodeOperator[], read: () => CodeNode): CodeNode {
    const { from } = this.#peek();
    let left = read();
    for (;;) {
      const operator = operators.find((symbol) => this.#isNext(symbol));
      if (!operator) return left;
      this.#take();
      const right = read();
      left = { kind: 'binary', operator, left, right, span: this.#spanFrom(from) };
    }
  }

  #signed(): CodeNode {
    const { from } = this.#peek();
    if (this.#isNext('+') || this.#isNext('-')) {
      const sign = this.#take();
      const operand = this.#deeper(() => this.#signed());
      return sign.text === '+' ? operand : { kind: 'negate', operand, span: this.#spanFrom(from) };
    }
    let asked = this.#primary();
    while (this.#isNext('.')) asked = this.#attribute(asked, from);
    return asked;
  }

  /** `.shape`, `.dtype` or `.numpy().tolist()`. */
  #attribute(operand: CodeNode, from: number): CodeNode {
    this.#take();
    const word = this.#takeName();
    let attribute: Attribute;
    if (word.text === 'numpy') {
      for (const wanted of ['(', ')', '.', 'tolist', '(', ')']) {
        if (this.#peek().text !== wanted) this.#refuseAttribute({ from: word.from, to: this.#peek().to });
        this.#take();
      }
      attribute = 'list';
    } else if (word.text === 'shape' || word.text === 'dtype') {
      attribute = word.text;
    } else {
      return this.#refuseAttribute(word);
    }
    return { kind: 'attribute', attribute, operand, span: this.#spanFrom(from) };
  }

  #primary(): CodeNode {
    const token = this.#peek();
    if (token.kind === 'number') {
      this.#take();
      const value = Number(token.text);
      return {
        kind: 'value',
        value: /[.eE]/.test(token.text) ? new Decimal(value) : value,
        span: spanOf(token),
      };
    }
    if (token.kind === 'name') return this.#named(this.#take());
    if (token.text === '[') {
      const { items } = this.#items(this.#take(), ']', () => this.#sum());
      return { kind: 'list', items, span: this.#spanFrom(token.from) };
    }
    if (token.text === '(') {
      const { items, hasComma } = this.#items(this.#take(), ')', () => this.#sum());
      const [only] = items;
      if (only && items.length === 1 && !hasComma) return only;
      return { kind: 'list', items, span: this.#spanFrom(token.from) };
    }
    return this.#refuseNext(['value']);
  }

  #named(token: CodeToken): CodeNode {
    if (token.text === 'True' || token.text === 'False') {
      return { kind: 'value', value: token.text === 'True', span: spanOf(token) };
    }
    if (token.text !== 'tf') return { kind: 'name', name: token.text, span: spanOf(token) };
    const names: string[] = [];
    while (this.#isNext('.')) {
      this.#take();
      names.push(this.#takeName().text);
    }
    const path = names.join('.');
    if (path === '') this.#refuseNext(['argument']);
    const span = this.#spanFrom(token.from);
    if (TENSOR_DTYPES.includes(path as TensorDtype))
      return { kind: 'dtype', dtype: path as TensorDtype, span };
    if (Object.hasOwn(FUNCTIONS, path)) return this.#call(path, token.from);
    const found = `tf.${path}`;
    if (!this.#isNext('(') && /^(u?int|b?float|bool|string|half|double|complex)/.test(path)) {
      this.#refuse({ code: 'unknownDtype', found, allowed: TENSOR_DTYPES.map((name) => `tf.${name}`) }, span);
    }
    const allowed = Object.keys(FUNCTIONS).map((name) => `tf.${name}`);
    return this.#refuse(
      { code: 'unknownFunction', found, suggestion: nearestName(found, allowed), allowed },
      span,
    );
  }

  #call(name: string, from: number): CodeNode {
    if (!this.#isNext('(')) this.#refuseNext(['(']);
    const { items: given } = this.#items(this.#take(), ')', () => this.#argument());
    return { kind: 'call', function: name, given, span: this.#spanFrom(from) };
  }

  #argument(): GivenArgument {
    const [first, second] = [this.#peek(), this.#tokens[this.#position + 1]];
    if (first.kind !== 'name' || second?.text !== '=') return { name: null, value: this.#sum() };
    this.#position += 2;
    return { name: first.text, value: this.#sum() };
  }

  /** What `opener`, already taken, encloses, with commas between, and the closing bracket. */
  #items<T>(opener: CodeToken, closer: ')' | ']', read: () => T): { items: T[]; hasComma: boolean } {
    const items: T[] = [];
    let hasComma = false;
    while (!this.#isNext(closer)) {
      if (this.#peek().kind === 'end') this.#refuse({ code: 'unclosed', opener: opener.text }, opener);
      if (items.length > 0 && !hasComma) this.#refuseNext(['operator', ',', closer]);
      items.push(read());
      hasComma = this.#isNext(',');
      if (hasComma) this.#take();
    }
    this.#take();
    return { items, hasComma };
  }

  /** Every recursion passes here, so that no text can exhaust the stack. */
  #deeper<T>(read: () => T): T {
    const { depth: limit } = CODE_LIMITS;
    this.#depth += 1;
    if (this.#depth > limit) this.#refuse({ code: 'tooDeep', limit }, this.#peek());
    const result = read();
    this.#depth -= 1;
    return result;
  }

  #takeName(): CodeToken {
    return this.#peek().kind === 'name' ? this.#take() : this.#refuseNext(['argument']);
  }

  #refuseAttribute(span: Span): never {
    const allowed = ['.shape', '.dtype', '.numpy().tolist()'];
    const found = this.#text.slice(span.from, span.to);
    return this.#refuse({ code: 'unknownAttribute', found, allowed }, span);
  }

  #refuseNext(allowed: readonly CodeAllowed[]): never {
    const token = this.#peek();
    const found = this.#text.slice(token.from, token.to);
    if (token.kind === 'end' || token.kind === 'break')
      this.#refuse({ code: 'unexpectedEnd', allowed }, token);
    if (token.kind === 'unknown') this.#refuse({ code: 'unexpectedCharacter', found }, token);
    return this.#refuse({ code: 'unexpectedToken', found, allowed }, token);
  }

  #refuse(problem: SyntaxProblem, span: Span): never {
    throw new CodeRefusal(problem, spanOf(span));
  }

  #isNext(symbol: string): boolean {
    const { kind, text } = this.#peek();
    return kind === 'symbol' && text === symbol;
  }

  #peek(): CodeToken {
    return this.#tokens[this.#position]!;
  }

  #take(): CodeToken {
    const token = this.#peek();
    this.#position += 1;
    return token;
  }

  #spanFrom(from: number): Span {
    return { from, to: this.#tokens[this.#position - 1]?.to ?? from };
  }
}

const RESERVED: ReadonlySet<string> = new Set(['tf', 'True', 'False', 'None']);

function spanOf({ from, to }: Span): Span {
  return { from, to };
}
