import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import './explorer/theme.css';
import './explorer/page.css';
import './explorer/embed/embed.css';
import { startBridge } from './explorer/embed/bridge';
import { drawImage } from './explorer/embed/drawImage';
import { EmbedShell } from './explorer/embed/EmbedShell';
import { deriveAddresses } from './explorer/embed/ownAddresses';
import { provideCatalogs } from './explorer/language';
import { SessionProvider } from './explorer/session';
import { en } from './locales/en';
import { zhCN } from './locales/zh-CN';
import { createSession } from './state/session';
import { openMemory } from './state/storage';
import { createEngine } from './worker/engine';

const container = document.getElementById('root');
if (!container) throw new Error('embed.html must have an element with the id "root"');

const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : '';
const { link, fullPage } = deriveAddresses(location, script, document.baseURI);

// One script, which fetches nothing later: a host may change the language at any time.
provideCatalogs({ en, 'zh-CN': zhCN });

/** Pages have many frames, of which a reader touches one at a time: until then the others need no worker. */
const REST_MS = 3000;

// Looks are the host's to choose, by the link: what the full page keeps on the device is not asked for.
const session = createSession({ engine: createEngine({ restMs: REST_MS }), link, storage: openMemory() });
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
