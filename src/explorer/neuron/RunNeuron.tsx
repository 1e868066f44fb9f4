import { isCrossEntropy, type Neuron, wantedOf } from '../../core/objectives/neuron';
import { useIsOutcomeHidden } from '../asking/asking';
import { findState } from '../charts/runState';
import { formatCount, formatNumber } from '../numbers';
import { runStyle } from '../palette';
import { useExperiment, useResults } from '../session';
import { useFocusedRun } from '../useFocusedRun';
import { passNeuron } from './answers';
import { NeuronArithmetic } from './NeuronArithmetic';
import styles from './NeuronPanel.module.css';
import { NeuronPicture } from './NeuronPicture';
import { NumberSlider } from './NumberSlider';
import { useToldCursor } from './useToldCursor';
import { useNeuronWords } from './words';

/**
 * The neuron of the run under focus at the cursor, with one input going through it; before an outcome is told, as it
 * starts.
 *
 * @param props.onInput sets the input; null: it stays, and the picture stands alone, where there is little room
 */
export function RunNeuron(props: {
  neuron: Neuron;
  input: number;
  onInput: ((input: number) => void) | null;
}) {
  const { neuron, input, onInput } = props;
  const words = useNeuronWords();
  const run = useFocusedRun();
  const result = useResults((state) => (run ? state.byId.get(run.id) : undefined));
  const start = useExperiment((state) => run?.start ?? state.experiment.start);
  const isAsked = useIsOutcomeHidden();
  const cursor = useToldCursor();
  const reached = result && findState(result, cursor)?.parameters;
  const [w, b] = (isAsked && run ? start.map(({ value }) => value) : reached) ?? [];
  const numbers = w !== undefined &&
    b !== undefined && {
      activation: neuron.activation,
      inputs: [input],
      weights: [w],
      bias: b,
      pass: passNeuron(neuron.activation, [input], [w], b),
    };
  return (
    <section className={styles.side} aria-label={words.picture}>
      {run && (
        <p className={styles.run} style={{ color: runStyle(run.id).textColor }}>
          {words.of(run.learningRate.text, formatCount(cursor))}
        </p>
      )}
      {numbers ? (
        <>
          <NeuronPicture
            {...numbers}
            summary={words.summary(
              `x = ${formatNumber(input)}`,
              formatNumber(numbers.pass.sum, 4),
              formatNumber(numbers.pass.output, 4),
            )}
          />
          {onInput && (
            <>
              <NumberSlider label={words.input('x')} name="x" value={input} reach={4} onChange={onInput} />
              <NeuronArithmetic {...numbers} />
            </>
          )}
        </>
      ) : (
        <p className={styles.note}>{run && result ? words.gone(run.learningRate.text) : words.noRun}</p>
      )}
      {onInput && (
        <p className={styles.note}>
          {neuron.activation === 'step' && `${words.noSlope} `}
          {isCrossEntropy(neuron) ? words.loss.crossEntropy : words.loss.squared}
          {neuron.kind === 'classes' &&
            ` ${words.ends(formatNumber(wantedOf(neuron, 0)), formatNumber(wantedOf(neuron, 1)))}`}
        </p>
      )}
    </section>
  );
}
