import { sigmoid } from './activations';
import type { NetworkLossName, OutputName } from './networkShape';

/** The end of a network for one sample over lanes. Shapes [outputs, lanes]. */
export interface OutputKernel {
  /** p of z. */
  readonly apply: (sums: Float64Array, probabilities: Float64Array) => void;
  /** Adds the loss of the sample that was applied last to `losses`, shape [lanes]. */
  readonly addLoss: (
    sums: Float64Array,
    probabilities: Float64Array,
    label: number,
    losses: Float64Array,
  ) => void;
  /** ∂L/∂z ← of the sample's share. */
  readonly blame: (probabilities: Float64Array, label: number, share: number, blame: Float64Array) => void;
  /** How ∂L/∂z changes along a direction, of which `turn` is dz. */
  readonly turnBlame: (
    probabilities: Float64Array,
    label: number,
    share: number,
    turn: Float64Array,
    turned: Float64Array,
  ) => void;
}

/**
 * The kernel of an output with its loss; `share` above is 1 / samples, for the loss is a mean over them.
 *
 * meanSquaredError is the mean over outputs of (p − t)², t being 1 for the right class and 0 for the others.
 * crossEntropy is −log p of the right class for softmax, computed from z (log-sum-exp), and for sigmoid the mean over
 * outputs of −t log p − (1 − t) log(1 − p).
 *
 * @see torch.nn.functional.mse_loss, cross_entropy, binary_cross_entropy_with_logits
 */
export function outputKernel(
  output: OutputName,
  loss: NetworkLossName,
  outputs: number,
  lanes: number,
): OutputKernel {
  const isSquared = loss === 'meanSquaredError';
  const width = outputs * lanes;
  const target = (k: number, label: number) => (k === label ? 1 : 0);

  // of the softmax last applied, for its loss
  const highests = new Float64Array(lanes);
  const totals = new Float64Array(lanes);

  function softmax(sums: Float64Array, probabilities: Float64Array): void {
    for (let lane = 0; lane < lanes; lane++) {
      const highest = highestOf(sums, lane);
      let total = 0;
      for (let at = lane; at < width; at += lanes) {
        const power = Math.exp(sums[at]! - highest);
        probabilities[at] = power;
        total += power;
      }
      for (let at = lane; at < width; at += lanes) probabilities[at]! /= total;
      highests[lane] = highest;
      totals[lane] = total;
    }
  }

  function highestOf(sums: Float64Array, lane: number): number {
    let highest = -Infinity;
    for (let at = lane; at < width; at += lanes) {
      const sum = sums[at]!;
      // a NaN must stay one
      if (!(sum <= highest)) highest = sum;
    }
    return highest;
  }

  function addSquares(probabilities: Float64Array, label: number, losses: Float64Array): void {
    for (let k = 0, at = 0; k < outputs; k++) {
      for (let lane = 0; lane < lanes; lane++, at++) {
        const error = probabilities[at]! - target(k, label);
        losses[lane]! += (error * error) / outputs;
      }
    }
  }

  /** c · (p − t). */
  function errors(probabilities: Float64Array, label: number, factor: number, blame: Float64Array): void {
    for (let k = 0, at = 0; k < outputs; k++) {
      for (let lane = 0; lane < lanes; lane++, at++) {
        blame[at] = factor * (probabilities[at]! - target(k, label));
      }
    }
  }

  switch (output) {
    case 'softmax':
      return {
        apply: softmax,
        addLoss(sums, probabilities, label, losses) {
          if (isSquared) return addSquares(probabilities, label, losses);
          for (let lane = 0; lane < lanes; lane++) {
            losses[lane]! += Math.log(totals[lane]!) + highests[lane]! - sums[label * lanes + lane]!;
          }
        },
        blame(probabilities, label, share, blame) {
          if (!isSquared) return errors(probabilities, label, share, blame);
          // through the softmax: p · (e − Σ e·p)
          errors(probabilities, label, (2 * share) / outputs, blame);
          for (let lane = 0; lane < lanes; lane++) {
            let mean = 0;
            for (let at = lane; at < width; at += lanes) mean += blame[at]! * probabilities[at]!;
            for (let at = lane; at < width; at += lanes) {
              blame[at] = probabilities[at]! * (blame[at]! - mean);
            }
          }
        },
        turnBlame(probabilities, label, share, turn, turned) {
          const factor = (2 * share) / outputs;
          for (let lane = 0; lane < lanes; lane++) {
            // dp = p · (dz − Σ p·dz)
            let drift = 0;
            for (let at = lane; at < width; at += lanes) drift += probabilities[at]! * turn[at]!;
            if (!isSquared) {
              for (let at = lane; at < width; at += lanes) {
                turned[at] = share * probabilities[at]! * (turn[at]! - drift);
              }
              continue;
            }
            let mean = 0;
            let meanTurn = 0;
            for (let k = 0, at = lane; k < outputs; k++, at += lanes) {
              const p = probabilities[at]!;
              const dp = p * (turn[at]! - drift);
              const error = factor * (p - target(k, label));
              mean += error * p;
              meanTurn += factor * dp * p + error * dp;
            }
            for (let k = 0, at = lane; k < outputs; k++, at += lanes) {
              const p = probabilities[at]!;
              const dp = p * (turn[at]! - drift);
              const error = factor * (p - target(k, label));
              turned[at] = dp * (error - mean) + p * (factor * dp - meanTurn);
            }
          }
        },
      };

    case 'sigmoid':
      return {
        apply(sums, probabilities) {
          for (let at = 0; at < width; at++) probabilities[at] = sigmoid(sums[at]!);
        },
        addLoss(sums, probabilities, label, losses) {
          if (isSquared) return addSquares(probabilities, label, losses);
          for (let k = 0, at = 0; k < outputs; k++) {
            for (let lane = 0; lane < lanes; lane++, at++) {
              const z = sums[at]!;
              const positive = z > 0 ? z : z * 0;
              losses[lane]! +=
                (positive - z * target(k, label) + Math.log1p(Math.exp(-Math.abs(z)))) / outputs;
            }
          }
        },
        blame(probabilities, label, share, blame) {
          errors(probabilities, label, ((isSquared ? 2 : 1) * share) / outputs, blame);
          if (!isSquared) return;
          for (let at = 0; at < width; at++) {
            const p = probabilities[at]!;
            blame[at]! *= p * (1 - p);
          }
        },
        turnBlame(probabilities, label, share, turn, turned) {
          for (let k = 0, at = 0; k < outputs; k++) {
            for (let lane = 0; lane < lanes; lane++, at++) {
              const p = probabilities[at]!;
              const slope = p * (1 - p);
              const dp = slope * turn[at]!;
              turned[at] = isSquared
                ? ((2 * share) / outputs) * dp * (slope + (p - target(k, label)) * (1 - 2 * p))
                : (share / outputs) * dp;
            }
          }
        },
      };

    case 'linear':
      return {
        apply: (sums, probabilities) => probabilities.set(sums.subarray(0, width)),
        addLoss: (_, probabilities, label, losses) => addSquares(probabilities, label, losses),
        blame: (probabilities, label, share, blame) =>
          errors(probabilities, label, (2 * share) / outputs, blame),
        turnBlame(_probabilities, _label, share, turn, turned) {
          for (let at = 0; at < width; at++) turned[at] = ((2 * share) / outputs) * turn[at]!;
        },
      };
  }
}
