import { useEffect, useState } from 'react';
import type { Experiment } from '../../../core/experiment';
import type { Question } from '../../../state/question';
import { SLICE_MS } from '../../../worker/answerer';
import { deferUntilIdle } from '../../../worker/pool/idle';
import { checkTask, type TaskCheck } from './taskCheck';

/** Checks a task in slices, between which the page hears input and paints; null while that goes on. */
export function useTaskCheck(question: Question, experiment: Experiment): TaskCheck | null {
  const [check, setCheck] = useState<TaskCheck | null>(null);
  useEffect(() => {
    const steps = checkTask(question, experiment);
    let isWanted = true;
    const goOn = () => {
      if (!isWanted) return;
      const until = performance.now() + SLICE_MS;
      let step = steps.next();
      while (!step.done && performance.now() < until) step = steps.next();
      setCheck(step.done ? step.value : null);
      if (!step.done) deferUntilIdle(goOn);
    };
    goOn();
    return () => {
      isWanted = false;
    };
  }, [question, experiment]);
  return check;
}
