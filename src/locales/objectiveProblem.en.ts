import type { Allowed } from '../core/expression/syntax';
import type { ObjectiveProblem } from '../state/objective';

/** Says what is wrong with the text of a loss: where, what is allowed, what to do. */
export function describeObjectiveProblem(problem: ObjectiveProblem): string {
  switch (problem.code) {
    case 'empty':
      return 'Nothing is typed. Write a function of w, such as (w+1)^2, or of x and y, such as x^2+20*y^2.';
    case 'nowhereFinite':
      return 'This function has no finite value and slope anywhere that was tried. Write one that has, at least near 1.';
    case 'noWeight':
      return problem.names.length > 0
        ? `There is nothing to learn: ${problem.names.slice(0, 3).join(', ')} would be constants. Use w, or x and y.`
        : 'This is a constant: there is nothing to learn. Use w, or x and y.';
    default:
      return `${place(problem)}: ${explain(problem)}`;
  }
}

/** Counted from 1, as people count. */
function place({ from, to }: { readonly from: number; readonly to: number }): string {
  return to - from > 1 ? `Characters ${from + 1} to ${to}` : `Character ${from + 1}`;
}

type Placed = Exclude<ObjectiveProblem, { code: 'empty' | 'nowhereFinite' | 'noWeight' }>;

function explain(problem: Placed): string {
  switch (problem.code) {
    case 'unexpectedCharacter':
      return `“${problem.found}” means nothing here. Use letters, digits, + − * / ^ ( ) | and commas.`;
    case 'unexpectedToken':
      return `“${shorten(problem.found)}” cannot stand here. Allowed: ${listAllowed(problem.allowed)}.`;
    case 'unexpectedEnd':
      return `something is missing at the end. Allowed: ${listAllowed(problem.allowed)}.`;
    case 'unclosed':
      return problem.opener === '('
        ? 'this bracket is never closed. Add a ).'
        : 'this bar is never closed. Add a second |.';
    case 'unknownFunction':
      return `there is no function “${shorten(problem.found)}”. ${
        problem.suggestion ? `Did you mean ${problem.suggestion}?` : 'Those there are stand below.'
      }`;
    case 'unknownName':
      return `“${shorten(problem.found)}” is not known. Allowed: ${problem.allowed.join(', ')}.`;
    case 'wrongOperandCount': {
      const { name, given, least, most } = problem;
      const wanted = least === most ? `exactly ${least}` : `${least} to ${most}`;
      return `${name} takes ${wanted} in its brackets, separated by commas; here ${given === 1 ? 'is' : 'are'} ${given}.`;
    }
    case 'functionWithoutParentheses':
      return `${problem.name} is a function: write ${problem.name}(…), with what it is of in brackets.`;
    case 'numberTooLarge':
      return `${shorten(problem.found)} is larger than any number the computer has. Write one below 1e308.`;
    case 'tooLong':
      return `the text has ${problem.length} characters. Allowed: at most ${problem.limit}; leave out what is underlined.`;
    case 'tooDeep':
      return `more than ${problem.limit} brackets, signs or exponents inside one another. Write it with fewer.`;
    case 'tooManyNodes':
      return `more than ${problem.limit} numbers, names and signs. Write a shorter function.`;
    case 'mixedWeights':
      return `${problem.found.join(', ')} do not go together. Use w alone, or x and y.`;
    case 'joinedNames':
      return `“${shorten(problem.found)}” is one name. Write ${shorten(problem.suggestion)} for a product.`;
    case 'longName':
      return problem.suggestion
        ? `“${shorten(problem.found)}” is too long for a name. Did you mean ${problem.suggestion}(…)?`
        : `“${shorten(problem.found)}” is too long for a constant. Allowed: at most ${problem.limit} letters and digits.`;
    case 'tooManyConstants':
      return `this is one constant too many. Allowed: at most ${problem.limit} names beside the weights.`;
    case 'divisionByZero':
      return 'this is always 0, and nothing can be divided by it. Write another divisor.';
  }
}

const ALLOWED: Readonly<Record<Allowed, string>> = {
  number: 'a number',
  name: 'a name',
  function: 'a function',
  operator: 'a sign + − * / ^',
  end: 'the end',
  '(': '(',
  ')': ')',
  '|': '|',
  ',': 'a comma',
  '-': '−',
};

function listAllowed(allowed: readonly Allowed[]): string {
  return [...new Set(allowed)].map((one) => ALLOWED[one]).join(', ');
}

/** What was typed may be as long as a clipboard. */
function shorten(text: string): string {
  const letters = Array.from(text);
  return letters.length > 24 ? `${letters.slice(0, 24).join('')}…` : text;
}
