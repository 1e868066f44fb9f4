import type { OpenedNetwork } from '../../../core/network/openNetwork';
import { createPasses, decide } from '../../../core/network/passes';
import { countSamples, type Samples } from '../../../core/network/samples';

/** Tells the class of single inputs with given weights. */
export interface Decider {
  /** As the network sees it; written by who asks. */
  readonly input: Float64Array;
  /** The class of `input` as it is now; −1 where no output is a number. */
  readonly decide: () => number;
  /** The output of that class. */
  readonly output: () => number;
}

/** Makes a decider of one run. @param parameters in the order of `nameParameters` */
export function createDecider({ shape }: Pick<OpenedNetwork, 'shape'>, parameters: Float64Array): Decider {
  const passes = createPasses(shape, 1);
  const input = new Float64Array(shape.layers[0]!);
  const one: Samples = {
    inputs: { dtype: 'float64', shape: [1, input.length], data: input },
    labels: { dtype: 'int32', shape: [1], data: new Int32Array(1) },
  };
  const outputs = passes.values.at(-1)!;
  let decided = -1;
  return {
    input,
    decide() {
      passes.forward(parameters, one, 0);
      decided = decide(outputs, 0, 1);
      return decided;
    },
    output: () => (decided < 0 ? Number.NaN : outputs[decided]!),
  };
}

/** The class that is told of each sample; −1 where no output is a number. */
export function predict(decider: Decider, { inputs, labels }: Samples): readonly number[] {
  const features = decider.input.length;
  return Array.from(labels.data, (_, k) => {
    decider.input.set(inputs.data.subarray(k * features, (k + 1) * features));
    return decider.decide();
  });
}

/** How often each class is told for each. */
export interface Confusion {
  /** Rows: what a sample is; columns: what is told of it. */
  readonly counts: readonly (readonly number[])[];
  readonly right: number;
  readonly samples: number;
}

/** Counts what is told of samples against what they are; a sample of which nothing is told counts as not right. */
export function countConfusion(samples: Samples, told: readonly number[], classes: number): Confusion {
  const counts = Array.from({ length: classes }, () => new Array<number>(classes).fill(0));
  let right = 0;
  told.forEach((answer, k) => {
    const label = samples.labels.data[k]!;
    if (answer >= 0) counts[label]![answer]! += 1;
    if (answer === label) right += 1;
  });
  return { counts, right, samples: countSamples(samples) };
}
