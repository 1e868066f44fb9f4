import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import './explorer/theme.css';
import './explorer/page.css';
import { SessionProvider } from './explorer/session';
import { Shell } from './explorer/shell/Shell';
import { followInAddress } from './state/address';
import { createSession } from './state/session';
import { createEngine } from './worker/engine';

const container = document.getElementById('root');
if (!container) throw new Error('index.html must have an element with the id "root"');

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
