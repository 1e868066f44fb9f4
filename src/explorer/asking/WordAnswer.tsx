import { useId } from 'react';
import type { Word } from '../../core/diagnose';
import type { WordQuestion } from '../../state/question';
import { listWordOptions } from '../../state/wordOptions';
import { useCatalog } from '../language';
import type { AnswerProps } from './AnswerProps';
import styles from './WordAnswer.module.css';
import { useAskingCatalog } from './words';

/** Which word? Cards to pick one from, each with a gloss; when told, the guess is dashed and what happened is filled. */
export function WordAnswer(props: AnswerProps & { question: WordQuestion; truth: Word }) {
  const { question, truth, draft, told, setDraft } = props;
  const { words } = useCatalog();
  const asking = useAskingCatalog();
  const name = useId();
  const said = draft?.way === 'word' ? draft.word : null;
  const did = told?.facts.way === 'word' ? told.facts.run.diagnosis.word : null;
  return (
    <fieldset className={styles.words} disabled={told !== null || props.isRunning}>
      <legend>{asking.word.label}</legend>
      <div className={styles.options}>
        {listWordOptions(question, truth).map((word) => (
          <label key={word} className={styles.option} data-said={word === said} data-did={word === did}>
            <input
              type="radio"
              name={name}
              checked={word === said}
              onChange={() => setDraft({ way: 'word', word })}
            />
            <b>{words[word]}</b>
            <span>{asking.word.gloss[word]}</span>
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
