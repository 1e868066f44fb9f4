import type { Experiment, ObjectiveSource, TypedNumber } from '../core/experiment';
import type { Correction } from './corrections';
import { countWeights, isFiniteAt, usualStart } from './objective';
import { PARAMETERS } from './parameters';
import type { GivenStart, GivenStarts } from './startParameter';

/** The starts that a link gives, one value for each weight of the loss, and where the loss is finite. */
export function readStarts(
  objective: ObjectiveSource,
  { shared, own }: GivenStarts,
  isGiven: boolean,
  corrections: Correction[],
): { readonly shared: Experiment['start']; readonly own: readonly (Experiment['start'] | null)[] } {
  const usual = usualStart(objective)!;
  const weights = countWeights(objective);
  const shape = (given: GivenStart, otherwise: readonly TypedNumber[]): readonly TypedNumber[] => {
    const start = otherwise.map((value, weight) => given[weight] ?? value);
    if (given.length > weights) {
      const [many, used] = [given.length, weights].map(String) as [string, string];
      corrections.push({ parameter: 'w0', code: 'tooMany', given: many, used });
    }
    if (isFiniteAt(objective, start)) return start;
    corrections.push({ parameter: 'w0', code: 'notFinite', given: write(start), used: write(otherwise) });
    return otherwise;
  };
  const ofAll = isGiven && shared ? shape(shared, usual) : usual;
  return { shared: ofAll, own: own.map((start) => start && shape(start, ofAll)) };
}

/** Whether a link that says nothing of the start means this one. */
export function isUsualStart({ objective, start }: Experiment): boolean {
  return write(usualStart(objective) ?? []) === write(start);
}

function write(start: readonly TypedNumber[]): string {
  return PARAMETERS.w0.format({ shared: start, own: [] });
}
