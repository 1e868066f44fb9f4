import type { GlossaryCatalog } from './glossaryTerms';

/** The English glossary, which is loaded when it is first opened. */
export const glossaryEn: GlossaryCatalog = {
  title: 'Glossary',
  close: 'Close',
  groups: {
    page: 'On this page',
    words: 'What a run does',
    methods: 'Beyond the parabola',
    course: 'From the course',
  },
  otherLanguage: 'Chinese:',
  noteWord: 'in the course note:',
  slip: 'A slip in the course note',
  terms: {
    learningRate: {
      name: 'learning rate',
      text: ({ startSlope, sliding }) =>
        `How large a step is for a given slope, written lr. A step is lr times the slope, against it: with lr = ${sliding.rate} and a slope of ${startSlope} it leads from w = ${sliding.weights[0]} to ${sliding.weights[1]}.`,
      slip: ({ single, crawling, sliding, oneStep, swinging }) =>
        `“The smaller the rate, the slower it converges” (学习率越小收敛越慢) holds below ${single} only. There ${crawling.rate} needs ${crawling.arrival} epochs, ${sliding.rate} needs ${sliding.arrival} and ${oneStep.rate} needs ${oneStep.arrival}; above it a smaller rate is the faster one, and ${swinging.rate} needs ${swinging.arrival}.`,
    },
    epoch: {
      name: 'epoch',
      text: ({ epochs }) =>
        `One pass over all the data. This page has no data to pass over, so an epoch is a single step; “epoch k” is the state after k steps. It opens with ${epochs} of them.`,
      slip: ({ noteEpochs }) =>
        `The note writes 迭代次数 Epoch, “number of iterations”. An iteration is one update; an epoch is one pass over the data, which in a network takes many updates. Its program also says for epoch in range(epoch), which overwrites the count: its three runs last ${noteEpochs.join(', ')} epochs. Ours all last as long as N says.`,
    },
    loss: {
      name: 'loss',
      text: ({ start, startLoss, minimum }) =>
        `One number for how wrong a prediction is; 0 is the best there can be here. At w = ${start} it is ${startLoss}, at w = ${minimum} it is 0.`,
      slip: () =>
        'The note describes the mean squared error (均方误差) as the mean of the differences. They are squared first, or mistakes up and down would cancel.',
    },
    lossFunction: {
      name: 'loss function',
      text: ({ minimum }) =>
        `L(w) says for every weight how large the loss is: the landscape. Its lowest point, here at w = ${minimum}, is what descent looks for, a step at a time, seeing nothing but the slope under its feet.`,
    },
    weight: {
      name: 'weight w',
      text: ({ start }) =>
        `The number that training changes. A network has thousands to billions of them; this page has one, which starts at ${start}, so that all of it can be seen.`,
    },
    start: {
      name: 'start w₀',
      text: ({ start, distance }) =>
        `Where w stands before the first step. Here ${start}, at a distance of ${distance} from the minimum. On a parabola it decides how long a run takes, never whether it arrives.`,
    },
    gradient: {
      name: 'gradient',
      text: ({ start, startSlope }) =>
        `The slope of the loss: how much it grows when w does. At w = ${start} it is ${startSlope}. With more numbers to train there is a slope for each, and all of them together are the gradient: of a neuron with a weight and a bias, ∂L/∂w and ∂L/∂b.`,
      slip: () =>
        'The note steps in “the direction in which the gradient gets smaller” (梯度减小的方向). Steps go against the gradient: it points uphill, so what gets smaller along the step is the loss.',
    },
    factor: {
      name: 'gap and factor',
      text: ({ minimum, swinging, oneStep }) =>
        `The gap is w − w*, how far w is from the minimum at ${minimum} and on which side. On a parabola each step multiplies it by the same factor, 1 − lr · L″: for ${swinging.rate} that is ${swinging.factor}, so ${swinging.leaves}\u00a0% of the distance is left, on the other side; for ${oneStep.rate} it is ${oneStep.factor}. A distance has no sign.`,
    },
    arrival: {
      name: 'arrival',
      text: ({ tolerance, epochs, swinging }) =>
        `A run is “there” from the epoch on from which it stays within ${tolerance} of the minimum: ${swinging.rate} from epoch ${swinging.arrival}. “Needs” is told of runs that get there only after the ${epochs} epochs shown.`,
    },
    standsStill: {
      name: 'stands still',
      text: () =>
        'No step moves: the rate is 0, the start is the minimum already, or the step is too small for the computer’s numbers to notice.',
    },
    crawls: {
      name: 'crawls',
      text: ({ crawling, halving, epochs }) =>
        `Comes from one side, in tiny steps. ${crawling.rate} leaves ${crawling.leaves}\u00a0% of the distance each time: ${halving} epochs to halve it, a loss of ${crawling.loss} after ${epochs}, there at epoch ${crawling.arrival}.`,
    },
    onTheWay: {
      name: 'on the way',
      text: ({ underWay, epochs }) =>
        `Neither slow nor there yet. ${underWay.rate} leaves ${underWay.leaves}\u00a0% of the distance each step and would arrive at epoch ${underWay.arrival}, just after the ${epochs} shown.`,
    },
    slidesIn: {
      name: 'slides in',
      text: ({ sliding }) =>
        `Arrives from one side. ${sliding.rate} leaves ${sliding.leaves}\u00a0% of the distance each step and is there at epoch ${sliding.arrival}.`,
    },
    oneStep: {
      name: 'one step',
      text: ({ oneStep }) =>
        `The first step lands on the minimum. On a parabola the rate 1/L″ does it, here ${oneStep.rate}: the gap is multiplied by 0.`,
    },
    swingsIn: {
      name: 'swings in',
      text: ({ swinging }) =>
        `Goes past the minimum every step, and arrives all the same. ${swinging.rate} leaves ${swinging.leaves}\u00a0% and is there at epoch ${swinging.arrival}, the first of the note’s three.`,
    },
    oscillates: {
      name: 'oscillates',
      text: ({ oscillating }) =>
        `Changes sides every step and comes closer only slowly. ${oscillating.rate} leaves ${oscillating.leaves}\u00a0% each time and needs ${oscillating.arrival} epochs.`,
      slip: () =>
        'The note lets the gradient swing (梯度…震荡). What swings is w; the gradient changes its sign because w stands on the other side. The usual word is 振荡 rather than 震荡.',
    },
    bouncesForEver: {
      name: 'bounces for ever',
      text: ({ bouncing }) =>
        `Never closer, never further, yet always moving: ${bouncing.rate} goes ${bouncing.weights.slice(0, 4).join(', ')} and so on. It is the edge between swinging in and flying apart.`,
    },
    diverges: {
      name: 'diverges',
      text: ({ diverging, edge, epochs }) =>
        `Every step lands further out. Here all rates above ${edge} do: ${diverging.rate} takes the gap ${diverging.factor}, and the loss after ${epochs} epochs is ${diverging.loss}. Nothing is broken: the steps are too large for the slope.`,
      slip: ({ oscillating, edge }) =>
        `The note says that too large a rate cannot converge (无法收敛) and shows ${oscillating.rate}. That one does converge, at epoch ${oscillating.arrival}; only beyond ${edge} no run does.`,
    },
    optimizer: {
      name: 'optimizer',
      text: () =>
        'What turns a gradient into a step. Plain gradient descent goes lr times the gradient, against it; the others remember earlier gradients, or scale each weight’s step by itself. Every run has its own, behind its settings button.',
    },
    momentum: {
      name: 'momentum',
      text: ({ bowl }) =>
        `Steps along a running sum of the gradients, of which β is kept each time, as a ball that rolls. Slopes that keep their direction add up, those that change sides cancel: with β = ${bowl.momentum.beta} rates up to ${bowl.momentum.edge} converge on ${bowl.formula}, where plain descent ends at ${bowl.edge}. It also runs past the minimum and has to come back.`,
    },
    adaptiveStep: {
      name: 'adaptive step (AdaGrad, RMSprop, Adam)',
      text: () =>
        'Divides each weight’s step by the size of its recent gradients, so that a flat direction gets as long a step as a steep one. The length of a step is then about lr itself, whatever the slope: scaling the loss changes nothing, and close to the minimum only a smaller rate makes smaller steps.',
    },
    schedule: {
      name: 'schedule',
      text: () =>
        'A learning rate that changes from epoch to epoch by a plan made before: falling, so that the end is calm; rising at first (warm-up), where the start is too steep for the full rate; or both. The small curve in a run’s settings draws it.',
    },
    gradientNoise: {
      name: 'noise of the gradient',
      text: () =>
        'A network sees a batch of the data, not all of it, so its gradient is off by chance. Here chance is added to it, with the standard deviation you choose. With a constant rate the loss then stops falling at a floor, lower for a smaller rate; a falling rate goes on. The same seed gives the same chance.',
    },
    clipping: {
      name: 'gradient clipping',
      text: () =>
        'A limit on the gradient: on its length, which keeps its direction, or on each part by itself. A cliff then gives a step as long as any other, and not one that leaves the page.',
    },
    condition: {
      name: 'stretched bowl and condition number κ',
      text: ({ bowl }) =>
        `How many times as steep the steepest direction is as the flattest. On ${bowl.formula} the curvatures are ${bowl.curvatures[0]} and ${bowl.curvatures[1]}, so κ = ${bowl.condition}. The steep one sets the limit, ${bowl.edge}; the flat one waits: at ${bowl.gentle.rate} a step leaves ${bowl.gentle.leaves}\u00a0% of the distance along the floor, and no rate leaves less than ${bowl.best.leaves}\u00a0% (${bowl.best.rate} does).`,
    },
    saddle: {
      name: 'saddle point and local minimum',
      text: () =>
        'Both have slope zero, where plain descent would stand still. From a saddle the loss still falls in some direction, so the least push leads away, slowly at first; a local minimum lies lower than all around it, though not lowest of all, and which one a run finds depends on start and rate.',
    },
    everyRate: {
      name: 'every rate and range test',
      text: () =>
        'The curve of “every rate” is the loss after all epochs, of each learning rate there is: one run for each point. The range test guesses it with a single run whose rate grows as it goes; it suggests the steepest fall, or the valley before the loss shoots up.',
    },
    outcomeMap: {
      name: 'outcome map',
      text: () =>
        'One run for each pixel: the learning rate across, a second quantity up, and a colour for how soon it arrives or how it diverges. On a parabola the border is a straight line; on other losses it can be ragged however far you zoom in, so that a tiny change decides.',
    },
    float32: {
      name: 'float32',
      text: ({ swinging, rounded, minimum }) =>
        `Numbers with few digits, as TensorFlow and graphics cards use them; float64 has more than twice as many. For ${swinging.rate}, float32 rounds w to ${minimum} from epoch ${rounded.epoch} on, while the exact loss there is ${rounded.exactLoss}. That is rounding, not arrival at 0.`,
    },
    parameter: {
      name: 'parameter and hyperparameter',
      text: () =>
        'Training finds the parameters (参数): w here, and all weights and biases of a network. We choose the hyperparameters (超参数) before it starts: the learning rate, the number of epochs, the batch size.',
    },
    batchSize: {
      name: 'batch size',
      text: () =>
        'How many examples go into one update. A large batch gives a steadier gradient and takes more memory, which often sets the limit; a small one makes more updates an epoch. There is none on this page: its loss needs no examples.',
    },
    neuron: {
      name: 'neuron',
      text: () =>
        'A nerve cell gathers signals through its dendrites (树突) and passes one on along its axon (轴突). The neuron of a network is a picture of that: inputs times weights, added up with a bias, and bent by an activation function.',
    },
    network: {
      name: 'why a network',
      text: () =>
        'A rule can be written by hand, such as “petals longer than this: that kind of iris”; mathematics calls it a discriminant (判别式). Someone has to know the rule, and every problem needs another. A network has a form that fits many rules and finds the numbers in it from examples.',
    },
    backpropagation: {
      name: 'backpropagation',
      text: () =>
        'How a network gets its gradient: the chain rule, applied layer by layer from the loss back to the inputs, so that every weight learns its share in one sweep.',
      slip: () =>
        'The note has it run “from front to back” (从前向后). Prediction runs so; backpropagation runs from back to front.',
    },
  },
};
