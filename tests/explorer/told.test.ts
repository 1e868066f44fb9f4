import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followSession } from '../../src/explorer/told';
import { createExperimentStore } from '../../src/state/experiment';
import { createPlaybackStore } from '../../src/state/playback';
import { createResultsStore } from '../../src/state/results';
import { writeNumber } from '../../src/state/typedNumber';

vi.mock('react-dom', () => ({ flushSync: (task: () => void) => task() }));

function start() {
  const experiment = createExperimentStore();
  const results = createResultsStore();
  const playback = createPlaybackStore();
  const told = followSession({ experiment, results, playback });
  const stop = told.follow();
  const { actions } = experiment.getState();
  const drag = (rate: number) => actions.setLearningRate(0, writeNumber(rate));
  const rateTold = () => told.experiment.getState().experiment.runs[0]?.learningRate.value;
  return { actions, drag, playback, results, stop, told, rateTold };
}

describe('followSession', () => {
  beforeEach(() => {
    vi.useFakeTimers({
      toFake: ['setTimeout', 'clearTimeout', 'requestIdleCallback', 'cancelIdleCallback', 'performance'],
    });
    vi.stubGlobal('document', { documentElement: { getBoundingClientRect: () => ({}) } });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('tells a change in the same update while nothing is dragged', () => {
    const { drag, rateTold } = start();
    drag(0.3);
    expect(rateTold()).toBe(0.3);
  });

  it('lets the words wait in a drag, and then tells the newest moment alone', () => {
    const { actions, drag, rateTold, told } = start();
    actions.hold();
    const listener = vi.fn();
    told.experiment.subscribe(listener);
    for (const rate of [0.3, 0.31, 0.32]) drag(rate);
    expect(rateTold()).toBe(0.6);
    vi.advanceTimersByTime(1000);
    expect(rateTold()).toBe(0.32);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('lets the words wait while one edit follows another at once, as where a host drags', () => {
    const { drag, rateTold, told } = start();
    drag(0.3);
    expect(rateTold()).toBe(0.3);
    const listener = vi.fn();
    told.experiment.subscribe(listener);
    for (const rate of [0.31, 0.32]) {
      vi.advanceTimersByTime(40);
      drag(rate);
    }
    expect(rateTold()).toBe(0.3);
    vi.advanceTimersByTime(1000);
    expect(rateTold()).toBe(0.32);
    expect(listener).toHaveBeenCalledTimes(1);
    drag(0.4);
    expect(rateTold()).toBe(0.4);
  });

  it('tells at once of a run that comes or goes', () => {
    const { actions, drag, told } = start();
    drag(0.3);
    actions.removeRun(1);
    expect(told.experiment.getState().experiment.runs).toHaveLength(3);
  });

  it('tells what came last when a drag ends, at once', () => {
    const { actions, drag, rateTold } = start();
    actions.hold();
    for (const rate of [0.3, 0.4]) drag(rate);
    actions.release();
    expect(rateTold()).toBe(0.4);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('tells experiment and results of one moment', () => {
    const { actions, drag, results, told } = start();
    actions.hold();
    drag(0.4);
    results.setState({ request: 7 });
    expect(told.results.getState().request).toBe(0);
    vi.advanceTimersByTime(1000);
    expect(told.results.getState().request).toBe(7);
  });

  it('follows no more once nobody wants it to, and goes on from the newest moment', () => {
    const { actions, drag, rateTold, stop, told } = start();
    const stopOther = told.follow();
    stop();
    drag(0.3);
    expect(rateTold()).toBe(0.3);
    actions.hold();
    drag(0.4);
    stopOther();
    actions.release();
    expect(vi.getTimerCount()).toBe(0);
    expect(rateTold()).toBe(0.3);
    told.follow();
    expect(rateTold()).toBe(0.4);
  });

  it('follows playback epoch by epoch at a speed that can be read, and no faster', () => {
    const { playback, told } = start();
    const { play, setSpeed, tick, pause } = playback.getState().actions;
    play(50);
    tick(125, 50);
    expect(told.playback.getState().at).toBe(1);
    setSpeed(1000);
    tick(10, 50);
    expect(told.playback.getState().at).toBe(1);
    pause();
    expect(told.playback.getState().at).toBe(11);
  });
});
