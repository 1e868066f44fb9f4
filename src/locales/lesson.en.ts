import type { LessonFacts } from './lessonFacts';

/**
 * What a part of a stop says: before the question, and after it is told; the last sentence is the one to keep. In what is
 * said before, a formula stands between ⟨ and ⟩.
 *
 * @typeParam Facts what may be told from the start
 * @typeParam Told what may be told of the outcome
 */
export interface PartTexts<Facts = LessonFacts, Told = Facts> {
  readonly before: (facts: Facts) => string;
  /** In place of `before` on paper, where that would tell what was asked above it. */
  readonly paper?: (facts: Facts) => string;
  readonly after: (facts: Told) => readonly string[];
  readonly key: (facts: Told) => string;
}

/** The lesson in English. Its type is what the other languages must fill in. */
export const lessonEn = {
  stopOf: (stop: number, stops: number) => `${stop} / ${stops}`,
  stops: 'Stops of the lesson',
  questionOf: (question: number, questions: number) => `Question ${question} of ${questions}`,
  back: (title: string) => `Back: ${title}`,
  next: (title: string) => `Next: ${title}`,
  nextQuestion: 'Next question',
  finish: 'On to free play',
  take: (runs: number): string =>
    runs === 1 ? 'Take this run into free play' : 'Take these runs into free play',
  rule: 'the rule for every step',
  ruleOfAll: 'the same rule, for every weight and bias',
  steepness: 'How steep is the valley? a in L = a(w + 1)²',
  engineers: 'For control engineers',
  done: 'answered',
  print: 'Print as a hand-out',
  handout: {
    title: 'What a learning rate does: ten stops, with questions to answer before you look',
    name: 'Name',
    scan: 'The lesson, to check your answers',
    picture: 'The curve L(w) with the start',
    neuron: 'A neuron: x times w, plus b, through f',
    network: 'A network: every input joined to every output',
    sketch: 'Empty axes: loss by epoch',
  },
  lowest: {
    question: 'Where is it least wrong?',
    how: 'Put the point on the curve: drag it, or use the slider.',
    slider: 'Your point w',
    value: (w: string, loss: string) => `w\u00a0=\u00a0${w}, loss ${loss}`,
    check: 'Here',
    skip: 'Show me',
    told: (w: string, distance: string) => `Your point w\u00a0=\u00a0${w} is ${distance} from the minimum.`,
    exact: 'Your point is right at the minimum.',
    missing: 'move the point first',
  },
  shares: {
    question: 'After one step of each, how much of the distance to the minimum is left?',
    slider: (rate: string) => `Distance left after one step of ${rate}, in percent`,
    guess: (percent: string) => `${percent}\u00a0%`,
    told: (guess: string | null, percent: string) =>
      guess === null ? `${percent}\u00a0%` : `${percent}\u00a0%; you said ${guess}\u00a0%`,
    check: 'Take the step',
    skip: 'Show me',
  },
  ruler: {
    label: 'Your dot on the ruler',
    hint: 'Every rate is a place on this ruler. Put the dot, or use the field below.',
  },
  titles: {
    weight: 'One weight',
    step: 'One step',
    rates: 'Three rates',
    small: 'Too small',
    large: 'Too large',
    curve: 'Same curve',
    reason: 'The reason',
    own: 'On your own',
    neuron: 'The neuron',
    network: 'A network',
  },
  texts: {
    weight: {
      lowest: {
        before: () =>
          'A network has a great many weights. Pretend this one has a single weight, w. The loss L says how wrong the network is with it.',
        after: (f) => [
          `At w\u00a0=\u00a0${f.minimum} the loss is ${f.leastLoss}, and the slope is ${f.leastSlope} there too: flat, with nowhere lower to go.`,
          'You see the whole valley. Training does not: it knows the slope where it stands, and nothing else.',
        ],
        key: () => 'Training looks for the w with the least loss, one step at a time.',
      },
    },
    step: {
      right: {
        before: (f) =>
          `We stand at w\u00a0=\u00a0${f.start}. The slope there is ${f.step.slope}: the curve rises to the right. A step is the learning rate, lr, times the slope, and goes against the slope.`,
        after: (f) => [`${f.start} − 0.2 · ${f.step.slope} = ${f.step.lands}.`],
        key: () => 'The steeper the slope and the larger the rate, the longer the step.',
      },
      left: {
        before: (f) =>
          `Now we stand on the other side, at w\u00a0=\u00a0${f.step.left}. The slope there is ${f.step.leftSlope}. Left or right, and how far?`,
        after: (f) => [
          `${f.step.left} − 0.2 · (${f.step.leftSlope}) = ${f.step.leftLands}: to the right, towards the minimum again.`,
          'The note says that w moves “in the direction in which the gradient decreases”. It is shorter, and always true, to say: against the gradient.',
        ],
        key: () => 'A step is lr times the slope, against it.',
      },
    },
    rates: {
      order: {
        before: (f) =>
          `Three rates start at w\u00a0=\u00a0${f.start}. One step takes 0.6 past the minimum to ${f.firstLandings[0]}, 0.2 to ${f.firstLandings[1]} and 0.01 to ${f.firstLandings[2]}.`,
        after: (f) => [
          `0.6 goes past the minimum and still wins: ${f.arrivals[0]} epochs, against ${f.arrivals[1]} and ${f.arrivals[2]}.`,
          `Here an epoch is one update. With more data it is a pass over all of it, and an iteration is one update. The note’s program also uses its counter twice, so its runs last ${f.noteEpochs[0]}, ${f.noteEpochs[1]} and ${f.noteEpochs[2]} epochs; ours all last ${f.epochs}.`,
        ],
        key: () => 'The first step says little about who gets there first.',
      },
      shares: {
        before: (f) =>
          `Look closer at that first step. From w\u00a0=\u00a0${f.start} to the minimum at ${f.minimum} it is a distance of ${f.own.distance}.`,
        after: (f) => [
          `0.6 leaves ${f.leaves[0]}\u00a0%, 0.2 leaves ${f.leaves[1]}\u00a0%, 0.01 leaves ${f.leaves[2]}\u00a0% of it. Every later step leaves the same share again.`,
          'The loss chart is the note’s own picture. Now switch its axis to “log”: every run becomes a straight line, and the steeper one is the faster.',
        ],
        key: () => 'What counts is the share that a step leaves, not how far the first one went.',
      },
    },
    small: {
      sketch: {
        before: () =>
          'The careful choice: lr\u00a0=\u00a00.01. It cannot overshoot. Draw the loss before you see it.',
        after: (f) => [
          `Right direction, tiny steps: each leaves ${f.leaves[2]}\u00a0% of the distance. It takes ${f.small.halving} epochs to halve it, and after ${f.epochs} the loss is still ${f.small.loss}.`,
          'A rate can even be so small that the computer rounds its steps away. That is no overflow: numbers overflow where a rate is too large.',
        ],
        key: () =>
          'Smaller is not always safer: a run that is out of epochs far from the minimum has failed too.',
      },
    },
    large: {
      landings: {
        before: (f) =>
          `At 0.01 the steps were too short. Now the other end: lr\u00a0=\u00a00.99. The start is the same, w\u00a0=\u00a0${f.start}, and the slope there is still ${f.step.slope}.`,
        after: (f) => [
          `${f.large.landings.join(', ')}: every step leaps across the valley and lands almost as far out on the other side. What will become of it?`,
        ],
        key: (f) => `Each step multiplies the gap to the minimum by 1 − 2 · 0.99 = ${f.large.factor}.`,
      },
      after: {
        before: (f) =>
          `The first landings of 0.99 were ${f.large.landings.join(', ')}. Follow it for ${f.epochs} epochs.`,
        paper: (f) => `And then? Follow it for ${f.epochs} epochs.`,
        after: (f) => [
          `Each step loses only ${f.large.loses}\u00a0% of the distance, so after ${f.epochs} epochs the loss is still ${f.large.loss}.`,
          `The note says that such a rate cannot converge. This one does, slowly: it is there at epoch ${f.large.arrival}. And it is w that swings, not the gradient alone.`,
        ],
        key: () => 'Swinging is not failing: what counts is whether the swings shrink.',
      },
      edge: {
        before: () => 'A little more: lr\u00a0=\u00a01.',
        after: (f) => [
          `From ${f.start} to ${f.large.edgeReturns} and back, for ever: the gap is multiplied by ${f.large.edgeFactor}.`,
        ],
        key: (f) => `lr\u00a0=\u00a0${f.large.edge} is the edge.`,
      },
      beyond: {
        before: () => 'And a little more: lr\u00a0=\u00a01.02. Does it only wobble more?',
        after: (f) => [
          `Each step multiplies the gap by ${f.large.beyondFactor}. After ${f.epochs} epochs the loss is ${f.large.beyondLoss}, and it never stops growing.`,
          'Let it go on and the numbers outgrow the computer: inf, then NaN. Nothing is broken then. The rate is too large, and a smaller one mends it.',
        ],
        key: (f) =>
          `The edge is at lr\u00a0=\u00a0${f.large.edge}. Below it the swings shrink, at it they repeat for ever, above it they grow.`,
      },
    },
    curve: {
      twin: {
        before: () =>
          'One of these runs is 0.1: look at its loss curve. Another rate draws the same curve. The same to the eye: to within a hundred-thousandth.',
        after: (f) => [
          `${f.curve.twin}. A step of 0.1 multiplies the gap by ${f.curve.factors[0]}, one of ${f.curve.twin} by ${f.curve.factors[1]}; the loss squares the gap, and squaring drops the sign.`,
          'In general lr and 1 − lr; so 0.01 and 0.99 draw one curve too. Look at the path of w: there they differ completely.',
        ],
        key: () => 'The loss curve alone does not tell you what w does.',
      },
    },
    reason: {
      oneStep: {
        before: () =>
          'Why all this? Write the step for the gap ⟨w + 1⟩: it becomes ⟨(w + 1) − lr·2(w + 1) = (1 − 2·lr)(w + 1)⟩. Every step multiplies the gap by ⟨1 − 2·lr⟩.',
        after: (f) => [
          `lr\u00a0=\u00a0${f.reason.oneStep}: the gap, how far and on which side, is multiplied by 0.`,
          `“The smaller the rate, the slower” is true below ${f.reason.oneStep} only. Above it, a larger rate is the slower one.`,
        ],
        key: () => 'Inside ±1 the factor shrinks the gap; a negative one changes its side.',
      },
      steep: {
        before: (f) =>
          `Now the valley becomes twice as steep: ⟨L = ${f.reason.steepness}(w + 1)²⟩. 0.6 was the fastest of the note’s three. Does it still win?`,
        after: (f) => [
          `No. The gap is multiplied by ${f.reason.factor}, and after ${f.epochs} epochs the loss is ${f.reason.loss}. Now ${f.reason.edge} is the edge, and ${f.reason.steepOneStep} gets there in one step.`,
          'In general the edge is 2/L″ and the single step 1/L″, where L″ says how fast the slope changes. Move the steepness and watch both.',
        ],
        key: () => 'One good rate does not fit every problem.',
      },
    },
    own: {
      soon: {
        before: (f) =>
          `You know the rule now. Each goal has an answer that you can compute first. “There” is within ${f.tolerance}.`,
        after: (f) => [
          `From ${f.own.least} to ${f.own.most}: there ${f.own.distance} · |1 − 2·lr|¹⁰ is at most ${f.tolerance}.`,
        ],
        key: () => 'A good rate is a range, not a single number.',
      },
      same: {
        before: () => 'Stop 6 again, with another rate.',
        after: (f) => [`${f.own.twin}, which is 1 − 0.2.`],
        key: () => 'The mirror image of a rate lies on the other side of one half.',
      },
      high: {
        before: () => 'Now let it go wrong, on purpose.',
        after: (f) => [
          `${f.own.high} and more. So little lies between a run that arrives and one that flies apart.`,
        ],
        key: () => 'A result that flies apart is a result: it says that the rate is too large.',
      },
      never: {
        before: () => 'One rate is left: never closer, never further, and yet always moving.',
        after: (f) => [`${f.large.edge}, exactly: the gap is multiplied by ${f.large.edgeFactor}.`],
        key: () => 'So much for one weight. Two stops are left: a neuron, and a network.',
      },
    },
  } satisfies Record<string, Record<string, PartTexts>>,
  control: [
    'A step is a feedback loop: measure the slope, correct w against it. The factor 1 − lr·L″ is the pole of that loop. Inside ±1 it converges; negative, it swings; beyond, it diverges. The learning rate is the gain.',
    'That is how the note introduces learning: as a system that corrects itself. It names three schools of artificial intelligence: behaviourists, who came from control; symbolists, with their expert systems; connectionists, with networks such as ours.',
  ],
};

/** Every message of the lesson. */
export type LessonCatalog = typeof lessonEn;
