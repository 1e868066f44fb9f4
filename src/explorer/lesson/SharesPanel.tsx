import { type CSSProperties, useId, useState } from 'react';
import { useStore } from 'zustand';
import { AnswerFoot } from '../asking/AnswerFoot';
import actions from '../asking/actions.module.css';
import { useAskingHere } from '../asking/asking';
import slider from '../inkSlider.module.css';
import { runStyle } from '../palette';
import { useExperiment, useSession } from '../session';
import { useFacts, useLessonCatalog } from './lesson';
import styles from './OwnWay.module.css';

/** How much of the distance is left after one step of each run: a share for each, then what it is. */
export function SharesPanel({ onTold }: { onTold: () => void }) {
  const { shares } = useLessonCatalog();
  const { leaves } = useFacts();
  const runs = useExperiment((state) => state.experiment.runs);
  const { store } = useAskingHere();
  const { playback } = useSession();
  const isTold = useStore(store, (state) => state.phase === 'told');
  const [guesses, setGuesses] = useState<readonly number[] | null>(null);
  const name = useId();
  const shown = guesses ?? runs.map(() => 50);
  const tell = () => {
    store.getState().actions.skip();
    // the step that is asked about
    playback.getState().actions.seek(1);
    onTold();
  };
  return (
    <section className={styles.panel} aria-labelledby={name}>
      <h3 id={name} className={styles.question}>
        {shares.question}
      </h3>
      {runs.map(({ id, learningRate }, place) => (
        <div key={id} className={styles.share}>
          <b style={{ color: runStyle(id).textColor }}>{learningRate.text}</b>
          {isTold ? (
            <span>{shares.told(guesses && String(guesses[place]), leaves[place] ?? '')}</span>
          ) : (
            <>
              <input
                type="range"
                className={slider.slider}
                min={0}
                max={100}
                value={shown[place]}
                style={{ '--done': (shown[place] ?? 0) / 100 } as CSSProperties}
                aria-label={shares.slider(learningRate.text)}
                aria-valuetext={shares.guess(String(shown[place]))}
                onChange={({ target }) => setGuesses(shown.with(place, Number(target.value)))}
              />
              <span>{shares.guess(guesses ? String(shown[place]) : '?')}</span>
            </>
          )}
        </div>
      ))}
      {!isTold && (
        <AnswerFoot>
          <div className={styles.bar}>
            <button
              type="button"
              className={actions.primary}
              aria-disabled={guesses === null}
              onClick={() => guesses && tell()}
            >
              {shares.check}
            </button>
            <button type="button" className={actions.link} onClick={tell}>
              {shares.skip}
            </button>
          </div>
        </AnswerFoot>
      )}
    </section>
  );
}
