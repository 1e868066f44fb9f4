import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import './explorer/theme.css';
import './explorer/page.css';
import './explorer/embed/embed.css';
import { startBridge } from './explorer/embed/bridge';
import { drawImage } from './explorer/embed/drawImage';
import { EmbedShell } from './explorer/embed/EmbedShell';
import { SessionProvider } from './explorer/session';
import { createSession } from './state/session';
import { createEngine } from './worker/engine';

const container = document.getElementById('root');
if (!container) throw new Error('embed.html must have an element with the id "root"');

// In a frame without an address of its own the script's says where the full page is.
const ownAddress =
  document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href;
const fullPage = new URL(location.protocol === 'file:' ? 'index.html' : '.', ownAddress).href;

const session = createSession({ engine: createEngine(), link: location });
const { origins, resizing, id } = session.embedding;
const bridge = startBridge(session, {
  allowedOrigins: origins,
  resize: resizing === 'auto',
  id,
  drawImage: (choice) => drawImage(session, fullPage, choice),
});
const onHeight = (px: number) => bridge.reportHeight(px);

// Synchronously, so that the first frame already shows the first curves.
flushSync(() =>
  createRoot(container).render(
    <SessionProvider session={session}>
      <EmbedShell fullPage={fullPage} onHeight={onHeight} />
    </SessionProvider>,
  ),
);
