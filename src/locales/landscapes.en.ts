import type { PresetId } from '../core/objectives/presets';

/** What a preset is called, and the one sentence of what it is good for. */
export interface PresetWords {
  readonly name: string;
  readonly sentence: string;
}

/** The English words of the landscapes, which are loaded with their picker. */
export const landscapesEn = {
  groups: { oneWeight: 'One weight', twoWeights: 'Two weights', own: 'Your own' },
  presets: {
    parabola: {
      name: 'Parabola',
      sentence: 'The slope shrinks in step with the distance, so every step keeps the same share of it.',
    },
    steep: {
      name: 'Steep parabola',
      sentence: 'Ten times as steep, and so every learning rate does what ten times the rate did before.',
    },
    shallow: {
      name: 'Shallow parabola',
      sentence: 'A tenth as steep, and so a rate must be ten times as large to do the same.',
    },
    absolute: {
      name: 'Sharp corner',
      sentence: 'The slope never shrinks, so a constant rate goes to and fro at the bottom for ever.',
    },
    doubleWell: {
      name: 'Double well',
      sentence: 'A small rate ends in the nearest well, a larger one leaps into the deeper.',
    },
    quartic: {
      name: 'Flat bottom',
      sentence:
        'The bottom is so flat that the last stretch takes for ever, while the walls forbid large rates.',
    },
    plateau: {
      name: 'Plateau',
      sentence:
        'The gradient vanishes far from the minimum: small rates stand almost still, and a leap too far is stuck again.',
    },
    cliff: {
      name: 'Cliff',
      sentence:
        'One step taken on the cliff throws the weight far away, which clipping the gradient prevents.',
    },
    wavy: {
      name: 'Wavy bowl',
      sentence:
        'Small rates stop in the first hollow they meet, large ones roll over hollows and settle in none.',
    },
    roundBowl: {
      name: 'Round bowl',
      sentence:
        'Equally steep on all sides, it is the parabola twice: each weight goes its own way at the same pace.',
    },
    stretchedBowl: {
      name: 'Stretched bowl',
      sentence:
        'The steep direction forces a small step, and the flat direction then crawls: the larger κ, the worse.',
    },
    saddle: {
      name: 'Saddle',
      sentence:
        'Along x the slope leads in, along y it leads out, slowly at first: runs linger before they leave.',
    },
    monkeySaddle: {
      name: 'Monkey saddle',
      sentence:
        'Three valleys leave a point that is flat in every direction, where the curvature says nothing.',
    },
    rosenbrock: {
      name: 'Rosenbrock’s valley',
      sentence:
        'To find the curved valley is easy, to follow its flat floor is what takes most of the epochs.',
    },
    himmelblau: {
      name: 'Himmelblau’s function',
      sentence: 'Four minima equally low: the start and the rate decide which of them a run finds.',
    },
    beale: {
      name: 'Beale’s function',
      sentence:
        'A long, nearly flat floor between steep corners: a rate that is safe in the corners crawls on the floor.',
    },
    booth: {
      name: 'Booth’s function',
      sentence:
        'A stretched bowl that lies askew, so that both weights swing although only one direction is steep.',
    },
    rastrigin: {
      name: 'Rastrigin’s function',
      sentence: 'A bowl full of hollows as regular as an egg box: descent ends in the nearest.',
    },
    ackley: {
      name: 'Ackley’s function',
      sentence:
        'A nearly flat, bumpy plain around one deep funnel: far away the slope hardly tells where it is.',
    },
  } satisfies Record<PresetId, PresetWords> as Readonly<Record<PresetId, PresetWords>>,
};

/** Every message of the landscapes. */
export type LandscapesCatalog = typeof landscapesEn;
