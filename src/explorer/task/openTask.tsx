import { type ReactNode, useLayoutEffect } from 'react';
import { createAskingStore, isOutcomeHidden } from '../../state/asking';
import { parseLinkTask } from '../../state/linkTask';
import { AskingProvider } from '../asking/AskingProvider';
import { useSession } from '../session';
import { TaskPanel } from './TaskPanel';
import type { Task } from './task';

/** Opens what a link asks. Where that can't be read, nothing is asked, and the page is as without it. */
export function openTask(link: { readonly search: string; readonly hash: string }): Task {
  const { question, corrections } = parseLinkTask(link.search + link.hash);
  const asking = createAskingStore();
  asking.getState().actions.ask(question);
  const Provider = ({ children }: { children: ReactNode }) => {
    const { playback } = useSession();
    // a run that nobody has seen yet stands at its start
    useLayoutEffect(() => {
      const goToStart = () => playback.getState().actions.seek(0);
      if (isOutcomeHidden(asking.getState())) goToStart();
      return asking.subscribe((state, before) => {
        if (isOutcomeHidden(state) && !isOutcomeHidden(before)) goToStart();
      });
    }, [playback]);
    return <AskingProvider store={asking}>{children}</AskingProvider>;
  };
  return { asking, corrections, Provider, Panel: question && TaskPanel };
}
