/** The English catalog of networks, which is loaded with them. Its type is what every other locale must fill in. */
export const networkEn = {
  words: {
    standsStill: 'stands still',
    crawls: 'crawls',
    converges: 'converges',
    jumps: 'fast, jumpy',
    thrownOff: 'thrown off, stuck',
    diverges: 'diverges',
  },
  facts: {
    test: (right: string, all: string) => `test ${right} / ${all}`,
    train: (right: string, all: string) => `train ${right} / ${all}`,
    testLossAfter: (epochs: string) => `test loss after ${epochs}:`,
    trainLossAfter: (epochs: string) => `train loss after ${epochs}:`,
  },
  every: {
    caption: (of: 'test' | 'train', epochs: string) =>
      `${of === 'test' ? 'test' : 'train'} loss after ${epochs} epochs, at every learning rate`,
    ownStart: 'this start',
    otherStarts: (starts: string) => `${starts} other starts, 8 in 10`,
    edge: (rate: string) => `2/λ₀ = ${rate}`,
    edgeHint: 'λ₀: sharpness at the start. Beyond it the first step overshoots the parabola that fits there.',
    best: (rate: string) => `best: ${rate}`,
    loading: 'training at every rate …',
    table: 'Loss after training, by learning rate',
    rate: 'learning rate',
    loss: 'loss',
    others: 'other starts',
    range: (low: string, high: string) => `${low} to ${high}`,
    summary: (best: string, loss: string, known: string) =>
      `Of all learning rates from 0.001 to 1,000, ${best} is the one to rely on: nine of ten starts end at a loss of at most ${loss}. ${known} starts are known.`,
  },
  sharpness: {
    caption: 'lr · λ, with λ the sharpness of the training loss',
    edge: 'over the edge: λ > 2/lr',
    epoch: 'epoch',
    loading: 'measuring …',
    table: 'lr · λ at some epochs, by run',
    run: (run: string) => `lr ${run}`,
    summary: (over: string) =>
      over === ''
        ? 'At the last epoch no run is over the edge at 2.'
        : `At the last epoch these are over the edge at 2: lr ${over}.`,
    explain:
      'On the parabola a step leaves 1 − lr·λ of the gap, and beyond lr·λ = 2 the gap grows. A network’s λ changes as it learns: plain descent often rises to the edge and stays near it, and the loss goes on falling.',
    notPlain: 'The rule is that of plain descent; momentum and adaptive steps have an edge of their own.',
  },
  cause: {
    title: 'Is it the learning rate?',
    run: (rate: string, word: string) => `lr ${rate}: ${word}`,
    tryRate: (rate: string) => `Try lr ${rate}`,
    signs: {
      notFinite: (epoch: string) => `A weight is no finite number from epoch ${epoch} on.`,
      deadUnits: (dead: string, units: string) =>
        `${dead} of ${units} hidden relus give 0 for every sample: no gradient reaches them any more.`,
      flatUnits: (share: string) =>
        `${share} of what the hidden units give lies at their ends, where the slope is next to 0.`,
      sureWrong: (share: string) =>
        `${share} of the samples are told wrong, and all but surely: there the slope of the output is next to 0.`,
      equalGuess: (loss: string, classes: string) =>
        `The loss is ${loss}, that of an equal guess for all ${classes} classes: nothing has been learnt.`,
      gradientGrows: (times: string) => `The gradient has grown ${times} times.`,
      gradientDies: (share: string) =>
        `Of the gradient ${share} is left, though the loss is still high: nothing pulls any more.`,
      zeros: 'All weights began at 0, so all units of a layer stay alike. Choose another start.',
    },
    advice: {
      fine: 'It gets on. Nothing to be mended.',
      unknown: 'Training at every rate, to see which one would behave …',
      none: (loss: string) =>
        `It is not the rate: even the best of all rates ends at a loss of ${loss} from this start. Change the network, the start or the inputs.`,
      rate: (rate: string, loss: string, isLower: boolean) =>
        `It is the rate, too ${isLower ? 'large' : 'small'} by the sweep: with ${rate} this start ends at a loss of ${loss}.`,
    },
  },
};

export type NetworkCatalog = typeof networkEn;
