import { ACTIVATIONS } from '../network/activations';
import { checkShape, type NetworkShape } from '../network/networkShape';
import { OPTIMIZERS } from '../optimizers';
import type { ModelDescription } from './model';
import { type Read, refuse } from './modelProblem';

/** What our files say first, so that others' are told apart. */
const FORMAT = 'learning-rate-explorer model';

/** Of the description: to be raised when older pages would misread it. */
const VERSION = 1;

/** Plain data of a description, for JSON. */
export function writeDescription(description: ModelDescription): Readonly<Record<string, unknown>> {
  const { name, shape, dtype, featureNames, unit, classNames, featureRanges, scale, training } = description;
  return {
    format: FORMAT,
    version: VERSION,
    name,
    dtype,
    ...shape,
    featureNames,
    unit,
    featureRanges,
    scale,
    classNames,
    training,
  };
}

/**
 * Reads what {@link writeDescription} wrote. Own fields only, and each as it must be: what comes of it can be shown and
 * computed with.
 *
 * @param format of the file that holds it
 */
export function readDescription(value: unknown, format: 'json' | 'safetensors'): Read<ModelDescription> {
  if (!isRecord(value) || own(value, 'format') !== FORMAT) return refuse({ code: 'foreign', format });
  const version = own(value, 'version');
  if (version !== VERSION) {
    return refuse({ code: 'version', version: JSON.stringify(version) ?? '', known: VERSION });
  }
  const [layers, activation, output, loss] = ['layers', 'activation', 'output', 'loss'].map((field) =>
    own(value, field),
  );
  const shape = { layers, activation, output, loss } as NetworkShape;
  const training = own(value, 'training');
  const scale = own(value, 'scale');
  const inputs = Array.isArray(layers) ? layers[0] : Number.NaN;
  const outputs = Array.isArray(layers) ? layers.at(-1) : Number.NaN;

  const fields: Readonly<Record<string, boolean>> = {
    name: isText(own(value, 'name'), MOST_NAME),
    dtype: isOneOf(['float32', 'float64'], own(value, 'dtype')),
    activation: typeof activation === 'string' && Object.hasOwn(ACTIVATIONS, activation),
    output: isOneOf(['softmax', 'sigmoid', 'linear'], output),
    loss: isOneOf(['meanSquaredError', 'crossEntropy'], loss),
    layers: isShape(shape),
    featureNames: isListOf(own(value, 'featureNames'), inputs, (name) => isText(name, MOST_NAME)),
    unit: isText(own(value, 'unit'), MOST_NAME),
    featureRanges: isListOf(own(value, 'featureRanges'), inputs, isRange),
    classNames: isListOf(own(value, 'classNames'), outputs, (name) => isText(name, MOST_NAME)),
    scale:
      scale === null ||
      (isRecord(scale) &&
        isListOf(own(scale, 'means'), inputs, Number.isFinite) &&
        isListOf(own(scale, 'deviations'), inputs, (deviation) =>
          isBetween(deviation, Number.MIN_VALUE, 1e300),
        )),
    training: isRecord(training) && isTraining(training),
  };
  for (const [field, isRight] of Object.entries(fields)) {
    if (!isRight) return refuse({ code: 'field', field, isMissing: own(value, field) === undefined });
  }
  // every field was looked at above
  const read = value as unknown as Omit<ModelDescription, 'shape'>;
  return {
    ok: true,
    value: {
      name: read.name,
      shape,
      dtype: read.dtype,
      featureNames: read.featureNames,
      unit: read.unit,
      classNames: read.classNames,
      featureRanges: read.featureRanges,
      scale: read.scale && { means: read.scale.means, deviations: read.scale.deviations },
      training: {
        data: read.training.data,
        dataSeed: read.training.dataSeed,
        optimizer: read.training.optimizer,
        learningRate: read.training.learningRate,
        epochs: read.training.epochs,
        batchSize: read.training.batchSize,
        testAccuracy: read.training.testAccuracy,
      },
    },
  };
}

/** Characters of a name. */
const MOST_NAME = 2_000;

/** Whether a value is an object with fields, not a list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field that a record has itself. */
export function own(record: Readonly<Record<string, unknown>>, field: string): unknown {
  return Object.hasOwn(record, field) ? record[field] : undefined;
}

function isTraining(training: Readonly<Record<string, unknown>>): boolean {
  const accuracy = own(training, 'testAccuracy');
  return (
    isOneOf(['iris', 'moons', 'circles', 'spiral', 'blobs', 'own'], own(training, 'data')) &&
    isBetween(own(training, 'dataSeed'), 0, 2 ** 32) &&
    isOneOf(Object.keys(OPTIMIZERS), own(training, 'optimizer')) &&
    isBetween(own(training, 'learningRate'), 0, 1e6) &&
    isBetween(own(training, 'epochs'), 0, 1e9) &&
    isBetween(own(training, 'batchSize'), 1, 1e9) &&
    (accuracy === null || isBetween(accuracy, 0, 1))
  );
}

function isShape(shape: NetworkShape): boolean {
  try {
    checkShape(shape);
    return true;
  } catch {
    return false;
  }
}

function isText(value: unknown, most: number): boolean {
  return typeof value === 'string' && value.length <= most;
}

function isOneOf(choices: readonly string[], value: unknown): boolean {
  return typeof value === 'string' && choices.includes(value);
}

function isBetween(value: unknown, least: number, most: number): boolean {
  return typeof value === 'number' && value >= least && value <= most;
}

function isRange(value: unknown): boolean {
  return isListOf(value, 2, Number.isFinite) && (value as number[])[0]! <= (value as number[])[1]!;
}

function isListOf(value: unknown, length: number, isRight: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.length === length && value.every(isRight);
}
