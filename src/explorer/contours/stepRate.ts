import type { Experiment, Run } from '../../core/experiment';
import { scheduleFactors } from '../../core/schedules';
import { rateAt } from '../../state/branch';

/** The learning rate of the update that leaves an epoch: what the run has there, times what its schedule makes of it. */
export function stepRate(run: Run, epoch: number, { epochs }: Pick<Experiment, 'epochs'>): number {
  const { value } = rateAt(run, epoch);
  if (!run.schedule) return value;
  const { name, numbers } = run.schedule;
  const schedule = { name, numbers: numbers.map((number) => number.value), epochs };
  return value * (scheduleFactors(schedule, epoch, 1)[0] ?? 1);
}
