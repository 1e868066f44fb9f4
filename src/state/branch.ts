import type { Run, TypedNumber } from '../core/experiment';
import { roundNumber } from './typedNumber';

/**
 * What a run has of its own that shares the past of another and goes on with another learning rate.
 *
 * @param epoch clamped to [1, epochs − 1]
 * @param rate default: half of what the run has there
 * @returns null where there is no epoch to branch at
 */
export function branchOff(
  run: Run,
  epoch: number,
  epochs: number,
  rate?: TypedNumber,
): Omit<Run, 'id' | 'hidden'> | null {
  if (!(epochs > 1)) return null;
  const at = Math.min(Math.max(Math.round(epoch), 1), epochs - 1);
  const { id: _, hidden: __, ...own } = run;
  const past = (run.changes ?? []).filter((change) => change.epoch < at);
  const learningRate = rate ?? roundNumber(rateAt(run, at).value / 2);
  return { ...own, changes: [...past, { epoch: at, learningRate }] };
}

/** The learning rate that a run was given for the update after an epoch, before any schedule. */
export function rateAt({ learningRate, changes = [] }: Run, epoch: number): TypedNumber {
  return changes.findLast((change) => change.epoch <= epoch)?.learningRate ?? learningRate;
}
