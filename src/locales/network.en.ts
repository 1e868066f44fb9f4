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
};

export type NetworkCatalog = typeof networkEn;
