import { type EpochOptions, emitEpoch } from './epoch';
import {
  BITS,
  block,
  branch,
  branchIf,
  call,
  constantI32,
  getLocal,
  I32_ADD,
  I32_LESS,
  loop,
  setLocal,
} from './instructions';
import { createLocals } from './locals';
import type { LoweringContext } from './lower';
import { type Code, type DefinedFunction, I32, V128 } from './module';
import { findSticky } from './sticky';

/** The functions that a module exports, as JavaScript calls them. Epochs are at least 1, and given in bytes of a lane. */
export interface ModuleFunctions {
  /**
   * Runs the lanes of bytes [0, end) of a row. A group of lanes in which something watched may not have stayed finite
   * is run by `trace` instead.
   *
   * @returns whether there was such a group: 1 or 0
   */
  readonly run: (end: number, epochs: number) => number;
  /**
   * Runs the lanes of bytes [from, end) and counts for each the epochs before the first after which something watched is
   * not finite. The outputs of the k-th epoch go to `record` + k · `stride`.
   */
  readonly trace: (from: number, end: number, epochs: number, record: number, stride: number) => void;
}

export interface LoopOptions extends EpochOptions {
  /** Names of outputs. */
  readonly watched: readonly string[];
}

/**
 * The function `run`. It looks at what is sticky once after the last epoch, and at the sum over all epochs of
 * everything else, since a sum never comes back from NaN or ∞.
 */
export function emitRun(options: LoopOptions, traceFunction: number): DefinedFunction {
  const { program, watched, vectors, layout } = options;
  const [END, EPOCHS] = [0, 1];
  const locals = createLocals(options.context.vector, 2);
  const [at, k, hasLeft, sum] = [locals.add(I32), locals.add(I32), locals.add(I32), locals.add(V128)];
  const context = { ...options.context, constant: locals.constant };
  const epoch = emitEpoch({ ...options, context }, locals, at, k);
  const pushAll = (names: readonly string[]) =>
    Array.from({ length: vectors }, (_, v) => epoch.push(names, v)).flat();

  const sticky = findSticky(program, new Set(watched));
  const lasting = pushAll(watched.filter((name) => sticky.has(name)));
  const summed = pushAll(watched.filter((name) => !sticky.has(name)));
  const { add } = context.vector;
  const groupBytes = vectors * 16;
  const body = [
    ...loop([
      ...block([
        ...block([
          ...epoch.load,
          ...leaveUnlessFinite(context, lasting),
          ...[...context.constant(0), ...setLocal(sum), ...constantI32(0), ...setLocal(k)],
          ...loop([
            ...epoch.step,
            ...summed.flatMap((push, place) => (place === 0 ? push : [...push, ...add])),
            ...(summed.length === 0 ? [] : [...getLocal(sum), ...add, ...setLocal(sum)]),
            ...repeatBelow(k, layout.bytesPerLane, EPOCHS),
          ]),
          ...leaveUnlessFinite(context, [...lasting, getLocal(sum)]),
          ...epoch.store,
          ...branch(1),
        ]),
        ...[...getLocal(at), ...getLocal(at), ...constantI32(groupBytes), ...I32_ADD, ...getLocal(EPOCHS)],
        ...[...constantI32(layout.record), ...constantI32(0), ...call(traceFunction)],
        ...[...constantI32(1), ...setLocal(hasLeft)],
      ]),
      ...repeatBelow(at, groupBytes, END),
    ]),
    ...getLocal(hasLeft),
  ];
  return {
    exportName: 'run',
    parameters: [I32, I32],
    results: [I32],
    locals: locals.types,
    body: [...locals.setConstants(), ...body],
  };
}

/** The function `trace`. */
export function emitTrace(options: LoopOptions): DefinedFunction {
  const { watched, vectors, layout } = options;
  const { vector } = options.context;
  const [AT, END, EPOCHS, RECORD, STRIDE] = [0, 1, 2, 3, 4];
  const locals = createLocals(vector, 5);
  const [k, row] = [locals.add(I32), locals.add(I32)];
  const context = { ...options.context, constant: locals.constant };
  const epoch = emitEpoch({ ...options, context }, locals, AT, k);
  const zero = context.constant(0);
  const watches = Array.from({ length: vectors }, (_, v) => {
    // `stays` has all bits set in a lane, or none.
    const [stays, count] = [locals.add(V128), locals.add(V128)];
    const gaps = sumGaps(context, epoch.push(watched, v));
    return {
      begin: [...zero, ...zero, ...vector.equal, ...setLocal(stays), ...zero, ...setLocal(count)],
      step: [
        ...[...getLocal(stays), ...gaps, ...zero, ...vector.equal, ...BITS.and, ...setLocal(stays)],
        ...[...getLocal(count), ...getLocal(stays), ...context.constant(1), ...BITS.and, ...vector.add],
        ...setLocal(count),
      ],
      end: [...getLocal(AT), ...getLocal(count), ...vector.store(layout.counts + v * 16)],
    };
  });
  const body = loop([
    ...epoch.load,
    ...watches.flatMap(({ begin }) => begin),
    ...[...constantI32(0), ...setLocal(k)],
    ...[...getLocal(RECORD), ...getLocal(AT), ...I32_ADD, ...setLocal(row)],
    ...loop([
      ...epoch.step,
      ...watches.flatMap(({ step }) => step),
      ...epoch.record(row),
      ...[...getLocal(row), ...getLocal(STRIDE), ...I32_ADD, ...setLocal(row)],
      ...repeatBelow(k, layout.bytesPerLane, EPOCHS),
    ]),
    ...epoch.store,
    ...watches.flatMap(({ end }) => end),
    ...repeatBelow(AT, vectors * 16, END),
  ]);
  return {
    exportName: 'trace',
    parameters: [I32, I32, I32, I32, I32],
    results: [],
    locals: locals.types,
    body: [...locals.setConstants(), ...body],
  };
}

/** Adds to a local, and repeats the loop while it is below another. */
function repeatBelow(local: number, step: number, limit: number): Code {
  return [
    ...[...getLocal(local), ...constantI32(step), ...I32_ADD, ...setLocal(local)],
    ...[...getLocal(local), ...getLocal(limit), ...I32_LESS, ...branchIf(0)],
  ];
}

/** Leaves the innermost block where a lane of something pushed is not finite. */
function leaveUnlessFinite(context: LoweringContext, pushes: readonly Code[]): Code {
  if (pushes.length === 0) return [];
  const gaps = sumGaps(context, pushes);
  return [...gaps, ...context.constant(0), ...context.vector.unequal, ...BITS.isAnySet, ...branchIf(0)];
}

/** Σ (x − x): 0 where all are finite, else NaN. */
function sumGaps({ vector, constant }: LoweringContext, pushes: readonly Code[]): Code {
  const gaps = pushes.flatMap((push) => [...push, ...push, ...vector.subtract, ...vector.add]);
  return [...constant(0), ...gaps];
}
