/** The stations of a training loop that a pass goes through. */
export const STATIONS = ['forward', 'loss', 'backward', 'update'] as const;

export type Station = (typeof STATIONS)[number];

/** One thing that happens in a pass. Layers count from 1, the first after the inputs. */
export type PassStep =
  | { readonly station: 'forward'; readonly layer: number }
  | { readonly station: 'loss' }
  | { readonly station: 'backward'; readonly of: 'output' }
  | { readonly station: 'backward'; readonly of: 'sum' | 'weights'; readonly layer: number }
  | { readonly station: 'update' };

/**
 * What a pass does, in its order: forward from the first layer to the last, back from the last to the first.
 *
 * @param layers that have weights
 */
export function listPassSteps(layers: number): readonly PassStep[] {
  const forward = Array.from({ length: layers }, (_, l): PassStep => ({ station: 'forward', layer: l + 1 }));
  const backward = Array.from({ length: layers }, (_, l): readonly PassStep[] => [
    { station: 'backward', of: 'sum', layer: layers - l },
    { station: 'backward', of: 'weights', layer: layers - l },
  ]);
  return [
    ...forward,
    { station: 'loss' },
    { station: 'backward', of: 'output' },
    ...backward.flat(),
    { station: 'update' },
  ];
}

/** What can be seen of a pass after a step. */
export interface PassReach {
  /** The last layer whose values are known. */
  readonly forward: number;
  readonly hasOutputBlame: boolean;
  /** The first layer whose ∂L/∂z is known, and whose ∂L/∂W is; one more than there are: none. */
  readonly sums: number;
  readonly weights: number;
}

/** How far a pass has come with its step at `place`. */
export function derivePassReach(steps: readonly PassStep[], place: number): PassReach {
  const layers = steps.filter(({ station }) => station === 'forward').length;
  let reach: PassReach = { forward: 0, hasOutputBlame: false, sums: layers + 1, weights: layers + 1 };
  for (const step of steps.slice(0, place + 1)) {
    if (step.station === 'forward') reach = { ...reach, forward: step.layer };
    if (step.station !== 'backward') continue;
    if (step.of === 'output') reach = { ...reach, hasOutputBlame: true };
    if (step.of === 'sum') reach = { ...reach, sums: step.layer };
    if (step.of === 'weights') reach = { ...reach, weights: step.layer };
  }
  return reach;
}
