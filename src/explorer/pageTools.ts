import { createContext } from 'react';
import type { TermName } from '../locales/glossaryTerms';

/** What the full page can do beside the experiment; a page in a frame can't. Each is loaded when it is first asked for. */
export interface PageTools {
  /** Opens the glossary at a term. */
  openGlossary(term: TermName): void;
  enterLecture(): void;
}

/** Null in a frame. */
export const PageToolsContext = createContext<PageTools | null>(null);
