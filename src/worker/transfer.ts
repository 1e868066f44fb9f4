import type { Batch, Curve, Rows, TrainingCurves } from './messages';

/**
 * The buffers of a batch, each once, for the transfer list of `postMessage`: typed arrays change hands without a copy.
 */
export function listBuffers(batch: Batch): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  const add = (...arrays: readonly { readonly buffer: ArrayBuffer }[]) => {
    for (const { buffer } of arrays) buffers.add(buffer);
  };
  const addCurve = (curve: Curve) => add(curve.epochs, curve.losses, ...curve.parameters);
  const addRows = (rows: Rows) => add(rows.losses, ...rows.parameters, ...rows.gradients);
  const addTraining = (training: TrainingCurves) => {
    add(training.trainAccuracies, training.gradientNorms, ...training.updateRatios);
    if (training.testLosses) add(training.testLosses);
    if (training.testAccuracies) add(training.testAccuracies);
  };

  for (const message of batch) {
    switch (message.type) {
      case 'runs':
        for (const run of message.runs) {
          addCurve(run.lossCurve);
          addCurve(run.pathCurve);
          addRows(run.rows);
          if (run.head) addRows(run.head);
          if (run.training) addTraining(run.training);
          if (run.band) add(run.band.epochs, run.band.low, run.band.mean, run.band.high);
        }
        break;
      case 'track':
        add(message.track.learningRates, message.track.words, message.track.arrivals);
        break;
      case 'rows':
        for (const run of message.runs) addRows(run.rows);
        break;
      case 'minima':
      case 'hello':
      case 'done':
      case 'dropped':
      case 'failed':
        break;
      default:
        throw unexpected(message);
    }
  }
  return [...buffers];
}

/** The error for the `default` of a switch over messages; that it compiles proves the switch complete. */
export function unexpected(message: never): Error {
  return new Error(`message must be one of messages.ts; got ${JSON.stringify(message)}`);
}
