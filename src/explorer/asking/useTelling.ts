import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { SPEEDS } from '../../state/parameters';
import type { Answer, GivenAnswer, Question } from '../../state/question';
import type { Session } from '../../state/session';
import type { Try } from '../../state/tries';
import { judgeAnswer } from '../../state/verdict';
import { useSession } from '../session';
import type { Asking } from './asking';
import { countMissing } from './missing';

/** Seconds that a run takes at most before its outcome is told, however many epochs it has. */
const LONGEST_SECONDS = 8;

/** Where a question stands for its panel, and what moves it on. */
export interface Telling {
  /** `running`: answered, and still playing. */
  readonly phase: 'asked' | 'running' | 'told';
  readonly draft: Answer | null;
  /** The try whose outcome is told; null before. */
  readonly shown: Try | null;
  readonly isSkipped: boolean;
  readonly setDraft: (draft: Answer | null) => void;
  /** Takes the draft as the answer, where it is complete, and runs. */
  readonly run: () => void;
  readonly skip: () => void;
  /** Hides the outcome again. */
  readonly again: () => void;
  /** Runs what the page shows now, and adds it to the tries. */
  readonly runAgain: () => void;
}

/** Judges, runs and tells the answers to a question. */
export function useTelling(
  { store, tries }: Asking,
  question: Question,
  {
    onSkip,
    onTold,
  }: {
    onSkip: (() => void) | undefined;
    onTold: ((given: GivenAnswer | null) => void) | undefined;
  },
): Telling {
  const session = useSession();
  const { phase, draft, isSkipped, actions } = useStore(store);
  const { list, shown } = useStore(tries);
  const [isRunning, setRunning] = useState(false);
  const tell = useRef(onTold);
  tell.current = onTold;

  // what has played is told, and so is what was stopped on its way
  useEffect(() => {
    if (!isRunning) return;
    const finish = () => {
      if (session.playback.getState().playing) return;
      setRunning(false);
      const { given, isSkipped } = store.getState();
      tell.current?.(isSkipped ? null : (given.at(-1) ?? null));
    };
    const stop = session.playback.subscribe(finish);
    finish();
    return stop;
  }, [isRunning, session, store]);

  function start(said: Answer | null): void {
    const { experiment } = session.experiment.getState();
    const verdict = judgeAnswer(question, said, experiment);
    const learningRate = 'run' in question ? (experiment.runs[question.run]?.learningRate ?? null) : null;
    tries.getState().actions.add({ learningRate, said, verdict });
    if (store.getState().phase === 'asked') {
      if (said) actions.answer(verdict.isRight);
      else actions.skip();
    }
    playFromStart(session);
    setRunning(true);
  }

  return {
    phase: phase === 'asked' ? 'asked' : isRunning ? 'running' : 'told',
    draft,
    shown: phase === 'told' ? (list[shown] ?? null) : null,
    isSkipped,
    setDraft: actions.setDraft,
    run() {
      if (draft && countMissing(question, draft, session.experiment.getState().experiment) === 0)
        start(draft);
    },
    skip() {
      onSkip?.();
      actions.setDraft(null);
      start(null);
    },
    again: () => actions.askAgain(),
    runAgain() {
      actions.setDraft(null);
      start(null);
    },
  };
}

/** From epoch 0, fast enough to be over soon; at once at the end where less motion is wanted. */
function playFromStart({ playback, experiment }: Session): void {
  const { epochs } = experiment.getState().experiment;
  const { actions, speed } = playback.getState();
  if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) {
    actions.pause();
    actions.seek(null);
    return;
  }
  const needed = SPEEDS.find((candidate) => candidate >= epochs / LONGEST_SECONDS) ?? SPEEDS.at(-1)!;
  if (speed < needed) actions.setSpeed(needed);
  actions.seek(0);
  actions.play(epochs);
}
