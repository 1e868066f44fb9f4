import type { Experiment } from '../../core/experiment';
import { parseNeuron } from '../../core/objectives/neuron';
import { openSource } from '../../core/objectives/source';
import { createChangingDescent } from '../../core/rateChanges';
import type { Trajectory } from '../../core/trajectory';
import type { NeuronFacts } from '../../locales/lessonFacts';
import { laneOptions } from '../../worker/group';
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
  const [w, b] = startOf(saturated!.experiment);
  const { points } = neuronOf(saturated!.experiment);
  const raced = descend(race!.experiment);
  const stuck = descend(saturated!.experiment);
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
    start: formatStart(race!.experiment),
    epochs: formatCount(race!.experiment.epochs),
    wildLoss: formatNumber(endLossOf(raced, laneOf(race!.experiment, 5))),
    saturated: {
      start: formatStart(saturated!.experiment),
      inputs: rangeOf(points.map(({ input }) => input)),
      sums: rangeOf(points.map(({ input }) => w * input + b)),
      slopes: [formatNumber(slopeAtStart(raced), 2), formatNumber(slopeAtStart(stuck), 2)],
      loss: formatNumber(endLossOf(stuck, 0)),
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

function formatStart(experiment: Experiment): readonly [weight: string, bias: string] {
  const [weight, bias] = startOf(experiment);
  return [formatNumber(weight), formatNumber(bias)];
}

/** All runs, a lane each. Not judged: that would first look for the minima of the landscape. */
function descend(experiment: Experiment): Trajectory {
  const { objective, epochs, runs } = experiment;
  const options = laneOptions(openSource(objective), experiment, runs);
  const descent = createChangingDescent({ ...options, epochs, keep: 'trajectory' });
  descent.advance(epochs);
  return descent.trajectory();
}

/** The lane of the run with a rate. */
function laneOf({ runs }: Experiment, rate: number): number {
  return runs.findIndex(({ learningRate }) => learningRate.value === rate);
}

function endLossOf({ losses, lanes }: Trajectory, lane: number): number {
  return losses[losses.length - lanes + lane]!;
}

function rangeOf(values: readonly number[]): readonly [least: string, most: string] {
  return [formatNumber(Math.min(...values)), formatNumber(Math.max(...values))];
}

/** How steep it is where all runs start: the length of the first gradient. */
function slopeAtStart({ gradients }: Trajectory): number {
  return Math.hypot(...gradients.map((values) => values[0]!));
}
