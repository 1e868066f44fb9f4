import type { Run } from './experiment';
import { scheduleFactors } from './schedules';

/**
 * lrₖ of a run: the learning rate of the update that leaves epoch k, in float64, after its changes and times the factor
 * of its schedule.
 *
 * @param epochs N, for which the schedule is laid out
 */
export function rateOfEpoch(run: Run, epoch: number, epochs: number): number {
  return ratesOfEpochs(run, epoch, 1, epochs)[0]!;
}

/** {@link rateOfEpoch} for `count` epochs from `from` on. */
export function ratesOfEpochs(
  { learningRate, schedule, changes = [] }: Run,
  from: number,
  count: number,
  epochs: number,
): Float64Array<ArrayBuffer> {
  const numbers = schedule?.numbers.map(({ value }) => value) ?? [];
  const factors = scheduleFactors({ name: schedule?.name ?? 'constant', numbers, epochs }, from, count);
  let [rate, next] = [learningRate.value, 0];
  return factors.map((factor, offset) => {
    for (; next < changes.length && changes[next]!.epoch <= from + offset; next++) {
      rate = changes[next]!.learningRate.value;
    }
    return rate * factor;
  });
}
