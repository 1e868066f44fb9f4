import { createStore, type StoreApi } from 'zustand/vanilla';
import { chooseLanguage, type Language } from './language';
import { type LossScale, PARAMETERS, type Theme } from './parameters';
import type { KeptTexts } from './storage';

/** Whether the page is shown to a class: `asking` while answers are hidden, `telling` once they are shown. */
export type Lecture = 'off' | 'asking' | 'telling';

/** One of two weights, or how far both are from a minimum. */
export type PathValueName = 'x' | 'y' | 'distance';

/** How the page looks to this person. */
export interface PreferencesState {
  /** The language shown: the chosen one, else the system's where we speak it, else English. */
  readonly language: Language;
  /** What was chosen, here, earlier or by the link; null: nothing. */
  readonly languageChoice: Language | null;
  readonly theme: Theme;
  readonly lossScale: LossScale;
  /** Whether the slider tracks show what each rate would do. */
  readonly showTrack: boolean;
  /** Whether the words for what the runs do are shown. */
  readonly showWords: boolean;
  /** Stop of the lesson that is open, in [1, 8]; null: free play. */
  readonly stop: number | null;
  /** Code in the tensors' playground; null: it is closed. */
  readonly tensors: string | null;
  /** Of this session alone: neither kept nor in a link. */
  readonly lecture: Lecture;
  /** What the path shows where there are two weights; of this session alone. */
  readonly pathValue: PathValueName;
  readonly actions: PreferencesActions;
}

/** Language and theme are also kept on the device; the rest lives in the address, so that a link shows what it showed. */
export interface PreferencesActions {
  setLanguage(language: Language): void;
  setTheme(theme: Theme): void;
  setLossScale(lossScale: LossScale): void;
  setShowTrack(showTrack: boolean): void;
  setShowWords(showWords: boolean): void;
  setStop(stop: number | null): void;
  setTensors(tensors: string | null): void;
  setLecture(lecture: Lecture): void;
  setPathValue(pathValue: PathValueName): void;
}

/** What a link asks for. Language null and theme `system`: nothing, so that what is kept on the device holds. */
export interface AskedPreferences {
  readonly language: Language | null;
  readonly theme: Theme;
  readonly lossScale: LossScale;
  readonly showTrack: boolean;
  readonly showWords: boolean;
  readonly stop: number | null;
  /** Default: ''. */
  readonly tensors?: string;
}

const NOTHING_ASKED: AskedPreferences = {
  language: null,
  theme: 'system',
  lossScale: 'linear',
  showTrack: true,
  showWords: true,
  stop: null,
};

/**
 * Makes a store from what a link asks for, then what is kept, then the system.
 *
 * @param systemLanguages BCP 47 tags, best first. Default: the browser's
 */
export function createPreferencesStore(
  storage: KeptTexts,
  asked: AskedPreferences = NOTHING_ASKED,
  systemLanguages?: readonly string[],
): StoreApi<PreferencesState> {
  const { language, languageChoice } = chooseLanguage(asked.language, storage, systemLanguages);
  return createStore<PreferencesState>((set) => ({
    language,
    languageChoice,
    theme: asked.theme !== 'system' ? asked.theme : PARAMETERS.theme.parse(storage.read('theme') ?? '').value,
    lossScale: asked.lossScale,
    showTrack: asked.showTrack,
    showWords: asked.showWords,
    stop: asked.stop,
    tensors: asked.tensors || null,
    lecture: 'off',
    pathValue: 'x',
    actions: {
      setLanguage(language) {
        storage.write('language', language);
        set({ language, languageChoice: language });
      },
      setTheme(theme) {
        storage.write('theme', theme);
        set({ theme });
      },
      setLossScale: (lossScale) => set({ lossScale }),
      setShowTrack: (showTrack) => set({ showTrack }),
      setShowWords: (showWords) => set({ showWords }),
      setStop: (stop) => set({ stop }),
      setTensors: (tensors) => set({ tensors }),
      setLecture: (lecture) => set({ lecture }),
      setPathValue: (pathValue) => set({ pathValue }),
    },
  }));
}
