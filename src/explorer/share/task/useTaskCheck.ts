import { useEffect, useState } from 'react';
import type { Experiment } from '../../../core/experiment';
import type { Question } from '../../../state/question';
import { SLICE_MS } from '../../../worker/answerer';
import { deferUntilIdle } from '../../../worker/pool/idle';
import { checkNetworkTask } from './networkTaskCheck';
import { checkTask, type TaskCheck } from './taskCheck';
import { trainApart } from './trainApart';

/** Checks a task: null while that goes on. */
export function useTaskCheck(question: Question, experiment: Experiment): TaskCheck | null {
  const [check, setCheck] = useState<TaskCheck | null>(null);
  useEffect(() => {
    setCheck(null);
    const begin = experiment.network ? checkByTraining : checkInSlices;
    return begin(question, experiment, setCheck);
  }, [question, experiment]);
  return check;
}

type Begin = (
  question: Question,
  experiment: Experiment,
  tell: (check: TaskCheck | null) => void,
) => () => void;

/** A formula, here, in slices between which the page hears input and paints. */
const checkInSlices: Begin = (question, experiment, tell) => {
  const steps = checkTask(question, experiment);
  let isWanted = true;
  const goOn = () => {
    if (!isWanted) return;
    const until = performance.now() + SLICE_MS;
    let step = steps.next();
    while (!step.done && performance.now() < until) step = steps.next();
    if (step.done) tell(step.value);
    else deferUntilIdle(goOn);
  };
  goOn();
  return () => {
    isWanted = false;
  };
};

/** A network, by an engine of its own, so that what the page shows goes on. */
const checkByTraining: Begin = (question, experiment, tell) => {
  let end = () => {};
  let isWanted = true;
  const check = async () => {
    const { openNetworkEngine } = await import('../../../worker/network/openNetworkEngine');
    if (!isWanted) return;
    const engine = openNetworkEngine();
    end = () => engine.dispose();
    const checked = await checkNetworkTask(question, experiment, (trained) => trainApart(engine, trained));
    end();
    if (isWanted) tell(checked);
  };
  // offline, or a network that can't be trained: nothing is known then
  check().catch(() => isWanted && tell({ right: null, problems: [{ code: 'noData' }] }));
  return () => {
    isWanted = false;
    end();
  };
};
