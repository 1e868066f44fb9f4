import type { NetworkLossName, NetworkShape, OutputName } from '../../../core/network/networkShape';

/** The loss of outputs that give every class the same share, whatever the sample. */
export interface EqualGuess {
  readonly classes: number;
  readonly loss: number;
  /** As it is written in mathematics: "2/9", "ln 3"; null where that is longer than the number. */
  readonly formula: string | null;
}

/**
 * What one gets for 1/n for each of n classes.
 *
 *     mean squared error      ((1 − 1/n)² + (n − 1)/n²) / n = (n − 1)/n²
 *     softmax, cross-entropy  −ln 1/n = ln n
 *     sigmoid, cross-entropy  (ln n + (n − 1) ln(n/(n − 1))) / n
 */
export function findEqualGuess(shape: Pick<NetworkShape, 'layers' | 'loss' | 'output'>): EqualGuess {
  const classes = shape.layers.at(-1)!;
  return { classes, ...guess(classes, shape.loss, shape.output) };
}

function guess(n: number, loss: NetworkLossName, output: OutputName): Omit<EqualGuess, 'classes'> {
  if (loss === 'meanSquaredError') return { loss: (n - 1) / n ** 2, formula: `${n - 1}/${n ** 2}` };
  if (output === 'softmax') return { loss: Math.log(n), formula: `ln ${n}` };
  const others = n > 1 ? (n - 1) * Math.log(n / (n - 1)) : 0;
  return { loss: (Math.log(n) + others) / n, formula: null };
}
