import { expect, test } from 'vitest';
import { PLAIN_KEY } from '../../src/core/runSettings';
import { createSession } from '../../src/state/session';
import { writeNumber } from '../../src/state/typedNumber';
import { createEngine } from '../../src/worker/engine';
import { plainTrack } from '../worker/fakes';

/**
 * A session on the engine's last rung, the main thread, so that it runs without a browser; its clock stands still, so
 * that a busy machine refuses no preview.
 */
function openSession(search = '') {
  return createSession({
    engine: createEngine({ startWorker: null, now: () => 0 }),
    link: { search, hash: '' },
    systemLanguages: [],
  });
}

test('the course note’s runs have their words before anything is awaited', () => {
  const session = openSession();
  const { byId } = session.results.getState();
  expect([...byId.values()].map(({ diagnosis }) => diagnosis.word)).toEqual([
    'swingsIn',
    'slidesIn',
    'crawls',
    'oscillates',
  ]);
  session.dispose();
});

test('the answer brings the very bits of the preview, and the tracks', async () => {
  const session = openSession('?epochs=3000');
  session.setTracks(plainTrack(Float64Array.of(0.01, 0.5, 1.2)));
  session.experiment.getState().actions.setLearningRate(0, writeNumber(0.3));
  const previewed = session.results.getState().byId;
  await expect.poll(() => session.results.getState().tracks.get(PLAIN_KEY)?.arrivals[1]).toBe(1);
  const { byId, rung } = session.results.getState();
  expect(byId).not.toBe(previewed);
  expect(byId).toEqual(previewed);
  expect(rung).toBe('main');
  session.dispose();
});
