import type { ReactNode } from 'react';
import { createAskingStore } from '../../state/asking';
import { parseLinkTask } from '../../state/linkTask';
import { AskingProvider } from '../asking/AskingProvider';
import { TaskPanel } from './TaskPanel';
import type { Task } from './task';

/** Opens what a link asks. Where that can't be read, nothing is asked, and the page is as without it. */
export function openTask(link: { readonly search: string; readonly hash: string }): Task {
  const { question, corrections } = parseLinkTask(link.search + link.hash);
  const asking = createAskingStore();
  asking.getState().actions.ask(question);
  const Provider = ({ children }: { children: ReactNode }) => (
    <AskingProvider store={asking}>{children}</AskingProvider>
  );
  return { asking, corrections, Provider, Panel: question && TaskPanel };
}
