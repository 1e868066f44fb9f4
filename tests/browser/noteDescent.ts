/** One descent of the course note's loss: w and L(w) after k updates, for k from 0 to N. */
export interface NoteDescent {
  readonly parameters: readonly number[];
  readonly losses: readonly number[];
}

/**
 * Descends (w + 1)² in float32 with every operation rounded, as TensorFlow does. Written out by hand, as a second road
 * to the numbers the page shows: nothing of the page's own code is used.
 */
export function descendNote(learningRate: number, epochs = 50, start = 5): NoteDescent {
  const { fround } = Math;
  const rate = fround(learningRate);
  const parameters = [fround(start)];
  const losses: number[] = [];
  for (let epoch = 0; epoch <= epochs; epoch++) {
    const parameter = parameters[epoch]!;
    const sum = fround(parameter + 1);
    losses.push(fround(sum * sum));
    if (epoch < epochs) parameters.push(fround(parameter - fround(rate * fround(2 * sum))));
  }
  return { parameters, losses };
}

/** The course note's line for an epoch: w after update k, and the loss before it. For numbers below 1e21. */
export function writeNoteLine({ parameters, losses }: NoteDescent, epoch: number): string {
  const [parameter, loss] = [parameters[epoch + 1]!, losses[epoch]!];
  return `After ${epoch} epoch, w is ${parameter.toFixed(6)}, loss is ${loss.toFixed(6)}`;
}
