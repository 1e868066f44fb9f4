import { group, type MathNode, mi, mn } from './mathNode';

/**
 * A name as mathematics writes it: `kappa` is κ, `w1` has a subscript.
 *
 * @param symbols what else a name is written as, such as κ for the `k` of a preset
 */
export function symbolOf(name: string, symbols: Readonly<Record<string, string>> = {}): MathNode {
  const [, letters = name, digits = ''] = /^(\D+)(\d*)$/.exec(name) ?? [];
  const own = Object.hasOwn(symbols, name) ? symbols[name] : undefined;
  if (own !== undefined) return mi(own);
  const letter = mi(Object.hasOwn(GREEK, letters) ? GREEK[letters]! : letters);
  return digits === '' ? letter : group('msub', letter, mn(digits));
}

/** Greek letters by their names; omicron is an o and needs none. */
const GREEK: Readonly<Record<string, string>> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  zeta: 'ζ',
  eta: 'η',
  theta: 'θ',
  iota: 'ι',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'μ',
  nu: 'ν',
  xi: 'ξ',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  phi: 'φ',
  chi: 'χ',
  psi: 'ψ',
  omega: 'ω',
};
