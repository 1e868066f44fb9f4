import { createStore, type StoreApi } from 'zustand/vanilla';
import type { KeptTexts } from '../../state/storage';

/** How this person wants to hear, kept on the device. */
export interface HearingState {
  /** In [0, 1]. */
  readonly volume: number;
  /** Whether a large loss sounds low, and not high. */
  readonly isReversed: boolean;
  readonly actions: {
    setVolume(volume: number): void;
    setReversed(isReversed: boolean): void;
  };
}

/** Quiet: nobody is startled. */
const USUAL_VOLUME = 0.4;

/** Makes a store from what is kept; what can't be read there is as usual. */
export function createHearingStore(storage: KeptTexts): StoreApi<HearingState> {
  return createStore<HearingState>((set) => ({
    volume: parseVolume(storage.read('volume')),
    isReversed: storage.read('pitch') === 'reversed',
    actions: {
      setVolume(volume) {
        storage.write('volume', String(volume));
        set({ volume });
      },
      setReversed(isReversed) {
        storage.write('pitch', isReversed ? 'reversed' : 'usual');
        set({ isReversed });
      },
    },
  }));
}

function parseVolume(text: string | null): number {
  const volume = Number(text || Number.NaN);
  return volume >= 0 && volume <= 1 ? volume : USUAL_VOLUME;
}
