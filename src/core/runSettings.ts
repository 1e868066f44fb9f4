import type { Run, RunSettings } from './experiment';

/** What a run has of its own beside rate and place, without what is left out. */
export function settingsOf({ optimizer, schedule, clipping, start }: Run): RunSettings {
  return {
    ...(optimizer && { optimizer }),
    ...(schedule && { schedule }),
    ...(clipping && { clipping }),
    ...(start && { start }),
  };
}

/** Tells settings apart: the same for two exactly where they are the same. Typed numbers with their text: JSON has no −0. */
export function settingsKey(settings: RunSettings): string {
  return JSON.stringify(settings);
}

/** The key of a run that has nothing of its own. */
export const PLAIN_KEY = settingsKey({});
