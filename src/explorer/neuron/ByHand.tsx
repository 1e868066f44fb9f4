import { useState } from 'react';
import type { ActivationName } from '../../core/network/activations';
import { formatNumber } from '../numbers';
import { SegmentedControl } from '../SegmentedControl';
import { passNeuron } from './answers';
import { MatrixFormula } from './MatrixFormula';
import { NeuronArithmetic } from './NeuronArithmetic';
import styles from './NeuronPanel.module.css';
import { NeuronPicture } from './NeuronPicture';
import { NumberSlider } from './NumberSlider';
import { nameOf } from './names';
import { useNeuronWords } from './words';

const COUNTS = ['1', '2', '3', '4'] as const;

/** A neuron of one to four inputs whose numbers one sets: a row of inputs times a column of weights, plus the bias. */
export function ByHand({ activation }: { activation: ActivationName }) {
  const words = useNeuronWords();
  const [count, setCount] = useState<(typeof COUNTS)[number]>('3');
  const [allInputs, setInputs] = useState([1, 0.5, -1, 2]);
  const [allWeights, setWeights] = useState([0.8, -1.2, 0.5, 0.3]);
  const [bias, setBias] = useState(0.1);
  const inputs = allInputs.slice(0, Number(count));
  const weights = allWeights.slice(0, Number(count));
  const pass = passNeuron(activation, inputs, weights, bias);
  const numbers = { activation, inputs, weights, bias, pass };
  return (
    <div className={styles.learning}>
      <section className={styles.side} aria-label={words.picture}>
        <NeuronPicture
          {...numbers}
          summary={words.summary(
            inputs
              .map((input, place) => `${nameOf('x', place, inputs.length)} = ${formatNumber(input)}`)
              .join(', '),
            formatNumber(pass.sum, 4),
            formatNumber(pass.output, 4),
          )}
        />
        <MatrixFormula {...numbers} />
        <NeuronArithmetic {...numbers} />
      </section>
      <div className={styles.sliders}>
        <span className={styles.count}>
          <span aria-hidden>{words.inputs}</span>
          <SegmentedControl
            label={words.inputs}
            value={count}
            options={COUNTS.map((value) => ({ value, label: value }))}
            onChange={setCount}
          />
        </span>
        {inputs.map((input, place) => {
          const [x, weight] = [nameOf('x', place, inputs.length), nameOf('W', place, inputs.length)];
          return (
            <div key={x} className={styles.pair}>
              <NumberSlider
                label={words.input(x)}
                name={x}
                value={input}
                reach={4}
                onChange={(value) => setInputs(allInputs.with(place, value))}
              />
              <NumberSlider
                label={words.weight(weight)}
                name={weight}
                value={weights[place]!}
                reach={4}
                onChange={(value) => setWeights(allWeights.with(place, value))}
              />
            </div>
          );
        })}
        <NumberSlider label={words.bias} name="b" value={bias} reach={4} onChange={setBias} />
      </div>
    </div>
  );
}
