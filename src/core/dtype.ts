/** Floating-point precision of a computation: the array type decides how every stored operation rounds. */
export type Dtype = 'float32' | 'float64';

/** One value for each lane (or, for a trajectory, for each epoch and lane). */
export type Lanes = Float32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** Makes `length` zeros of the given precision. */
export function allocateLanes(dtype: Dtype, length: number): Lanes {
  return dtype === 'float32' ? new Float32Array(length) : new Float64Array(length);
}

/** Rounds one value to the given precision, as storing it in `Lanes` of that precision would. */
export function roundTo(dtype: Dtype, value: number): number {
  return dtype === 'float32' ? Math.fround(value) : value;
}
