import type { HyperparameterName, OptimizerName, ScheduleName } from '../core/experiment';

/** The English words of every learning rate and of the map, which are loaded with them. */
export const everyEn = {
  caption: (epochs: string) => `loss after ${epochs} ${epochs === '1' ? 'epoch' : 'epochs'}`,
  rangeTest: 'range test',
  rangeTestHint:
    'One run whose learning rate grows from the left end to the right: a cheap guess at this picture',
  loading: 'Computing …',
  start: (loss: string) => `start ${loss}`,
  mark: (run: number) => `Learning rate of run ${run}, on the curve`,
  markValue: (rate: string, loss: string, word: string) =>
    `${rate}, loss ${loss}${word === '' ? '' : `, ${word}`}`,
  best: (rate: string, loss: string) => `best ${rate}: ${loss}`,
  bestRange: (from: string, to: string, loss: string) => `best from ${from} to ${to}: ${loss}`,
  bestAtEnd: (rate: string, loss: string) => `lowest here ${rate}: ${loss}`,
  fastest: (rate: string, arrival: string) => `fastest ${rate}: there at epoch ${arrival}`,
  fastestFactor: (rate: string, factor: string) => `fastest ${rate}: ${factor} a step`,
  largestStable: (rate: string, isKnown: boolean) => `largest stable ${isKnown ? '' : '≈ '}${rate}`,
  valley: (rate: string) => `valley ${rate}`,
  steepest: (rate: string) => `steepest ${rate}`,
  readoutRate: (rate: string) => `lr ${rate}`,
  lossHeading: 'loss',
  wordHeading: 'word',
  rateHeading: 'learning rate',
  summary: (epochs: string) => `Loss after ${epochs} epochs at every learning rate from 0.00001 to 10. `,
  summaryCurve: (name: string, facts: readonly string[]) => `${name}: ${facts.join('; ')}. `,
  allDiverge: 'every rate diverges',
  testSummary: (valley: string, steepest: string) =>
    `The range test suggests ${valley} (valley) or ${steepest} (steepest). `,
  testNothing: 'The range test suggests nothing: its loss never falls. ',
  table: 'Loss by learning rate',
  optimizers: {
    sgd: 'gradient descent',
    momentum: 'momentum',
    nesterov: 'Nesterov',
    adagrad: 'AdaGrad',
    rmsprop: 'RMSprop',
    adam: 'Adam',
    adamw: 'AdamW',
    exact: 'exact step',
    newton: 'Newton',
  } satisfies Record<OptimizerName, string>,
  schedules: {
    constant: 'constant',
    step: 'step',
    exponential: 'exponential',
    inverse: '1/t',
    cosine: 'cosine',
    restarts: 'restarts',
    warmup: 'warm-up',
    oneCycle: 'one cycle',
  } satisfies Record<ScheduleName, string>,
  numbers: {
    beta: 'β',
    beta1: 'β₁',
    beta2: 'β₂',
    alpha: 'α',
    epsilon: 'ε',
    weightDecay: 'decay',
  } satisfies Record<HyperparameterName, string>,
  clipped: 'clipped',
  from: (start: string) => `from ${start}`,
  join: (parts: readonly string[]) => parts.join(', '),
  map: {
    second: 'Against the learning rate',
    startOf: (weight: string) => `start ${weight}`,
    soon: (epochs: string) => `soon, ${epochs}`,
    late: (epochs: string) => `late, ${epochs}`,
    neither: (epochs: string) => `not in ${epochs}`,
    diverges: 'diverges, slowly to fast',
    notHere: (names: readonly string[]) =>
      names.length === 1 ? `${names[0]} isn’t on this map` : `${names.join(' and ')} aren’t on this map`,
    label: (quantity: string) => `Map of learning rate and ${quantity}`,
    help: 'Arrow keys move the cell that is read, with Shift by one pixel. Enter adds a run there, Shift and Enter moves the run under focus there. Plus and minus zoom, 0 shows all again.',
    cell: (rate: string, quantity: string, value: string, fate: string) =>
      `learning rate ${rate}, ${quantity} ${value}: ${fate}`,
    fates: {
      unknown: 'not computed yet',
      arrives: (epoch: string) => `there at epoch ${epoch}`,
      neither: (epochs: string) => `not there within ${epochs} epochs`,
      diverges: (epoch: string) => `diverges, beyond from epoch ${epoch}`,
    },
    limit: (dtype: string) => `${dtype} has no numbers between these: this is as close as it gets.`,
    full: 'There are 8 runs already. Shift and click moves the one under focus.',
    base: (letter: string, value: string) => `${letter} = ${value} +`,
    click: 'Click adds a run, Shift and click moves the one under focus',
  },
};

/** Every word of every learning rate and of the map. */
export type EveryCatalog = typeof everyEn;
