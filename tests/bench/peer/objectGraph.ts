/**
 * A scalar in a graph of objects, differentiated in reverse by one closure for each node.
 *
 * @see https://github.com/karpathy/micrograd, of which this is the part that (w + 1)² needs
 */
export class GraphValue {
  gradient = 0;
  private propagate: () => void = () => {};

  constructor(
    public data: number,
    private readonly parents: readonly GraphValue[] = [],
  ) {}

  add(other: GraphValue): GraphValue {
    const sum = new GraphValue(this.data + other.data, [this, other]);
    sum.propagate = () => {
      this.gradient += sum.gradient;
      other.gradient += sum.gradient;
    };
    return sum;
  }

  pow(exponent: number): GraphValue {
    const power = new GraphValue(this.data ** exponent, [this]);
    power.propagate = () => {
      this.gradient += exponent * this.data ** (exponent - 1) * power.gradient;
    };
    return power;
  }

  backward(): void {
    const order: GraphValue[] = [];
    const visited = new Set<GraphValue>();
    function visit(value: GraphValue): void {
      if (visited.has(value)) return;
      visited.add(value);
      for (const parent of value.parents) visit(parent);
      order.push(value);
    }
    visit(this);
    this.gradient = 1;
    for (const value of order.reverse()) value.propagate();
  }
}

/** Gradient descent on (w + 1)², each lane a graph that is built anew every epoch. Returns where each lane arrives. */
export function descendOnGraph(
  start: number,
  learningRates: ArrayLike<number>,
  epochs: number,
): Float64Array {
  return Float64Array.from({ length: learningRates.length }, (_, lane) => {
    let w = start;
    for (let k = 0; k < epochs; k++) {
      const parameter = new GraphValue(w);
      parameter.add(new GraphValue(1)).pow(2).backward();
      w -= learningRates[lane]! * parameter.gradient;
    }
    return w;
  });
}
