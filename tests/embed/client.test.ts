import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Client, createClient } from '../../src/embed/client';
import type { ReportMessage, StateReport } from '../../src/embed/messages';
import { parseReport } from '../../src/embed/reports';

const STATE: StateReport = {
  link: '',
  parameters: {
    fn: '(w+1)^2',
    const: '',
    net: '',
    csv: '',
    lr: '0.6',
    opt: '',
    beta: '',
    beta1: '',
    beta2: '',
    alpha: '',
    eps: '',
    wd: '',
    sched: '',
    clip: '',
    // biome-ignore lint/suspicious/noThenProperty: a name of links
    then: '',
    w0: '5',
    epochs: '50',
    noise: '0',
    seed: '1',
    seeds: '1',
    dtype: 'float32',
    colour: '',
    at: '',
    yscale: 'linear',
    hide: '',
    speed: '8',
    lang: '',
    theme: 'system',
  },
  epoch: 50,
  epochs: 50,
  playing: false,
  runs: [],
  corrections: [],
};

let said: { readonly type: string; readonly id: number; readonly payload: unknown }[];
let heard: ReportMessage[];
let listeners: Set<(event: MessageEvent) => void>;
let client: Client;
const contentWindow = { postMessage: (message: never) => said.push(message) } as unknown as Window;

/** What the frame, or another window, tells the host. */
function tell(type: string, payload: unknown, rid?: number, source: unknown = contentWindow): void {
  const data = { source: 'lr-explorer', v: 1, type, payload, ...(rid !== undefined && { rid }) };
  for (const listener of listeners) listener({ data, source } as MessageEvent);
}

const greetings = () => said.filter(({ type }) => type === 'hello');

beforeEach(() => {
  vi.useFakeTimers();
  said = [];
  heard = [];
  listeners = new Set();
  client = createClient({ contentWindow }, (report) => heard.push(report), {
    addEventListener: (_, listener) => listeners.add(listener),
    removeEventListener: (_, listener) => listeners.delete(listener),
  });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a client', () => {
  test('greets a frame that is there, and again one that loads', () => {
    expect(greetings()).toHaveLength(1);
    tell('ready', STATE);
    expect(greetings()).toHaveLength(2);
    expect(heard).toEqual([]);
    tell('ready', STATE, greetings()[1]!.id);
    expect(heard.map(({ type }) => type)).toEqual(['ready']);
  });

  test('keeps what is said before the explorer is ready, and says it in order', () => {
    void client.send('set', { lr: 0.3 });
    void client.send('play');
    expect(said.map(({ type }) => type)).toEqual(['hello']);
    tell('ready', STATE, 1);
    expect(said.map(({ type }) => type)).toEqual(['hello', 'set', 'play']);
    expect(said[1]!.payload).toEqual({ lr: 0.3 });
  });

  test('resolves each command with its own answer', async () => {
    tell('ready', STATE, 1);
    const first = client.send('step', { by: 1 });
    const second = client.send('step', { by: 1 });
    tell('state', { ...STATE, epoch: 2 }, said.at(-1)!.id);
    tell('state', { ...STATE, epoch: 1 }, said.at(-2)!.id);
    expect((await first).epoch).toBe(1);
    expect((await second).epoch).toBe(2);
  });

  test('resolves image with the picture, whatever else is answered meanwhile', async () => {
    tell('ready', STATE, 1);
    const picture = client.send('image', { type: 'svg' });
    const asked = said.at(-1)!;
    expect(asked.payload).toEqual({ type: 'svg' });
    const state = client.send('get');
    tell('state', STATE, said.at(-1)!.id);
    await state;
    const image = { type: 'svg', theme: 'light', width: 3, height: 2, url: 'data:,' };
    tell('image', image, asked.id);
    expect(await picture).toEqual(image);
  });

  test('rejects a command that was refused, in the words of the explorer', async () => {
    tell('ready', STATE, 1);
    const answer = client.send('set', { lr: 'fast' });
    tell('error', { code: 'invalid', message: 'lr must hold numbers' }, said.at(-1)!.id);
    await expect(answer).rejects.toThrow('lr must hold numbers');
  });

  test('rejects a command that nobody answers within 5 seconds', async () => {
    tell('ready', STATE, 1);
    const answer = client.send('get');
    const refused = expect(answer).rejects.toThrow('No answer to get came within 5 seconds.');
    vi.advanceTimersByTime(5000);
    await refused;
  });

  test('hears its frame and no other window', () => {
    for (const source of [null, {}, 'frame']) tell('ready', STATE, 1, source);
    expect(heard).toEqual([]);
  });

  test('rejects all that waits when it is disposed of, and is deaf from then on', async () => {
    const early = client.send('get');
    client.dispose();
    await expect(early).rejects.toThrow('taken off the page');
    await expect(client.send('get')).rejects.toThrow('taken off the page');
    expect(listeners.size).toBe(0);
  });
});

test('a report that lacks something, or is another version, is none', () => {
  const report = { source: 'lr-explorer', v: 1, type: 'ready', payload: STATE };
  expect(parseReport(report)).toBe(report);
  for (const broken of [
    null,
    'ready',
    [],
    { ...report, v: 2 },
    { ...report, source: 'other' },
    { ...report, type: 'toString' },
    { ...report, type: 'resize' },
    { ...report, payload: null },
    { ...report, payload: { ...STATE, epoch: '3' } },
    { ...report, payload: { ...STATE, runs: {} } },
    Object.create(report),
  ])
    expect(parseReport(broken)).toBeNull();
});
