import type { PartTexts } from './lesson.en';
import type { NetworkStopFacts, TrainedFacts } from './lessonFacts';

/** The last two stops of the lesson in English, which are loaded with them. Its type is what the other languages must fill in. */
export const lessonNetworksEn = {
  outputs: {
    question: 'What does the neuron answer to each input?',
    input: (x: string) => `x\u00a0=\u00a0${x}`,
    slider: (x: string) => `Your y for x\u00a0=\u00a0${x}`,
    told: (guess: string | null, y: string) =>
      guess === null ? `y\u00a0=\u00a0${y}` : `y\u00a0=\u00a0${y}; you said ${guess}`,
    check: 'Send them through',
    skip: 'Show me',
    missing: 'move a slider first',
    picture: 'The neuron, and one input going through it',
    shown: 'Input that goes through',
    plot: 'What the neuron answers, by input',
    unknown: (x: string, weight: string, bias: string) =>
      `x\u00a0=\u00a0${x} goes through w\u00a0=\u00a0${weight} and b\u00a0=\u00a0${bias}; what comes out is not told yet.`,
  },
  texts: {
    neuron: {
      outputs: {
        before: (f) =>
          `Networks are made of neurons. A neuron multiplies what comes in by its weights, adds a bias and bends the sum: ⟨y = f(xW + b)⟩. This one has a single input, w\u00a0=\u00a0${f.neuron.weight}, b\u00a0=\u00a0${f.neuron.bias}, and f is tanh, which stays between −1 and 1.`,
        after: ({ neuron: { answers, further, gain } }) => [
          `The sums are ${answers.map(({ sum }) => sum).join(', ')}. From the second to the last the sum grows by ${further}, and y by only ${gain}: far out tanh is flat. There the neuron is saturated.`,
        ],
        key: () => 'A neuron is y = f(xW + b): a sum, and then a bend.',
      },
      race: {
        before: (f) =>
          `Now the neuron learns. For ${f.neuron.points} points it is known what y should be, and L is the mean squared error. It depends on w and on b, so the landscape has two directions; a ring joins places of the same loss. The start is w\u00a0=\u00a0${f.neuron.start[0]}, b\u00a0=\u00a0${f.neuron.start[1]}.`,
        after: (f) => [
          `After ${f.neuron.epochs} epochs 5 is still thrown to and fro, with a loss of ${f.neuron.wildLoss}. On the parabola so large a rate flies apart. Here it cannot: tanh ends at ±1, and so the loss has a ceiling.`,
        ],
        key: () => 'The loss of a neuron is one more landscape: the same rule, the same words.',
      },
      saturated: {
        before: ({ neuron: { saturated } }) =>
          `1 was the fastest. Take it again, from another start: w\u00a0=\u00a0${saturated.start[0]}, b\u00a0=\u00a0${saturated.start[1]}. The points lie between x\u00a0=\u00a0${saturated.inputs[0]} and ${saturated.inputs[1]}, so every sum lies between ${saturated.sums[0]} and ${saturated.sums[1]}.`,
        after: ({ neuron: { saturated, epochs } }) => [
          `Out there tanh is flat, and so is the loss: the gradient has a length of ${saturated.slopes[1]}, against ${saturated.slopes[0]} at the first start. After ${epochs} epochs the loss is still ${saturated.loss}.`,
        ],
        key: () => 'A saturated neuron hardly learns: a rate times almost nothing is almost nothing.',
      },
    } satisfies Record<string, PartTexts<NetworkStopFacts>>,
    network: {
      race: {
        before: (f) =>
          `The note’s network tells three irises apart: four measurements go in, three probabilities come out. An epoch is a pass over all training flowers, in batches of ${f.network.batchSize}. On the parabola 1 was the edge, and 10 would have flown apart at once.`,
        after: ({ trained }) => [
          `The edge is where the rate times the curvature λ is 2. On the parabola λ is ${trained.parabola} everywhere. Here, after every epoch of 10, it is at most ${trained.sharpness}, and 10 · ${trained.sharpness} = ${trained.product} is under 2.`,
        ],
        key: () => 'No rate is large by itself: what counts is the rate times the curvature.',
      },
      thrown: {
        before: () =>
          'Far over the edge, then: 300. On the parabola 1.02 was enough to fly apart. Here the outputs go through softmax, which turns them into probabilities between 0 and 1.',
        after: ({ trained: { thrown } }) => [
          `The first steps make the network sure of itself, right or wrong. Softmax is flat there: the gradient falls from ${thrown.gradients[0]} to ${thrown.gradients[1]}. Nor can the loss fly apart: no probability is further than 1 from what it should be. Of ${thrown.starts} starts, ${thrown.stuck} end like this.`,
        ],
        key: () => 'A loss that stands still can come from a rate that was too large.',
      },
      raw: {
        before: () =>
          'The same network, start and batches. Only the inputs are now as they were measured, in centimetres; before, each was scaled to mean 0 and standard deviation 1.',
        after: ({ trained: { raw, scaled, times } }) => [
          `Now the smallest is the first. Along its way λ reaches ${raw.sharpness}, ${times} times as much as with scaled inputs: the edge 2/λ lies at ${raw.edge} instead of ${scaled.edge}. That is why inputs are scaled.`,
        ],
        key: () =>
          'The same rate does otherwise on another landscape. That was the lesson; in free play every number is yours.',
      },
    } satisfies Record<string, PartTexts<NetworkStopFacts, TrainedFacts>>,
  },
};

/** Every message of the last two stops. */
export type LessonNetworksCatalog = typeof lessonNetworksEn;
