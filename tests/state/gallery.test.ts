import { expect, test } from 'vitest';
import { isSameLoss } from '../../src/core/sameLoss';
import { createExperimentStore } from '../../src/state/experiment';
import { GALLERY, type GalleryId, galleryExperiment } from '../../src/state/gallery';
import { parseLink } from '../../src/state/link';
import { type ComputedRun, computeRuns } from '../../src/worker/computedRun';

/** What the runs of an entry do, in their order. */
function compute(id: GalleryId): readonly ComputedRun[] {
  const experiment = galleryExperiment(id);
  const computed = new Map<number, ComputedRun>();
  for (const done of computeRuns(experiment, experiment.runs)) if (done) computed.set(done[0].id, done[1]);
  return experiment.runs.map(({ id }) => computed.get(id)!);
}

const wordsOf = (runs: readonly ComputedRun[]) => runs.map(({ diagnosis }) => diagnosis.word);

/** Loss of a run after k epochs, averaged over the seeds where there is noise. */
function lossAfter({ trajectory, lane, spread }: ComputedRun, epoch: number): number {
  const { losses, lanes } = spread?.mean ?? trajectory;
  return losses[epoch * lanes + lane]!;
}

test('every entry is a link without a mistake, and one step of undo', () => {
  for (const { id, link } of GALLERY) {
    expect(parseLink(`?${link}`).corrections, id).toEqual([]);
    const store = createExperimentStore(galleryExperiment('twoStarts'));
    const before = store.getState().experiment;
    store.getState().actions.replace(galleryExperiment(id));
    expect(store.getState().experiment).toEqual(galleryExperiment(id));
    store.getState().actions.undo();
    expect(store.getState().experiment).toEqual(before);
  }
});

test('the course note’s rates swing in, slide in, crawl and oscillate', () => {
  expect(wordsOf(compute('courseNote'))).toEqual(['swingsIn', 'slidesIn', 'crawls', 'oscillates']);
});

test('0.01 and 0.99 have one loss curve and two paths', () => {
  const [slow, wild] = compute('sameLoss');
  for (let epoch = 0; epoch <= 50; epoch++) {
    const [a, b] = [lossAfter(slow!, epoch), lossAfter(wild!, epoch)];
    expect(isSameLoss(a, b, lossAfter(slow!, 0)), `epoch ${epoch}`).toBe(true);
  }
  expect(wordsOf([slow!, wild!])).toEqual(['crawls', 'oscillates']);
});

test('at κ = 50 momentum arrives at least five times as soon as plain descent at its best rate', () => {
  const { objective } = galleryExperiment('stretched');
  expect(objective.constants?.k?.value).toBe(50);
  const [plain, momentum] = compute('stretched');
  expect(momentum!.diagnosis.arrival).not.toBeNull();
  expect(plain!.diagnosis.needs).toBeGreaterThan(5 * momentum!.diagnosis.arrival!);
});

test('on Rosenbrock’s valley Adam arrives, and plain descent needs ten times as many epochs', () => {
  const [plain, adam] = compute('adamOnRosenbrock');
  expect(adam!.diagnosis.arrival).not.toBeNull();
  expect(plain!.diagnosis.word).toBe('crawls');
  expect(plain!.diagnosis.needs ?? Infinity).toBeGreaterThan(10 * adam!.diagnosis.arrival!);
});

test('one rate works from one start and diverges from another', () => {
  const { runs } = galleryExperiment('twoStarts');
  expect(new Set(runs.map(({ learningRate }) => learningRate.value)).size).toBe(1);
  expect(runs.map(({ start }) => start?.[0]?.value)).toEqual([2, 2.3]);
  const [near, far] = compute('twoStarts');
  expect(lossAfter(near!, 50)).toBeLessThan(lossAfter(near!, 0) / 1e4);
  expect(far!.diagnosis.word).toBe('diverges');
});

test('a large rate is quick and stays noisy, a small one is calm and slow, a decaying one is quick and calm', () => {
  const [large, small, decaying] = compute('noiseFloor');
  const floor = (run: ComputedRun) => {
    let sum = 0;
    for (let epoch = 151; epoch <= 200; epoch++) sum += lossAfter(run, epoch);
    return sum / 50;
  };
  expect(lossAfter(large!, 10)).toBeLessThan(lossAfter(small!, 10) / 10);
  expect(lossAfter(decaying!, 10)).toBeLessThan(lossAfter(small!, 10) / 10);
  expect(floor(large!)).toBeGreaterThan(3 * floor(small!));
  expect(floor(large!)).toBeGreaterThan(3 * floor(decaying!));
});

test('a rate that diverges from the start does after a warm-up better than one that is safe at once', () => {
  const [atOnce, , warmed] = galleryExperiment('warmup').runs;
  expect(warmed!.learningRate).toEqual(atOnce!.learningRate);
  expect(warmed!.schedule?.numbers[0]?.value).toBe(20);
  const [large, safe, warm] = compute('warmup');
  expect(large!.diagnosis.word).toBe('diverges');
  expect(lossAfter(warm!, 100)).toBeLessThan(lossAfter(safe!, 100) / 5);
});
