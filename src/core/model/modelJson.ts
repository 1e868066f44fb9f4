import { allocateLanes } from '../dtype';
import { placeLayers } from '../network/networkShape';
import { isRecord, own, readDescription, writeDescription } from './description';
import type { Model } from './model';
import { type Read, refuse } from './modelProblem';

/**
 * Writes a model as JSON. Its tensors are named W1, b1, W2, …; W has rows of inputs by columns of outputs, and data are
 * row by row. JavaScript writes every number so that it reads back to the same bits; what JSON has no numbers for stands
 * as text.
 */
export function formatModel(model: Model): string {
  const tensors = listTensors(model).map(({ name, shape, from, to }) => [
    name,
    { dtype: model.dtype, shape, data: Array.from(model.parameters.subarray(from, to), writeNumber) },
  ]);
  const fields = { ...writeDescription(model), tensors: Object.fromEntries(tensors) };
  // a line for each field, not for each weight
  const lines = Object.entries(fields).map(([field, value]) =>
    field === 'tensors'
      ? `  "tensors": {\n${tensors.map(([name, tensor]) => `    ${JSON.stringify(name)}: ${JSON.stringify(tensor)}`).join(',\n')}\n  }`
      : `  ${JSON.stringify(field)}: ${JSON.stringify(value)}`,
  );
  return `{\n${lines.join(',\n')}\n}\n`;
}

/** Reads a model that was written as JSON, bit for bit; what is none is a value that says why. */
export function parseModel(text: string): Read<Model> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // a file of ours ends with its last brace
    return refuse(/\}\s*$/.test(text) ? { code: 'notJson' } : { code: 'endsEarly', bytes: text.length });
  }
  const description = readDescription(value, 'json');
  if (!description.ok) return description;
  const tensors = own(value as Readonly<Record<string, unknown>>, 'tensors');
  if (!isRecord(tensors)) {
    return refuse({ code: 'field', field: 'tensors', isMissing: tensors === undefined });
  }

  const { dtype } = description.value;
  const places = listTensors(description.value);
  const parameters = allocateLanes(dtype, places.at(-1)!.to);
  for (const { name, shape, from, to } of places) {
    const tensor = own(tensors, name);
    if (!isRecord(tensor)) return refuse({ code: 'missingTensor', tensor: name });
    const given = own(tensor, 'dtype');
    if (given !== dtype) {
      return refuse({ code: 'dtype', tensor: name, dtype: String(given), expected: dtype });
    }
    const [ownShape, data] = [own(tensor, 'shape'), own(tensor, 'data')];
    const isSame = Array.isArray(ownShape) && ownShape.join() === shape.join();
    if (!isSame || !Array.isArray(data) || data.length !== to - from) {
      const told = JSON.stringify(isSame && Array.isArray(data) ? [data.length] : ownShape) ?? '';
      return refuse({ code: 'shape', tensor: name, shape: told, expected: shape });
    }
    for (let k = 0; k < data.length; k++) {
      const number = readNumber(data[k]);
      if (number === null) return refuse({ code: 'value', tensor: name, place: k });
      parameters[from + k] = number;
      // beyond float32 a number would be read as infinite
      if (Number.isFinite(number) && !Number.isFinite(parameters[from + k])) {
        return refuse({ code: 'value', tensor: name, place: k });
      }
    }
  }
  const known = places.map(({ name }) => name);
  const strange = Object.keys(tensors).find((name) => !known.includes(name));
  if (strange !== undefined) return refuse({ code: 'strangeTensor', tensor: strange });
  return { ok: true, value: { ...description.value, parameters } };
}

/** W and b of each layer, with where they stand among the parameters. */
function listTensors({ shape }: Pick<Model, 'shape'>) {
  return placeLayers(shape).flatMap(({ inputs, outputs, weights, biases, end }, l) => [
    { name: `W${l + 1}`, shape: [inputs, outputs], from: weights, to: biases },
    { name: `b${l + 1}`, shape: [outputs], from: biases, to: end },
  ]);
}

const UNWRITABLE = ['NaN', 'Infinity', '-Infinity', '-0'];

function writeNumber(value: number): number | string {
  if (Object.is(value, -0)) return '-0';
  return Number.isFinite(value) ? value : String(value);
}

function readNumber(value: unknown): number | null {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && UNWRITABLE.includes(value) ? Number(value) : null;
}
