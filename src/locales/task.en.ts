import type { Goal, Question } from '../state/question';

const way: Record<Question['way'], string> = {
  word: 'Which word?',
  order: 'Which is first?',
  landing: 'Where next?',
  sketch: 'Sketch it',
  rate: 'Find a rate',
};

const goal: Record<Goal['kind'], string> = {
  arrivesWithin: 'arrives within',
  largestArriving: 'largest that arrives',
  neverSettles: 'never settles',
  bounces: 'bounces for ever',
  sameLossCurve: 'same loss curve as',
  lossAbove: 'last loss above',
};

/** The English catalog of making a task, loaded with it. Its type is what every other locale must fill in. */
export const taskEn = {
  choices: 'The question',
  way: { label: 'To answer', names: way },
  run: { label: 'About', rate: (rate: string) => `lr ${rate}` },
  steps: 'Steps',
  options: {
    label: 'Words',
    hint: 'None: those that are easily taken for the true one.',
    networkHint: 'None: all of them.',
  },
  goal: { label: 'Goal', names: goal, tooLarge: 'too large' },
  epochs: 'Epochs',
  rate: 'Rate',
  loss: 'Loss',
  text: { label: 'Question', placeholder: 'the usual words, in the reader’s language' },
  right: { label: 'If right', placeholder: 'the outcome alone' },
  notYet: { label: 'If not yet', placeholder: 'the outcome alone' },
  left: (letters: number) => `${letters} characters left`,
  why: { label: 'Also ask', line: 'why, in a line' },
  hidden: {
    label: 'Hidden',
    note: 'The outcome is hidden until it is answered or skipped. What is hidden here stays hidden afterwards; the result that the question asks for is shown all the same.',
    parts: { track: 'painted tracks', words: 'words on the runs' },
  },
  locked: {
    label: 'Locked',
    note: 'To answer, the rate of the run must move, so rates can’t be locked.',
  },
  answer: {
    label: 'Right is',
    never: 'never',
    notWithin: (epochs: string) => `not in ${epochs} epochs`,
    searching: 'Looking for a rate …',
    training: 'Training …',
  },
  anyRate: (rate: string) => `any rate that meets the goal, such as ${rate}`,
  noRightSketch: 'no sketch is wrong; its shape is compared with the curve’s',
  between: ', then ',
  problem: {
    noRuns: 'There is no run to ask about. Add one on the page.',
    oneRun: 'One run is always first. Add another on the page.',
    notAmongWords: (word: string) => `None of these words is right: “${word}” is added for the reader.`,
    noneRight: (word: string) => `None of these words is right: it does “${word}”. Pick that too.`,
    noData: 'The network could not be trained. Check its data and the connection.',
    oneWord: 'One word is no choice. Pick more, or none.',
    fewEpochs: (epochs: number) =>
      `There are only ${epochs} epochs, so no more steps than that are asked for.`,
    noMinimum:
      'Of this loss no minimum is known or was found, so no run can be said to arrive. Ask in another way, or take another loss.',
    twoWeights:
      'Landings are points on a curve, so this way needs a loss of one weight; this one has two. Ask in another way.',
    allArrive: (least: string, greatest: string) =>
      `Every rate from ${least} to ${greatest} arrives, so none of them is the largest. Choose another goal, or fewer epochs.`,
    noRate: 'No rate was found that meets this goal. Choose another, or change the experiment.',
  },
  kinds: 'To hand out',
  link: 'Link',
  output: (kind: string) => `Task: ${kind}`,
  hint: 'The task is in the link itself. Nothing is kept anywhere, and only the page around it is told the answer.',
  tryIt: 'Try it as a student',
  startOver: 'Start over',
};

/** Every message of making a task. */
export type TaskCatalog = typeof taskEn;
