import { useState } from 'react';
import type { ActivationName } from '../../core/network/activations';
import { passNeuron } from '../neuron/answers';
import { NeuronArithmetic } from '../neuron/NeuronArithmetic';
import { NeuronPicture } from '../neuron/NeuronPicture';
import { useNeuronWords } from '../neuron/words';
import { formatNumber } from '../numbers';
import { SegmentedControl } from '../SegmentedControl';
import { useExperiment } from '../session';
import { usePlace } from './lesson';
import styles from './NeuronCard.module.css';
import { OutputsPlot } from './OutputsPlot';
import { useIsTold } from './StopPanel';
import { useNetworkStopWords } from './useNetworkStops';

/** The neuron of the start with one of the inputs going through it, and over them all what it is said to answer, and does. */
export function OutputsPicture(props: { activation: ActivationName; inputs: readonly number[] }) {
  const { activation, inputs } = props;
  const { outputs } = useNetworkStopWords();
  const words = useNeuronWords();
  const { key } = usePlace();
  const isTold = useIsTold(key);
  const [weight = 0, bias = 0] = useExperiment((state) => state.experiment.start).map(({ value }) => value);
  const [place, setPlace] = useState(0);
  const input = inputs[place]!;
  const pass = passNeuron(activation, [input], [weight], bias);
  const numbers = { activation, inputs: [input], weights: [weight], bias };
  const name = words.activations[activation];
  return (
    <section className={styles.outputs} aria-label={outputs.picture}>
      <div className={styles.tools}>
        <SegmentedControl
          label={outputs.shown}
          value={String(place)}
          options={inputs.map((value, at) => ({
            value: String(at),
            label: outputs.input(formatNumber(value)),
          }))}
          onChange={(at) => setPlace(Number(at))}
        />
        {isTold ? (
          <NeuronArithmetic {...numbers} pass={pass} />
        ) : (
          <p className={styles.formula}>y = {name}(x·w + b)</p>
        )}
      </div>
      <NeuronPicture
        {...numbers}
        pass={isTold ? pass : null}
        summary={
          isTold
            ? words.summary(
                outputs.input(formatNumber(input)),
                formatNumber(pass.sum, 4),
                formatNumber(pass.output, 4),
              )
            : outputs.unknown(formatNumber(input), formatNumber(weight), formatNumber(bias))
        }
      />
      <OutputsPlot
        inputs={inputs}
        shown={place}
        answerAt={isTold ? (x) => passNeuron(activation, [x], [weight], bias).output : null}
      />
    </section>
  );
}
