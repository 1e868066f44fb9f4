import { beforeEach, describe, expect, test } from 'vitest';
import { PLAIN_KEY } from '../../src/core/runSettings';
import { findRow } from '../../src/state/rowWindow';
import { createSession, type Session } from '../../src/state/session';
import { openStorage } from '../../src/state/storage';
import { writeNumber } from '../../src/state/typedNumber';
import { plainTrack } from '../worker/fakes';
import { createFakeEngine, FAKE_TRACK, type FakeEngine } from './fakeEngine';

let engine: FakeEngine;
let session: Session;

/** Opens a session at this link, on a device without storage. */
function open(search = '', hash = ''): void {
  session = createSession({
    engine,
    link: { search, hash },
    storage: openStorage(() => {
      throw new Error('none');
    }),
    systemLanguages: ['en'],
  });
}

const edit = () => session.experiment.getState().actions;
const results = () => session.results.getState();
/** What is shown: "id: rate over epochs". */
const shown = () =>
  [...results().byId.values()].map(({ id, learningRate, epochs }) => `${id}: ${learningRate} over ${epochs}`);
/** The end of a turn of the event loop's tasks, when answers have been written. */
const settle = () => Promise.resolve();

beforeEach(() => {
  engine = createFakeEngine();
});

describe('first results', () => {
  test('are there when the session is, from the link', () => {
    open('?lr=0.5,0.7&epochs=20');
    expect(shown()).toEqual(['0: 0.5 over 20', '1: 0.7 over 20']);
    expect(results().request).toBe(1);
    expect(results().experiment).toBe(session.experiment.getState().experiment);
  });

  test('are asked of the engine all the same', () => {
    open();
    expect(engine.posted).toHaveLength(1);
    expect(engine.posted[0]!.cursor).toBe(50);
  });

  test('come with the answer where a preview would take too long', async () => {
    engine.setQuick(false);
    open();
    expect(shown()).toEqual([]);
    engine.answer();
    await settle();
    expect(shown()).toEqual(['0: 0.6 over 50', '1: 0.2 over 50', '2: 0.01 over 50', '3: 0.99 over 50']);
  });

  test('say whose minima were found, and ask for those that nobody knows even where no run is', () => {
    open('?lr=&fn=w^2%2B9');
    const { objective } = session.experiment.getState().experiment;
    const search = { minima: [{ parameters: [0], loss: 9 }], certain: true };
    engine.tell({ type: 'minima', request: 1, objective, search });
    expect(results().searched).toBe(JSON.stringify(objective));
    edit().setObjective('w^2+10');
    expect(engine.posted).toHaveLength(2);
  });

  test('of a link without runs are none', () => {
    open('?lr=');
    expect(shown()).toEqual([]);
    expect(engine.posted).toHaveLength(1);
  });

  test('stand beside the view and the corrections of the link', () => {
    open('?lr=-1&at=7&yscale=log&lang=zh-CN&hide=track', '#?speed=60');
    expect(session.playback.getState()).toMatchObject({ at: 7, speed: 60, playing: false });
    expect(session.preferences.getState()).toMatchObject({
      language: 'zh-CN',
      lossScale: 'log',
      showTrack: false,
    });
    expect(session.corrections).toEqual([{ parameter: 'lr', code: 'clamped', given: '-1', used: '0' }]);
  });
});

