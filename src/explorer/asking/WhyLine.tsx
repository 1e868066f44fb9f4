import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { AskingState } from '../../state/asking';
import styles from './WhyLine.module.css';
import { useAskingCatalog } from './words';

/** Characters of the line at most: a line, not an essay. */
const MOST_CHARACTERS = 300;

/** Why? A line in one's own words; kept with the answer, never judged. */
export function WhyLine({ store, isLocked }: { store: StoreApi<AskingState>; isLocked: boolean }) {
  const words = useAskingCatalog();
  const why = useStore(store, (state) => state.why);
  const { setWhy } = store.getState().actions;
  return (
    <input
      className={styles.why}
      type="text"
      maxLength={MOST_CHARACTERS}
      aria-label={words.whyLabel}
      placeholder={words.why}
      readOnly={isLocked}
      value={why}
      onChange={({ target }) => setWhy(target.value)}
    />
  );
}
