import { useId } from 'react';
import type { Word } from '../../core/diagnose';
import type { OutcomeWord, WordQuestion } from '../../state/question';
import { listTrainingOptions, listWordOptions } from '../../state/wordOptions';
import { useCatalog } from '../language';
import type { AnswerProps } from './AnswerProps';
import styles from './WordAnswer.module.css';
import { trainingOf, useAskingCatalog } from './words';

/**
 * Which word? Cards to pick one from, each with a gloss; when told, the guess is dashed and what happened is filled.
 *
 * @param props.truth what is true of a formula; null: a network is asked about, whose training may still be under way
 */
export function WordAnswer(props: AnswerProps & { question: WordQuestion; truth: Word | null }) {
  const { question, truth, draft, told, setDraft } = props;
  const { words } = useCatalog();
  const asking = useAskingCatalog();
  const name = useId();
  const said = draft?.way === 'word' ? draft.word : null;
  const did = told?.facts.way === 'word' ? told.facts.run.word : null;
  const options: readonly Option[] =
    truth === null
      ? listTrainingOptions(question, did).map((word) => optionOf(word, trainingOf(asking)))
      : listWordOptions(question, truth).map((word) => optionOf(word, { words, gloss: asking.word.gloss }));
  return (
    <fieldset className={styles.words} disabled={told !== null || props.isRunning}>
      <legend>{asking.word.label}</legend>
      <div className={styles.options}>
        {options.map(({ word, name: ofWord, gloss }) => (
          <label key={word} className={styles.option} data-said={word === said} data-did={word === did}>
            <input
              type="radio"
              name={name}
              checked={word === said}
              onChange={() => setDraft({ way: 'word', word })}
            />
            <b>{ofWord}</b>
            <span>{gloss}</span>
            {did !== null && (word === said || word === did) && (
              <i className={styles.tag}>
                {[word === said && asking.yourGuess, word === did && asking.itDid]
                  .filter(Boolean)
                  .join(' · ')}
              </i>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** A word to pick, and what it says. */
interface Option {
  readonly word: OutcomeWord;
  readonly name: string;
  readonly gloss: string;
}

function optionOf<W extends OutcomeWord>(
  word: W,
  {
    words,
    gloss,
  }: { readonly words: Readonly<Record<W, string>>; readonly gloss: Readonly<Record<W, string>> },
): Option {
  return { word, name: words[word], gloss: gloss[word] };
}
