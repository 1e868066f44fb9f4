import { useState } from 'react';
import { isCrossEntropy, type Neuron, wantedOf } from '../../core/objectives/neuron';
import { cursorOf } from '../../state/playback';
import { useIsOutcomeHidden } from '../asking/asking';
import { findState } from '../charts/runState';
import { formatCount, formatNumber } from '../numbers';
import { runStyle } from '../palette';
import { useExperiment, usePlayback, useResults } from '../session';
import { useFocusedRun } from '../useFocusedRun';
import { passNeuron } from './answers';
import { NeuronArithmetic } from './NeuronArithmetic';
import styles from './NeuronPanel.module.css';
import { NeuronPicture } from './NeuronPicture';
import { NeuronPlot } from './NeuronPlot';
import { NumberSlider } from './NumberSlider';
import { useNeuronWords } from './words';

/**
 * The neuron of the run under focus at the cursor, one input going through it, and the points that it learns from. Before
 * an outcome is told, as it starts.
 *
 * @param props.onChange null: the points stay where they are
 */
export function Learning(props: { neuron: Neuron; onChange: ((next: Neuron) => void) | null }) {
  const { neuron, onChange } = props;
  const words = useNeuronWords();
  const [input, setInput] = useState(1);
  const run = useFocusedRun();
  const result = useResults((state) => (run ? state.byId.get(run.id) : undefined));
  const epochs = useExperiment((state) => state.experiment.epochs);
  const start = useExperiment((state) => run?.start ?? state.experiment.start);
  const isAsked = useIsOutcomeHidden();
  const asked = usePlayback((state) => cursorOf(state, epochs));
  // nothing of an outcome is shown before it is told
  const cursor = isAsked ? 0 : asked;
  const state = result && findState(result, cursor);
  const [w, b] = (isAsked ? start.map(({ value }) => value) : state?.parameters) ?? [];
  const pass = w === undefined || b === undefined ? null : passNeuron(neuron.activation, [input], [w], b);
  return (
    <div className={styles.learning}>
      <section className={styles.side} aria-label={words.picture}>
        {run && (
          <p className={styles.run} style={{ color: runStyle(run.id).textColor }}>
            {words.of(run.learningRate.text, formatCount(cursor))}
          </p>
        )}
        {pass && w !== undefined && b !== undefined ? (
          <>
            <NeuronPicture
              activation={neuron.activation}
              inputs={[input]}
              weights={[w]}
              bias={b}
              pass={pass}
              summary={words.summary(
                `x = ${formatNumber(input)}`,
                formatNumber(pass.sum, 4),
                formatNumber(pass.output, 4),
              )}
            />
            <NumberSlider label={words.input('x')} name="x" value={input} reach={4} onChange={setInput} />
            <NeuronArithmetic
              activation={neuron.activation}
              inputs={[input]}
              weights={[w]}
              bias={b}
              pass={pass}
            />
          </>
        ) : (
          <p className={styles.note}>{run && result ? words.gone(run.learningRate.text) : words.noRun}</p>
        )}
        <p className={styles.note}>
          {neuron.activation === 'step' && `${words.noSlope} `}
          {isCrossEntropy(neuron) ? words.loss.crossEntropy : words.loss.squared}
          {neuron.kind === 'classes' &&
            ` ${words.ends(formatNumber(wantedOf(neuron, 0)), formatNumber(wantedOf(neuron, 1)))}`}
        </p>
      </section>
      <NeuronPlot neuron={neuron} cursor={cursor} input={input} onChange={onChange} />
    </div>
  );
}
