import { useMemo } from 'react';
import type { Run } from '../../../core/experiment';
import { useExperiment } from '../../session';
import styles from './RunSettings.module.css';
import { formatRateCurve } from './rateCurve';

const WIDTH_PX = 48;
const HEIGHT_PX = 16;

/** The learning rate of a run over its epochs, from 0 to its highest, small. */
export function ScheduleCurve({ run }: { run: Run }) {
  const epochs = useExperiment((state) => state.experiment.epochs);
  const path = useMemo(
    () => formatRateCurve(run, epochs, { widthPx: WIDTH_PX, heightPx: HEIGHT_PX }),
    [run, epochs],
  );
  return (
    <svg className={styles.curve} width={WIDTH_PX} height={HEIGHT_PX} aria-hidden="true">
      <path className={styles.floor} d={`M0,${HEIGHT_PX - 0.5}H${WIDTH_PX}`} />
      <path className={styles.rate} d={path} />
    </svg>
  );
}
