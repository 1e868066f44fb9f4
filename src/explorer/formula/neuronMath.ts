import { isCrossEntropy, type Neuron } from '../../core/objectives/neuron';
import { group, type MathNode, mi, mn, mo } from './mathNode';

/** The mean over a neuron's points, (1/n)·Σ (f(w·xᵢ + b) − tᵢ)², or Σ (softplus(zᵢ) − tᵢ·zᵢ) of a cross-entropy. */
export function neuronMath(neuron: Neuron): MathNode {
  const mean = [group('mfrac', mn('1'), mn(String(neuron.points.length))), mo('∑')];
  const sum = [mi('w'), mo('·'), group('msub', mi('x'), mi('i')), mo('+'), mi('b')];
  const target = group('msub', mi('t'), mi('i'));
  if (isCrossEntropy(neuron)) {
    const softplus = [mi('softplus'), mo('('), ...sum, mo(')')];
    return group(
      'mrow',
      ...mean,
      mo('('),
      ...softplus,
      mo('−'),
      target,
      mo('·'),
      mo('('),
      ...sum,
      mo(')'),
      mo(')'),
    );
  }
  const answer = neuron.activation === 'linear' ? sum : [mi(neuron.activation), mo('('), ...sum, mo(')')];
  return group(
    'mrow',
    ...mean,
    group('msup', group('mrow', mo('('), ...answer, mo('−'), target, mo(')')), mn('2')),
  );
}
