import { Decimal, type NestedList, TensorRefusal } from './problem';
import { isFloat, makeTensor, type Tensor, type TensorDtype } from './tensor';

/**
 * Makes a tensor of nested lists, as tf.constant does: whole numbers are int32, a number with a point anywhere makes all
 * float32, booleans are bool. Every row must be as long as its neighbours.
 *
 * @param dtype default: what the values ask for; float32 for no values. Told int32, what is beyond it wraps around
 * @throws TensorRefusal for rows of different lengths, mixed values, and values that the dtype does not take
 */
export function fromList(list: NestedList, dtype?: TensorDtype): Tensor {
  const shape = shapeOf(list);
  const values: (number | boolean | Decimal)[] = [];
  collect(list, shape, 0, values);
  const made = dtype ?? inferDtype(values);
  for (const value of values) checkValue(value, made, list, dtype !== undefined);
  return makeTensor(made, shape, (place) => Number(numberOf(values[place]!)));
}

/** The values of a tensor in nested lists: numbers, or booleans; of [] the value alone. */
export function toList({ dtype, shape, data }: Tensor): NestedList {
  const build = (dimension: number, from: number, values: number): NestedList => {
    if (dimension === shape.length) return dtype === 'bool' ? data[from] === 1 : data[from]!;
    const length = shape[dimension]!;
    const each = length === 0 ? 0 : values / length;
    return Array.from({ length }, (_, k) => build(dimension + 1, from + k * each, each));
  };
  return build(0, 0, data.length);
}

/** The dtype that TensorFlow gives to values of Python: the first decides, and a point anywhere makes whole numbers float. */
function inferDtype(values: readonly (number | boolean | Decimal)[]): TensorDtype {
  const [first] = values;
  if (first === undefined) return 'float32';
  if (typeof first === 'boolean') {
    if (values.every((value) => typeof value === 'boolean')) return 'bool';
    throw new TensorRefusal('numbers and booleans must not be mixed', { code: 'mixed' });
  }
  return values.some(isDecimal) ? 'float32' : 'int32';
}

function checkValue(
  value: number | boolean | Decimal,
  dtype: TensorDtype,
  list: NestedList,
  isDtypeTold: boolean,
): void {
  const number = numberOf(value);
  if (dtype === 'bool' ? typeof value !== 'boolean' : dtype === 'int32' && isDecimal(value)) {
    throw new TensorRefusal(`values must be ${dtype}; got ${number}`, { code: 'unfit', list, dtype });
  }
  if (dtype === 'int32' && !isDtypeTold && Number(number) !== (Number(number) | 0)) {
    throw new TensorRefusal(`a value of int32 must be in [−2³¹, 2³¹ − 1]; got ${number}`, {
      code: 'beyondInt',
      value: Number(number),
    });
  }
  const isTooLarge = isFloat(dtype) && Number.isFinite(number) && !Number.isFinite(Math.fround(+number));
  if (dtype === 'float32' && isTooLarge) {
    throw new TensorRefusal(`a value of float32 must be at most 3.4e38; got ${number}`, {
      code: 'beyondFloat',
    });
  }
}

/** Lengths along the first of each list. */
function shapeOf(list: NestedList): number[] {
  return isList(list) ? [list.length, ...(list.length > 0 ? shapeOf(list[0]!) : [])] : [];
}

function collect(
  list: NestedList,
  shape: readonly number[],
  dimension: number,
  values: (number | boolean | Decimal)[],
): void {
  if (dimension === shape.length) {
    if (isList(list))
      throw new TensorRefusal('a list stands where its neighbours are values', { code: 'mixed' });
    values.push(list);
    return;
  }
  if (!isList(list) || list.length !== shape[dimension]) {
    throw new TensorRefusal('every row must be as long as its neighbours', { code: 'ragged' });
  }
  for (const item of list) collect(item, shape, dimension + 1, values);
}

const isList = (list: NestedList): list is readonly NestedList[] => Array.isArray(list);

const numberOf = (value: number | boolean | Decimal): number | boolean =>
  value instanceof Decimal ? value.value : value;

const isDecimal = (value: number | boolean | Decimal): boolean =>
  value instanceof Decimal || (typeof value === 'number' && !Number.isInteger(value));
