import { pointValues } from '../../core/axis';
import { contourLevels } from '../../core/contourLevels';
import type { MapPart } from '../../core/mapOrder';
import { lossAt } from '../../core/objectives/evaluate';
import { createOutcomeCurve } from '../../core/outcomeCurve';
import { createOutcomeMap } from '../../core/outcomeMap';
import { createWasmBackEnd } from '../../core/program/wasm/backEnd';
import { runRangeTest } from '../../core/rangeTest';
import { traceContours } from './contourLines';
import type { ContoursJob, CurveJob, Job, JobAnswers, JobKind, MapJob } from './messages';
import { prepareSubject } from './prepareSubject';

const backEnd = createWasmBackEnd();

/**
 * Computes one part of a job in small steps: gives what there is to tell, `undefined` after steps in between.
 *
 * @param work epochs of single lanes that the next step may take
 * @throws RangeError when the job cannot be computed
 */
export function stepsOf(
  job: Job,
  part: MapPart,
  work: () => number,
): Iterator<JobAnswers[JobKind] | undefined> {
  switch (job.kind) {
    case 'curve':
      return curveSteps(job, work);
    case 'rangeTest':
      return [runRangeTest({ ...prepareSubject(job), rates: job.rates, epochs: 100 })].values();
    case 'map':
      return mapSteps(job, part, work);
    case 'contours':
      return contourSteps(job);
    default:
      throw new RangeError(`a job must be one of formulas; got ${job.kind}`);
  }
}

function* curveSteps(job: CurveJob, work: () => number) {
  const { rates, knownLimit, knownFastest } = job;
  const maker = createOutcomeCurve({ ...prepareSubject(job), backEnd, rates, knownLimit, knownFastest });
  // a copy, for the message takes its arrays away
  while (!maker.isDone) yield maker.advance(work()) ? structuredClone(maker.curve() ?? undefined) : undefined;
}

function* mapSteps(job: MapJob, part: MapPart, work: () => number) {
  const map = createOutcomeMap({ ...prepareSubject(job), ...job, part, backEnd });
  while (!map.isDone) yield map.advance(work()) ?? undefined;
}

function* contourSteps(job: ContoursJob) {
  const { objective, constants = {}, minimumLoss } = prepareSubject(job);
  const { columns, rows } = job;
  const [xs, ys] = [pointValues(job.x, columns), pointValues(job.y, rows)];
  const points = [new Float64Array(columns * rows), new Float64Array(columns * rows)] as const;
  for (let at = 0; at < columns * rows; at++) {
    points[0][at] = xs[at % columns]!;
    points[1][at] = ys[Math.floor(at / columns)]!;
  }
  const losses = lossAt(objective, 'float64', points, constants);
  yield undefined;
  yield* traceContours(losses, columns, rows, contourLevels({ losses, minimumLoss, count: job.levels }));
}
