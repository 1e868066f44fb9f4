import { use, useEffect } from 'react';
import { useCatalog } from '../language';
import { MethodToolsContext } from '../methodTools';
import { formatCount } from '../numbers';
import { useExperiment, useResults } from '../session';
import styles from './RunMethod.module.css';
import { changesRate, describeMethod } from './runMethod';

/** In one line what a run has of its own, "momentum β 0.9 · cosine", with the curve of its rate; nothing for a plain one. */
export function RunMethod({ id }: { id: number }) {
  const { methods } = useCatalog();
  const access = use(MethodToolsContext);
  const run = useExperiment((state) => state.experiment.runs.find((one) => one.id === id));
  const refused = useResults((state) => state.byId.get(id)?.refusedEpochs ?? 0);
  const parts = run ? describeMethod(run, methods) : [];
  const isTold = parts.length > 0;
  useEffect(() => {
    if (isTold) access?.load();
  }, [isTold, access]);
  if (!run || !isTold) return null;
  const Curve = access?.tools?.ScheduleCurve;
  const told = refused > 0 ? [...parts, methods.refused(formatCount(refused))] : parts;
  return (
    <p className={styles.method} data-part="method">
      <span>{told.join(' · ')}</span>
      {Curve && changesRate(run) && <Curve run={run} />}
    </p>
  );
}
