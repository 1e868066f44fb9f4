import { expect, test, vi } from 'vitest';
import { usualNetwork } from '../../src/state/network';
import type { Engine } from '../../src/worker/engine';
import type { Answer } from '../../src/worker/messages';
import { createRoutedEngine } from '../../src/worker/routedEngine';
import { question } from './fakes';

/** An engine that only remembers what it was asked, and answers on demand. */
function fakeEngine() {
  let posted = 0;
  let listener: (answer: Answer) => void = () => {};
  const engine: Engine = {
    post: () => (posted += 1),
    preview: vi.fn(() => []),
    rows: async () => [],
    onAnswer: (heard) => {
      listener = heard;
      return () => {};
    },
    rung: () => 'blob',
    dispose: vi.fn(),
  };
  return { engine, posts: () => posted, answer: (request: number) => listener({ type: 'done', request }) };
}

const formula = question();
const network = question({ network: usualNetwork('iris') });

test('a formula is asked of the first engine, and no other is opened', () => {
  const [first, open] = [fakeEngine(), vi.fn()];
  const routed = createRoutedEngine(first.engine, open);
  expect(routed.post(formula)).toBe(1);
  expect(first.posts()).toBe(1);
  expect(open).not.toHaveBeenCalled();
});

test('the newest of the networks asked for while their engine opens is the only one sent', async () => {
  const [first, second] = [fakeEngine(), fakeEngine()];
  const routed = createRoutedEngine(first.engine, async () => second.engine);
  const heard: number[] = [];
  routed.onAnswer(({ request }) => heard.push(request));
  routed.post(network);
  const newest = routed.post(network);
  await vi.waitFor(() => expect(second.posts()).toBe(1));
  second.answer(1);
  expect(heard).toEqual([newest]);
});

test('an answer of the engine that was left behind is not heard', async () => {
  const [first, second] = [fakeEngine(), fakeEngine()];
  const routed = createRoutedEngine(first.engine, async () => second.engine);
  const heard: number[] = [];
  routed.onAnswer(({ request }) => heard.push(request));
  routed.post(formula);
  routed.post(network);
  await vi.waitFor(() => expect(second.posts()).toBe(1));
  first.answer(1);
  expect(heard).toEqual([]);
});

test('an engine that cannot be loaded fails the request, and the next one tries again', async () => {
  const [first, second] = [fakeEngine(), fakeEngine()];
  const open = vi.fn<() => Promise<Engine>>().mockRejectedValueOnce(new Error('offline'));
  open.mockResolvedValue(second.engine);
  const routed = createRoutedEngine(first.engine, open);
  const heard: Answer[] = [];
  routed.onAnswer((answer) => heard.push(answer));
  routed.post(network);
  await vi.waitFor(() => expect(heard).toEqual([{ type: 'failed', request: 1, message: 'Error: offline' }]));
  routed.post(network);
  await vi.waitFor(() => expect(second.posts()).toBe(1));
});

test('a network is never previewed, and a formula by the number that it was given', () => {
  const first = fakeEngine();
  const routed = createRoutedEngine(first.engine, async () => fakeEngine().engine);
  const request = routed.post(formula);
  expect(routed.preview({ ...formula, request }, [0])).toEqual([]);
  expect(first.engine.preview).toHaveBeenCalledWith({ ...formula, request: 1 }, [0]);
  const other = routed.post(network);
  expect(routed.preview({ ...network, request: other }, [0])).toBeNull();
});
