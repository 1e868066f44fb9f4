import type { Span } from '../../expression/syntax';
import { combine, matmul, negative, type PairName } from '../arithmetic';
import { cast } from '../cast';
import { toList } from '../lists';
import { Decimal, type NestedList, type TensorProblem, TensorRefusal } from '../problem';
import type { Tensor } from '../tensor';
import { type Argument, Arguments, toTensor } from './arguments';
import { FUNCTIONS, MATCHES, matchLists } from './functions';
import { parseCode } from './parse';
import {
  CODE_LIMITS,
  type CodeNode,
  type CodeOperator,
  CodeRefusal,
  type GivenArgument,
  type SyntaxProblem,
} from './syntax';
import type { CallProblem, CodeProblem, Value } from './value';

/** One thing that the code does, from the inside out. */
export interface CodeStep {
  /** Where it stands. */
  readonly span: Span;
  /**
   * The function behind `tf.`, also of an operator; `shape`, `dtype` and `list` of a tensor; `join` and `repeat` of lists;
   * `value` of what is only written down.
   */
  readonly operation: string;
  /** The tensors that went in. */
  readonly operands: readonly Tensor[];
  readonly value: Value;
  /** The name it got; null: none. */
  readonly name: string | null;
}

/** What the code does up to its first mistake, and that mistake; null where there is none. */
export interface EvaluatedCode {
  readonly steps: readonly CodeStep[];
  readonly problem: CodeProblem | null;
  /** Whether all of it could be read, so that what is wrong is wrong when it runs. */
  readonly isRead: boolean;
}

/** Runs code, as TensorFlow would, on the core's own tensors. Never throws. */
export function evaluateCode(text: string): EvaluatedCode {
  const { statements, problem } = parseCode(text);
  const evaluation = new Evaluation();
  for (const { name, value } of statements) {
    try {
      evaluation.run(name, value);
    } catch (error) {
      if (!(error instanceof CodeRefusal)) throw error;
      const told = error.problem as SyntaxProblem | CallProblem;
      const { from, to } = error.span;
      return { steps: evaluation.steps, problem: { ...told, from, to }, isRead: problem === null };
    }
  }
  return { steps: evaluation.steps, problem, isRead: problem === null };
}

const OPERATIONS: Readonly<Record<CodeOperator, PairName | 'matmul'>> = {
  '+': 'add',
  '-': 'subtract',
  '*': 'multiply',
  '/': 'divide',
  '@': 'matmul',
};

class Evaluation {
  readonly steps: CodeStep[] = [];
  readonly #names = new Map<string, Value>();

  run(name: string | null, node: CodeNode): void {
    const before = this.steps.length;
    const value = this.#evaluate(node);
    if (this.steps.length === before || this.steps.at(-1)?.value !== value) {
      this.#step(node.span, 'value', [], value);
    }
    if (name === null) return;
    this.#names.set(name, value);
    this.steps.push({ ...this.steps.pop()!, name });
  }

