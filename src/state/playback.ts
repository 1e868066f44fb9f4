import { createStore, type StoreApi } from 'zustand/vanilla';
import { PARAMETERS, type Speed } from './parameters';

export { SPEEDS, type Speed } from './parameters';

/** Where on the time axis the page stands. Nothing of it changes the numbers of an experiment. */
export interface PlaybackState {
  /** Epoch of the cursor, an integer ≥ 0; null: the last epoch, however many there are. See {@link cursorOf}. */
  readonly at: number | null;
  readonly playing: boolean;
  /** Epochs a second. */
  readonly speed: Speed;
  /** Epoch under the pointer, shared by all views; null: none. */
  readonly hover: number | null;
  /** Id of the run that is nearest to the pointer there; null: none, or not known. */
  readonly hoveredRun: number | null;
  /** Id of the run under focus; null: none chosen. */
  readonly focus: number | null;
  readonly actions: PlaybackActions;
}

/** `epochs` is always that of the experiment now. */
export interface PlaybackActions {
  /** Starts playing from the cursor; from epoch 0 where the cursor is at the end. */
  play(epochs: number): void;
  pause(): void;
  /** Pauses and moves the cursor by `delta` epochs, within [0, epochs]. */
  step(delta: number, epochs: number): void;
  /** Moves the cursor. Not a number: the last epoch, as null. */
  seek(epoch: number | null): void;
  setSpeed(speed: Speed): void;
  setHover(epoch: number | null): void;
  setHoveredRun(id: number | null): void;
  setFocus(id: number | null): void;
  /** Moves on by the epochs that pass in `elapsedMs`; ends at the last epoch. Changes nothing unless playing. */
  tick(elapsedMs: number, epochs: number): void;
}

/** The epoch the cursor stands at, in [0, epochs]. */
export function cursorOf({ at }: Pick<PlaybackState, 'at'>, epochs: number): number {
  return at === null ? epochs : Math.min(at, epochs);
}

/** Makes a store that stands still, at the given epoch and speed or at the last epoch and the usual speed. */
export function createPlaybackStore(
  initial: Partial<Pick<PlaybackState, 'at' | 'speed'>> = {},
): StoreApi<PlaybackState> {
  return createStore<PlaybackState>((set, get) => {
    /** Part of an epoch that has passed since the cursor last moved, in [0, 1). */
    let passed = 0;
    return {
      at: PARAMETERS.at.default,
      speed: PARAMETERS.speed.default,
      ...initial,
      playing: false,
      hover: null,
      hoveredRun: null,
      focus: null,
      actions: {
        play(epochs) {
          passed = 0;
          const cursor = cursorOf(get(), epochs);
          set({ playing: true, at: cursor < epochs ? cursor : 0 });
        },
        pause: () => set({ playing: false }),
        step(delta, epochs) {
          const at = Math.min(epochs, Math.max(0, cursorOf(get(), epochs) + delta));
          set({ playing: false, at: at < epochs ? at : null });
        },
        seek(epoch) {
          passed = 0;
          set({ at: epoch === null ? null : PARAMETERS.at.correct(epoch) });
        },
        setSpeed: (speed) => set({ speed }),
        setHover(hover) {
          if (hover !== get().hover) set(hover === null ? { hover, hoveredRun: null } : { hover });
        },
        setHoveredRun(hoveredRun) {
          if (hoveredRun !== get().hoveredRun) set({ hoveredRun });
        },
        setFocus(focus) {
          if (focus !== get().focus) set({ focus });
        },
        tick(elapsedMs, epochs) {
          const { playing, speed } = get();
          if (!playing) return;
          passed += (elapsedMs / 1000) * speed;
          const steps = Math.floor(passed);
          if (steps < 1) return;
          passed -= steps;
          const at = cursorOf(get(), epochs) + steps;
          set(at < epochs ? { at } : { at: null, playing: false });
        },
      },
    };
  });
}
