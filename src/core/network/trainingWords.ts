/** The words for what a training does, in the order in which growing learning rates meet them. */
export const TRAINING_WORDS = [
  'standsStill',
  'crawls',
  'converges',
  'jumps',
  'thrownOff',
  'diverges',
] as const;

/** One of {@link TRAINING_WORDS}. */
export type TrainingWord = (typeof TRAINING_WORDS)[number];
