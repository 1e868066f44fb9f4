import { WORDS } from '../../core/diagnose';
import type { Experiment, RunSettings } from '../../core/experiment';
import { judgeTraining } from '../../core/network/judgeTraining';
import { type OpenedNetwork, workOf } from '../../core/network/openNetwork';
import { createTraining, type Training } from '../../core/network/training';
import { settingOptions } from '../group';
import type { Track } from '../messages';
import { NEAREST_WORD } from './trainingResult';

/** The painted track of a slider while it is made. */
export interface TrainingTrack {
  readonly learningRates: Float64Array<ArrayBuffer>;
  /** Goes on for so many weights of single samples and lanes; says whether it is done. */
  readonly advance: (work: number) => boolean;
  readonly answer: () => Track;
}

/** Rates that are trained for a track: all of its pixels would take too long to be of use. */
const TRAINED_RATES = 48;

/** Rates that are trained side by side. */
const LANES = 16;

/** Prepares a track: what a run with these settings would do at each of the rates. */
export function createTrainingTrack(
  network: OpenedNetwork,
  experiment: Experiment,
  settings: RunSettings,
  learningRates: Float64Array<ArrayBuffer>,
): TrainingTrack {
  const { epochs } = experiment;
  const stride = Math.max(1, Math.ceil(learningRates.length / TRAINED_RATES));
  const words = new Uint8Array(learningRates.length);
  const arrivals = new Int32Array(learningRates.length).fill(-1);
  const { objective, start } = network;
  let first = 0;
  let block: { readonly training: Training; readonly rates: readonly number[] } | null = null;

  function begin(): NonNullable<typeof block> {
    const rates = Array.from({ length: LANES }, (_, k) => learningRates[first + k * stride]).filter(
      (rate) => rate !== undefined,
    );
    const runs = rates.map((value) => ({
      id: 0,
      hidden: false,
      learningRate: { value, text: '' },
      ...settings,
    }));
    const starts = Array.from(start, (value) => rates.map(() => value));
    const options = { ...settingOptions(experiment, runs), starts, epochs };
    return { rates, training: createTraining(objective, options, null) };
  }

  function paint({ training, rates }: NonNullable<typeof block>): void {
    const { trainLosses, gradientNorms, lanes } = training.history();
    rates.forEach((rate, lane) => {
      const { word, reached } = judgeTraining(trainLosses, gradientNorms, lanes, lane, rate);
      const from = first + lane * stride;
      words.fill(WORDS.indexOf(NEAREST_WORD[word]), from, from + stride);
      arrivals.fill(word === 'converges' || word === 'jumps' ? (reached ?? -1) : -1, from, from + stride);
    });
    first += rates.length * stride;
  }

  return {
    learningRates,
    advance(work) {
      if (first >= learningRates.length) return true;
      block ??= begin();
      block.training.advance(Math.max(1, Math.floor(work / (workOf(network) * LANES))));
      if (block.training.descent.epoch < epochs) return false;
      paint(block);
      block = null;
      return first >= learningRates.length;
    },
    // copies, for the message takes its arrays away
    answer: () => ({
      learningRates: learningRates.slice(),
      words: words.slice(),
      arrivals: arrivals.slice(),
    }),
  };
}