describe('a change', () => {
  test('of one rate is shown at once, and only that run is computed for it', () => {
    open();
    const before = results().byId;
    edit().setLearningRate(1, writeNumber(0.3));
    expect(shown()[1]).toBe('1: 0.3 over 50');
    expect(engine.previewed.at(-1)).toEqual([1]);
    expect(engine.posted).toHaveLength(2);
    for (const id of [0, 2, 3]) expect(results().byId.get(id)).toBe(before.get(id));
  });

  test('wants from the worker only the runs that are not shown as they are now', () => {
    open();
    expect(engine.posted.at(-1)?.wanted).toEqual([0, 1, 2, 3]);
    engine.setQuick(false);
    edit().setLearningRate(1, writeNumber(0.3));
    edit().setLearningRate(3, writeNumber(0.4));
    expect(engine.posted.at(-1)?.wanted).toEqual([1, 3]);
    engine.setQuick(true);
    edit().setLearningRate(1, writeNumber(0.31));
    edit().setLearningRate(1, writeNumber(0.32));
    expect(engine.posted.at(-1)?.wanted).toEqual([1]);
    engine.setQuick(false);
    edit().setEpochs(5000);
    session.setPixels({ loss: 700 });
    expect(engine.posted.at(-1)?.wanted).toEqual([0, 1, 2, 3]);
  });

  test('of what all runs share computes all of them', () => {
    open();
    edit().setEpochs(20);
    expect(engine.previewed.at(-1)).toEqual([0, 1, 2, 3]);
    edit().setStart(0, writeNumber(3));
    edit().setDtype('float64');
    expect(engine.previewed.slice(-2)).toEqual([
      [0, 1, 2, 3],
      [0, 1, 2, 3],
    ]);
  });

  test('that changes no number asks for nothing', () => {
    open();
    edit().toggleHidden(0);
    edit().setLearningRate(0, { value: 0.6, text: '3/5' });
    expect(engine.posted).toHaveLength(1);
  });

  test('that removes a run takes its result away, also from an answer still to come', async () => {
    open();
    const asked = engine.posted[0]!;
    edit().removeRun(1);
    expect(shown().map((text) => text[0])).toEqual(['0', '2', '3']);
    engine.answer(asked);
    await settle();
    expect(shown().map((text) => text[0])).toEqual(['0', '2', '3']);
  });

  test('is posted with what the page can show', () => {
    open();
    session.setPixels({ loss: 700 });
    session.setTracks(plainTrack(Float64Array.of(0.1, 0.2)));
    session.playback.getState().actions.seek(12);
    edit().setEpochs(20);
    expect(engine.posted.at(-1)).toMatchObject({
      pixels: { loss: 700, path: 400 },
      tracks: plainTrack(Float64Array.of(0.1, 0.2)),
      cursor: 12,
    });
  });

  test('without a preview keeps what is shown until its answer', async () => {
    open();
    engine.setQuick(false);
    edit().setLearningRate(0, writeNumber(0.5));
    expect(shown()[0]).toBe('0: 0.6 over 50');
    expect(results().request).toBe(1);
    engine.answer();
    await settle();
    expect(shown()[0]).toBe('0: 0.5 over 50');
    expect(results().request).toBe(2);
  });

  test('is previewed together with runs that are still behind', () => {
    open();
    engine.setQuick(false);
    edit().setLearningRate(0, writeNumber(0.5));
    engine.setQuick(true);
    edit().setLearningRate(3, writeNumber(0.7));
    expect(engine.previewed.at(-1)).toEqual([0, 3]);
    expect([shown()[0], shown()[3]]).toEqual(['0: 0.5 over 50', '3: 0.7 over 50']);
  });
});

describe('answers', () => {
  test('older than what a preview shows are ignored', async () => {
    open();
    const old = engine.posted[0]!;
    edit().setLearningRate(0, writeNumber(0.5));
    engine.answer(old);
    await settle();
    expect(shown()[0]).toBe('0: 0.5 over 50');
    expect(results().request).toBe(2);
  });

  test('of overtaken requests are shown while nothing newer is, so that a slow drag moves', async () => {
    engine.setQuick(false);
    open();
    edit().hold();
    for (const rate of [0.5, 0.4, 0.3]) edit().setLearningRate(0, writeNumber(rate));
    engine.answer(engine.posted[1]);
    await settle();
    expect(shown()[0]).toBe('0: 0.5 over 50');
    expect(results().experiment).toBe(engine.posted[1]!.experiment);
    engine.answer(engine.posted[0]);
    await settle();
    expect(shown()[0]).toBe('0: 0.5 over 50');
  });

  test('of one turn are written at once', async () => {
    open();
    let writes = 0;
    session.results.subscribe(({ byId }, before) => {
      if (byId !== before.byId) writes += 1;
    });
    engine.answer();
    await settle();
    expect(writes).toBe(1);
  });

  test('overwrite a preview, but not while something is dragged: it is the same twice', async () => {
    open();
    edit().hold();
    edit().setLearningRate(0, writeNumber(0.5));
    const previewed = results().byId;
    engine.answer();
    await settle();
    expect(results().byId).toBe(previewed);
    edit().release();
    engine.answer();
    await settle();
    expect(results().byId).not.toBe(previewed);
    expect(results().byId).toEqual(previewed);
  });

  test('with a track are kept only while a track is wanted', () => {
    open();
    session.setTracks(plainTrack(Float64Array.of(0.1)));
    engine.tell({ type: 'track', request: 2, key: PLAIN_KEY, track: FAKE_TRACK });
    expect(results().tracks.get(PLAIN_KEY)).toBe(FAKE_TRACK);
    session.setTracks([]);
    expect(results().tracks.size).toBe(0);
    engine.tell({ type: 'track', request: 3, key: PLAIN_KEY, track: FAKE_TRACK });
    expect(results().tracks.size).toBe(0);
  });

  test('with the track of an overtaken experiment are ignored', () => {
    open();
    session.setTracks(plainTrack(Float64Array.of(0.1)));
    edit().setEpochs(20);
    engine.tell({ type: 'track', request: 2, key: PLAIN_KEY, track: FAKE_TRACK });
    expect(results().tracks.size).toBe(0);
    engine.tell({ type: 'track', request: 3, key: PLAIN_KEY, track: FAKE_TRACK });
    expect(results().tracks.get(PLAIN_KEY)).toBe(FAKE_TRACK);
  });

  test('that nothing can be computed leave the last results, until something can', async () => {
    open();
    engine.setQuick(false);
    edit().setEpochs(20);
    engine.tell({ type: 'failed', request: 2, message: 'no' });
    expect(results().failure).toBe('no');
    expect(shown()).toHaveLength(4);
    edit().setEpochs(30);
    engine.answer();
    await settle();
    expect(results().failure).toBeNull();
  });
});

