import type { Experiment, Run } from '../../core/experiment';
import type { Curve, RunResult } from '../../worker/messages';
import { isPlain } from '../runs/runMethod';
import { isSameLossCurve } from '../sameCurve';
import { listShownRuns, rateAsTyped } from './sentences';

/** What several runs show together. */
export type Finding =
  | {
      readonly kind: 'sameCurve';
      readonly ids: readonly [number, number];
      readonly rates: readonly [string, string];
    }
  | {
      readonly kind: 'overtakes';
      readonly ids: readonly [number, number];
      readonly rates: readonly [later: string, earlier: string];
      readonly epoch: number;
    }
  | {
      readonly kind: 'leftChart';
      readonly ids: readonly [number];
      readonly rates: readonly [string];
      readonly epoch: number;
      /** Whether it is plain descent, of which one knows why. */
      readonly isPlain: boolean;
    };

/**
 * The one thing most worth saying of the visible runs together, or null: two different paths under one loss curve
 * first, then one run overtaking another, then one that left the chart.
 *
 * @param lossTop the upper end of the loss axis
 * @param nameOf what to call a run. Default: its learning rate as it was typed
 */
export function deriveFinding(
  experiment: Experiment,
  results: ReadonlyMap<number, RunResult>,
  lossTop: number,
  nameOf: (run: Run) => string = rateAsTyped,
): Finding | null {
  const shown = listShownRuns(experiment, results);
  const pairs = shown.flatMap((first, index) =>
    shown.slice(index + 1).map((second) => [first, second] as const),
  );

  for (const [first, second] of pairs) {
    const isSwinging = [first, second].map(({ result }) => result.diagnosis.sideChanges >= 0.1);
    if (isSwinging[0] === isSwinging[1]) continue;
    if (!isSameLossCurve(first.result.lossCurve, second.result.lossCurve)) continue;
    return {
      kind: 'sameCurve',
      ids: [first.run.id, second.run.id],
      rates: [nameOf(first.run), nameOf(second.run)],
    };
  }

  for (const [first, second] of pairs) {
    const crossing = findOvertaking(first.result.lossCurve, second.result.lossCurve);
    if (!crossing) continue;
    const [winner, loser] = crossing.winner === 'first' ? [first, second] : [second, first];
    return {
      kind: 'overtakes',
      ids: [winner.run.id, loser.run.id],
      rates: [nameOf(winner.run), nameOf(loser.run)],
      epoch: crossing.epoch,
    };
  }

  for (const { run, result } of shown) {
    const { epochs, losses } = result.lossCurve;
    const index = losses.findIndex((loss) => loss > lossTop);
    if (index < 1 || result.diagnosis.word !== 'diverges') continue;
    const epoch = epochs[index] ?? 0;
    return { kind: 'leftChart', ids: [run.id], rates: [nameOf(run)], epoch, isPlain: isPlain(run) };
  }
  return null;
}

/** The last epoch from which the run that was behind stays clearly ahead, where there is one. */
function findOvertaking(a: Curve, b: Curve): { winner: 'first' | 'second'; epoch: number } | null {
  const start = Math.max(a.losses[0] ?? 0, b.losses[0] ?? 0);
  let lead: 'first' | 'second' | null = null;
  let crossing: { winner: 'first' | 'second'; epoch: number } | null = null;
  let j = 0;
  for (let i = 0; i < a.epochs.length; i++) {
    const epoch = a.epochs[i] ?? 0;
    while (j < b.epochs.length && (b.epochs[j] ?? 0) < epoch) j++;
    if (b.epochs[j] !== epoch) continue;
    const lossA = a.losses[i] ?? 0;
    const lossB = b.losses[j] ?? 0;
    // A difference that no eye could see on the chart is no lead.
    if (!(Math.abs(lossA - lossB) > 0.01 * start)) continue;
    const ahead = lossA < lossB ? 'first' : 'second';
    if (lead && ahead !== lead) crossing = { winner: ahead, epoch };
    lead = ahead;
  }
  return crossing;
}
