import { broadcastTo, isCopy } from '../../core/tensor/broadcast';
import { type CastLoss, findCastLoss } from '../../core/tensor/cast';
import type { CodeStep } from '../../core/tensor/code/evaluate';
import { countBytes, type Tensor, type TensorDtype } from '../../core/tensor/tensor';
import { formatValue } from './formatValue';

/** What is special about a cell: it repeats one that stands nearer to the front, or the cast took something from it. */
export type CellMark =
  | { readonly kind: 'copy' }
  | { readonly kind: 'lost'; readonly loss: CastLoss; readonly was: string };

/** A tensor as it is drawn in a step. */
export interface DrawnTensor {
  readonly tensor: Tensor;
  readonly markOf: (place: number) => CellMark | null;
}

/** A tensor that went in. */
export interface Operand extends DrawnTensor {
  readonly side: 'first' | 'second';
}

/** What words say of a step. */
export interface StepFacts {
  readonly operation: string;
  /** Shapes and dtypes that went in. */
  readonly shapes: readonly (readonly number[])[];
  readonly dtypes: readonly TensorDtype[];
  /** Of what came out; null: that is no tensor. */
  readonly made: {
    readonly shape: readonly number[];
    readonly dtype: TensorDtype;
    readonly values: number;
    readonly bytes: number;
  } | null;
  /** How many values a cast took something from, by what it took. */
  readonly lost: ReadonlyMap<CastLoss, number>;
}

/** What a step shows: what went in, how that is joined, and what came out. */
export interface DrawnStep {
  readonly facts: StepFacts;
  readonly operands: readonly Operand[];
  /** Between two operands, and between those and the result. */
  readonly sign: string;
  readonly result: DrawnTensor | null;
}

const SIGNS: Readonly<Record<string, string>> = {
  add: '+',
  subtract: '−',
  multiply: '×',
  divide: '÷',
  matmul: '@',
};

/** Lays a step out. */
export function deriveStep({ operation, operands, value }: CodeStep): DrawnStep {
  const made = value.kind === 'tensor' ? value.tensor : null;
  const [first] = operands;
  const isPair = operation in SIGNS && operation !== 'matmul';
  const isCast = operation === 'cast' && first !== undefined && made !== null;
  const lossAt = (place: number) => (isCast ? findCastLoss(first, made, place) : null);
  const lost = new Map<CastLoss, number>();
  if (isCast) {
    for (let place = 0; place < made.data.length; place++) {
      const loss = lossAt(place);
      if (loss) lost.set(loss, (lost.get(loss) ?? 0) + 1);
    }
  }
  const markLoss = (place: number): CellMark | null => {
    const loss = lossAt(place);
    return loss && first ? { kind: 'lost', loss, was: formatValue(first.data[place]!, first.dtype) } : null;
  };
  const markCopy = (place: number): CellMark | null =>
    operation === 'broadcast_to' && first && made && isCopy(first.shape, made.shape, place)
      ? { kind: 'copy' }
      : null;
  return {
    facts: {
      operation,
      shapes: operands.map(({ shape }) => shape),
      dtypes: operands.map(({ dtype }) => dtype),
      made: made && {
        shape: made.shape,
        dtype: made.dtype,
        values: made.data.length,
        bytes: countBytes(made),
      },
      lost,
    },
    operands: operands.map((operand, place) => ({
      ...(isPair && made ? stretch(operand, made.shape) : plain(operand)),
      side: place === 0 ? 'first' : 'second',
    })),
    sign: SIGNS[operation] ?? '',
    result: made && { tensor: made, markOf: isCast ? markLoss : markCopy },
  };
}

/** An operand as it meets the other: repeated to the shape of the result. */
function stretch(operand: Tensor, shape: readonly number[]): DrawnTensor {
  if (operand.shape.length === shape.length && operand.data.length === shape.reduce((a, b) => a * b, 1)) {
    return plain(operand);
  }
  return {
    tensor: broadcastTo(operand, shape),
    markOf: (place) => (isCopy(operand.shape, shape, place) ? { kind: 'copy' } : null),
  };
}

const plain = (tensor: Tensor): DrawnTensor => ({ tensor, markOf: () => null });
