import { getLocal, setLocal, type VectorInstructions } from './instructions';
import { type Code, V128 } from './module';

/** The local variables of a function while it is written. */
export interface Locals {
  /** Types of all that were added, in the order of their places. */
  readonly types: readonly number[];
  /** @returns its place */
  readonly add: (type: number) => number;
  /** Pushes a number in all lanes, from a local of its own, so that no loop makes it again. */
  readonly constant: (value: number) => Code;
  /** Sets the locals of all constants asked for so far: to stand before everything else. */
  readonly setConstants: () => Code;
}

/** @param parameters how many the function has: they are its first locals */
export function createLocals(vector: VectorInstructions, parameters: number): Locals {
  const types: number[] = [];
  const constants: { readonly value: number; readonly local: number }[] = [];
  const add = (type: number) => parameters + types.push(type) - 1;
  return {
    types,
    add,
    constant(value) {
      const known = constants.find((constant) => Object.is(constant.value, value));
      if (known) return getLocal(known.local);
      const local = add(V128);
      constants.push({ value, local });
      return getLocal(local);
    },
    setConstants: () =>
      constants.flatMap(({ value, local }) => [...vector.constant(value), ...setLocal(local)]),
  };
}
