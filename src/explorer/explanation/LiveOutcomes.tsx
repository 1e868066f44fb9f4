import { use, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { RunResult } from '../../worker/messages';
import { KeptBackContext, useIsOutcomeHidden } from '../asking/asking';
import { useCatalog } from '../language';
import { formatCount } from '../numbers';
import { nameRun } from '../runs/runMethod';
import { usePreferences, useSession } from '../session';
import { VisuallyHidden } from '../VisuallyHidden';
import { listShownRuns } from './sentences';

// Long enough after the last change that a drag or a held key tells only where it ended.
const QUIET_MS = 700;

/**
 * A polite live region, where words are shown: tells a run's word once it has changed and things have come to rest, never every frame.
 *
 * @param props.describe what is told of a run by its name. Default: the word of its descent and when it arrives
 */
export function LiveOutcomes(props: LiveOutcomesProps) {
  const isKeptBack = use(KeptBackContext).words;
  const isHidden = useIsOutcomeHidden() || isKeptBack;
  return usePreferences((state) => state.showWords) && !isHidden && <SpokenOutcomes {...props} />;
}

interface LiveOutcomesProps {
  describe?: (name: string, result: RunResult) => string;
}

function SpokenOutcomes({ describe }: LiveOutcomesProps) {
  const { words, explanation, methods } = useCatalog();
  const { experiment, results } = useSession();
  const [message, setMessage] = useState('');
  const tellRun = useRef(describe);
  useLayoutEffect(() => {
    tellRun.current = describe;
  });
  const told = useRef<ReadonlyMap<number, string> | null>(null);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      const outcomes = new Map<number, string>();
      const { runs } = experiment.getState().experiment;
      for (const { run, result } of listShownRuns(
        experiment.getState().experiment,
        results.getState().byId,
      )) {
        const { word, arrival } = result.diagnosis;
        const name = nameRun(run, runs, methods);
        outcomes.set(
          run.id,
          tellRun.current?.(name, result) ??
            explanation.finished(name, words[word], arrival === null ? null : formatCount(arrival)),
        );
      }
      const before = told.current;
      const changed = before ? [...outcomes].filter(([id, text]) => before.get(id) !== text) : [];
      told.current = outcomes;
      if (changed.length > 0) setMessage(changed.map(([, text]) => text).join(' '));
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(tell, QUIET_MS);
    };
    wait();
    const stop = [experiment.subscribe(wait), results.subscribe(wait)];
    return () => {
      clearTimeout(timer);
      for (const unsubscribe of stop) unsubscribe();
    };
  }, [experiment, results, words, explanation, methods]);

  return (
    <VisuallyHidden>
      <output aria-live="polite">{message}</output>
    </VisuallyHidden>
  );
}
