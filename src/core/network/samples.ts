import type { Tensor } from '../tensor/tensor';

/** What a network learns from, or is tested on. */
export interface Samples {
  /** Shape [samples, inputs]. */
  readonly inputs: Tensor<'float64'>;
  /** Shape [samples]: the class of each, from 0. */
  readonly labels: Tensor<'int32'>;
}

/** How many there are. */
export const countSamples = ({ labels }: Samples): number => labels.data.length;

/**
 * Samples of plain lists.
 *
 * @param name what to call them where something is wrong
 * @throws RangeError when there is none, a row has not as many finite numbers as the network has inputs, or a label is no
 * output
 */
export function readSamples(
  { inputs, labels }: { readonly inputs: readonly (readonly number[])[]; readonly labels: readonly number[] },
  name: string,
  features: number,
  classes: number,
): Samples {
  if (inputs.length === 0 || inputs.length !== labels.length) {
    throw new RangeError(
      `${name} must have as many labels as rows of inputs, at least 1; got ${labels.length} and ${inputs.length}`,
    );
  }
  inputs.forEach((row, k) => {
    if (row.length === features && row.every((value) => Number.isFinite(value))) return;
    throw new RangeError(
      `${name}.inputs[${k}] must be ${features} finite numbers; got ${JSON.stringify(row)}`,
    );
  });
  labels.forEach((label, k) => {
    if (Number.isInteger(label) && label >= 0 && label < classes) return;
    throw new RangeError(
      `${name}.labels[${k}] must be an integer in [0, ${classes - 1}]; got ${JSON.stringify(label)}`,
    );
  });
  return {
    inputs: { dtype: 'float64', shape: [inputs.length, features], data: Float64Array.from(inputs.flat()) },
    labels: { dtype: 'int32', shape: [labels.length], data: Int32Array.from(labels) },
  };
}
