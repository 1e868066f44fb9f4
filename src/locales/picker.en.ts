import type { FunctionName } from '../core/expression/syntax';
import type { GalleryId } from '../state/gallery';
import { describeObjectiveProblem } from './objectiveProblem.en';

/** What an experiment of the gallery is called, and what it asks. */
export interface GalleryWords {
  readonly title: string;
  readonly question: string;
}

/** The English words of the picker, which are loaded with it. Its type is what every other locale must fill in. */
export const pickerEn = {
  title: 'Choose a loss function',
  close: 'Close',
  sections: 'What to choose from',
  gallery: 'Questions to try',
  networks: {
    name: 'Networks',
    sets: {
      iris: {
        title: 'Iris',
        question: 'Four lengths of a flower, three species. Do the words of the parabola still hold?',
      },
      moons: {
        title: 'Two moons',
        question: 'No straight line parts them. What do eight hidden units make of it?',
      },
      circles: { title: 'Circles', question: 'One class inside the other: which rates find the way around?' },
      spiral: {
        title: 'Spiral',
        question: 'Three arms wound into each other. Is it the rate, or too small a network?',
      },
      blobs: {
        title: 'Blobs',
        question: 'Three clouds of points. How large may the rate be when it is easy?',
      },
    },
    neuron: {
      title: 'One neuron',
      question:
        'Weight, bias and activation: what do they make of an input, and how do they learn a few points?',
    },
    tensors: {
      title: 'Tensors',
      question:
        'What are the numbers of a network kept in? Make, convert and combine tensors as in TensorFlow.',
    },
  },
  source: 'Source',
  sourceOf: (name: string) => `Source of ${name}, in a new tab`,
  own: {
    field: 'L =',
    label: 'Loss function of w, or of x and y',
    hint: 'Write it in w, or in x and y. Any other name is a constant and gets a slider. The page follows while you type.',
    functions: 'What may stand in it',
    operators: 'plus, minus, times, divided by, to the power of, absolute value',
    applied: 'The page shows this function.',
    clamped: (least: string, greatest: string, used: string) =>
      `The factor of this parabola may lie between ${least} and ${greatest}: the page shows ${used}.`,
    /** How a function is called with its operands. */
    called: (name: FunctionName, most: number) => (most > 1 ? `${name}(a, b, …)` : `${name}(a)`),
  },
  constant: (name: string) => `Constant ${name}`,
  constantSlider: (name: string) => `Constant ${name}, slider`,
  constants: 'Constants of the loss function',
  problem: describeObjectiveProblem,
  experiments: {
    courseNote: {
      title: 'The course note',
      question:
        'Four learning rates on one parabola. Which gets to the bottom first, and which never settles?',
    },
    sameLoss: {
      title: 'Same loss, different path',
      question: '0.01 and 0.99 draw the same loss curve. Do they do the same?',
    },
    stretched: {
      title: 'A stretched bowl, with momentum',
      question: 'One direction is 50 times as steep as the other. How much sooner does momentum arrive?',
    },
    adamOnRosenbrock: {
      title: 'Adam in a curved valley',
      question: 'Plain descent crawls along the floor of the valley. What does Adam do otherwise?',
    },
    twoStarts: {
      title: 'One rate, two starts',
      question: 'The same learning rate works from 2. Why does it diverge from 2.3?',
    },
    noiseFloor: {
      title: 'Noise floor and decay',
      question:
        'With noisy gradients no constant rate comes to rest. Can a run be quick at first and calm at last?',
    },
    warmup: {
      title: 'Why warm-up?',
      question:
        'This rate is too large at the start and right later on. What do twenty gentle epochs change?',
    },
  } satisfies Record<GalleryId, GalleryWords> as Readonly<Record<GalleryId, GalleryWords>>,
};

/** Every message of the picker. */
export type PickerCatalog = typeof pickerEn;
