import { type ComponentType, useEffect, useState } from 'react';
import { useExperiment } from '../session';
import styles from './HeaderConstants.module.css';

const load = () => import('../picker/ConstantSliders');

/** The constants of the loss as sliders beside its formula; loaded when there is the first one. */
export function HeaderConstants() {
  const hasConstants = useExperiment((state) => state.experiment.objective.constants !== undefined);
  const count = useExperiment((state) => Object.keys(state.experiment.objective.constants ?? {}).length);
  const [Sliders, setSliders] = useState<ComponentType | null>(null);

  useEffect(() => {
    if (!hasConstants) return;
    // offline, for one: the formula stays, and the next loss with a constant tries again
    load()
      .then(({ ConstantSliders }) => setSliders(() => ConstantSliders))
      .catch(() => {});
  }, [hasConstants]);

  if (!hasConstants || !Sliders) return null;
  return (
    <div data-row={count > 1} className={`${styles.constants} ${count > 1 ? styles.many : ''}`}>
      <Sliders />
    </div>
  );
}
