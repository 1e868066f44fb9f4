import { use } from 'react';
import { useStore } from 'zustand';
import type { Question } from '../../state/question';
import type { Try } from '../../state/tries';
import { useCatalog } from '../language';
import { formatCount, formatLoss } from '../numbers';
import { useExperiment, useSession } from '../session';
import { type Asking, KeptBackContext } from './asking';
import { nameDid, nameSaid } from './nameTry';
import styles from './TriesTable.module.css';
import type { Telling } from './useTelling';
import { useAskingCatalog } from './words';

/**
 * The runs so far, one a row, to be seen again. Away while the same run is guessed again, whose outcome it would tell;
 * where a rate is to be found, what others did is what one goes by.
 */
export function TriesTable(props: { asking: Asking; question: Question; phase: Telling['phase'] }) {
  const { asking, question, phase } = props;
  const session = useSession();
  const catalog = useCatalog();
  const words = useAskingCatalog();
  const canMove = !use(KeptBackContext).rates;
  const epochs = useExperiment((state) => state.experiment.epochs);
  const isNetwork = useExperiment(({ experiment }) => experiment.network !== undefined);
  const { list, shown, actions } = useStore(asking.tries);
  const isShown = phase === 'told' || (phase === 'asked' && question.way === 'rate');
  const isOneRun = 'run' in question;
  // no single number decides every step of a network
  const hasFactor = isOneRun && !isNetwork;
  if (!isShown || list.length === 0) return null;

  const see = (attempt: Try, place: number) => {
    const { experiment, actions: edit } = session.experiment.getState();
    const run = 'run' in question ? experiment.runs[question.run] : undefined;
    if (run && attempt.learningRate) edit.setLearningRate(run.id, attempt.learningRate);
    asking.store.getState().actions.setDraft(attempt.said);
    actions.show(place);
  };

  return (
    <div className={styles.tries}>
      <table>
        <caption>
          <b>{words.tries.title}</b> {phase === 'told' && words.tries.hint}
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.tries.rate}</th>
            <th scope="col">{words.tries.said}</th>
            <th scope="col">{words.tries.did}</th>
            {hasFactor && <th scope="col">{words.tries.factor}</th>}
            {isOneRun && <th scope="col">{words.tries.loss(formatCount(epochs))}</th>}
          </tr>
        </thead>
        <tbody>
          {list.map((attempt, place) => {
            const run = 'run' in attempt.verdict.facts ? attempt.verdict.facts.run : null;
            const rate = attempt.learningRate?.text ?? words.tries.all;
            const factor = run?.diagnosis.linearFactor ?? null;
            return (
              <tr key={attempt.number} aria-current={phase === 'told' && place === shown}>
                <th scope="row">
                  {phase === 'told' ? (
                    <button
                      type="button"
                      aria-label={words.tries.show(rate)}
                      onClick={() => see(attempt, place)}
                    >
                      {rate}
                    </button>
                  ) : (
                    rate
                  )}
                </th>
                <td>
                  <span className={styles.said}>{nameSaid(attempt, catalog, words)}</span>
                </td>
                <td>
                  <span className={styles.did}>{nameDid(attempt, catalog, words)}</span>
                </td>
                {hasFactor && (
                  <td>{factor === null ? words.tries.nothing : factor.toFixed(2).replace('-', '−')}</td>
                )}
                {run && <td>{formatLoss(run.diagnosis.endLoss)}</td>}
              </tr>
            );
          })}
        </tbody>
      </table>
      {phase === 'told' && canMove && 'run' in question && <p>{words.tries.more}</p>}
    </div>
  );
}
