/** The English words of the views of a loss of two weights, which are loaded with them. */
export const contoursEn = {
  title: 'Landscape L(x, y)',
  rings: (levels: string, isOneScale: boolean) =>
    `rings at L = ${levels} …${isOneScale ? ', one scale on both axes' : ''}`,
  level: (level: string) => `L = ${level}`,
  start: 'Start (x, y)',
  startValue: (x: string, y: string, loss: string) => `x ${x}, y ${y}, loss ${loss}`,
  startKeys: 'arrow keys move it',
  minimum: 'minimum',
  lowestSeen: 'lowest seen',
  summary: (start: string, minima: string | null, isKnown: boolean) => {
    const place = isKnown ? ` with its minimum at ${minima}` : `, lowest seen at ${minima}`;
    return `A contour map of L(x, y)${minima === null ? '' : place}. The runs start at ${start}.`;
  },
  run: (rate: string, word: string, from: string, to: string) =>
    ` lr ${rate} ${word}: from ${from} to ${to}.`,
  table: 'x, y and loss by epoch and learning rate',
  column: (rate: string, value: string) => `lr ${rate}: ${value}`,
  loss: 'loss',
  gradient: 'gradient',
  step: 'step',
  rate: 'lr',
  along: (factor: string) => `${factor} along the valley`,
  across: (factor: string) => `${factor} across`,
  everyWay: (factor: string) => `${factor} in every direction`,
  bentDown: (factor: string) => `${factor} where it bends down`,
  path: {
    title: 'Path of x and y',
    view: 'Shown per epoch',
    distance: 'distance',
    weights: 'x and y',
    toMinimum: 'distance to the nearest minimum',
    toStart: 'distance from the start',
    ofRun: (rate: string) => `x and y of lr ${rate}`,
    summary: (epochs: string) => `How far each run is from the minimum over ${epochs} epochs.`,
  },
};

/** The messages of one language; every catalog has these, no more and no less. */
export type ContoursCatalog = typeof contoursEn;
