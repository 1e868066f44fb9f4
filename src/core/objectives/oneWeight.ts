import type { Preset } from './preset';

/** The course note's loss, and the start it takes. */
export const PARABOLA = {
  id: 'parabola',
  text: '(w+1)^2',
  minima: [{ parameters: [-1], loss: 0 }],
  start: [5],
  view: [[-8, 6]],
  rates: [0.6, 0.2, 0.01, 0.99],
  epochs: 50,
} as const satisfies Preset;

/** Losses of one weight, from the simplest on. */
export const ONE_WEIGHT = [
  PARABOLA,
  {
    id: 'steep',
    text: '10*(w+1)^2',
    minima: PARABOLA.minima,
    start: [5],
    view: [[-8, 6]],
    rates: [0.06, 0.02, 0.001, 0.101],
    epochs: 50,
  },
  {
    id: 'shallow',
    text: '0.1*(w+1)^2',
    minima: PARABOLA.minima,
    start: [5],
    view: [[-8, 6]],
    rates: [6, 2, 0.1, 9.9],
    epochs: 50,
  },
  {
    id: 'absolute',
    text: '|w|',
    minima: [{ parameters: [0], loss: 0 }],
    start: [3.3],
    view: [[-4, 4]],
    rates: [0.5, 0.2, 0.05, 6.6],
    epochs: 50,
  },
  {
    id: 'doubleWell',
    text: '(w^2-1)^2+0.3*w',
    minima: [
      { parameters: [-1.0355787140888537], loss: -0.305428483743916 },
      { parameters: [0.9601495555191055], loss: 0.29414648102826285 },
    ],
    start: [2],
    view: [[-2.2, 2.2]],
    rates: [0.01, 0.05, 0.12, 0.2],
    epochs: 50,
  },
  {
    id: 'quartic',
    text: 'w^4',
    minima: [{ parameters: [0], loss: 0 }],
    start: [2],
    view: [[-2.5, 2.5]],
    rates: [0.1, 0.03, 0.001, 0.13],
    epochs: 200,
  },
  {
    id: 'plateau',
    text: '(sigmoid(w)-0.5)^2',
    minima: [{ parameters: [0], loss: 0 }],
    start: [6],
    view: [[-8, 8]],
    rates: [15, 5, 1, 100],
    epochs: 100,
  },
  {
    id: 'cliff',
    text: 'w^2/20+5*sigmoid(20*(w-2))',
    minima: [{ parameters: [0], loss: 0 }],
    start: [4],
    view: [[-6, 6]],
    rates: [0.3, 0.1, 0.05, 1],
    epochs: 100,
  },
  {
    id: 'wavy',
    text: 'w^2/10+sin(3*w)',
    minima: [{ parameters: [-0.5122140283561128], loss: -0.9731804794973067 }],
    start: [5],
    view: [[-6, 6]],
    rates: [0.05, 0.2, 0.3, 0.5],
    epochs: 50,
  },
] as const satisfies readonly Preset[];
