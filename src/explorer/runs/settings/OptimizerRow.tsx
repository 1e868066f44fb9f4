import type { HyperparameterName, OptimizerName, Run } from '../../../core/experiment';
import { HYPERPARAMETER_RANGES, OPTIMIZERS } from '../../../core/optimizers';
import { Term } from '../../glossary/Term';
import { useCatalog } from '../../language';
import { NumberField } from '../../NumberField';
import { useExperiment } from '../../session';
import { isReference } from '../runMethod';
import styles from './RunSettings.module.css';
import { useRunSettingsWords } from './words';

const NAMES = Object.keys(OPTIMIZERS) as OptimizerName[];

/** How a run steps: its optimizer with the formula of one step, and its numbers behind "more". */
export function OptimizerRow({ run }: { run: Run }) {
  const words = useRunSettingsWords();
  const { methods } = useCatalog();
  const { setOptimizer } = useExperiment((state) => state.actions);
  const name = run.optimizer?.name ?? 'sgd';
  const option = (one: OptimizerName) => (
    <option key={one} value={one}>
      {methods.optimizers[one]}
    </option>
  );
  return (
    <>
      <div className={styles.row}>
        <span className={styles.label}>
          <Term name="optimizer">{words.optimizer}</Term>
        </span>
        <select
          className={styles.select}
          aria-label={words.optimizerOf(run.id + 1)}
          value={name}
          onChange={({ target }) => {
            const chosen = target.value as OptimizerName;
            // numbers that the next one has too are kept
            setOptimizer(run.id, { name: chosen, hyperparameters: run.optimizer?.hyperparameters ?? {} });
          }}
        >
          {NAMES.filter((one) => !isReference(one)).map(option)}
          <optgroup label={words.forReference}>{NAMES.filter(isReference).map(option)}</optgroup>
        </select>
      </div>
      <p className={styles.note}>{words.formulas[name]}</p>
      {isReference(name) && <p className={styles.note}>{words.referenceNote}</p>}
      <Numbers run={run} optimizer={name} />
    </>
  );
}

function Numbers({ run, optimizer }: { run: Run; optimizer: OptimizerName }) {
  const words = useRunSettingsWords();
  const { methods } = useCatalog();
  const { setHyperparameter } = useExperiment((state) => state.actions);
  const usual = Object.entries(OPTIMIZERS[optimizer].hyperparameters) as [HyperparameterName, number][];
  if (usual.length === 0) return null;
  return (
    <details className={styles.more}>
      <summary>{words.moreOf(usual.map(([name]) => methods.numbers[name]).join(methods.comma))}</summary>
      {usual.map(([name, value]) => {
        const [least, greatest] = HYPERPARAMETER_RANGES[name];
        return (
          <div key={`${optimizer} ${name}`} className={styles.row}>
            <span className={styles.label}>{methods.numbers[name]}</span>
            <NumberField
              label={words.numberOf(words.numbers[name], run.id + 1)}
              typed={run.optimizer?.hyperparameters[name] ?? { value, text: '' }}
              usual={String(value)}
              range={{ least, greatest, whole: false }}
              digits={8}
              onCommit={(typed) => setHyperparameter(run.id, name, typed)}
              onClear={() => setHyperparameter(run.id, name, null)}
            />
          </div>
        );
      })}
    </details>
  );
}
