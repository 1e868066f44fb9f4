import { countSamples, type Samples } from '../network/samples';

/** What shifts and scales each feature: x ← (x − mean) / deviation. */
export interface Scale {
  readonly means: readonly number[];
  /** Above 0: a feature that never changes is only shifted. */
  readonly deviations: readonly number[];
}

/** Means and standard deviations (of all samples, not of a draw of them) of each feature. @see sklearn's StandardScaler */
export function measureScale(samples: Samples): Scale {
  const { data, shape } = samples.inputs;
  const features = shape[1]!;
  const count = countSamples(samples);
  const means = Array.from({ length: features }, (_, i) => {
    let sum = 0;
    for (let k = 0; k < count; k++) sum += data[k * features + i]!;
    // the mean of equal numbers may round to another one
    return isConstant(data, i, features) ? data[i]! : sum / count;
  });
  const deviations = means.map((mean, i) => {
    let squares = 0;
    for (let k = 0; k < count; k++) squares += (data[k * features + i]! - mean) ** 2;
    return Math.sqrt(squares / count) || 1;
  });
  return { means, deviations };
}

function isConstant(data: Float64Array, feature: number, features: number): boolean {
  for (let at = feature; at < data.length; at += features) if (data[at] !== data[feature]) return false;
  return true;
}

/** Samples as a network sees them that was trained on standardised ones. */
export function standardise<S extends Samples>(samples: S, { means, deviations }: Scale): S {
  const features = means.length;
  const data = samples.inputs.data.map(
    (value, at) => (value - means[at % features]!) / deviations[at % features]!,
  );
  return { ...samples, inputs: { ...samples.inputs, data } };
}
