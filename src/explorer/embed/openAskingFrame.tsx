import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import '../theme.css';
import '../page.css';
import './embed.css';
import { en } from '../../locales/en';
import { zhCN } from '../../locales/zh-CN';
import { isOutcomeHidden } from '../../state/asking';
import { createSession } from '../../state/session';
import { openMemory } from '../../state/storage';
import { veilSession } from '../../state/veil';
import { createEngine, type Engine } from '../../worker/engine';
import { provideCatalogs } from '../language';
import { SessionProvider } from '../session';
import { openTask } from '../task/openTask';
import { deriveTaskEmbedding } from '../task/taskEmbedding';
import { followAnswers } from './answerReport';
import { startBridge } from './bridge';
import { drawImage } from './drawImage';
import { EmbedShell, type FrameParts } from './EmbedShell';
import { deriveAddresses } from './ownAddresses';

/**
 * Opens the page for frames that asks a question; to be called while its script runs for the first time.
 *
 * @param parts what it is made of; the question stands where the explanation does
 * @param openEngine makes what computes. Default: the engine of formulas
 * @throws Error where the document has no place for it
 */
export function openAskingFrame(parts: FrameParts, openEngine: () => Engine = createEngine): void {
  const container = document.getElementById('root');
  if (!container) throw new Error('embed.html must have an element with the id "root"');

  const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : '';
  const { link, fullPage } = deriveAddresses(location, script, document.baseURI);
  provideCatalogs({ en, 'zh-CN': zhCN });

  const { asking, corrections, Provider, Panel } = openTask(link);
  const opened = createSession({ engine: openEngine(), link, storage: openMemory(), corrections });
  const { question } = asking.getState();
  const session = question
    ? {
        ...opened,
        embedding: deriveTaskEmbedding(opened.embedding, question, opened.experiment.getState().experiment),
      }
    : opened;
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
            {...parts}
            {...(Panel && { Explanation: Panel })}
            fullPage={fullPage}
            onHeight={onHeight}
          />
        </Provider>
      </SessionProvider>,
    ),
  );
}
