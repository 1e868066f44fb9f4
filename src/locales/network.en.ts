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
};

export type NetworkCatalog = typeof networkEn;
