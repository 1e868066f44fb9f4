import { orderSamples } from '../../../src/core/network/batches';
import type { Samples } from '../../../src/core/network/samples';
import type { FlatSizes } from './flatNetwork';

/**
 * A network of node and link objects.
 *
 * @see https://github.com/tensorflow/playground, whose nn.ts this follows, with a softmax at its end
 */
class Node {
  readonly before: Link[] = [];
  readonly after: Link[] = [];
  bias = 0;
  sum = 0;
  output = 0;
  sumBlame = 0;
  biasGradient = 0;
}

class Link {
  gradient = 0;

  constructor(
    readonly source: Node,
    readonly target: Node,
    public weight: number,
  ) {
    source.after.push(this);
    target.before.push(this);
  }
}

/** Trains one network of objects after the other; see `trainFlat`. */
export function trainGraph(
  { inputs: I, units: H, outputs: K }: FlatSizes,
  { inputs, labels }: Samples,
  start: Float64Array,
  learningRates: readonly number[],
  batchSize: number,
  epochs: number,
): Node[][] {
  const count = labels.data.length;
  const order = new Int32Array(count);
  let layers: Node[][] = [];
  for (const learningRate of learningRates) {
    layers = [I, H, K].map((size) => Array.from({ length: size }, () => new Node()));
    let next = 0;
    for (const [l, nodes] of layers.entries()) {
      if (l === 0) continue;
      for (const source of layers[l - 1]!) for (const node of nodes) new Link(source, node, start[next++]!);
      for (const node of nodes) node.bias = start[next++]!;
    }
    const [sources, hidden, outputs] = layers as [Node[], Node[], Node[]];
    const taught = [...hidden, ...outputs];
    for (let epoch = 0; epoch < epochs; epoch++) {
      orderSamples(order, 1, epoch);
      for (let from = 0; from < count; from += batchSize) {
        const to = Math.min(count, from + batchSize);
        for (let at = from; at < to; at++) {
          const sample = order[at]!;
          sources.forEach((node, i) => {
            node.output = inputs.data[sample * I + i]!;
          });
          for (const node of taught) {
            node.sum = node.bias;
            for (const link of node.before) node.sum += link.weight * link.source.output;
            node.output = Math.tanh(node.sum);
          }
          const highest = Math.max(...outputs.map(({ sum }) => sum));
          const total = outputs.reduce((sum, node) => sum + Math.exp(node.sum - highest), 0);
          outputs.forEach((node, k) => {
            node.sumBlame = Math.exp(node.sum - highest) / total - (k === labels.data[sample] ? 1 : 0);
          });
          for (const node of hidden) {
            let blame = 0;
            for (const link of node.after) blame += link.weight * link.target.sumBlame;
            node.sumBlame = blame * (1 - node.output * node.output);
          }
          for (const node of taught) {
            node.biasGradient += node.sumBlame;
            for (const link of node.before) link.gradient += node.sumBlame * link.source.output;
          }
        }
        const step = learningRate / (to - from);
        for (const node of taught) {
          node.bias -= step * node.biasGradient;
          node.biasGradient = 0;
          for (const link of node.before) {
            link.weight -= step * link.gradient;
            link.gradient = 0;
          }
        }
      }
    }
  }
  return layers;
}
