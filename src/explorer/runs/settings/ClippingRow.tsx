import type { ClippingSetting, Run, TypedNumber } from '../../../core/experiment';
import { CLIPPING_RANGE } from '../../../state/runSettings';
import { Term } from '../../glossary/Term';
import { NumberField } from '../../NumberField';
import { useExperiment } from '../../session';
import styles from './RunSettings.module.css';
import { useRunSettingsWords } from './words';

const CHOICES = ['none', 'norm', 'value'] as const;
const USUAL_LIMIT: TypedNumber = { value: 1, text: '1' };

/** Whether gradients of a run are kept from being long, and how long they may be. */
export function ClippingRow({ run }: { run: Run }) {
  const words = useRunSettingsWords();
  const { setClipping } = useExperiment((state) => state.actions);
  const { clipping } = run;
  const choose = (by: 'none' | ClippingSetting['by']) =>
    setClipping(run.id, by === 'none' ? null : { by, limit: clipping?.limit ?? USUAL_LIMIT });
  return (
    <div className={styles.row}>
      <span className={styles.label}>
        <Term name="clipping">{words.clipping}</Term>
      </span>
      <select
        className={styles.select}
        aria-label={words.clippingOf(run.id + 1)}
        value={clipping?.by ?? 'none'}
        onChange={({ target }) => choose(target.value as 'none' | ClippingSetting['by'])}
      >
        {CHOICES.map((one) => (
          <option key={one} value={one}>
            {words.clippings[one]}
          </option>
        ))}
      </select>
      {clipping && (
        <NumberField
          label={words.limitOf(run.id + 1)}
          typed={clipping.limit}
          range={CLIPPING_RANGE}
          digits={5}
          onCommit={(limit) => setClipping(run.id, { by: clipping.by, limit })}
        />
      )}
    </div>
  );
}
