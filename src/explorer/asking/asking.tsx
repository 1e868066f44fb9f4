import { type ComponentType, createContext, use, useCallback, useSyncExternalStore } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import { type AskingState, isOutcomeHidden, isRunHidden } from '../../state/asking';
import type { TriesState } from '../../state/tries';
import { BoldStepsContext } from '../charts/boldSteps';
import type { Axis } from '../charts/domains';
import type { Frame } from '../charts/frame';
import type { Landscape } from '../charts/landscape';
import { useExperiment } from '../session';

/** What a chart is given to draw a guess in: its frame, and an element over the drawing for what can be pressed. */
export interface GuessMarkProps {
  readonly frame: Frame;
  readonly overlay: HTMLElement | null;
}

/** Guesses as the three charts draw them, loaded with the question, not with the charts. */
export interface GuessMarks {
  readonly Landscape: ComponentType<GuessMarkProps & { axis: Axis; landscape: Landscape }>;
  readonly Path: ComponentType<Pick<GuessMarkProps, 'frame'> & { shownEpochs: number }>;
  readonly Loss: ComponentType<GuessMarkProps & { lossAxis: Axis; epochs: number }>;
  /** What tells in a chart's header the guess from the run, for points and for curves. */
  readonly LandingLegend: ComponentType;
  readonly SketchLegend: ComponentType;
}

/** A question that stands on a page, and how its guesses are drawn. */
export interface Asking {
  readonly store: StoreApi<AskingState>;
  readonly tries: StoreApi<TriesState>;
  readonly marks: GuessMarks;
}

/** Where nothing is drawn of what is guessed. */
export const NO_MARKS: GuessMarks = {
  Landscape: () => null,
  Path: () => null,
  Loss: () => null,
  LandingLegend: () => null,
  SketchLegend: () => null,
};

/** Given by `AskingProvider`; null: nothing is asked on this page. */
export const AskingContext = createContext<Asking | null>(null);

/**
 * All of what stands on the page this component stands in.
 *
 * @throws Error outside an `AskingProvider`
 */
export function useAskingHere(): Asking {
  const asking = use(AskingContext);
  if (!asking) throw new Error('a question needs an AskingProvider above it');
  return asking;
}

/** The question of the page this component stands in, or null where nothing is asked. */
export function useAskingStore(): StoreApi<AskingState> | null {
  return use(AskingContext)?.store ?? null;
}

/** How guesses are drawn, or null where there is no question. */
export function useGuessMarks(): GuessMarks | null {
  const asking = use(AskingContext);
  const isAsked = useAsking((state) => state.question !== null);
  return isAsked && asking ? asking.marks : null;
}

/**
 * Selects a slice of the question's state; renders again only when that changes.
 *
 * @returns null where nothing can be asked
 */
export function useAsking<T>(select: (state: AskingState) => T): T | null {
  const store = useAskingStore();
  const subscribe = useCallback(
    (listener: () => void) => store?.subscribe(listener) ?? nothingToStop,
    [store],
  );
  return useSyncExternalStore(subscribe, () => (store ? select(store.getState()) : null));
}

/** Whether nothing may tell what rates do: painted tracks, the ruler. False where nothing is asked. */
export function useIsOutcomeHidden(): boolean {
  return useAsking(isOutcomeHidden) ?? false;
}

/** Whether nothing may tell what this run does; `id` is its own, not its place. */
export function useIsRunHidden(id: number): boolean {
  const place = useExperiment((state) => state.experiment.runs.findIndex((run) => run.id === id));
  return useAsking((state) => isRunHidden(state, place)) ?? false;
}

/** What a later question asks, so that it stays hidden although this one is told. */
export interface KeptBack {
  /** What the runs of this page do in the end, in a word. */
  readonly words: boolean;
  /** What they would do at other rates: painted tracks. */
  readonly rates: boolean;
}

/** Given where questions follow one another. Default: nothing is kept back. */
export const KeptBackContext = createContext<KeptBack>({ words: false, rates: false });

/** Whether the word for what this run does is hidden, for the question that stands or for a later one. */
export function useIsWordHidden(id: number): boolean {
  const isRunHidden = useIsRunHidden(id);
  return use(KeptBackContext).words || isRunHidden;
}

/** Whether painted tracks are hidden, for the question that stands or for a later one. */
export function useIsTrackHidden(): boolean {
  const isOutcomeHidden = useIsOutcomeHidden();
  return use(KeptBackContext).rates || isOutcomeHidden;
}

/** Epochs of a path that is looked at closely. */
const FIRST_EPOCHS = 8;

/** How many of its first epochs the path shows at most: few where first steps are what the page is about, so that the gap between a landing and its guess has room. */
export function usePathEpochs(): number {
  const isLanding = useAsking(({ question }) => question?.way === 'landing') ?? false;
  const isAboutFirst = use(BoldStepsContext) !== null;
  return isLanding || isAboutFirst ? FIRST_EPOCHS : Number.MAX_VALUE;
}

function nothingToStop(): void {}
