import type { Preset } from './preset';

/** Losses of two weights, from the simplest on. */
export const TWO_WEIGHTS = [
  {
    id: 'roundBowl',
    text: 'x^2+y^2',
    minima: [{ parameters: [0, 0], loss: 0 }],
    start: [-4, 1.5],
    view: [
      [-5, 5],
      [-5, 5],
    ],
    rates: [0.6, 0.2, 0.01, 0.99],
    epochs: 50,
  },
  {
    id: 'stretchedBowl',
    text: 'x^2+k*y^2',
    constants: { k: { value: 20, range: [1, 1000], scale: 'log', symbol: 'κ' } },
    minima: [{ parameters: [0, 0], loss: 0 }],
    start: [-4, 1.5],
    view: [
      [-5, 5],
      [-2.5, 2.5],
    ],
    rates: [0.04, 0.01, 0.001, 0.051],
    epochs: 80,
  },
  {
    id: 'saddle',
    text: 'x^2-y^2',
    minima: [],
    start: [-4, 0.001],
    view: [
      [-5, 5],
      [-5, 5],
    ],
    rates: [0.1, 0.05, 0.01, 0.5],
    epochs: 60,
  },
  {
    id: 'monkeySaddle',
    text: 'x^3-3*x*y^2',
    minima: [],
    start: [1.5, 0.01],
    view: [
      [-2, 2],
      [-2, 2],
    ],
    rates: [0.02, 0.01, 0.002, 0.1],
    epochs: 60,
  },
  {
    id: 'rosenbrock',
    text: '(1-x)^2+100*(y-x^2)^2',
    minima: [{ parameters: [1, 1], loss: 0 }],
    start: [-1.2, 1],
    view: [
      [-2, 2],
      [-1, 3],
    ],
    rates: [0.001, 0.0003, 0.002, 0.005],
    epochs: 1000,
  },
  {
    id: 'himmelblau',
    text: '(x^2+y-11)^2+(x+y^2-7)^2',
    minima: [
      { parameters: [3, 2], loss: 0 },
      { parameters: [-2.805118086952745, 3.131312518250573], loss: 0 },
      { parameters: [-3.779310253377747, -3.283185991286169], loss: 0 },
      { parameters: [3.5844283403304917, -1.8481265269644034], loss: 0 },
    ],
    start: [0, 0],
    view: [
      [-6, 6],
      [-6, 6],
    ],
    rates: [0.01, 0.003, 0.017, 0.03],
    epochs: 100,
  },
  {
    id: 'beale',
    text: '(1.5-x+x*y)^2+(2.25-x+x*y^2)^2+(2.625-x+x*y^3)^2',
    minima: [{ parameters: [3, 0.5], loss: 0 }],
    start: [1, 1],
    view: [
      [-1, 4.5],
      [-2, 2],
    ],
    rates: [0.03, 0.01, 0.001, 0.1],
    epochs: 500,
  },
  {
    id: 'booth',
    text: '(x+2*y-7)^2+(2*x+y-5)^2',
    minima: [{ parameters: [1, 3], loss: 0 }],
    start: [-4, -3],
    view: [
      [-6, 6],
      [-6, 8],
    ],
    rates: [0.1, 0.03, 0.005, 0.112],
    epochs: 50,
  },
  {
    id: 'rastrigin',
    text: '20+x^2-10*cos(2*pi*x)+y^2-10*cos(2*pi*y)',
    minima: [{ parameters: [0, 0], loss: 0 }],
    start: [-2.3, 1.7],
    view: [
      [-3.5, 3.5],
      [-3.5, 3.5],
    ],
    rates: [0.004, 0.001, 0.0001, 0.02],
    epochs: 100,
  },
  {
    id: 'ackley',
    text: '20+e-20*exp(-0.2*sqrt((x^2+y^2)/2))-exp((cos(2*pi*x)+cos(2*pi*y))/2)',
    minima: [{ parameters: [0, 0], loss: 0 }],
    start: [-2.3, 1.2],
    view: [
      [-4, 4],
      [-4, 4],
    ],
    rates: [0.05, 0.01, 0.002, 0.3],
    epochs: 100,
  },
] as const satisfies readonly Preset[];
