import type { NetworkSetting } from '../../../core/experiment';
import type { TrainingSweep } from '../../../core/network/trainingSweep';
import type { UnitHealth } from '../../../core/network/unitHealth';
import type { RunResult } from '../../../worker/messages';
import { findBestRate } from '../every/bestRate';

/** Something that is seen in a run that does not get on. */
export type Sign =
  | { readonly kind: 'notFinite'; readonly epoch: number }
  | { readonly kind: 'deadUnits'; readonly dead: number; readonly units: number }
  | { readonly kind: 'flatUnits'; readonly share: number }
  | { readonly kind: 'sureWrong'; readonly share: number }
  /** The loss is that of an equal guess for all classes. */
  | { readonly kind: 'equalGuess'; readonly loss: number; readonly classes: number }
  | { readonly kind: 'gradientGrows'; readonly times: number }
  | { readonly kind: 'gradientDies'; readonly share: number }
  /** All weights are alike and stay so. */
  | { readonly kind: 'zeros' };

/** What the sweep says would do. */
export type Advice =
  | { readonly kind: 'unknown' }
  /** Another rate ends far lower. */
  | { readonly kind: 'rate'; readonly rate: number; readonly loss: number; readonly isLower: boolean }
  /** None ends much lower: it is not the rate. */
  | { readonly kind: 'none'; readonly loss: number }
  /** The run does well. */
  | { readonly kind: 'fine' };

/** Whether it is the learning rate, for one run. */
export interface Cause {
  readonly signs: readonly Sign[];
  readonly advice: Advice;
}

/** The loss of a network that gives every class the same; null where its outputs are no shares. */
export function equalGuessLoss(
  { output, loss }: Pick<NetworkSetting, 'output' | 'loss'>,
  classes: number,
): number | null {
  if (output !== 'softmax') return null;
  return loss === 'crossEntropy' ? Math.log(classes) : (classes - 1) / classes ** 2;
}

/**
 * Says what is seen in a run that crawls, is stuck or explodes, and which rate would behave: from the sweep, and not from a
 * rule of thumb.
 *
 * @param health of the run's units at its end; null while it is not known
 */
export function findCause(
  { training, diagnosis, lossCurve, learningRate }: RunResult,
  network: NetworkSetting,
  classes: number,
  health: UnitHealth | null,
  sweep: TrainingSweep | null,
): Cause {
  if (!training || training.word === 'converges') return { signs: [], advice: { kind: 'fine' } };
  const signs: Sign[] = [];
  const norms = training.gradientNorms.filter((norm) => !Number.isNaN(norm));
  const [first = 0, last = 0] = [norms[0], norms.at(-1)];
  const loss = diagnosis.endLoss;
  const guess = equalGuessLoss(network, classes);
  if (diagnosis.nonFiniteEpoch !== null) signs.push({ kind: 'notFinite', epoch: diagnosis.nonFiniteEpoch });
  if (network.initialisation === 'zeros' && network.hidden.length > 0) signs.push({ kind: 'zeros' });
  if (guess !== null && Math.abs(loss - guess) < 0.02 * guess) {
    signs.push({ kind: 'equalGuess', loss: guess, classes });
  }
  if (health && health.deadUnits >= Math.max(1, health.hiddenUnits / 4)) {
    signs.push({ kind: 'deadUnits', dead: health.deadUnits, units: health.hiddenUnits });
  }
  if (health && health.flatShare > 0.5) signs.push({ kind: 'flatUnits', share: health.flatShare });
  if (health && health.sureWrongShare > 0.05) {
    signs.push({ kind: 'sureWrong', share: health.sureWrongShare });
  }
  if (last > 5 * first && first > 0) signs.push({ kind: 'gradientGrows', times: last / first });
  if (last < first / 20 && loss > (lossCurve.losses[0] ?? 0) / 4) {
    signs.push({ kind: 'gradientDies', share: last / first });
  }
  return { signs, advice: advise(training.testLosses?.at(-1) ?? loss, learningRate, sweep) };
}

function advise(loss: number, learningRate: number, sweep: TrainingSweep | null): Advice {
  const best = sweep ? findBestRate(sweep) : -1;
  if (!sweep || best < 0) return { kind: 'unknown' };
  const reached = sweep.losses[best]!;
  const rate = sweep.learningRates[best]!;
  if (Number.isFinite(loss) && reached > 0.8 * loss) return { kind: 'none', loss: reached };
  return { kind: 'rate', rate, loss: reached, isLower: rate < learningRate };
}
