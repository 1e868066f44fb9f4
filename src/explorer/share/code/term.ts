import { type Idiom, type Idioms, Rank, type WrittenOperation } from './idiom';

/** What is computed, on its way into Python: a syntax tree or a piece of a program. */
export type Term<Operation extends WrittenOperation = WrittenOperation> =
  | { readonly kind: 'literal'; readonly text: string; readonly imports?: string }
  | { readonly kind: 'name'; readonly text: string }
  | {
      readonly kind: 'operation';
      readonly operation: Operation;
      readonly operands: readonly Term<Operation>[];
    };

/** Writes terms in one library's way, and remembers what the script must bring for them. */
export interface TermPrinter<Operation extends WrittenOperation> {
  /** The term as Python, with as few parentheses as its tree allows. */
  readonly print: (term: Term<Operation>) => string;
  /** Imports of what was printed so far, each once. */
  readonly imports: ReadonlySet<string>;
  /** Functions that what was printed so far calls, each once, as lines. */
  readonly helpers: ReadonlySet<readonly string[]>;
  /** Whether a literal had to be made a number of the library's own. */
  readonly usesNumber: boolean;
}

/** Starts with nothing printed. */
export function createTermPrinter<Operation extends WrittenOperation>(
  idioms: Idioms<Operation>,
): TermPrinter<Operation> {
  const imports = new Set<string>();
  const helpers = new Set<readonly string[]>();
  let usesNumber = false;

  function print(term: Term<Operation>, least: Rank, isLiteralTaken: boolean): string {
    switch (term.kind) {
      case 'name':
        return term.text;
      case 'literal':
        if (term.imports !== undefined) imports.add(term.imports);
        if (isLiteralTaken) return term.text;
        usesNumber = true;
        return `number(${term.text})`;
      case 'operation': {
        const idiom = idioms[term.operation];
        if (idiom.imports !== undefined) imports.add(idiom.imports);
        if (idiom.helper !== undefined) helpers.add(idiom.helper);
        const taken = takenLiterals(idiom, term.operands, isLiteralTaken);
        const texts = term.operands.map((operand, place) =>
          print(operand, idiom.operands[place] ?? Rank.sum, taken[place] ?? false),
        );
        const text = idiom.write(...texts);
        return idiom.rank < least ? `(${text})` : text;
      }
    }
  }

  return {
    print: (term) => print(term, Rank.sum, false),
    imports,
    helpers,
    get usesNumber() {
      return usesNumber;
    },
  };
}

/**
 * Which operands may be plain literals. Of two literals the first must not: Python would compute 0.1 + 0.2 by itself,
 * in double precision, and refuse 1 / 0. The sign of a literal belongs to it.
 */
function takenLiterals(idiom: Idiom, operands: readonly Term[], isLiteralTaken: boolean): readonly boolean[] {
  if (operands.length === 1) return [isLiteralTaken && idiom.rank === Rank.signed];
  const isAlone = operands.every(isLiteral);
  return operands.map((_, place) => Boolean(idiom.takesLiteral[place]) && !(isAlone && place === 0));
}

function isLiteral(term: Term): boolean {
  if (term.kind === 'operation') return term.operation === 'negate' && term.operands.every(isLiteral);
  return term.kind === 'literal';
}
