import type { ObjectiveSource } from '../../core/experiment';
import { NEURON_WEIGHTS, parseNeuron } from '../../core/objectives/neuron';
import { findPreset, parseSteepness } from '../../core/objectives/presets';
import { readSource } from '../../core/objectives/source';
import { group, type MathNode, mi, mn, mo } from './mathNode';
import { neuronMath } from './neuronMath';
import { printMath } from './printMath';

/** Numbers and names of a loss that are written; more than fit beside the page's title on any screen. */
const MOST = 60;

/** L(w) = … as mathematics: a·(w + 1)² with the steepness as it is typed, any other loss from its tree. */
export function lossMath({ text }: ObjectiveSource): MathNode {
  const steepness = parseSteepness(text);
  if (steepness) {
    const factor = steepness.value === 1 ? [] : [mn(steepness.text)];
    return equation(['w'], group('mrow', ...factor, PARABOLA));
  }
  const neuron = parseNeuron(text);
  if (neuron) return equation(NEURON_WEIGHTS, neuronMath(neuron));
  const source = readSource(text);
  if (!source.ok) return mi('L');
  return equation(source.weights, printMath(source.expression, { symbols: symbolsOf(text), most: MOST }));
}

/** How the constants of a loss are written where that is not their own name: κ for the `k` of the stretched bowl. */
export function symbolsOf(text: string): Readonly<Record<string, string>> {
  const constants = Object.entries(findPreset(text)?.constants ?? {});
  return Object.fromEntries(constants.flatMap(([name, { symbol }]) => (symbol ? [[name, symbol]] : [])));
}

const PARABOLA = group('msup', group('mrow', mo('('), mi('w'), mo('+'), mn('1'), mo(')')), mn('2'));

function equation(weights: readonly string[], right: MathNode): MathNode {
  const names = weights.flatMap((name, place) => (place > 0 ? [mo(','), mi(name)] : [mi(name)]));
  return group('mrow', mi('L'), mo('('), ...names, mo(')'), mo('='), right);
}
