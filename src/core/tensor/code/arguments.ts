import type { Span } from '../../expression/syntax';
import { fromList, toList } from '../lists';
import { Decimal, type NestedList, TensorRefusal } from '../problem';
import { isFloat, makeTensor, type Tensor, type TensorDtype } from '../tensor';
import { CodeRefusal } from './syntax';
import type { ArgumentKind, CallProblem, Value } from './value';

/** An argument as it was evaluated, and where it stands. */
export interface Argument {
  readonly value: Value;
  readonly span: Span;
}

/** One number: a plain one, whose dtype is still open, or that of a tensor. */
export interface Single {
  readonly value: number;
  readonly dtype: TensorDtype;
  /** As it was typed; for messages. */
  readonly list: NestedList;
}

/** The arguments of a call, read as what the function wants. Whatever does not fit is refused where it stands. */
export class Arguments {
  readonly #given: ReadonlyMap<string, Argument>;

  /** @param given by the name of their parameter; those that must be there are */
  constructor(given: ReadonlyMap<string, Argument>) {
    this.#given = given;
  }

  has(name: string): boolean {
    return this.#given.has(name);
  }

  /** Where it stands. */
  span(name: string): Span {
    return this.#get(name).span;
  }

  /** Of lists a tensor is made, of the dtype they ask for. */
  tensor(name: string): Tensor {
    const { value } = this.#get(name);
    return value.kind === 'dtype' ? this.#refuse(name, 'tensor') : toTensor(value);
  }

  /** A list, where it is one of Python: its dtype is still open. */
  list(name: string): NestedList | Tensor {
    const { value } = this.#get(name);
    return value.kind === 'python' ? value.list : this.tensor(name);
  }

  dtype<D extends TensorDtype>(name: string, usual: D): TensorDtype | D {
    if (!this.has(name)) return usual;
    const { value } = this.#get(name);
    return value.kind === 'dtype' ? value.dtype : this.#refuse(name, 'dtype');
  }

  /**
   * A shape, or an order of dimensions.
   *
   * @param attribute what TensorFlow calls its dtype; null where it makes int32 of it before it asks
   * @param isListOnly whether a single length is refused. Default: it stands for a list of one
   */
  lengths(name: string, attribute: string | null, isListOnly = false): readonly number[] {
    const { value, span } = this.#get(name);
    if (value.kind === 'shape') return value.shape;
    const tensor = this.tensor(name);
    if (tensor.dtype !== 'int32' && tensor.data.length > 0) {
      if (attribute !== null) {
        throw new CodeRefusal<CallProblem>({ code: 'lengthsNotWhole', attribute }, span);
      }
      const list = value.kind === 'python' ? value.list : toList(tensor);
      throw new TensorRefusal('lengths must be whole numbers', { code: 'unfit', list, dtype: 'int32' });
    }
    if (tensor.shape.length > 1) this.#refuse(name, 'lengths');
    if (tensor.shape.length === 0 && isListOnly) {
      throw new CodeRefusal<CallProblem>({ code: 'lengthsNotList' }, span);
    }
    return [...tensor.data];
  }

  /** @param usual what it is where it is not given */
  single(name: string, usual?: Single): Single {
    if (usual && !this.has(name)) return usual;
    const { value } = this.#get(name);
    if (value.kind === 'python') {
      const { list } = value;
      if (list instanceof Decimal) return { value: list.value, dtype: 'float32', list };
      if (typeof list === 'number') return { value: list, dtype: 'int32', list };
      return this.#refuse(name, 'number');
    }
    const tensor = this.tensor(name);
    if (tensor.shape.length > 0 || tensor.dtype === 'bool') this.#refuse(name, 'number');
    return { value: tensor.data[0]!, dtype: tensor.dtype, list: toList(tensor) };
  }

  whole(name: string, usual?: number): number {
    const fallback =
      usual === undefined ? undefined : ({ value: usual, dtype: 'int32', list: usual } as const);
    return asWhole(this.single(name, fallback));
  }

  /** A seed, in [0, 2³²). */
  seed(name: string, usual: number): number {
    if (!this.has(name)) return usual;
    const { value } = this.single(name);
    return Number.isInteger(value) && value >= 0 && value < 2 ** 32 ? value : this.#refuse(name, 'seed');
  }

  #get(name: string): Argument {
    return this.#given.get(name)!;
  }

  #refuse(argument: string, wanted: ArgumentKind): never {
    throw new CodeRefusal<CallProblem>({ code: 'wrongKind', argument, wanted }, this.#get(argument).span);
  }
}

/** A number where a whole one is wanted. */
export function asWhole({ value, dtype, list }: Single): number {
  if (!isFloat(dtype)) return value;
  throw new TensorRefusal(`a whole number is wanted; got ${value}`, { code: 'unfit', list, dtype: 'int32' });
}

/** A value as a tensor; no dtype is one. */
export function toTensor(value: Exclude<Value, { kind: 'dtype' }>, dtype?: TensorDtype): Tensor {
  switch (value.kind) {
    case 'tensor':
      return value.tensor;
    case 'python':
      return fromList(value.list, dtype);
    case 'shape':
      return makeTensor('int32', [value.shape.length], (place) => value.shape[place]!);
  }
}
