import { readFileSync } from 'node:fs';
import { placeLayers } from '../../../src/core/network/networkShape';
import type { LabelledRows, TrainNetworkOptions } from '../../../src/core/network/trainNetwork';

/** One training recorded from PyTorch. */
export interface IrisCase
  extends Required<
    Pick<
      TrainNetworkOptions,
      'layers' | 'activation' | 'output' | 'loss' | 'optimizer' | 'learningRate' | 'batchSize' | 'epochs'
    >
  > {
  readonly trainLoss: readonly number[];
  readonly testAccuracy: readonly number[];
  readonly finalWeights: readonly (readonly number[] | readonly (readonly number[])[])[];
}

interface RecordedIris {
  readonly rows: readonly (readonly number[])[];
  readonly cases: readonly IrisCase[];
}

/** Reads the cases, and the rows that they were recorded with: four features and the class of each flower. */
export function readIris(): RecordedIris {
  const url = new URL('../../reference/torch-iris.json', import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8')) as RecordedIris;
}

/** The rows in the order of the cases: the first 120 train, the others test. */
export function splitRecorded(rows: RecordedIris['rows']): { train: LabelledRows; test: LabelledRows } {
  const shuffled = rows.map((_, k) => rows[(37 * k) % rows.length]!);
  const label = (part: RecordedIris['rows']) => ({
    inputs: part.map((row) => row.slice(0, 4)),
    labels: part.map((row) => row[4]!),
  });
  return { train: label(shuffled.slice(0, 120)), test: label(shuffled.slice(120)) };
}

/** The weights that the cases begin with. */
export function recordedStart(layers: readonly number[]): readonly (readonly number[])[] {
  return placeLayers({ layers }).flatMap(({ inputs, outputs }, l) => [
    Array.from({ length: inputs * outputs }, (_, k) => 0.5 * Math.sin(1 + k + 17 * l)),
    Array.from({ length: outputs }, () => 0),
  ]);
}
