import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import '../theme.css';
import '../page.css';
import type { Catalog } from '../../locales/en';
import { followInAddress } from '../../state/address';
import type { Language } from '../../state/language';
import { createSession } from '../../state/session';
import { createEngine } from '../../worker/engine';
import { provideCatalog } from '../language';
import { SessionProvider } from '../session';
import { Shell } from './Shell';

/**
 * Shows the page of the address.
 *
 * @param language the one of the address, the device or the system, as `chooseLanguage` gives it
 * @param catalog that language's
 */
export function openPage(container: HTMLElement, language: Language, catalog: Catalog): void {
  provideCatalog(language, catalog);
  const session = createSession({ engine: createEngine(), link: location });
  followInAddress(session);

  // Synchronously, so that the first frame already shows the first curves.
  flushSync(() =>
    createRoot(container).render(
      <StrictMode>
        <SessionProvider session={session}>
          <Shell />
        </SessionProvider>
      </StrictMode>,
    ),
  );
}
