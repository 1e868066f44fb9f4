import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { SPEEDS } from '../../state/parameters';
import type { Answer, GivenAnswer, Question } from '../../state/question';
import type { Session } from '../../state/session';
import { judgeInSession } from '../../state/sessionVerdict';
import type { Try } from '../../state/tries';
import type { Verdict } from '../../state/verdict';
import { useSession } from '../session';
import type { Asking } from './asking';
import { countMissing } from './missing';

/** Seconds that a run takes at most before its outcome is told, however many epochs it has. */
const LONGEST_SECONDS = 8;

/** Where a question stands for its panel, and what moves it on. */
export interface Telling {
  /** `running`: answered, and still playing. */
  readonly phase: 'asked' | 'running' | 'told';
  /** Answered or skipped, while a network is still being trained: what is said until it is done is the answer. */
  readonly isTraining: boolean;
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
  const [awaited, setAwaited] = useState<'answer' | 'outcome' | null>(null);
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

  /** The draft, where it is complete; what is incomplete is no answer. */
  function readAnswer(): Answer | null {
    const { draft } = store.getState();
    return draft && countMissing(question, draft, session.experiment.getState().experiment) === 0
      ? draft
      : null;
  }

  /** Tells at once where the verdict is known; a network that is still being trained tells once it is. */
  function start(what: 'answer' | 'outcome'): void {
    const said = what === 'answer' ? readAnswer() : null;
    const isAnswered = said !== null || what === 'outcome';
    const verdict = isAnswered ? judgeInSession(question, said, session) : null;
    setAwaited(isAnswered && !verdict ? what : null);
    if (verdict) tellVerdict(said, verdict);
  }
  const latest = useRef(start);
  latest.current = start;

  useEffect(() => {
    if (awaited === null) return;
    const attempt = () => {
      if (!session.outcomes()) return;
      stop();
      latest.current(awaited);
    };
    const stop = session.results.subscribe(attempt);
    attempt();
    return stop;
  }, [awaited, session]);

  function tellVerdict(said: Answer | null, verdict: Verdict): void {
    const { experiment } = session.experiment.getState();
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
    isTraining: awaited !== null,
    draft,
    shown: phase === 'told' ? (list[shown] ?? null) : null,
    isSkipped,
    setDraft: actions.setDraft,
    run: () => start('answer'),
    skip() {
      onSkip?.();
      actions.setDraft(null);
      start('outcome');
    },
    again: () => actions.askAgain(),
    runAgain() {
      actions.setDraft(null);
      start('outcome');
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
