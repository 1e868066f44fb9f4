import { INVISIBLE, splitLink, splitPairs } from './linkPairs';
import type { KeptTexts } from './storage';

/** The languages the page speaks; the first where no other is known. */
export const LANGUAGES = ['en', 'zh-CN'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language to show, and what was chosen. */
export interface LanguageChoice {
  /** The chosen one, else the system's where we speak it, else English. */
  readonly language: Language;
  /** What the link asks for, else what is kept; null: nothing. */
  readonly languageChoice: Language | null;
}

/**
 * Chooses the language: what a link asks for, then what is kept, then the system's.
 *
 * @param asked null: the link asks for none
 * @param systemLanguages BCP 47 tags, best first. Default: the browser's
 */
export function chooseLanguage(
  asked: Language | null,
  storage: KeptTexts,
  systemLanguages: readonly string[] = readSystemLanguages(),
): LanguageChoice {
  const languageChoice = asked ?? parseLanguage(storage.read('language') ?? '');
  const systemLanguage = systemLanguages.map(parseLanguage).find((known) => known);
  return { language: languageChoice ?? systemLanguage ?? LANGUAGES[0], languageChoice };
}

/** The language that a tag means: zh, zh-Hans and zh_TW are Chinese, en-GB is English; null: none we speak. */
export function parseLanguage(tag: string): Language | null {
  const [primary] = /^[a-z]*/.exec(tag.normalize('NFKC').replace(INVISIBLE, '').trim().toLowerCase())!;
  return LANGUAGES.find((language) => language.slice(0, 2) === primary) ?? null;
}

/** The language a link asks for, as `parseLink` reads it, without the rest of the link; null: none. */
export function readAskedLanguage(link: string): Language | null {
  const { query, hash } = splitLink(link);
  const asked = new Map([...splitPairs(query), ...splitPairs(hash)]).get('lang');
  return parseLanguage(asked ?? '');
}

function readSystemLanguages(): readonly string[] {
  return typeof navigator === 'undefined' ? [] : (navigator.languages ?? []);
}
