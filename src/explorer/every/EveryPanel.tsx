import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useIsOutcomeHidden } from '../asking/asking';
import { useCatalog } from '../language';
import { formatCount } from '../numbers';
import { pagePool } from '../pagePool';
import { useExperiment, useSession } from '../session';
import { useElementSize } from '../useElementSize';
import { useFocusedRun } from '../useFocusedRun';
import { useOnScreen } from '../useOnScreen';
import { VisuallyHidden } from '../VisuallyHidden';
import { type Curves, createCurves } from './curveStore';
import styles from './EveryPanel.module.css';
import { EveryTable } from './EveryTable';
import { OutcomeChart } from './OutcomeChart';
import { groupOf } from './subjects';
import { summarize } from './summarize';
import { useCurveGroups } from './useCurveGroups';
import { useSettledCurves } from './useSettledCurves';
import { useEveryWords } from './words';

/** Loss after N epochs at every learning rate, for each distinct settings of the runs; on wish a range test over it. */
export function EveryPanel() {
  const { explanation } = useCatalog();
  const session = useSession();
  const isHidden = useIsOutcomeHidden();
  const curves = useMemo(() => createCurves(session, pagePool()), [session]);
  return isHidden ? <p className={styles.empty}>{explanation.asked}</p> : <EveryView curves={curves} />;
}

function EveryView({ curves }: { curves: Curves }) {
  const words = useEveryWords();
  const { words: outcomes } = useCatalog();
  const summaryId = useId();
  const panel = useRef<HTMLDivElement>(null);
  const drawing = useRef<HTMLDivElement>(null);
  const size = useElementSize(drawing);
  const isSeen = useOnScreen(panel);
  const epochs = useExperiment((state) => state.experiment.epochs);
  const groups = useCurveGroups();
  const focused = groupOf(groups, useFocusedRun()?.id);
  const settled = useSettledCurves(curves);
  const [isTested, setTested] = useState(false);

  useEffect(() => (isSeen ? curves.follow() : undefined), [curves, isSeen]);
  useEffect(() => curves.setTested(isTested ? focused.key : null), [curves, isTested, focused.key]);

  return (
    <div ref={panel} className={styles.every} aria-describedby={summaryId}>
      <p className={styles.bar}>
        <span className={styles.caption}>{words.caption(formatCount(epochs))}</span>
        <label className={styles.test} title={words.rangeTestHint}>
          <input type="checkbox" checked={isTested} onChange={(event) => setTested(event.target.checked)} />
          <span>{words.rangeTest}</span>
        </label>
      </p>
      <div ref={drawing} className={styles.drawing} data-drawing>
        {size && (
          <OutcomeChart size={size} curves={curves} settled={settled} groups={groups} focused={focused} />
        )}
        {settled.curves.size === 0 && <p className={styles.loading}>{words.loading}</p>}
      </div>
      <VisuallyHidden>
        <p id={summaryId}>{summarize(settled, groups, words)}</p>
        <EveryTable settled={settled} groups={groups} outcomes={outcomes} />
      </VisuallyHidden>
    </div>
  );
}
