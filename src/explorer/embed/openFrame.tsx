import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import '../theme.css';
import '../page.css';
import './embed.css';
import { en } from '../../locales/en';
import { zhCN } from '../../locales/zh-CN';
import { createSession } from '../../state/session';
import { openMemory } from '../../state/storage';
import { createEngine } from '../../worker/engine';
import { provideCatalogs } from '../language';
import { SessionProvider } from '../session';
import { startBridge } from './bridge';
import { drawImage } from './drawImage';
import { EmbedShell, type FrameParts } from './EmbedShell';
import { deriveAddresses } from './ownAddresses';

/** Pages have many frames, of which a reader touches one at a time: until then the others need no worker. */
const REST_MS = 3000;

/**
 * Opens the page for frames that asks nothing; to be called while its script runs for the first time.
 *
 * @param parts what it is made of
 * @param openEngine makes what computes. Default: the engine of formulas
 * @throws Error where the document has no place for it
 */
export function openFrame(parts: FrameParts, openEngine: typeof createEngine = createEngine): void {
  const container = document.getElementById('root');
  if (!container) throw new Error('embed.html must have an element with the id "root"');

  const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : '';
  const { link, fullPage } = deriveAddresses(location, script, document.baseURI);

  // One script, which fetches nothing later: a host may change the language at any time.
  provideCatalogs({ en, 'zh-CN': zhCN });

  // Looks are the host's to choose, by the link: what the full page keeps on the device is not asked for.
  const session = createSession({ engine: openEngine({ restMs: REST_MS }), link, storage: openMemory() });
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
        <EmbedShell {...parts} fullPage={fullPage} onHeight={onHeight} />
      </SessionProvider>,
    ),
  );
}
