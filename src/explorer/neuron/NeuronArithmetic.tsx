import type { ActivationName } from '../../core/network/activations';
import { formatNumber } from '../numbers';
import type { NeuronPass } from './answers';
import styles from './NeuronPanel.module.css';
import { useNeuronWords } from './words';

/** y = f(x₁·W₁ + … + b) with its numbers, in digits that one can check by hand. */
export function NeuronArithmetic(props: {
  activation: ActivationName;
  inputs: readonly number[];
  weights: readonly number[];
  bias: number;
  pass: NeuronPass;
}) {
  const { inputs, weights, bias, pass } = props;
  const { activations } = useNeuronWords();
  const name = activations[props.activation];
  const terms = inputs.map((input, place) => `${bracketed(input)}·${bracketed(weights[place]!)}`);
  return (
    <p className={styles.arithmetic}>
      z = {terms.join(' + ')} + {bracketed(bias)} = <b>{formatNumber(pass.sum, 4)}</b>
      <br />y = {name}({formatNumber(pass.sum, 4)}) = <b>{formatNumber(pass.output, 4)}</b>
    </p>
  );
}

function bracketed(value: number): string {
  const text = formatNumber(value, 4);
  return text.startsWith('−') ? `(${text})` : text;
}
