import { type ComponentType, use } from 'react';
import { readable } from '../readable';
import { loadNetworkStops, RETRY_MS } from './useNetworkStops';

let loading: Promise<ComponentType | null> | null = null;

/** Loads the lesson on paper with all that it says; null where that fails, and a later call tries again. */
export function loadHandout(): Promise<ComponentType | null> {
  loading ??= readable(
    Promise.all([import('./Handout'), loadNetworkStops()]).then(
      ([{ Handout }]) => Handout,
      () => {
        setTimeout(() => {
          loading = null;
        }, RETRY_MS);
        return null;
      },
    ),
  );
  return loading;
}

/** The lesson on paper; suspends until it is loaded. @returns null where it could not be */
export function useHandout(): ComponentType | null {
  return use(loadHandout());
}
