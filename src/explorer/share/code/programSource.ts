import type { Value } from '../../../core/program/operation';
import type { Program } from '../../../core/program/program';
import type { Entry, Input } from '../../../core/program/tape';
import type { WrittenOperation } from './idiom';
import { formatStoredLiteral } from './literal';
import { localName, type Statements } from './statements';
import type { Term } from './term';

/** Names, numbers and operations in a line; what is larger is cut, for readers and for Python, which nests 200 brackets. */
const LARGEST_TERM = 12;

/**
 * Writes what outputs of a program need: a value that is used twice, or is large, gets a name, `part_1` and so on.
 * A constant stands before what it multiplies, and a negative one is subtracted; both give the same bits.
 *
 * @param nameOf how the script calls an input
 */
export function deriveProgramSources(
  { dtype, entries, outputs }: Program,
  wanted: readonly string[],
  nameOf: (input: Input) => string,
): Pick<Statements, 'locals'> & { readonly results: readonly Term[] } {
  const results = wanted.map((one) => passFlush(entries, outputs.find(({ name }) => name === one)!.value));
  const uses = countUses(entries, results);
  const locals: { readonly name: string; readonly term: Term }[] = [];
  const terms: Term[] = [];
  const sizes: number[] = [];

  entries.forEach((entry, value) => {
    sizes[value] = 1;
    if (entry.kind === 'input') terms[value] = { kind: 'name', text: nameOf(entry.input) };
    else if (entry.kind === 'constant') {
      terms[value] = { kind: 'literal', text: formatStoredLiteral(entry.value, dtype) };
    } else if (entry.operation !== 'flush' && uses[value]! > 0) {
      const operands = entry.operands.map((operand) => passFlush(entries, operand));
      const size = operands.reduce((sum, operand) => sum + sizes[operand]!, 1);
      const term = arrange(
        entry.operation,
        operands.map((operand) => terms[operand]!),
      );
      if (uses[value] === 1 && (size <= LARGEST_TERM || results.includes(value))) {
        terms[value] = term;
        sizes[value] = size;
      } else {
        const name = localName(locals.length);
        locals.push({ name, term });
        terms[value] = { kind: 'name', text: name };
      }
    }
  });
  return { locals, results: results.map((result) => terms[result]!) };
}

/** {@link deriveProgramSources} of one output. */
export function deriveProgramSource(
  program: Program,
  wanted: string,
  nameOf: (input: Input) => string,
): Statements {
  const { locals, results } = deriveProgramSources(program, [wanted], nameOf);
  return { locals, result: results[0]! };
}

/** 2 · x rather than x · 2, x − 1 rather than x + (−1). */
function arrange(operation: WrittenOperation, operands: readonly Term[]): Term {
  const [x, y] = operands;
  if (x === undefined || y?.kind !== 'literal') return { kind: 'operation', operation, operands };
  if (operation === 'multiply') return { kind: 'operation', operation, operands: [y, x] };
  const isNegative = /^-\d/.test(y.text) && y.text !== '-0.0';
  if (operation !== 'add' || !isNegative) return { kind: 'operation', operation, operands };
  return { kind: 'operation', operation: 'subtract', operands: [x, { ...y, text: y.text.slice(1) }] };
}

/** What stands before `flush`, which is not written. */
function passFlush(entries: readonly Entry[], value: Value): Value {
  const entry = entries[value];
  return entry?.kind === 'operation' && entry.operation === 'flush' ? entry.operands[0]! : value;
}

/** How often each value is wanted on the way to `results`; 0 for what they do without. */
function countUses(entries: readonly Entry[], results: readonly Value[]): number[] {
  const uses = entries.map(() => 0);
  for (const result of results) uses[result]!++;
  for (let value = entries.length - 1; value >= 0; value--) {
    const entry = entries[value]!;
    if (entry.kind !== 'operation' || uses[value] === 0) continue;
    for (const operand of entry.operands) uses[passFlush(entries, operand)]!++;
  }
  return uses;
}
