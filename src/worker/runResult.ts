import type { Lanes } from '../core/dtype';
import type { Run } from '../core/experiment';
import { gatherSeries, reduceLane } from '../core/reduce';
import type { SeedSpread } from '../core/seedSpread';
import type { ComputedRun } from './computedRun';
import type { Band, ComputeRequest, Curve, RunResult } from './messages';
import { chunkAround, readRows } from './rows';

// The first steps of a run are its largest; all of them are drawn however many follow.
const HEAD_EPOCHS = 128;

/** Cuts a computed run to what the screen can show: its size follows the pixels, not the epochs. */
export function deriveRunResult(run: Run, computed: ComputedRun, request: ComputeRequest): RunResult {
  const { trajectory, lane, diagnosis } = computed;
  const { pixels, cursor } = request;
  const [from, to] = chunkAround(cursor, trajectory.epochs);
  return {
    id: run.id,
    learningRate: run.learningRate.value,
    epochs: trajectory.epochs,
    lossCurve: deriveCurve(computed, [trajectory.losses], pixels.loss),
    pathCurve: deriveCurve(computed, trajectory.parameters, pixels.path),
    rows: readRows(trajectory, lane, from, to),
    ...(isReduced(trajectory.epochs, pixels) && { head: readRows(trajectory, lane, 0, HEAD_EPOCHS) }),
    ...(computed.refusedEpochs > 0 && { refusedEpochs: computed.refusedEpochs }),
    ...(computed.spread && { band: deriveBand(computed.spread, lane, pixels.loss) }),
    diagnosis,
  };
}

/** Cuts what the seeds have in common to what the screen can show, by its mean. */
function deriveBand({ mean, low, high }: SeedSpread, lane: number, pixels: number): Band {
  const { epochs } = reduceLane(mean, mean.losses, lane, Math.max(1, Math.round(pixels)));
  const gather = (values: Lanes) => gatherSeries(values, epochs, lane, mean.lanes);
  return { epochs, low: gather(low), mean: gather(mean.losses), high: gather(high) };
}

/** Whether a curve of so many epochs may leave some out when it is drawn this wide. */
export function isReduced(epochs: number, { loss, path }: ComputeRequest['pixels']): boolean {
  return epochs >= 2 * Math.min(loss, path);
}

/** Reduces all of a run by what some of its series need to keep their shapes. */
function deriveCurve({ trajectory, lane }: ComputedRun, series: readonly Lanes[], pixels: number): Curve {
  const { lanes, losses, parameters } = trajectory;
  const columns = Math.max(1, Math.round(pixels));
  const reduced = series.map((values) => reduceLane(trajectory, values, lane, columns));
  const { epochs: first, nonFiniteEpoch } = reduced[0]!;
  const epochs =
    reduced.length === 1
      ? first
      : Float64Array.from(new Set(reduced.flatMap((one) => Array.from(one.epochs)))).sort();
  return {
    epochs,
    parameters: parameters.map((parameter) => gatherSeries(parameter, epochs, lane, lanes)),
    losses: gatherSeries(losses, epochs, lane, lanes),
    nonFiniteEpoch,
  };
}