  #evaluate(node: CodeNode): Value {
    switch (node.kind) {
      case 'value':
        return { kind: 'python', list: node.value };
      case 'list':
        return {
          kind: 'python',
          list: limitList(
            node.items.map((item) => this.#item(item)),
            node.span,
          ),
        };
      case 'dtype':
        return { kind: 'dtype', dtype: node.dtype };
      case 'name': {
        const value = this.#names.get(node.name);
        if (value) return value;
        return refuse({ code: 'unknownName', found: node.name, allowed: [...this.#names.keys()] }, node.span);
      }
      case 'negate':
        return this.#negate(node.operand, node.span);
      case 'binary':
        return this.#combine(node);
      case 'attribute':
        return this.#attribute(node);
      case 'call':
        return this.#call(node.function, node.given, node.span);
    }
  }

  #item(node: CodeNode): NestedList {
    const value = this.#evaluate(node);
    return value.kind === 'python' ? value.list : refuse({ code: 'tensorInList' }, node.span);
  }

  #negate(operand: CodeNode, span: Span): Value {
    const value = this.#evaluate(operand);
    if (value.kind === 'tensor') {
      const tensor = guard(span, () => negative(value.tensor));
      return this.#step(span, 'negative', [value.tensor], { kind: 'tensor', tensor });
    }
    const number = value.kind === 'python' ? numberOf(value.list) : null;
    if (number === null) return refuse({ code: 'pythonLists', operator: '-' }, span);
    return { kind: 'python', list: isDecimal(value) ? new Decimal(-number) : -number };
  }

  #combine({ operator, left, right, span }: Extract<CodeNode, { kind: 'binary' }>): Value {
    const [a, b] = [this.#evaluate(left), this.#evaluate(right)];
    if (a.kind === 'dtype' || b.kind === 'dtype') {
      const wrong = a.kind === 'dtype' ? left : right;
      return refuse({ code: 'wrongKind', argument: operator, wanted: 'tensor' }, wrong.span);
    }
    if (a.kind !== 'tensor' && b.kind !== 'tensor') {
      const joined = combineLists(operator, a, b, span);
      return joined ? this.#step(span, joined.operation, [], joined.value) : calculate(operator, a, b, span);
    }
    const operation = OPERATIONS[operator];
    const operands = guard(span, () => {
      // a list in front of a tensor is asked to be what the tensor is
      if (a.kind !== 'tensor' && b.kind === 'tensor') return [toTensor(a, b.tensor.dtype), b.tensor] as const;
      const first = toTensor(a);
      const match = first.dtype === 'bool' ? matchLists : MATCHES[operation];
      return match(first, b.kind === 'python' ? b.list : toTensor(b));
    });
    const [x, y] = operands;
    const tensor = guard(span, () => {
      if (operation === 'matmul') return matmul(x, y);
      // of booleans * is "and"
      const isAnd = operation === 'multiply' && (x.dtype === 'bool' || y.dtype === 'bool');
      return isAnd ? combine(operation, cast(x, 'bool'), cast(y, 'bool')) : combine(operation, x, y);
    });
    return this.#step(span, operation, operands, { kind: 'tensor', tensor });
  }

  #attribute({ attribute, operand, span }: Extract<CodeNode, { kind: 'attribute' }>): Value {
    const value = this.#evaluate(operand);
    if (value.kind !== 'tensor') return refuse({ code: 'notATensor', attribute }, span);
    const { tensor } = value;
    const asked: Readonly<Record<typeof attribute, () => Value>> = {
      shape: () => ({ kind: 'shape', shape: tensor.shape }),
      dtype: () => ({ kind: 'dtype', dtype: tensor.dtype }),
      list: () => ({ kind: 'python', list: toList(tensor) }),
    };
    return this.#step(span, attribute, [tensor], asked[attribute]());
  }

  #call(name: string, given: readonly GivenArgument[], span: Span): Value {
    const { parameters, required, notHere = [], run } = FUNCTIONS[name]!;
    const found = new Map<string, Argument>();
    for (const [place, { name: named, value }] of given.entries()) {
      if (named === null && given.slice(0, place).some((before) => before.name !== null)) {
        refuse({ code: 'placeAfterName' }, value.span);
      }
      const most = parameters.length;
      const argument =
        named ??
        parameters[place] ??
        refuse({ code: 'tooManyArguments', function: name, given: given.length, most }, value.span);
      if (!parameters.includes(argument)) {
        const allowed = parameters.filter((parameter) => !notHere.includes(parameter));
        refuse({ code: 'unexpectedArgument', function: name, argument, allowed }, value.span);
      }
      if (notHere.includes(argument))
        refuse({ code: 'argumentNotHere', function: name, argument }, value.span);
      if (found.has(argument)) refuse({ code: 'repeatedArgument', argument }, value.span);
      found.set(argument, { value: this.#evaluate(value), span: value.span });
    }
    const missing = parameters.slice(0, required).find((parameter) => !found.has(parameter));
    if (missing !== undefined) refuse({ code: 'missingArgument', function: name, argument: missing }, span);
    const { tensor, operands } = guard(span, () => run(new Arguments(found)));
    return this.#step(span, name, operands, { kind: 'tensor', tensor });
  }

  #step(span: Span, operation: string, operands: readonly Tensor[], value: Value): Value {
    const { steps: limit } = CODE_LIMITS;
    if (this.steps.length === limit) refuse({ code: 'tooManySteps', limit }, span);
    if (value.kind === 'tensor') limitValues(value.tensor.data.length, span);
    this.steps.push({ span, operation, operands, value, name: null });
    return value;
  }
}

