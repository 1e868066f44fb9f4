/** Normal noise on every gradient. */
export interface Noise {
  /** Standard deviation, at least 0. */
  readonly deviation: number;
  /** Integer in [0, 2³²). */
  readonly seed: number;
}

/**
 * A number of the standard normal distribution that depends on its arguments alone. It comes from integers and
 * + − × ÷ √ only, so it has the same bits on every machine: Marsaglia's polar method with a logarithm of our own.
 *
 * @param seed integer in [0, 2³²)
 * @param epoch of the update, from 0
 * @param parameter place of the parameter, from 0
 */
export function standardNormal(seed: number, epoch: number, parameter: number): number {
  const start = mix(mix(mix(seed) ^ epoch) ^ parameter);
  for (let draw = 0; ; draw += 2) {
    const [x, y] = [symmetricUniform(start, draw), symmetricUniform(start, draw + 1)];
    const square = x * x + y * y;
    if (square < 1) return x * Math.sqrt((-2 * logarithm(square)) / square);
  }
}

/**
 * A number spread evenly over [0, 1) that depends on its arguments alone, in steps of 2⁻³².
 *
 * @param seed integer in [0, 2³²)
 * @param stream keeps draws for different ends apart
 */
export function uniform(seed: number, stream: number, draw: number): number {
  return mix(mix(mix(seed) ^ stream) ^ draw) / 2 ** 32;
}

/** In (−1, 1) and never 0. */
function symmetricUniform(start: number, draw: number): number {
  return (mix(start ^ draw) + 0.5) / 2 ** 31 - 1;
}

/** Scatters an integer over [0, 2³²): a step of a Weyl sequence, then the finalizer of MurmurHash3. */
function mix(integer: number): number {
  let bits = (integer + 0x9e3779b9) | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** ln x for x in (0, 1), to a few units in its last place: ln m = 2 artanh((m − 1) / (m + 1)) with x = m · 2⁻ⁿ, m in [½√2, √2). */
function logarithm(x: number): number {
  let mantissa = x;
  let halvings = 0;
  for (; mantissa < Math.SQRT1_2; halvings++) mantissa *= 2;
  const ratio = (mantissa - 1) / (mantissa + 1);
  const square = ratio * ratio;
  let sum = 0;
  for (let odd = 21; odd > 0; odd -= 2) sum = sum * square + 1 / odd;
  return 2 * ratio * sum - halvings * Math.LN2;
}
