import { parseNumber } from '../core/expression/number';
import type { Correction } from './corrections';
import { type LinkTexts, readLeniently } from './linkTexts';
import { wholeParameter } from './parameterKinds';

/** Turns the texts of one version into those of the next. */
export type Migration = (texts: LinkTexts) => LinkTexts;

/**
 * The first turns the texts of version 1 into those of version 2, and so on: the newest version is one more than there
 * are. What changes the meaning of a published text adds one here, and raises the greatest `v` of the table.
 */
export const MIGRATIONS: readonly Migration[] = [];

/** The texts as the newest version writes them. A link that names no version is of version 1, for ever. */
export function migrate(
  texts: LinkTexts,
  migrations: readonly Migration[],
): { readonly texts: LinkTexts; readonly corrections: readonly Correction[] } {
  const newest = migrations.length + 1;
  const given = texts.get('v') ?? '';
  const { value, amendments } = readLeniently(wholeParameter('v', [1, newest], 1), given);
  const asked = parseNumber(given);
  const isNewer = asked.ok && asked.value > newest;
  return {
    texts: migrations.slice(value - 1).reduce((older, migration) => migration(older), texts),
    corrections: amendments.map((amendment) => ({
      parameter: 'v',
      ...amendment,
      ...(isNewer && { code: 'newerVersion' as const }),
    })),
  };
}
