import type { TrainingWord } from '../core/network/trainingWords';
import { TRAINING_WORDS_IN } from './trainingWords';

const gloss: Record<TrainingWord, string> = {
  standsStill: 'its loss never changes',
  crawls: 'learns in tiny steps, not done at the end',
  converges: 'comes down and stays down',
  jumps: 'comes down, then hops up and down',
  thrownOff: 'first steps too long, then nothing pulls',
  diverges: 'its loss grows',
};

/**
 * The English catalog of what questions about networks say otherwise, loaded with networks. Its type is what every other
 * locale must fill in.
 */
export const askingTrainingsEn = {
  words: TRAINING_WORDS_IN.en,
  gloss,
  neverSettles: 'Find a rate that is too large: training jumps, is thrown off, or diverges.',
  losses: (start: string, end: string) => `Training loss: ${start} at the start, ${end} at the end.`,
  reached: (epoch: string | null, share: string) =>
    epoch === null
      ? `It does not come to stay below ${share} % of the start.`
      : `It stays below ${share} % of the start from epoch ${epoch} on.`,
  awaited: 'Still training. What it does is told as soon as it is done.',
  run: 'Training …',
  arrivalNote: (share: string) =>
    `Arrived: from there on the training loss stays below ${share} % of what it began with.`,
};

/** Every message of a question that a network has of its own. */
export type TrainingAskingCatalog = typeof askingTrainingsEn;
