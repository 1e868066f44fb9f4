import { useEffect, useState } from 'react';
import { AskingProvider } from '../../src/explorer/asking/AskingProvider';
import { QuestionPanel } from '../../src/explorer/asking/QuestionPanel';
import { LandscapeChart } from '../../src/explorer/charts/LandscapeChart';
import { EmbedShell } from '../../src/explorer/embed/EmbedShell';
import '../../src/explorer/embed/embed.css';
import { Shell as Page } from '../../src/explorer/shell/Shell';
import { createAskingStore } from '../../src/state/asking';
import type { GivenAnswer, Question } from '../../src/state/question';

declare global {
  interface Window {
    /** What was told, oldest first; null: run without a guess. */
    told: (GivenAnswer | null)[];
    ask(question: Question): void;
  }
}

/** The full page, or with `#embed` what a frame holds, with a question beside it that a test puts. */
export function Shell() {
  const [store] = useState(() => createAskingStore());
  useEffect(() => {
    window.told = [];
    window.ask = (question) => store.getState().actions.ask(question);
  }, [store]);
  const isEmbed = location.hash.startsWith('#embed');
  return (
    <AskingProvider store={store}>
      <div
        style={{
          background: 'var(--paper)',
          padding: 12,
          inlineSize: isEmbed ? 'auto' : 'min(400px, 100%)',
          boxSizing: 'border-box',
        }}
      >
        <QuestionPanel onTold={(given) => window.told.push(given)} />
      </div>
      {isEmbed ? <EmbedShell fullPage={null} Landscape={LandscapeChart} onHeight={() => {}} /> : <Page />}
    </AskingProvider>
  );
}
