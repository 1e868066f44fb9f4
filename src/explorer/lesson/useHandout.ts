import { type ComponentType, useEffect, useState } from 'react';
import { loadNetworkStops, RETRY_MS } from './useNetworkStops';

let loaded: ComponentType | null = null;
let loading: Promise<ComponentType | null> | null = null;

/** Loads the lesson on paper with all that it says; null where that fails, and a later call tries again. */
export function loadHandout(): Promise<ComponentType | null> {
  loading ??= Promise.all([import('./Handout'), loadNetworkStops()]).then(
    ([{ Handout }]) => {
      loaded = Handout;
      return Handout;
    },
    () => {
      setTimeout(() => {
        loading = null;
      }, RETRY_MS);
      return null;
    },
  );
  return loading;
}

/** The lesson on paper: at once where it is loaded, since what is printed can't wait; null until then. */
export function useHandout(): ComponentType | null {
  const [handout, setHandout] = useState(() => loaded);
  useEffect(() => {
    let isCurrent = true;
    void loadHandout().then((now) => isCurrent && setHandout(() => now));
    return () => {
      isCurrent = false;
    };
  }, []);
  return handout;
}