describe('a drag of 10,000 changes', () => {
  test('is one step of undo, and remembers a bounded number of requests while no answer comes', async () => {
    engine.setQuick(false);
    open();
    edit().hold();
    for (let change = 1; change <= 10_000; change += 1)
      edit().setLearningRate(0, writeNumber(change / 10_000));
    edit().release();
    expect(session.experiment.getState().past).toHaveLength(1);
    engine.answer(engine.posted[1]);
    await settle();
    expect(shown()).toEqual([]);
    engine.answer();
    await settle();
    expect(shown()[0]).toBe('0: 1 over 50');
  });
});

describe('exact rows', () => {
  const row = (epoch: number) => findRow(results(), 0, epoch)?.loss ?? null;

  test('follow the cursor without anything being computed', async () => {
    open('?epochs=10000&lr=0.6');
    expect(row(9990)).toBe(600 + 10_000 + 9990);
    session.playback.getState().actions.seek(100);
    expect(row(100)).toBeNull();
    expect(engine.waiting).toEqual([[0, 512]]);
    await engine.answerRows();
    expect(row(100)).toBe(600 + 10_000 + 100);
    expect(row(101)).toBe(600 + 10_000 + 101);
    expect(engine.posted).toHaveLength(1);
  });

  test('are asked for once while the cursor moves among them', async () => {
    open('?epochs=10000');
    for (const epoch of [100, 101, 102, 400]) session.playback.getState().actions.seek(epoch);
    expect(engine.waiting).toHaveLength(1);
    await engine.answerRows();
    for (const epoch of [100, 511, 0]) session.playback.getState().actions.seek(epoch);
    expect(engine.waiting).toHaveLength(0);
  });

  test('are also there under the pointer, beside those of the cursor', async () => {
    open('?epochs=10000');
    session.playback.getState().actions.setHover(3000);
    expect(engine.waiting).toEqual([[2560, 3072]]);
    await engine.answerRows();
    expect(row(3000)).toBe(600 + 10_000 + 3000);
    expect(row(10_000)).toBe(600 + 10_000 + 10_000);
  });

  test('are never those of another experiment than the one shown', async () => {
    open('?epochs=10000');
    session.playback.getState().actions.seek(100);
    engine.setQuick(false);
    edit().setLearningRate(0, writeNumber(0.5));
    await engine.answerRows();
    expect(row(100)).toBeNull();
    engine.answer();
    await settle();
    expect(row(100)).toBe(500 + 10_000 + 100);
  });

  test('are asked for again when an answer brings those of an earlier cursor', async () => {
    open('?epochs=10000');
    session.playback.getState().actions.seek(100);
    await engine.answerRows();
    engine.answer();
    await settle();
    expect(row(100)).toBeNull();
    await engine.answerRows();
    expect(row(100)).toBe(600 + 10_000 + 100);
  });

  test('can be had of any epochs', async () => {
    open();
    const all = session.rows(0, 50);
    await engine.answerRows();
    expect((await all).map(({ id, rows }) => [id, rows.losses.length])).toEqual([
      [0, 51],
      [1, 51],
      [2, 51],
      [3, 51],
    ]);
  });
});

describe('what the page can show', () => {
  test('is told to the engine only when it changes', () => {
    open();
    edit().setEpochs(5000);
    session.setPixels({ loss: 700, path: 300 });
    session.setPixels({ loss: 700 });
    session.setTracks(plainTrack(Float64Array.of(0.1)));
    session.setTracks(plainTrack(Float64Array.of(0.1)));
    expect(engine.posted).toHaveLength(4);
  });

  test('asks for nothing where the curves keep all their epochs at the old and the new width', () => {
    open();
    session.setPixels({ loss: 700, path: 26 });
    expect(engine.posted).toHaveLength(1);
    session.setPixels({ path: 25 });
    session.setPixels({ path: 300 });
    expect(engine.posted).toHaveLength(3);
  });
});

test('two sessions share nothing', () => {
  open();
  const other = createSession({ engine: createFakeEngine(), systemLanguages: [] });
  edit().setEpochs(20);
  expect(other.experiment.getState().experiment.epochs).toBe(50);
});

test('a session that has ended asks for nothing more, and its engine has ended too', () => {
  open();
  session.dispose();
  edit().setEpochs(20);
  session.playback.getState().actions.setHover(3);
  expect(engine.posted).toHaveLength(1);
  expect(engine.isDisposed()).toBe(true);
});
