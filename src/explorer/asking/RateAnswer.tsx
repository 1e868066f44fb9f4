import { useEffect } from 'react';
import type { Experiment } from '../../core/experiment';
import type { RateQuestion } from '../../state/question';
import { useSession } from '../session';
import type { AnswerProps } from './AnswerProps';
import styles from './RateAnswer.module.css';
import { useAskingCatalog } from './words';

/** Find it: the rate is set where the run's rate is always set; what stands there is the answer, once it has been moved. */
export function RateAnswer(props: AnswerProps & { question: RateQuestion; experiment: Experiment }) {
  const { question, experiment, draft, setDraft, told, isRunning } = props;
  const words = useAskingCatalog();
  const session = useSession();
  const run = experiment.runs[question.run];
  const isAsked = told === null && !isRunning;

  useEffect(() => {
    if (!isAsked) return;
    return session.experiment.subscribe((state, before) => {
      const [now, then] = [state, before].map(
        ({ experiment }) => experiment.runs[question.run]?.learningRate,
      );
      if (now && now.value !== then?.value) setDraft({ way: 'rate', learningRate: now });
    });
  }, [session, isAsked, question.run, setDraft]);

  const said = draft?.way === 'rate' ? draft.learningRate.text : null;
  return (
    <fieldset className={styles.rate}>
      <legend>{words.rate.label(experiment.runs.length > 1 && run ? run.id + 1 : null)}</legend>
      <p className={styles.said} data-empty={said === null}>
        {words.rate.now(said ?? run?.learningRate.text ?? '')}
      </p>
      {isAsked && <p className={styles.hint}>{words.rate.hint}</p>}
    </fieldset>
  );
}
