import { type CSSProperties, useId } from 'react';
import { useStore } from 'zustand';
import { AnswerFoot } from '../asking/AnswerFoot';
import actions from '../asking/actions.module.css';
import { useAskingHere } from '../asking/asking';
import slider from '../inkSlider.module.css';
import { formatNumber } from '../numbers';
import styles from './OwnWay.module.css';
import { useNetworkStops } from './useNetworkStops';
import { useOutputGuesses } from './useOutputGuesses';

/** What a neuron answers to each of a few inputs: a guess for each, in [−1, 1], then what it is. */
export function OutputsPanel({ inputs, onTold }: { inputs: readonly number[]; onTold: () => void }) {
  const stops = useNetworkStops();
  const { store } = useAskingHere();
  const isTold = useStore(store, (state) => state.phase === 'told');
  const guesses = useOutputGuesses();
  const name = useId();
  const { setDraft, skip } = store.getState().actions;
  const shown = guesses ?? inputs.map(() => 0);
  if (!stops) return null;
  const { outputs } = stops.words;
  const { answers } = stops.facts.neuron;
  const tell = () => {
    skip();
    onTold();
  };
  return (
    <section className={styles.panel} aria-labelledby={name}>
      <h3 id={name} className={styles.question}>
        {outputs.question}
      </h3>
      {inputs.map((input, place) => (
        <div key={input} className={`${styles.share} ${styles.wide}`}>
          <b>{outputs.input(formatNumber(input))}</b>
          {isTold ? (
            <span>
              {outputs.told(guesses && formatNumber(guesses[place] ?? 0), answers[place]?.output ?? '')}
            </span>
          ) : (
            <>
              <input
                type="range"
                className={slider.slider}
                min={-1}
                max={1}
                step={0.05}
                value={shown[place]}
                style={{ '--done': ((shown[place] ?? 0) + 1) / 2 } as CSSProperties}
                aria-label={outputs.slider(formatNumber(input))}
                aria-valuetext={formatNumber(shown[place] ?? 0)}
                onChange={({ target }) =>
                  setDraft({ way: 'landing', points: shown.with(place, Number(target.value)) })
                }
              />
              <span>{guesses ? formatNumber(shown[place] ?? 0) : '?'}</span>
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
              title={guesses === null ? outputs.missing : undefined}
              onClick={() => guesses && tell()}
            >
              {outputs.check}
            </button>
            <button
              type="button"
              className={actions.link}
              onClick={() => {
                setDraft(null);
                tell();
              }}
            >
              {outputs.skip}
            </button>
          </div>
        </AnswerFoot>
      )}
    </section>
  );
}
