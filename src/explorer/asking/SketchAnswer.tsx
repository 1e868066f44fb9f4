import type { Experiment } from '../../core/experiment';
import { formatCount } from '../numbers';
import type { AnswerProps } from './AnswerProps';
import answer from './answer.module.css';
import styles from './SketchAnswer.module.css';
import { useAskingCatalog } from './words';

/** Sketch it: what to do on the loss chart, how far the curve is drawn, and afterwards both shapes in a word. */
export function SketchAnswer({
  experiment,
  draft,
  setDraft,
  told,
  isRunning,
}: AnswerProps & { experiment: Experiment }) {
  const words = useAskingCatalog();
  const points = draft?.way === 'sketch' ? draft.points : [];
  const isLocked = told !== null || isRunning;
  const facts = told?.facts.way === 'sketch' ? told.facts : null;
  const reached = points.at(-1)?.[0] ?? 0;
  return (
    <fieldset className={answer.answer}>
      <legend>{words.sketch.label}</legend>
      <button
        type="button"
        className={answer.back}
        disabled={isLocked || points.length === 0}
        onClick={() => setDraft(null)}
      >
        {words.sketch.again}
      </button>
      <dl className={styles.shapes}>
        <div className={styles.said}>
          <dt>{words.sketch.yours}</dt>
          <dd>
            {facts?.sketched
              ? words.shape[facts.sketched]
              : told !== null && reached === 0
                ? '–'
                : words.sketch.reached(formatCount(reached), formatCount(experiment.epochs))}
          </dd>
        </div>
        <div className={styles.did} data-told={facts !== null}>
          <dt>{words.itDid}</dt>
          <dd>{facts ? words.shape[facts.shape] : '?'}</dd>
        </div>
      </dl>
      {!isLocked && <p className={answer.hint}>{words.sketch.hint}</p>}
    </fieldset>
  );
}
