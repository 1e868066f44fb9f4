import { use } from 'react';
import type { TrainingAskingCatalog } from '../../locales/askingTrainings.en';
import type { NetworkStopFacts } from '../../locales/lessonFacts';
import type { LessonNetworksCatalog } from '../../locales/lessonNetworks.en';
import type { Language } from '../../state/language';
import { readable } from '../readable';
import { usePreferences } from '../session';

/** The words of the last two stops, and the numbers that they tell from the start. */
interface NetworkStops {
  readonly catalogs: Readonly<Record<Language, LessonNetworksCatalog>>;
  readonly facts: NetworkStopFacts;
  /** What questions about networks say otherwise. */
  readonly trainings: Readonly<Record<Language, TrainingAskingCatalog>>;
}

/** Milliseconds after which what could not be loaded is tried again, if it is asked for. */
export const RETRY_MS = 5000;

let loading: Promise<NetworkStops | null> | null = null;

/** Loads the last two stops, once; null where that fails, and a later call tries again. */
export function loadNetworkStops(): Promise<NetworkStops | null> {
  loading ??= readable(
    import('./networkStops').then(
      ({ NETWORK_STOP_CATALOGS, TRAINING_TEXTS, deriveNetworkStopFacts }) => ({
        catalogs: NETWORK_STOP_CATALOGS,
        facts: deriveNetworkStopFacts(),
        trainings: TRAINING_TEXTS,
      }),
      () => {
        // not at once: what asks while it is drawn would ask for ever
        setTimeout(() => {
          loading = null;
        }, RETRY_MS);
        return null;
      },
    ),
  );
  return loading;
}

/**
 * The last two stops; suspends until they are loaded.
 *
 * @param isNeeded false: null at once. Default: true
 * @returns null where they could not be loaded, too
 */
export function useNetworkStops(
  isNeeded = true,
): (NetworkStops & { readonly words: LessonNetworksCatalog }) | null {
  const language = usePreferences((state) => state.language);
  if (!isNeeded) return null;
  const stops = use(loadNetworkStops());
  return stops && { ...stops, words: stops.catalogs[language] };
}

/**
 * Their words, for what stands in these stops alone.
 *
 * @throws Error where they could not be loaded: then none of it stands there
 */
export function useNetworkStopWords(): LessonNetworksCatalog {
  const stops = useNetworkStops();
  if (!stops) throw new Error('the words of the last two stops must be loaded before what says them');
  return stops.words;
}
