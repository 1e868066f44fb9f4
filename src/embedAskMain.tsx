import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import './explorer/theme.css';
import './explorer/page.css';
import './explorer/embed/embed.css';
import { LandscapeView } from './explorer/charts/LandscapeView';
import { followAnswers } from './explorer/embed/answerReport';
import { startBridge } from './explorer/embed/bridge';
import { drawImage } from './explorer/embed/drawImage';
import { EmbedShell } from './explorer/embed/EmbedShell';
import { deriveAddresses } from './explorer/embed/ownAddresses';
import { provideCatalogs } from './explorer/language';
import { SessionProvider } from './explorer/session';
import { openTask } from './explorer/task/openTask';
import { deriveTaskEmbedding } from './explorer/task/taskEmbedding';
import { en } from './locales/en';
import { zhCN } from './locales/zh-CN';
import { isOutcomeHidden } from './state/asking';
import { createSession } from './state/session';
import { openMemory } from './state/storage';
import { veilSession } from './state/veil';
import { createEngine } from './worker/engine';

const container = document.getElementById('root');
if (!container) throw new Error('embed.html must have an element with the id "root"');

const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : '';
const { link, fullPage } = deriveAddresses(location, script, document.baseURI);
provideCatalogs({ en, 'zh-CN': zhCN });

const { asking, corrections, Provider, Panel } = openTask(link);
const engine = createEngine();
const opened = createSession({ engine, link, storage: openMemory(), corrections });
const { question } = asking.getState();
const session = question ? { ...opened, embedding: deriveTaskEmbedding(opened.embedding, question) } : opened;
const { origins, resizing, id } = session.embedding;
const veil = veilSession(session, asking);
veil.follow();
// the page around is told no more than its reader
const bridge = startBridge(veil.session, {
  allowedOrigins: origins,
  resize: resizing === 'auto',
  id,
  async drawImage(choice) {
    if (isOutcomeHidden(asking.getState()))
      throw new Error('There is no picture before the question is answered or skipped. Ask again then.');
    return drawImage(veil.session, fullPage, choice);
  },
});
followAnswers(asking, (answer) => bridge.reportAnswer(answer));
const onHeight = (px: number) => bridge.reportHeight(px);

// Synchronously, so that the first frame already shows the question.
flushSync(() =>
  createRoot(container).render(
    <SessionProvider session={session}>
      <Provider>
        <EmbedShell
          fullPage={fullPage}
          Landscape={LandscapeView}
          Explanation={Panel ?? undefined}
          onHeight={onHeight}
        />
      </Provider>
    </SessionProvider>,
  ),
);
