import { type CSSProperties, type ReactNode, useId } from 'react';
import { AnswerFoot } from '../asking/AnswerFoot';
import actions from '../asking/actions.module.css';
import slider from '../inkSlider.module.css';
import styles from './OwnWay.module.css';

/** A number that is guessed with a slider. */
export interface SliderGuess {
  readonly key: number;
  readonly name: ReactNode;
  /** What the slider is called, and where it stands, in words. */
  readonly label: string;
  readonly valueText: string;
  readonly value: number;
  /** Beside the slider. */
  readonly shown: string;
  /** In its place, once it is told. */
  readonly told: string;
}

/** A question that is answered with a slider for each of a few numbers, with the buttons that tell and that skip. */
export function SliderGuesses(props: {
  question: string;
  guesses: readonly SliderGuess[];
  range: readonly [least: number, greatest: number];
  step: number;
  /** Whether names take more room than a rate. */
  isWide?: boolean;
  isTold: boolean;
  /** Whether a slider was moved. */
  isReady: boolean;
  words: { readonly check: string; readonly skip: string; readonly missing?: string };
  onGuess: (place: number, value: number) => void;
  onCheck: () => void;
  onSkip: () => void;
}) {
  const { question, guesses, range, step, isWide, isTold, isReady, words, onGuess, onCheck, onSkip } = props;
  const name = useId();
  const [least, greatest] = range;
  return (
    <section className={styles.panel} aria-labelledby={name}>
      <h3 id={name} className={styles.question}>
        {question}
      </h3>
      {guesses.map((guess, place) => (
        <div key={guess.key} className={isWide ? `${styles.share} ${styles.wide}` : styles.share}>
          <b>{guess.name}</b>
          {isTold ? (
            <span>{guess.told}</span>
          ) : (
            <>
              <input
                type="range"
                className={slider.slider}
                min={least}
                max={greatest}
                step={step}
                value={guess.value}
                style={{ '--done': (guess.value - least) / (greatest - least) } as CSSProperties}
                aria-label={guess.label}
                aria-valuetext={guess.valueText}
                onChange={({ target }) => onGuess(place, Number(target.value))}
              />
              <span>{guess.shown}</span>
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
              aria-disabled={!isReady}
              title={isReady ? undefined : words.missing}
              onClick={() => isReady && onCheck()}
            >
              {words.check}
            </button>
            <button type="button" className={actions.link} onClick={onSkip}>
              {words.skip}
            </button>
          </div>
        </AnswerFoot>
      )}
    </section>
  );
}
