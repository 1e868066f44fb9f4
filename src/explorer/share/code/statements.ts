import type { WrittenOperation } from './idiom';
import type { Term, TermPrinter } from './term';

/** What is computed in several lines: names given to values on the way, then what comes out. */
export interface Statements<Operation extends WrittenOperation = WrittenOperation> {
  readonly locals: readonly { readonly name: string; readonly term: Term<Operation> }[];
  readonly result: Term<Operation>;
}

/** Names of values on the way. No name of an expression has an underscore, so none can be met. */
export function localName(place: number): string {
  return `part_${place + 1}`;
}

/** Writes statements line by line; `before` stands before the last one's value: `return `. */
export function formatStatements<Operation extends WrittenOperation>(
  { locals, result }: Statements<Operation>,
  printer: TermPrinter<Operation>,
  before: string,
): string[] {
  return [
    ...locals.map(({ name, term }) => `${name} = ${printer.print(term)}`),
    `${before}${printer.print(result)}`,
  ];
}

/** Operations inside one another in a line; Python nests 200 parentheses, and two of them may come of one operation. */
const DEEPEST_TERM = 60;

/** Cuts a term that is nested too deep for Python. */
export function cutTerm<Operation extends WrittenOperation>(whole: Term<Operation>): Statements<Operation> {
  const locals: { readonly name: string; readonly term: Term<Operation> }[] = [];

  function cut(term: Term<Operation>): { readonly term: Term<Operation>; readonly depth: number } {
    if (term.kind !== 'operation') return { term, depth: 0 };
    const operands = term.operands.map(cut);
    const shallow = { ...term, operands: operands.map((operand) => operand.term) };
    const depth = 1 + Math.max(...operands.map((operand) => operand.depth));
    if (depth < DEEPEST_TERM || term === whole) return { term: shallow, depth };
    const name = localName(locals.length);
    locals.push({ name, term: shallow });
    return { term: { kind: 'name', text: name }, depth: 0 };
  }

  return { locals, result: cut(whole).term };
}
