import type { Word } from '../core/diagnose';
import type { LossShape } from '../state/lossShape';
import type { Goal } from '../state/question';

/** What arriving is measured by: how far w is off, how much loss is left, or, where no minimum is known, how steep it is. */
export type ArrivalKind = 'distance' | 'loss' | 'slope';

const shape: Record<LossShape, string> = {
  falls: 'falls',
  rises: 'rises',
  fallsAndRises: 'falls and rises',
  risesAndFalls: 'rises and falls',
  flat: 'stays flat',
  sawTooth: 'goes up and down',
};

const gloss: Record<Word, string> = {
  standsStill: 'does not move at all',
  crawls: 'one side, in tiny steps',
  onTheWay: 'closing in, not there yet',
  slidesIn: 'there, from one side',
  oneStep: 'there at once',
  swingsIn: 'there, changing sides',
  oscillates: 'changes sides, slowly closing in',
  bouncesForEver: 'changes sides, never closer',
  diverges: 'further out with every step',
};

/** The English catalog of questions, which is loaded with them. Its type is what every other locale must fill in. */
export const askingEn = {
  region: 'Question',
  usual: {
    word: (rate: string, epochs: string) => `What will lr ${rate} do in ${epochs} epochs?`,
    order: 'Which run arrives first, which next?',
    landing: (rate: string, steps: number) =>
      steps === 1
        ? `Where will the first step of lr ${rate} land?`
        : `Where will the first ${steps} steps of lr ${rate} land?`,
    sketch: (rate: string, epochs: string) =>
      `What will the loss of lr ${rate} look like over ${epochs} epochs?`,
  },
  goal: (goal: Goal, epochs: string) => {
    switch (goal.kind) {
      case 'arrivesWithin':
        return goal.epochs === 1
          ? 'Find a rate that arrives in a single step.'
          : `Find a rate that arrives in at most ${goal.epochs} epochs.`;
      case 'largestArriving':
        return `Find the largest rate that still arrives within ${epochs} epochs.`;
      case 'neverSettles':
        return 'Find a rate that never settles.';
      case 'bounces':
        return 'Find a rate that comes never closer and goes never further, yet always moves.';
      case 'sameLossCurve':
        return `Find another rate that draws the same loss curve as ${goal.as.text}.`;
      case 'lossAbove':
        return `Find a rate whose loss is above ${goal.loss} after ${epochs} epochs.`;
    }
  },
  arrivalNote: (tolerance: string, kind: ArrivalKind) => {
    switch (kind) {
      case 'distance':
        return `Closer to the minimum than ${tolerance} counts as arrived.`;
      case 'loss':
        return `Arrived: the square root of what the loss is above the minimum stays within ${tolerance}.`;
      case 'slope':
        return `No minimum is known. Arrived: the slope stays at most ${tolerance} times that at the start.`;
    }
  },
  word: { label: 'Pick a word', gloss },
  order: {
    label: 'Tap the runs in the order of their arrival',
    hint: 'The arrow keys move a tapped run up or down.',
    again: 'Start over',
    first: (rate: string, place: number | null) =>
      place === null ? `lr ${rate}, not placed` : `lr ${rate}, place ${place}`,
    /** `within`: epochs that were looked at, where it may still arrive later. */
    arrived: (epoch: string | null, within: string | null) =>
      epoch !== null ? `epoch ${epoch}` : within !== null ? `not in ${within} epochs` : 'never arrives',
  },
  landing: {
    twoWeights:
      'Points can be put where the loss has one weight; this one has two. Run it to see what it does.',
    label: (steps: number) => (steps === 1 ? 'Put a point on the curve' : `Put ${steps} points on the curve`),
    hint: 'Tap or drag on the landscape; or on the cross, arrow keys and Enter.',
    takeBack: (place: number) => `take back ${place}`,
    next: 'next',
    at: (w: string) => `w = ${w}`,
    apart: (distance: string) => `${distance} apart`,
    cross: (place: number) => `Cross for point ${place}: arrow keys move it, Enter puts the point`,
    crossDone: 'All points are placed',
    crossAt: (w: string, loss: string) => `w = ${w}, loss ${loss}`,
  },
  sketch: {
    label: 'Draw on the loss chart',
    hint: 'Drag from the start to the last epoch; or on the pencil, arrow keys: right for the next epoch, up and down for its loss.',
    again: 'Rub it out',
    title: 'Sketch it',
    drag: (epochs: string) => `drag from the start to epoch ${epochs}`,
    pencil: 'Pencil: right arrow for the next epoch, up and down for its loss',
    pencilAt: (epoch: string, loss: string) => `epoch ${epoch}, loss ${loss}`,
    reached: (epoch: string, epochs: string) => `drawn to epoch ${epoch} of ${epochs}`,
    yours: 'your sketch',
    compare: (epoch: string, loss: string, drawn: string) =>
      `epoch ${epoch}: loss ${loss}, your sketch ${drawn}`,
  },
  rate: {
    label: (run: number | null) => (run === null ? 'Set the rate' : `Set the rate of run ${run}`),
    hint: 'With its slider or its field; its colours and its word come after the run.',
    now: (rate: string) => `lr ${rate}`,
  },
  why: 'Why? In a line, if you like',
  whyLabel: 'Why? (optional)',
  run: (epochs: string) => (epochs === '1' ? 'Run 1 epoch' : `Run ${epochs} epochs`),
  missing: {
    word: 'a word to go',
    order: (runs: number) => (runs === 1 ? 'one run to go' : `${runs} runs to go`),
    landing: (points: number) => (points === 1 ? 'one point to go' : `${points} points to go`),
    sketch: 'the curve to go, to the last epoch',
    rate: 'a rate to go: move it first',
  },
  skip: 'Run it without a guess',
  running: 'Running …',
  guessAgain: 'Guess again',
  runAgain: 'Run again',
  yourGuess: 'your guess',
  theRun: 'the run',
  itDid: 'it did',
  told: {
    right: 'As you said.',
    word: (outcome: string) => `It did: ${outcome}.`,
    order: (list: string) => `They arrived in this order: ${list}.`,
    orderItem: (rate: string, arrived: string) => `${rate} (${arrived})`,
    comma: ', ',
    landing: (points: string) => `The steps landed at w = ${points}.`,
    landingOne: (point: string) => `The step landed at w = ${point}.`,
    sketch: (truth: string, drawn: string | null, isSame: boolean) => {
      if (drawn === null) return `The loss ${truth}.`;
      return isSame
        ? `Your curve ${drawn}, and so does the loss.`
        : `Your curve ${drawn}; the loss ${truth}.`;
    },
    goalMet: 'That meets the goal.',
    goalNotYet: 'That is not the goal yet.',
    lossAfter: (loss: string, epochs: string) => `Loss after ${epochs}: ${loss}.`,
  },
  shape,
  tries: {
    title: 'Your tries',
    hint: 'tap one to see it again',
    rate: 'lr',
    said: 'you said',
    did: 'it did',
    factor: 'gap ×',
    loss: (epochs: string) => `loss after ${epochs}`,
    nothing: '–',
    show: (rate: string) => `Show the try with lr ${rate} again`,
    all: 'all',
    more: 'Move lr and run again: every run is added here.',
  },
};

/** Every message of a question; functions take the numbers that a message tells. */
export type AskingCatalog = typeof askingEn;
