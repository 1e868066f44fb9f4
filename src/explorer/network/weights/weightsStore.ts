import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Dtype, roundTo } from '../../../core/dtype';
import type { OpenedNetwork } from '../../../core/network/openNetwork';
import { cursorOf } from '../../../state/playback';
import type { ResultsState } from '../../../state/results';
import type { Session } from '../../../state/session';
import type { RunRows } from '../../../worker/messages';
import { openNetworkOnce } from '../useOpenedNetwork';

/** All weights and biases of the runs at one epoch, as the worker trained them. */
export interface WeightsAtEpoch {
  readonly epoch: number;
  /** The network that they are of: shape and samples go with the weights. */
  readonly network: OpenedNetwork;
  /** What all runs begin with, in the precision they are trained in. */
  readonly start: Float64Array;
  /** By run id, in the order of `nameParameters`; a run that is still trained has none. */
  readonly byRun: ReadonlyMap<number, Float64Array>;
  /** What the optimizer of a run remembers of each of them, by run id and by what the optimizer calls it. */
  readonly memoryByRun: ReadonlyMap<number, ReadonlyMap<string, Float64Array>>;
}

/** Keeps the weights at the cursor at hand. */
export interface Weights {
  /** The last known ones while newer ones are awaited; null before the first. */
  readonly store: StoreApi<WeightsAtEpoch | null>;
  /** Follows cursor and results from now on; returns what ends it. Several may follow. */
  follow(): () => void;
}

/** While something plays or is dragged weights are asked for at most so often: nobody reads numbers faster. */
const LEAST_MS = 120;

/** Makes what asks for weights: one question at a time, so that a fast cursor is followed as well as can be. */
export function createWeights(
  session: Pick<Session, 'experiment' | 'results' | 'playback' | 'rows'>,
): Weights {
  const { experiment, results, playback } = session;
  const store = createStore<WeightsAtEpoch | null>(() => null);
  let followers = 0;
  let stops: readonly (() => void)[] = [];
  let isAsking = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let askedAt = Number.NEGATIVE_INFINITY;
  let rounded: {
    readonly network: OpenedNetwork;
    readonly dtype: Dtype;
    readonly start: Float64Array;
  } | null = null;
  /** What the last question was about. */
  let asked: { readonly byId: ResultsState['byId']; readonly epoch: number } | null = null;

  function look(): void {
    if (followers === 0 || isAsking || timer !== undefined) return;
    const { byId, experiment: answered } = results.getState();
    if (!answered?.network || byId.size === 0) return;
    const epoch = cursorOf(playback.getState(), answered.epochs);
    if (asked?.byId === byId && asked.epoch === epoch) return;
    const isBusy = playback.getState().playing || experiment.getState().held;
    const waitMs = isBusy ? askedAt + LEAST_MS - performance.now() : 0;
    if (waitMs > 0) {
      timer = setTimeout(() => {
        timer = undefined;
        look();
      }, waitMs);
      return;
    }
    asked = { byId, epoch };
    askedAt = performance.now();
    isAsking = true;
    void session.rows(epoch, epoch).then((runs) => {
      isAsking = false;
      write(epoch, runs);
      look();
    });
  }

  /** Made once for a network and a precision, so that who compares weights with it can tell that it stayed. */
  function startIn(dtype: Dtype, network: OpenedNetwork): Float64Array {
    if (rounded?.network !== network || rounded.dtype !== dtype)
      rounded = { network, dtype, start: network.start.map((value) => roundTo(dtype, value)) };
    return rounded.start;
  }

  function write(epoch: number, runs: readonly RunRows[]): void {
    const { experiment: answered, byId } = results.getState();
    const network = answered?.network && openNetworkOnce(answered.network);
    if (!network) return;
    const known = store.getState();
    const isSame = known?.network === network && known.epoch === epoch;
    const byRun = new Map<number, Float64Array>();
    const memoryByRun = new Map<number, ReadonlyMap<string, Float64Array>>();
    for (const { id, rows } of runs) {
      const shown = byId.get(id)?.rows;
      const isOfShown =
        rows.from === epoch &&
        rows.parameters.length === network.start.length &&
        // the worker may be ahead of what is shown, or behind: the loss tells
        Object.is(rows.losses[0], shown?.losses[epoch - shown.from]);
      const parameters = isOfShown ? Float64Array.from(rows.parameters, ([value]) => value!) : null;
      const kept = parameters ?? (isSame && byId.has(id) ? known.byRun.get(id) : null);
      const memory = parameters ? rows.training?.memory : known?.memoryByRun.get(id);
      if (!kept) continue;
      byRun.set(id, kept);
      if (memory) memoryByRun.set(id, memory);
    }
    if (byRun.size > 0)
      store.setState({ epoch, network, start: startIn(answered.dtype, network), byRun, memoryByRun }, true);
  }

  return {
    store,
    follow() {
      followers += 1;
      if (followers === 1) {
        stops = [results.subscribe(look), playback.subscribe(look), experiment.subscribe(look)];
        asked = null;
        look();
      }
      return () => {
        followers -= 1;
        if (followers > 0) return;
        for (const stop of stops) stop();
        clearTimeout(timer);
        timer = undefined;
      };
    },
  };
}
