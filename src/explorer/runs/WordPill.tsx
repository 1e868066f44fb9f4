import { useIsWordHidden } from '../asking/asking';
import { Term } from '../glossary/Term';
import { useCatalog } from '../language';
import { usePreferences } from '../session';
import { useToldSteepness } from '../steepness';
import { describeFinish, describeOutcome, joinOutcome } from './outcomeText';
import { useOutcome } from './useRun';
import styles from './WordPill.module.css';

/** The word for what a run does, with the epoch of its arrival; why it is finished stands in its title. */
export function WordPill({ id }: { id: number }) {
  const catalog = useCatalog();
  const { value: steepness } = useToldSteepness();
  const outcome = useOutcome(id);
  const isShown = usePreferences((state) => state.showWords);
  const isHidden = useIsWordHidden(id);
  if (!isShown) return null;
  if (isHidden) return <span className={`${styles.pill} ${styles.asked}`}>?</span>;
  const text = describeOutcome(outcome, catalog);
  if (!text || outcome.word === null) return <span className={styles.pill} aria-hidden="true" />;
  const finish = describeFinish(outcome, steepness, catalog);
  // room for any epoch of its kind, so that the word stays where it is while the number changes
  const digits = text.epoch === '' ? 0 : text.before === '' ? String(outcome.epochs).length : 4;
  return (
    <Term name={outcome.word}>
      <span className={styles.pill} role="img" title={finish} aria-label={`${joinOutcome(text)}. ${finish}`}>
        {text.word}
        {digits > 0 && (
          <>
            {' · '}
            {text.before !== '' && `${text.before} `}
            <span className={styles.epoch} style={{ minInlineSize: `${digits}ch` }}>
              {text.epoch}
            </span>
          </>
        )}
      </span>
    </Term>
  );
}
