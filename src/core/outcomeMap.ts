import { type Axis, cellValues } from './axis';
import { createDescent, type Descent, type DescentOptions } from './descend';
import type { HyperparameterName } from './experiment';
import { type Fates, readFates } from './fate';
import {
  blocksOfPart,
  cellsOfPass,
  LARGEST_BLOCK,
  type MapBlock,
  type MapPart,
  type MapStep,
} from './mapOrder';
import type { Optimizer } from './optimizer';
import { OPTIMIZERS } from './optimizers';

/** What the rows of a map stand for. */
export type SecondQuantity =
  /** A coordinate of the start, by the place of its parameter. */
  | { readonly kind: 'start'; readonly parameter: number }
  /** A constant of the objective. */
  | { readonly kind: 'constant'; readonly name: string }
  /** A number of the optimizer. */
  | { readonly kind: 'hyperparameter'; readonly name: HyperparameterName };

/** A grid of descents: a learning rate for each column, another quantity for each row. */
export interface MapOptions extends Omit<DescentOptions, 'learningRates' | 'starts' | 'keep' | 'tally'> {
  /** N is `epochs`. One value for each parameter; a row may replace one. */
  readonly start: readonly number[];
  /** L*, or null where none is known. */
  readonly minimumLoss: number | null;
  readonly rates: Axis;
  readonly columns: number;
  readonly second: SecondQuantity;
  readonly secondAxis: Axis;
  readonly rows: number;
  /** What of it is computed here. Default: all. */
  readonly part?: MapPart;
}

/** Some cells of a map: those of {@link cellsOfPass} from `from` on. */
export interface MapPatch extends Fates {
  readonly step: MapStep;
  readonly from: number;
}

/** A map while it is made, coarse first. May be dropped at any time. */
export interface OutcomeMap {
  /** Whether every cell of the part is told. */
  readonly isDone: boolean;
  /**
   * Goes on by about `budget` epochs of single cells, and at least by one epoch of one block.
   *
   * @returns the cells that came to their last epoch; null where none did
   */
  advance(budget: number): MapPatch | null;
}

/**
 * Prepares a map; nothing runs before `advance`. What is told of a cell follows from its own numbers alone, whichever
 * cells stand beside it.
 */
export function createOutcomeMap(options: MapOptions): OutcomeMap {
  const { columns, rows, epochs, part = { index: 0, of: 1 } } = options;
  const rates = cellValues(options.rates, columns);
  const seconds = cellValues(options.secondAxis, rows);
  const blocks = blocksOfPart(columns, rows, part, isOneForAll(options));
  let next = blocks.next();
  let descent: Descent | null = null;
  // a descent takes copies of what it is given, so every block may have the same arrays
  const lent = lendLanes(options.start);

  function start({ step, from, length }: MapBlock): Descent {
    const cells = cellsOfPass(columns, rows, step);
    const [learningRates, values, ...starts] = lent(length);
    let row = Math.floor(cells[from]! / columns);
    for (let lane = 0; lane < length; lane++) {
      const cell = cells[from + lane]!;
      while (cell >= (row + 1) * columns) row++;
      learningRates![lane] = rates[cell - row * columns]!;
      values![lane] = seconds[row]!;
    }
    return createDescent(blockOptions(options, learningRates!, values!, starts));
  }

  return {
    get isDone() {
      return next.done === true;
    },
    advance(budget) {
      if (next.done) return null;
      const block = next.value;
      descent ??= start(block);
      descent.advance(Math.max(1, Math.floor(budget / block.length)));
      if (descent.epoch < epochs) return null;
      const patch = { step: block.step, from: block.from, ...readFates(descent.outcome(), epochs) };
      descent = null;
      next = blocks.next();
      return patch;
    },
  };
}

/** Whether lanes with different second values can't run side by side. */
function isOneForAll({ second, optimizer = 'sgd' }: MapOptions): boolean {
  const { shared = [] }: Optimizer = OPTIMIZERS[optimizer];
  return second.kind === 'hyperparameter' && shared.includes(second.name);
}

/** Lanes for rates and second values, and lanes that hold the start, of any length up to that of a block. */
function lendLanes(start: readonly number[]): (length: number) => Float64Array<ArrayBuffer>[] {
  const lanes = [0, 0, ...start].map((value) => new Float64Array(LARGEST_BLOCK).fill(value));
  return (length) => lanes.map((values) => values.subarray(0, length));
}

/** The descent of some cells, whose rows have `values`. */
function blockOptions(
  options: MapOptions,
  learningRates: Float64Array<ArrayBuffer>,
  values: Float64Array<ArrayBuffer>,
  fixed: readonly Float64Array<ArrayBuffer>[],
): DescentOptions {
  const { start, minimumLoss, rates, columns, second, secondAxis, rows, part, ...shared } = options;
  const descent: DescentOptions = {
    ...shared,
    learningRates,
    starts: fixed,
    keep: 'outcome',
    tally: { minimumLoss },
  };
  switch (second.kind) {
    case 'start':
      return { ...descent, starts: fixed.map((given, p) => (p === second.parameter ? values : given)) };
    case 'constant':
      return { ...descent, constants: { ...shared.constants, [second.name]: values } };
    case 'hyperparameter':
      return { ...descent, hyperparameters: { ...shared.hyperparameters, [second.name]: values } };
  }
}

/** Writes a patch into the cells of a whole map, each cell of it only to its own place. */
export function placePatch(map: Fates, columns: number, rows: number, patch: MapPatch): void {
  const cells = cellsOfPass(columns, rows, patch.step);
  for (let lane = 0; lane < patch.fates.length; lane++) {
    const cell = cells[patch.from + lane]!;
    map.fates[cell] = patch.fates[lane]!;
    map.epochs[cell] = patch.epochs[lane]!;
  }
}
