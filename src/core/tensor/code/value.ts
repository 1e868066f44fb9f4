import type { Span } from '../../expression/syntax';
import type { NestedList, TensorProblem } from '../problem';
import type { Tensor, TensorDtype } from '../tensor';
import type { Attribute, SyntaxProblem } from './syntax';

/** What code gives. `python` is a number, a boolean or a list, which is no tensor yet. */
export type Value =
  | { readonly kind: 'tensor'; readonly tensor: Tensor }
  | { readonly kind: 'python'; readonly list: NestedList }
  | { readonly kind: 'shape'; readonly shape: readonly number[] }
  | { readonly kind: 'dtype'; readonly dtype: TensorDtype };

/** What an argument must be. */
export type ArgumentKind = 'tensor' | 'lengths' | 'number' | 'whole' | 'dtype' | 'seed';

/** What can be wrong with code whose words are right, beside what a tensor can't be. */
export type CallProblem =
  | { readonly code: 'unknownName'; readonly found: string; readonly allowed: readonly string[] }
  | { readonly code: 'missingArgument'; readonly function: string; readonly argument: string }
  | {
      readonly code: 'unexpectedArgument';
      readonly function: string;
      readonly argument: string;
      readonly allowed: readonly string[];
    }
  | { readonly code: 'argumentNotHere'; readonly function: string; readonly argument: string }
  | {
      readonly code: 'tooManyArguments';
      readonly function: string;
      readonly given: number;
      readonly most: number;
    }
  | { readonly code: 'repeatedArgument'; readonly argument: string }
  | { readonly code: 'placeAfterName' }
  | { readonly code: 'wrongKind'; readonly argument: string; readonly wanted: ArgumentKind }
  /** Lengths with a point; TensorFlow calls the argument by the name of its dtype. */
  | { readonly code: 'lengthsNotWhole'; readonly attribute: string }
  /** A single length where a list of them is wanted. */
  | { readonly code: 'lengthsNotList' }
  /** An operator between lists of Python, which joins or repeats them, or knows nothing of them. */
  | { readonly code: 'pythonLists'; readonly operator: string }
  | { readonly code: 'zeroDivision' }
  | { readonly code: 'notATensor'; readonly attribute: Attribute }
  | { readonly code: 'tensorInList' }
  | { readonly code: 'axisOutside'; readonly axis: number; readonly rank: number }
  | { readonly code: 'noMaxval' }
  | { readonly code: 'randomDtype'; readonly dtype: TensorDtype }
  | { readonly code: 'tooManySteps'; readonly limit: number };

/** What is wrong with code, and where. */
export type CodeProblem = Span & (SyntaxProblem | CallProblem | TensorProblem);