/** What Python does with lists: + joins them, and * repeats one; null where there is no list, or another operator. */
function combineLists(
  operator: CodeOperator,
  a: Value,
  b: Value,
  span: Span,
): { operation: 'join' | 'repeat'; value: Value } | null {
  if (a.kind !== 'python' || b.kind !== 'python') return null;
  const [first, second] = [a.list, b.list];
  if (operator === '+' && isList(first) && isList(second)) {
    return { operation: 'join', value: { kind: 'python', list: limitList([...first, ...second], span) } };
  }
  if (operator !== '*' || !isList(first) || typeof second !== 'number') return null;
  const times = Math.max(0, second);
  limitValues(countListed(first) * times, span);
  const list = limitList(Array.from({ length: times }, () => first).flat(), span);
  return { operation: 'repeat', value: { kind: 'python', list } };
}

/** How many values and empty lists lie in a list. A list that stands in it twice counts twice, and is counted once. */
function countListed(list: NestedList): number {
  if (!isList(list)) return 1;
  const known = LISTED.get(list);
  if (known !== undefined) return known;
  const count = list.length === 0 ? 1 : list.reduce<number>((sum, item) => sum + countListed(item), 0);
  LISTED.set(list, count);
  return count;
}

const LISTED = new WeakMap<readonly NestedList[], number>();

/** @throws CodeRefusal: few words can ask for lists that no memory holds, since Python shares what stands in a list twice */
function limitList(list: readonly NestedList[], span: Span): readonly NestedList[] {
  limitValues(countListed(list), span);
  return list;
}

function limitValues(values: number, span: Span): void {
  const { values: limit } = CODE_LIMITS;
  if (values > limit) refuse({ code: 'tooManyValues', values, limit }, span);
}

/** What Python does with plain numbers. */
function calculate(
  operator: CodeOperator,
  a: Exclude<Value, { kind: 'dtype' }>,
  b: Exclude<Value, { kind: 'dtype' }>,
  span: Span,
): Value {
  const [x, y] = [a, b].map((value) => (value.kind === 'python' ? numberOf(value.list) : null));
  if (x === null || y === null || x === undefined || y === undefined || operator === '@') {
    return refuse({ code: 'pythonLists', operator }, span);
  }
  if (operator === '/' && y === 0) return refuse({ code: 'zeroDivision' }, span);
  const result = { '+': x + y, '-': x - y, '*': x * y, '/': x / y }[operator];
  const isFraction = operator === '/' || isDecimal(a) || isDecimal(b);
  return { kind: 'python', list: isFraction ? new Decimal(result) : result };
}

const isList = (list: NestedList): list is readonly NestedList[] => Array.isArray(list);

function numberOf(list: NestedList): number | null {
  if (list instanceof Decimal) return list.value;
  return typeof list === 'object' ? null : Number(list);
}

const isDecimal = (value: Value) => value.kind === 'python' && value.list instanceof Decimal;

/** Runs what may refuse a tensor, and says where the code is that asked for it. */
function guard<T>(span: Span, make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof TensorRefusal)) throw error;
    const { problem } = error;
    // beyond what any tensor may have is beyond what code may make
    if (problem.code === 'tooManyValues') limitValues(problem.values, span);
    throw new CodeRefusal(problem, span);
  }
}

function refuse(problem: CallProblem | TensorProblem, span: Span): never {
  throw new CodeRefusal(problem, span);
}
