import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import './explorer/theme.css';
import './explorer/page.css';
import './explorer/embed/embed.css';
import { startBridge } from './explorer/embed/bridge';
import { EmbedShell } from './explorer/embed/EmbedShell';
import { deriveAddresses } from './explorer/embed/ownAddresses';
import { SessionProvider } from './explorer/session';
import { createSession } from './state/session';
import { createEngine } from './worker/engine';

const container = document.getElementById('root');
if (!container) throw new Error('embed.html must have an element with the id "root"');

const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : '';
const { link, fullPage } = deriveAddresses(location, script, document.baseURI);

const session = createSession({ engine: createEngine(), link });
const { origins, resizing, id } = session.embedding;
const bridge = startBridge(session, { allowedOrigins: origins, resize: resizing === 'auto', id });
const onHeight = (px: number) => bridge.reportHeight(px);

// Synchronously, so that the first frame already shows the first curves.
flushSync(() =>
  createRoot(container).render(
    <SessionProvider session={session}>
      <EmbedShell fullPage={fullPage} onHeight={onHeight} />
    </SessionProvider>,
  ),
);
