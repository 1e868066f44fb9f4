import type { Interpreter } from './interpret';
import type { Program } from './program';

/**
 * Another way to run programs, with the bits of the interpreter in interpret.ts.
 *
 * @param watched names of outputs whose first value that is not finite will be asked for
 * @returns null where it cannot run this program, or not here
 */
export type BackEnd = (program: Program, watched: readonly string[]) => Interpreter | null;
