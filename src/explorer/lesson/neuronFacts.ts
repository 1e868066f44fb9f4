import type { Experiment } from '../../core/experiment';
import { parseNeuron } from '../../core/objectives/neuron';
import type { NeuronFacts } from '../../locales/lessonFacts';
import { type ComputedRun, computeRuns } from '../../worker/computedRun';
import { passNeuron } from '../neuron/answers';
import { formatCount, formatNumber } from '../numbers';
import { STOPS } from './stops';

/** Computes every number that is told of the neuron, from the experiments that its parts show. */
export function deriveNeuronFacts(): NeuronFacts {
  const [outputs, race, saturated] = STOPS.find(({ id }) => id === 'neuron')!.parts;
  const [weight, bias] = startOf(outputs!.experiment);
  const inputs = outputs!.asks.way === 'outputs' ? outputs!.asks.inputs : [];
  const { activation } = neuronOf(outputs!.experiment);
  const passes = inputs.map((input) => passNeuron(activation, [input], [weight], bias));
  const [, wild, fast] = computeAll(race!.experiment);
  const [stuck] = computeAll(saturated!.experiment);
  const [w, b] = startOf(saturated!.experiment);
  const { points } = neuronOf(saturated!.experiment);
  const sums = points.map(({ input }) => w * input + b);
  const pointInputs = points.map(({ input }) => input);
  return {
    weight: formatNumber(weight),
    bias: formatNumber(bias),
    answers: passes.map(({ sum, output }, place) => ({
      input: formatNumber(inputs[place]!),
      sum: formatNumber(sum),
      output: formatNumber(output),
    })),
    further: formatNumber(passes.at(-1)!.sum - passes.at(-2)!.sum),
    gain: formatNumber(passes.at(-1)!.output - passes.at(-2)!.output),
    points: formatCount(points.length),
    start: formatPoint(race!.experiment),
    epochs: formatCount(race!.experiment.epochs),
    wildLoss: formatNumber(wild!.diagnosis.endLoss),
    saturated: {
      start: formatPoint(saturated!.experiment),
      inputs: rangeOf(pointInputs),
      sums: rangeOf(sums),
      slopes: [formatNumber(slopeAtStart(fast!), 2), formatNumber(slopeAtStart(stuck!), 2)],
      loss: formatNumber(stuck!.diagnosis.endLoss),
    },
  };
}

function neuronOf({ objective }: Experiment) {
  const neuron = parseNeuron(objective.text);
  if (!neuron) throw new Error(`the stop of the neuron must have one; got "${objective.text}"`);
  return neuron;
}

function startOf({ start }: Experiment): readonly [weight: number, bias: number] {
  return [start[0]!.value, start[1]!.value];
}

/** The runs of an experiment, in their order. */
function computeAll(experiment: Experiment): ComputedRun[] {
  const computed: ComputedRun[] = [];
  for (const done of computeRuns(experiment, experiment.runs)) if (done) computed.push(done[1]);
  return computed;
}

function formatPoint(experiment: Experiment): string {
  const [weight, bias] = startOf(experiment);
  return `w\u00a0=\u00a0${formatNumber(weight)}, b\u00a0=\u00a0${formatNumber(bias)}`;
}

function rangeOf(values: readonly number[]): readonly [least: string, most: string] {
  return [formatNumber(Math.min(...values)), formatNumber(Math.max(...values))];
}

/** How steep it is where a run starts: the length of its first gradient. */
function slopeAtStart({ trajectory }: ComputedRun): number {
  return Math.hypot(...trajectory.gradients.map((values) => values[0]!));
}
