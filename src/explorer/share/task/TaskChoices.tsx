import { LOCKS } from '../../../state/parameters';
import type { Question } from '../../../state/question';
import { QUESTION_LIMITS } from '../../../state/questionLimits';
import { CheckBoxes } from '../CheckBoxes';
import type { SectionProps } from '../LaterSection';
import { Row } from '../Row';
import { isLockOfUse } from '../sharing';
import { useShareCatalog } from '../words';
import { AnswerLine } from './AnswerLine';
import styles from './TaskSection.module.css';
import { TextRow } from './TextRow';
import { useTaskCheck } from './useTaskCheck';
import { WayChoices } from './WayChoices';
import { useTaskCatalog } from './words';

/** Everything that can be chosen about a task, and what is right and what is wrong with it. */
export function TaskChoices(
  props: SectionProps & { question: Question; onAsk: (question: Question) => void },
) {
  const { question, shared, onAsk, onChange } = props;
  const { sharing, experiment } = shared;
  const { embedding } = sharing;
  const { embed } = useShareCatalog();
  const words = useTaskCatalog();
  const check = useTaskCheck(question, experiment);
  const isRate = question.way === 'rate';
  const { feedback } = question;

  return (
    <section className={styles.choices} aria-label={words.choices}>
      <WayChoices question={question} experiment={experiment} onAsk={onAsk} />
      <AnswerLine check={check} experiment={experiment} />
      <TextRow
        {...words.text}
        longest={QUESTION_LIMITS.text}
        value={question.text}
        onChange={(text) => onAsk({ ...question, text })}
      />
      {question.way !== 'sketch' && (
        <>
          <TextRow
            {...words.right}
            longest={QUESTION_LIMITS.feedback}
            value={feedback.right}
            onChange={(right) => onAsk({ ...question, feedback: { ...feedback, right } })}
          />
          <TextRow
            {...words.notYet}
            longest={QUESTION_LIMITS.feedback}
            value={feedback.notYet}
            onChange={(notYet) => onAsk({ ...question, feedback: { ...feedback, notYet } })}
          />
        </>
      )}
      <Row name={words.why.label}>
        <CheckBoxes
          label={words.why.label}
          choices={[{ value: 'why', label: words.why.line, isChosen: question.asksWhy }]}
          onChange={(_, asksWhy) => onAsk({ ...question, asksWhy })}
        />
      </Row>
      <Row name={words.hidden.label}>
        <CheckBoxes
          label={words.hidden.label}
          choices={[
            { value: 'track', label: words.hidden.parts.track, isChosen: !sharing.showTrack },
            { value: 'words', label: words.hidden.parts.words, isChosen: !sharing.showWords },
          ]}
          onChange={(part, isHidden) =>
            onChange({ ...sharing, [part === 'track' ? 'showTrack' : 'showWords']: !isHidden })
          }
        />
        <p className={styles.note}>{words.hidden.note}</p>
      </Row>
      <Row name={words.locked.label}>
        <CheckBoxes
          label={embed.locksOf}
          choices={LOCKS.map((value) => {
            const isOfUse = isLockOfUse(value, embedding) && !(isRate && value === 'lr');
            const isChosen = isOfUse && embedding.locks.includes(value);
            return { value, label: embed.lock[value], isChosen, isDisabled: !isOfUse };
          })}
          onChange={(lock, isLocked) => {
            const locks = LOCKS.filter((one) => (one === lock ? isLocked : embedding.locks.includes(one)));
            onChange({ ...sharing, embedding: { ...embedding, locks } });
          }}
        />
        {isRate && <p className={styles.note}>{words.locked.note}</p>}
      </Row>
    </section>
  );
}
