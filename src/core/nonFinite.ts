import type { Lanes } from './dtype';
import type { Runner } from './program/runner';

/** Finds the epoch at which each lane leaves finite numbers. */
export interface NonFiniteWatch {
  /** Shape [lanes]: first epoch that is not finite, or −1. */
  readonly epochs: Int32Array<ArrayBuffer>;
  /** Whether any lane of [from, from + lanes) has left already. */
  readonly hasLeft: (from: number, lanes: number) => boolean;
  /** Looks at lanes [from, from + lanes) at one epoch; lane `from` stands at index 0 of each array of `values`. */
  readonly inspect: (values: readonly Lanes[], epoch: number, from: number, lanes: number) => void;
  /**
   * Takes note of lanes [from, from + lanes) after `epochs` further epochs from `epoch` on; `finiteEpochs` tells for each
   * how many of them went by before one that is not finite.
   */
  readonly note: (finiteEpochs: Lanes, epoch: number, epochs: number, from: number, lanes: number) => void;
  /** Looks at epochs [first, last] of whole trajectories, shape [epochs, lanes]. */
  readonly inspectRows: (rows: readonly Lanes[], first: number, last: number) => void;
}

export function createNonFiniteWatch(
  lanes: number,
  isSurelyFinite: Runner<Lanes>['isSurelyFinite'],
): NonFiniteWatch {
  const epochs = new Int32Array(lanes).fill(-1);

  function mark(lane: number, epoch: number): void {
    if (epochs[lane]! < 0 || epoch < epochs[lane]!) epochs[lane] = epoch;
  }

  return {
    epochs,
    hasLeft(from, length) {
      for (let lane = from; lane < from + length; lane++) if (epochs[lane]! >= 0) return true;
      return false;
    },
    inspect(values, epoch, from, length) {
      for (const array of values) {
        if (isSurelyFinite(array, 0, length)) continue;
        for (let i = 0; i < length; i++) if (!Number.isFinite(array[i]!)) mark(from + i, epoch);
      }
    },
    note(finiteEpochs, epoch, count, from, length) {
      for (let i = 0; i < length; i++) {
        if (finiteEpochs[i]! < count) mark(from + i, epoch + finiteEpochs[i]! + 1);
      }
    },
    inspectRows(rows, first, last) {
      for (const values of rows) {
        const [begin, end] = [first * lanes, (last + 1) * lanes];
        if (isSurelyFinite(values, begin, end)) continue;
        for (let at = begin; at < end; at++) {
          if (!Number.isFinite(values[at]!)) mark(at % lanes, Math.floor(at / lanes));
        }
      }
    },
  };
}
