import { allocateLanes, type Dtype } from '../dtype';
import { placeLayers } from '../network/networkShape';
import { isRecord, own, readDescription, writeDescription } from './description';
import type { Model } from './model';
import { type Read, refuse } from './modelProblem';

const DTYPES: Readonly<Record<Dtype, { readonly name: string; readonly bytes: number }>> = {
  float32: { name: 'F32', bytes: 4 },
  float64: { name: 'F64', bytes: 8 },
};

/** Key of our description in the metadata, whose values are texts. */
const DESCRIPTION = 'model';

/** Bytes of a header that are read, at most: a hundred times that of the largest network. */
const MOST_HEADER = 1_000_000;

/**
 * Writes a model as safetensors:
 *
 *     8 bytes    length of the header, little-endian
 *     header     JSON: {"__metadata__": {…}, "layers.0.weight": {"dtype": "F32", "shape": […], "data_offsets": […]}, …}
 *     data       little-endian numbers, row by row
 *
 * Tensors are named and laid out as in PyTorch, layers.0.weight with rows of outputs by columns of inputs, so that
 * `load_state_dict` takes them.
 *
 * @see https://github.com/huggingface/safetensors
 */
export function writeSafetensors(model: Model): Uint8Array<ArrayBuffer> {
  const { name: dtype, bytes } = DTYPES[model.dtype];
  const tensors = listTensors(model);
  const header = JSON.stringify({
    __metadata__: { format: 'pt', [DESCRIPTION]: JSON.stringify(writeDescription(model)) },
    ...Object.fromEntries(
      tensors.map(({ name, shape, from, to }) => [
        name,
        { dtype, shape, data_offsets: [from * bytes, to * bytes] },
      ]),
    ),
  });
  // data begin at a multiple of 8, as the format asks for; a header may end with spaces
  const text = new TextEncoder().encode(header);
  const start = 8 * Math.ceil((8 + text.length) / 8);
  const file = new Uint8Array(start + model.parameters.length * bytes).fill(0x20, 8 + text.length, start);
  file.set(text, 8);
  const view = new DataView(file.buffer);
  view.setBigUint64(0, BigInt(start - 8), true);
  for (const { from, placeOf, count } of tensors) {
    for (let k = 0; k < count; k++) {
      const value = model.parameters[placeOf(k)]!;
      const at = start + (from + k) * bytes;
      if (model.dtype === 'float32') view.setFloat32(at, value, true);
      else view.setFloat64(at, value, true);
    }
  }
  return file;
}

/** Reads a model that was written as safetensors, bit for bit; what is none is a value that says why. */
export function readSafetensors(file: Uint8Array): Read<Model> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < 8) return refuse({ code: 'unknownFormat' });
  const headerLength = view.getBigUint64(0, true);
  if (headerLength > BigInt(MOST_HEADER)) {
    return refuse({ code: 'headerLength', length: String(headerLength), bytes: file.length });
  }
  const start = 8 + Number(headerLength);
  if (start > file.length) return refuse({ code: 'truncated', bytes: file.length, needed: start });
  let header: unknown;
  try {
    header = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(file.subarray(8, start)));
  } catch {
    return refuse({ code: 'notJson' });
  }
  const metadata = isRecord(header) ? own(header, '__metadata__') : undefined;
  const described = isRecord(metadata) ? own(metadata, DESCRIPTION) : undefined;
  if (!isRecord(header) || typeof described !== 'string')
    return refuse({ code: 'foreign', format: 'safetensors' });
  const description = readDescription(parseJson(described), 'safetensors');
  if (!description.ok) return description;

  const { dtype } = description.value;
  const { name: dtypeName, bytes } = DTYPES[dtype];
  const tensors = listTensors(description.value);
  const parameters = allocateLanes(dtype, tensors.at(-1)!.to);
  const known = tensors.map(({ name }) => name);
  const strange = Object.keys(header).find((name) => name !== '__metadata__' && !known.includes(name));
  if (strange !== undefined) return refuse({ code: 'strangeTensor', tensor: strange });

  /** Bytes of the data that tensors have, by their first. */
  const taken: { readonly name: string; readonly begin: number; readonly end: number }[] = [];
  for (const { name, shape, count } of tensors) {
    const tensor = own(header, name);
    if (!isRecord(tensor)) return refuse({ code: 'missingTensor', tensor: name });
    const [given, ownShape, offsets] = ['dtype', 'shape', 'data_offsets'].map((field) => own(tensor, field));
    if (given !== dtypeName) {
      return refuse({ code: 'dtype', tensor: name, dtype: String(given), expected: dtype });
    }
    if (!Array.isArray(ownShape) || ownShape.join() !== shape.join()) {
      return refuse({ code: 'shape', tensor: name, shape: JSON.stringify(ownShape) ?? '', expected: shape });
    }
    const [begin, end] = Array.isArray(offsets) && offsets.length === 2 ? (offsets as unknown[]) : [];
    if (!Number.isInteger(begin) || !Number.isInteger(end)) return refuse({ code: 'offsets', tensor: name });
    const place = { name, begin: begin as number, end: end as number };
    if (place.begin < 0 || place.end - place.begin !== count * bytes) {
      return refuse({ code: 'offsets', tensor: name });
    }
    taken.push(place);
  }
  const ordered = taken.toSorted((a, b) => a.begin - b.begin);
  const misplaced = ordered.find(({ begin }, k) => begin !== (ordered[k - 1]?.end ?? 0));
  if (misplaced) return refuse({ code: 'offsets', tensor: misplaced.name });
  const needed = start + ordered.at(-1)!.end;
  if (file.length < needed) return refuse({ code: 'truncated', bytes: file.length, needed });
  if (file.length > needed) return refuse({ code: 'surplus', bytes: file.length, needed });

  for (const [t, { placeOf, count }] of tensors.entries()) {
    for (let k = 0; k < count; k++) {
      const at = start + taken[t]!.begin + k * bytes;
      parameters[placeOf(k)] = dtype === 'float32' ? view.getFloat32(at, true) : view.getFloat64(at, true);
    }
  }
  return { ok: true, value: { ...description.value, parameters } };
}

interface TensorPlace {
  readonly name: string;
  readonly shape: readonly number[];
  readonly count: number;
  /** Numbers before it, and with it. */
  readonly from: number;
  readonly to: number;
  /** Place of its k-th number among the parameters of the network. */
  readonly placeOf: (k: number) => number;
}

/** The tensors in the order of the file. */
function listTensors({ shape }: Pick<Model, 'shape'>): readonly TensorPlace[] {
  return placeLayers(shape).flatMap(({ inputs, outputs, weights, biases, end }, l): TensorPlace[] => [
    {
      name: `layers.${l}.weight`,
      shape: [outputs, inputs],
      count: inputs * outputs,
      from: weights,
      to: biases,
      placeOf: (k) => weights + (k % inputs) * outputs + Math.floor(k / inputs),
    },
    {
      name: `layers.${l}.bias`,
      shape: [outputs],
      count: outputs,
      from: biases,
      to: end,
      placeOf: (k) => biases + k,
    },
  ]);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
