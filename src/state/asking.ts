import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Answer, GivenAnswer, Question } from './question';

/**
 * Where a question stands. Until it is `told`, nothing on the page may give the outcome away: words, painted tracks,
 * paths, curves and sentences of the runs asked about stay hidden.
 */
export type AskingPhase =
  /** Waits for an answer. */
  | 'asked'
  /** Answered or skipped: the run plays, and what it reaches is revealed. */
  | 'told';

/** The question on the page, what has been said so far, and what was said before. */
export interface AskingState {
  /** Null: nothing is asked, and nothing is hidden. */
  readonly question: Question | null;
  readonly phase: AskingPhase;
  /** What is said so far: incomplete while `asked`; null: nothing. Kept when told, to be drawn against the outcome. */
  readonly draft: Answer | null;
  /** The line in one's own words. */
  readonly why: string;
  /** Answers to this question, oldest first. */
  readonly given: readonly GivenAnswer[];
  /** Whether it was told without an answer. */
  readonly isSkipped: boolean;
  readonly actions: AskingActions;
}

export interface AskingActions {
  /** Puts a question, or none, in place of the one there was. */
  ask(question: Question | null): void;
  setDraft(draft: Answer | null): void;
  setWhy(why: string): void;
  /** Takes the draft as the answer and tells the outcome. Changes nothing where there is no draft. */
  answer(isRight: boolean | null): void;
  /** Tells the outcome without an answer. */
  skip(): void;
  /** Hides the outcome again for another try; what was given stays. */
  askAgain(): void;
}

/** Makes a store in which nothing is asked. */
export function createAskingStore(now: () => number = () => performance.now()): StoreApi<AskingState> {
  return createStore<AskingState>((set, get) => {
    let shownAt = now();
    const blank = { phase: 'asked', draft: null, why: '', isSkipped: false } as const;
    return {
      question: null,
      ...blank,
      given: [],
      actions: {
        ask(question) {
          shownAt = now();
          set({ question, ...blank, given: [] });
        },
        setDraft: (draft) => set({ draft }),
        setWhy: (why) => set({ why }),
        answer(isRight) {
          const { draft, why, given, phase } = get();
          if (draft === null || phase !== 'asked') return;
          const answer: GivenAnswer = {
            answer: draft,
            why,
            isRight,
            tries: given.length + 1,
            milliseconds: Math.round(now() - shownAt),
          };
          set({ phase: 'told', given: [...given, answer] });
        },
        skip() {
          if (get().phase === 'asked') set({ phase: 'told', isSkipped: true });
        },
        askAgain() {
          set(blank);
        },
      },
    };
  });
}

/** Whether the outcome of the runs must not be seen now. */
export function isOutcomeHidden({ question, phase }: Pick<AskingState, 'question' | 'phase'>): boolean {
  return question !== null && phase === 'asked';
}

/**
 * Whether nothing may tell now what the run at this place of the experiment does. Where a rate is to be found, only the
 * run that is asked about is hidden: the others are what it is held against.
 */
export function isRunHidden(state: Pick<AskingState, 'question' | 'phase'>, place: number): boolean {
  if (!isOutcomeHidden(state)) return false;
  return state.question?.way !== 'rate' || state.question.run === place;
}
