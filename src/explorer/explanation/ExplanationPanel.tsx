import { lazy, Suspense, useState } from 'react';
import { parseNeuron } from '../../core/objectives/neuron';
import type { TermName } from '../../locales/glossaryTerms';
import { Term } from '../glossary/Term';
import { useCatalog } from '../language';
import { formatTolerance } from '../numbers';
import { SegmentedControl } from '../SegmentedControl';
import { useExperiment } from '../session';
import { useSteepness } from '../steepness';
import { Explanation } from './Explanation';
import styles from './ExplanationPanel.module.css';
import { LoadFailed } from './LoadFailed';

// Opened by few, and not in the first seconds.
const VIEWS = {
  every: lazy(() =>
    import('../every/EveryPanel').then(({ EveryPanel }) => ({ default: EveryPanel }), failed),
  ),
  map: lazy(() => import('../map/MapPanel').then(({ MapPanel }) => ({ default: MapPanel }), failed)),
  neuron: lazy(() =>
    import('../neuron/NeuronPanel').then(({ NeuronPanel }) => ({ default: NeuronPanel }), failed),
  ),
  log: lazy(() => import('../log/LogPanel').then(({ LogPanel }) => ({ default: LogPanel }), failed)),
} as const;

/** What the glossary has on a view. */
const TERMS: Partial<Record<string, TermName>> = { every: 'everyRate', map: 'outcomeMap', neuron: 'neuron' };

function failed() {
  return { default: LoadFailed };
}

/** The fourth panel: what one sees, in words; every learning rate; the map; the log of the runs; or the neuron. */
export function ExplanationPanel() {
  const { explanation, log } = useCatalog();
  const { value: steepness } = useSteepness();
  const isNeuron = useExperiment((state) => parseNeuron(state.experiment.objective.text) !== null);
  const [chosen, setChosen] = useState<'words' | keyof typeof VIEWS | null>(null);
  const usual = isNeuron ? 'neuron' : 'words';
  const view = chosen === 'neuron' || chosen === null ? usual : chosen;
  const title = {
    words: explanation.title,
    neuron: explanation.neuronTitle,
    every: explanation.everyTitle,
    map: explanation.mapTitle,
    log: log.title,
  }[view];
  const View = view === 'words' ? null : VIEWS[view];
  return (
    <section className={styles.panel} aria-label={title} data-view-choice={view}>
      <header className={styles.header}>
        <h2>{TERMS[view] ? <Term name={TERMS[view]}>{title}</Term> : title}</h2>
        {view === 'words' && (
          <p>
            <Term name="arrival">{explanation.tolerance(formatTolerance(steepness))}</Term>
          </p>
        )}
        <SegmentedControl
          label={explanation.views}
          value={view}
          options={[
            ...(isNeuron ? [{ value: 'neuron' as const, label: explanation.neuron }] : []),
            { value: 'words', label: explanation.words },
            { value: 'every', label: explanation.every },
            { value: 'map', label: explanation.map },
            { value: 'log', label: explanation.log },
          ]}
          onChange={setChosen}
        />
      </header>
      {View ? (
        <Suspense>
          <View />
        </Suspense>
      ) : (
        <Explanation />
      )}
    </section>
  );
}
