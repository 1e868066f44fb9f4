import { createContext, use, useMemo } from 'react';
import { useStore } from 'zustand';
import { type LessonCatalog, lessonEn, type PartTexts } from '../../locales/lesson.en';
import { lessonZhCN } from '../../locales/lesson.zh-CN';
import type { LessonFacts } from '../../locales/lessonFacts';
import type { Language } from '../../state/language';
import { usePreferences } from '../session';
import { deriveFacts } from './facts';
import { type Lesson, type LessonState, partAt } from './lessonState';
import { loadTrainedFacts } from './loadTrainedFacts';
import { isNetworkStop, keyOfPart, type Part, STOPS, type Stop } from './stops';
import { useNetworkStops } from './useNetworkStops';

const CATALOGS: Readonly<Record<Language, LessonCatalog>> = { en: lessonEn, 'zh-CN': lessonZhCN };

export const LessonContext = createContext<Lesson | null>(null);

/**
 * The lesson this component stands in.
 *
 * @throws Error outside a lesson
 */
export function useLesson(): Lesson {
  const lesson = use(LessonContext);
  if (!lesson) throw new Error('a stop needs a LessonContext above it');
  return lesson;
}

/** Selects a slice of where one is in the lesson. */
export function useLessonState<T>(select: (state: LessonState) => T): T {
  return useStore(useLesson().state, select);
}

/** The lesson's messages in the language of the page. */
export function useLessonCatalog(): LessonCatalog {
  return CATALOGS[usePreferences((state) => state.language)];
}

/** The lesson's numbers, computed once. */
export function useFacts(): LessonFacts {
  return useMemo(readFacts, []);
}

let facts: LessonFacts | null = null;
function readFacts(): LessonFacts {
  facts ??= deriveFacts();
  return facts;
}

/** Where one is: stop from 1, part from 0. */
export interface Place {
  readonly number: number;
  readonly stop: Stop;
  readonly index: number;
  readonly part: Part;
  readonly key: string;
}

/** Where one is now; the first stop while free play is shown. */
export function usePlace(): Place {
  const number = usePreferences((state) => state.stop) ?? 1;
  const index = useLessonState((state) => state.parts[number - 1] ?? 0);
  const stop = STOPS[number - 1] ?? STOPS[0]!;
  return { number, stop, index, part: partAt(number, index), key: keyOfPart(number, index) };
}

/** What a part says before it is told, and in its place on paper; suspends, and is null, where `useNetworkStops` is. */
export function useTexts({ stop, part }: Pick<Place, 'stop' | 'part'>) {
  const facts = useFacts();
  const { texts } = useLessonCatalog();
  const networks = useNetworkStops(isNetworkStop(stop.id));
  if (!isNetworkStop(stop.id)) return sayBefore(textsOf(texts[stop.id], part), facts);
  return networks && sayBefore(textsOf(networks.words.texts[stop.id], part), networks.facts);
}

/** What a part says once it is told, the sentence to keep last; suspends, and is null, where what it tells is loaded first. */
export function useOutcome({ stop, part }: Pick<Place, 'stop' | 'part'>): readonly string[] | null {
  const facts = useFacts();
  const { texts } = useLessonCatalog();
  const networks = useNetworkStops(isNetworkStop(stop.id));
  if (!isNetworkStop(stop.id)) return sayAfter(textsOf(texts[stop.id], part), facts);
  if (!networks) return null;
  if (stop.id === 'neuron') return sayAfter(textsOf(networks.words.texts.neuron, part), networks.facts);
  const trained = use(loadTrainedFacts(networks.facts));
  return trained && sayAfter(textsOf(networks.words.texts.network, part), trained);
}

function textsOf<Texts>(texts: Readonly<Record<string, Texts>>, { id }: Part): Texts {
  return texts[id]!;
}

function sayBefore<Facts, Told>({ before, paper = before }: PartTexts<Facts, Told>, facts: Facts) {
  return { before: before(facts), paper: paper(facts) };
}

function sayAfter<Facts, Told>({ after, key }: PartTexts<Facts, Told>, told: Told): readonly string[] {
  return [...after(told), key(told)];
}
