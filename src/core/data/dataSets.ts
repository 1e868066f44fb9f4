import type { DataSetName } from '../experiment';
import { makeBlobs } from './blobs';
import { makeCircles } from './circles';
import type { DataSet } from './dataSet';
import { makeIris } from './iris';
import { makeMoons } from './moons';
import { makeSpiral } from './spiral';

/** How each set of data is made that is not a person's own. Irises were measured: every seed gives the same. */
export const DATA_SETS: Readonly<Record<Exclude<DataSetName, 'own'>, (seed: number) => DataSet>> = {
  iris: makeIris,
  moons: makeMoons,
  circles: makeCircles,
  spiral: makeSpiral,
  blobs: makeBlobs,
};
