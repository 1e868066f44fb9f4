import { Fragment, StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import '../theme.css';
import '../page.css';
import { followInAddress } from '../../state/address';
import { createSession, type Session } from '../../state/session';
import { type Catalogs, provideCatalogs } from '../language';
import { SessionProvider } from '../session';
import type { Task } from '../task/task';
import { createPageEngine } from './pageEngine';
import { Shell } from './Shell';

/**
 * Shows the page.
 *
 * @param link what it opens with
 * @param catalogs at least that of the language that `chooseLanguage` gives for the link
 * @param task what the link asks; null: nothing
 * @returns what is shown from now on
 * @throws Error where the document has no element with the id "root"
 */
export function openPage(
  link: { readonly search: string; readonly hash: string },
  catalogs: Catalogs,
  task: Task | null,
): Session {
  const container = document.getElementById('root');
  if (!container) throw new Error('index.html must have an element with the id "root"');

  provideCatalogs(catalogs);
  const session = createSession({ engine: createPageEngine(), link, corrections: task?.corrections ?? [] });
  const Provider = task?.Provider ?? Fragment;
  followInAddress(session);

  // Synchronously, so that the first frame already shows the first curves.
  flushSync(() =>
    createRoot(container).render(
      <StrictMode>
        <SessionProvider session={session}>
          <Provider>
            <Shell Panel={task?.Panel ?? undefined} />
          </Provider>
        </SessionProvider>
      </StrictMode>,
    ),
  );
  return session;
}
