import type { CSSProperties, KeyboardEvent } from 'react';
import type { Experiment } from '../../core/experiment';
import { runStyle } from '../palette';
import type { AnswerProps } from './AnswerProps';
import answer from './answer.module.css';
import { sayArrival } from './describeVerdict';
import styles from './OrderAnswer.module.css';
import { useAskingCatalog } from './words';

/** Which is first? The runs, to be tapped in order; a tapped one is taken back by a second tap, or moved by keys. */
export function OrderAnswer({
  experiment,
  draft,
  setDraft,
  told,
  isRunning,
}: AnswerProps & { experiment: Experiment }) {
  const words = useAskingCatalog();
  const { order } = words;
  const places = draft?.way === 'order' ? draft.places : [];
  const isLocked = told !== null || isRunning;
  const truth = told?.facts.way === 'order' ? told.facts.runs : null;
  const put = (next: readonly number[]) => setDraft(next.length > 0 ? { way: 'order', places: next } : null);

  function tap(place: number): void {
    if (isLocked) return;
    put(places.includes(place) ? places.filter((other) => other !== place) : [...places, place]);
  }

  function press(event: KeyboardEvent, place: number): void {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const from = places.indexOf(place);
    if (by === undefined || from < 0 || isLocked) return;
    event.preventDefault();
    event.stopPropagation();
    const to = Math.min(Math.max(from + by, 0), places.length - 1);
    const others = places.filter((other) => other !== place);
    put([...others.slice(0, to), place, ...others.slice(to)]);
  }

  return (
    <fieldset className={answer.answer}>
      <legend>{order.label}</legend>
      <button
        type="button"
        className={answer.back}
        disabled={isLocked || places.length === 0}
        onClick={() => setDraft(null)}
      >
        {order.again}
      </button>
      <div className={styles.runs}>
        {experiment.runs.map((run, place) => {
          const said = places.indexOf(place);
          const did = truth?.findIndex((fact) => fact.place === place) ?? -1;
          const fact = truth?.[did];
          const { color, textColor } = runStyle(run.id);
          return (
            <button
              key={run.id}
              type="button"
              className={styles.run}
              style={{ '--run': color, '--run-text': textColor } as CSSProperties}
              aria-label={order.first(run.learningRate.text, said < 0 ? null : said + 1)}
              aria-disabled={isLocked}
              onClick={() => tap(place)}
              onKeyDown={(event) => press(event, place)}
            >
              <i className={styles.said} data-empty={said < 0}>
                {said < 0 ? '' : said + 1}
              </i>
              {did >= 0 && <i className={styles.did}>{did + 1}</i>}
              <span className={styles.lr}>lr</span>
              <b>{run.learningRate.text}</b>
              {fact && <span className={styles.arrival}>{sayArrival(fact, words)}</span>}
            </button>
          );
        })}
      </div>
      {!isLocked && <p className={answer.hint}>{order.hint}</p>}
    </fieldset>
  );
}
