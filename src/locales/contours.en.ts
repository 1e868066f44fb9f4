/** The English words of the views of a loss of two weights, which are loaded with them. */
export const contoursEn = {
  title: (first = 'x', second = 'y') => `Landscape L(${first}, ${second})`,
  rings: (levels: string, isOneScale: boolean) =>
    `rings at L = ${levels} …${isOneScale ? ', one scale on both axes' : ''}`,
  level: (level: string) => `L = ${level}`,
  start: (first = 'x', second = 'y') => `Start (${first}, ${second})`,
  startWord: 'start',
  startValue: ([first = 'x', second = 'y']: readonly string[], x: string, y: string, loss: string) =>
    `${first} ${x}, ${second} ${y}, loss ${loss}`,
  startKeys: 'arrow keys move it',
  minimum: 'minimum',
  lowestSeen: 'lowest seen',
  summary: (weights: string, start: string, minima: string | null, isKnown: boolean) => {
    const place = isKnown ? ` with its minimum at ${minima}` : `, lowest seen at ${minima}`;
    return `A contour map of L(${weights})${minima === null ? '' : place}. The runs start at ${start}.`;
  },
  run: (rate: string, word: string, from: string, to: string) =>
    ` lr ${rate} ${word}: from ${from} to ${to}.`,
  table: (first = 'x', second = 'y') => `${first}, ${second} and loss by epoch and learning rate`,
  column: (rate: string, value: string) => `lr ${rate}: ${value}`,
  loss: 'loss',
  along: (factor: string) => `${factor} along the valley`,
  across: (factor: string) => `${factor} across`,
  everyWay: (factor: string) => `${factor} in every direction`,
  bentDown: (factor: string) => `${factor} where it bends down`,
  path: {
    view: 'Shown per epoch',
    distance: 'distance',
    title: 'Distance to the minimum',
    caption: (isKnown: boolean, minima: number) =>
      `${minima > 1 ? 'the nearest one, ' : ''}${isKnown ? '' : 'the lowest seen, '}time runs down`,
    downward: 'time runs down',
    summary: (epochs: string) =>
      `How far each run is from the minimum over ${epochs} epochs, time running down.`,
    table: 'Distance to the minimum by epoch and learning rate',
  },
};

/** The messages of one language; every catalog has these, no more and no less. */
export type ContoursCatalog = typeof contoursEn;
