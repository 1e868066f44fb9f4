import { Volume2 } from 'lucide-react';
import { useId } from 'react';
import { LISTEN_WORDS } from '../../locales/listen';
import { useIsOutcomeHidden } from '../asking/asking';
import { useCatalog } from '../language';
import { usePreferences } from '../session';
import styles from './ListenButton.module.css';
import { type Heard, useListening } from './listening';

/** Listens to a run or a chart, or stops doing so. Not there while a question stands, whose answer could be heard. */
export function ListenButton({ to }: { to: Heard }) {
  const { runs } = useCatalog();
  const words = LISTEN_WORDS[usePreferences((state) => state.language)];
  const id = useId();
  const isHidden = useIsOutcomeHidden();
  const { heard, listen, loadAhead } = useListening();
  // a chart's name is its heading, a run's the number of its card
  const label = typeof to === 'number' ? `${words.to} ${runs.card(to + 1)}` : words.to;
  if (isHidden) return null;
  return (
    <button
      type="button"
      id={id}
      className={styles.button}
      data-listen={to}
      aria-label={label}
      aria-labelledby={typeof to === 'number' ? undefined : `${id} ${to}`}
      aria-pressed={heard === to}
      title={label}
      onPointerEnter={loadAhead}
      onFocus={loadAhead}
      onClick={() => listen(to)}
    >
      <Volume2 aria-hidden />
    </button>
  );
}
