import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CHANGE_MS, type StateReport } from '../../../src/embed/messages';
import { parseReport } from '../../../src/embed/reports';
import { type Bridge, type BridgeOptions, startBridge } from '../../../src/explorer/embed/bridge';
import { createAskingStore } from '../../../src/state/asking';
import { USUAL_ASKING } from '../../../src/state/question';
import { createSession, type Session } from '../../../src/state/session';
import { openMemory, openStorage } from '../../../src/state/storage';
import { veilSession } from '../../../src/state/veil';
import { createFakeEngine } from '../../state/fakeEngine';
import { createFakeHost, drawFakeImage, type FakeHost } from './fakeHost';

let host: FakeHost;
let session: Session;
let bridge: Bridge;

/** Opens a frame at this link. */
function open(search = '', options: Partial<BridgeOptions> = {}, hash = ''): void {
  host = createFakeHost(hash);
  session = createSession({
    engine: createFakeEngine(),
    link: { search, hash },
    storage: openStorage(() => {
      throw new Error('none');
    }),
    systemLanguages: ['en'],
  });
  bridge = startBridge(
    session,
    { allowedOrigins: [], resize: true, drawImage: drawFakeImage, ...options },
    host.page,
  );
}

const say = (type: string, payload: unknown = {}, id = 'a') =>
  host.say({ target: 'lr-explorer', v: 1, id, type, payload });
const experiment = () => session.experiment.getState().experiment;
const rates = () => experiment().runs.map(({ learningRate }) => learningRate.value);
const last = (type: string): Readonly<Record<string, unknown>> => host.reports(type).at(-1)!.payload;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  bridge.dispose();
  session.dispose();
  vi.useRealTimers();
});

describe('ready', () => {
  test('is told once unasked, with everything the link got wrong', () => {
    open('?lr=0.5&epochs=0&colr=3');
    expect(host.got).toHaveLength(1);
    expect(last('ready')).toMatchObject({
      link: '?lr=0.5&epochs=1',
      epochs: 1,
      runs: [{ colour: 1, lr: 0.5, hidden: false, word: 'crawls', loss: 1, weights: [501] }],
    });
    const { corrections } = last('ready') as { corrections: { parameter: string }[] };
    expect(corrections.map(({ parameter }) => parameter).sort()).toEqual(['colr', 'epochs']);
  });

  test('says of each run by which optimizer and schedule it steps', () => {
    open('?lr=0.01,0.02&opt=momentum,sgd&sched=constant,cosine');
    const { runs } = last('ready') as unknown as StateReport;
    expect(runs.map(({ optimizer, schedule }) => [optimizer, schedule])).toEqual([
      ['momentum', 'constant'],
      ['sgd', 'cosine'],
    ]);
  });

  test('answers hello with its id, and names the frame', () => {
    open('', { id: 'left' });
    say('hello', {}, 'h1');
    expect(host.reports('ready').at(-1)).toMatchObject({
      rid: 'h1',
      id: 'left',
      source: 'lr-explorer',
      v: 1,
    });
  });

  test('is told to nobody at top level', () => {
    open();
    const page = { ...host.page };
    const alone = Object.assign(page, { parent: page, postMessage: () => expect.unreachable() });
    startBridge(session, { allowedOrigins: [], resize: true, drawImage: drawFakeImage }, alone).reportHeight(
      10,
    );
  });
});

describe('set', () => {
  test('means what it means in a link, and leaves the rest', () => {
    open('?lr=0.5,0.7&epochs=20&yscale=log');
    say('set', {
      lr: [0.1, '1/4'],
      w0: -3,
      theme: 'dark',
      lang: 'zh',
      at: 7,
      speed: 60,
      hide: 'track,words,run2',
    });
    expect(rates()).toEqual([0.1, 0.25]);
    expect(last('state').link).toBe(
      '?lr=0.1,1/4&w0=-3&epochs=20&at=7&yscale=log&hide=track,words,run2&speed=60&lang=zh-CN&theme=dark',
    );
    expect(host.reports('state')).toHaveLength(1);
    expect(session.preferences.getState()).toMatchObject({
      theme: 'dark',
      language: 'zh-CN',
      showTrack: false,
    });
  });

  test('clamps what is out of range and says so', () => {
    open();
    say('set', { epochs: 1e9, at: 3 });
    expect(experiment().epochs).toBe(10_000);
    expect(last('state')).toMatchObject({
      epoch: 3,
      corrections: [{ parameter: 'epochs', code: 'clamped', given: '1000000000', used: '10000' }],
    });
  });

  test('is one step of undo', () => {
    open();
    say('set', { lr: 0.3, epochs: 9 });
    session.experiment.getState().actions.undo();
    expect(rates()).toEqual([0.6, 0.2, 0.01, 0.99]);
    expect(experiment().epochs).toBe(50);
  });

  test('gives a parameter its default by null', () => {
    open('?lr=0.5&epochs=20');
    say('set', { epochs: null });
    expect([experiment().epochs, rates()]).toEqual([50, [0.5]]);
  });

  test('takes what `state` gives', () => {
    open('?lr=0.5,0.7&epochs=20&w0=2&at=3&colour=,5&dtype=float64&hide=run1');
    say('get');
    const { parameters, link } = last('state');
    say('set', { lr: 3, epochs: 7, w0: 0, at: 1, colour: 4, dtype: 'float32', hide: '' });
    expect(last('state').link).not.toBe(link);
    say('set', parameters);
    expect(last('state')).toMatchObject({ link, parameters, corrections: [] });
  });

  test.each([
    [{ lr: 'fast' }, 'lr must hold numbers in [0, 1000000]; got "fast".'],
    [{ lr: [0.1, Number.NaN] }, 'lr must hold numbers in [0, 1000000]; got a list.'],
    [{ epochs: { value: 3 } }, 'epochs must hold numbers in [1, 10000]; got object.'],
    [{ epochs: true }, 'epochs must hold numbers in [1, 10000]; got boolean.'],
    [{ fn: 'w^' }, 'fn must be an expression in w, or in x and y, such as (w+1)^2; got "w^".'],
    // biome-ignore lint/suspicious/noThenProperty: that is the parameter's name
    [{ then: '0.6' }, 'then must hold an epoch and a learning rate, such as 20:0.6; got "0.6".'],
    [{ opt: 'adm' }, 'opt must hold one of sgd, momentum, nesterov, '],
    [{ lr: '1,2,3,4,5,6,7,8,9' }, 'lr must hold numbers in [0, 1000000]; got "9". At most 8.'],
    [{ theme: 'pink' }, 'theme must hold one of system, light, dark; got "pink".'],
    [{ view: 'loss' }, 'payload of set takes '],
    [{ __proto__: null, constructor: 1 }, 'payload of set takes '],
    [{ hide: 'open' }, 'hide must hold track, words or runs while the explorer runs; got "open".'],
    [[], 'payload must be an object; got a list.'],
    ['lr=3', 'payload must be an object; got "lr=3".'],
  ])('changes nothing where one of it is no value: %j', (wrong, problem) => {
    open();
    const before = experiment();
    const payload = Array.isArray(wrong) || typeof wrong === 'string' ? wrong : { w0: 3, ...wrong };
    say('set', payload, 'x');
    expect(experiment()).toBe(before);
    expect(host.reports('error').at(-1)).toMatchObject({ rid: 'x', payload: { code: 'invalid' } });
    expect(last('error').message).toContain(problem);
    expect(host.reports('state')).toEqual([]);
  });
});

describe('playing', () => {
  test('is what play, pause and step do, each answered by where the cursor stands', () => {
    open('?at=4');
    say('play');
    expect(last('state')).toMatchObject({ playing: true, epoch: 4 });
    say('pause');
    expect(last('state')).toMatchObject({ playing: false, epoch: 4 });
    say('step');
    expect(last('state')).toMatchObject({ epoch: 5 });
    say('step', { by: -3 });
    expect(last('state')).toMatchObject({ epoch: 2 });
    say('step', { by: 1.5 });
    expect(last('error').message).toBe('by must be a whole number; got 1.5. Write by: 1.');
    expect(session.playback.getState().at).toBe(2);
  });

  test('is told as run to who said hello, from start to end', () => {
    open('?epochs=4');
    say('play');
    say('pause');
    expect(host.reports('run')).toEqual([]);
    say('hello');
    say('play');
    session.playback.getState().actions.tick(10_000, 4);
    expect(host.reports('run').map(({ payload }) => (payload as { phase: string }).phase)).toEqual([
      'started',
      'ended',
    ]);
    expect(last('run')).toMatchObject({ epoch: 4, playing: false });
  });

  test('ends with reset, which gives back the experiment of the link and leaves language and theme', () => {
    open('?lr=0.5&at=4&theme=light');
    say('set', { lr: 3, at: 9, theme: 'dark', yscale: 'log', hide: 'track' });
    say('play');
    say('reset');
    expect(last('state')).toMatchObject({ link: '?lr=0.5&at=4&theme=dark', playing: false });
  });
});

test('theme and lang are obeyed alone, and must say which', () => {
  open();
  say('theme', { theme: 'dark' });
  say('lang', { lang: 'zh-CN' });
  expect(last('state').link).toBe('?lang=zh-CN&theme=dark');
  say('theme');
  expect(last('error').message).toBe('payload of theme must have theme; got none.');
});

describe('image', () => {
  const rest = () => vi.advanceTimersByTimeAsync(0);

  test('is answered by the picture that was asked for, to who asked', async () => {
    open('', { id: 'left' });
    say('image', { type: 'svg', theme: 'dark' }, 'p');
    await rest();
    expect(host.reports('image')).toEqual([
      {
        source: 'lr-explorer',
        v: 1,
        id: 'left',
        rid: 'p',
        type: 'image',
        payload: { type: 'svg', theme: 'dark', width: 700, height: 500, url: 'data:image/svg,' },
      },
    ]);
    expect(host.got.at(-1)!.origin).toBe('https://course.example');
    say('image');
    await rest();
    expect(last('image')).toMatchObject({ type: 'png' });
    expect(host.reports('state')).toEqual([]);
  });

  test('is answered by an error where it cannot be drawn, in the words of who draws', async () => {
    open('', { drawImage: () => Promise.reject(new Error('none is laid out.')) });
    say('image', {}, 'p');
    await rest();
    expect(host.reports('error').at(-1)).toMatchObject({
      rid: 'p',
      payload: { code: 'image', message: 'none is laid out.' },
    });
  });

  test.each([
    [{ type: 'gif' }, 'type must be one of svg, png; got "gif". Write one, or leave it out.'],
    [{ theme: 'system' }, 'theme must be one of light, dark; got "system". Write one, or leave it out.'],
    [{ type: null }, 'type must be one of svg, png; got null.'],
    [{ scale: 3 }, 'payload of image takes type, theme; got "scale".'],
  ])('is refused where it is no picture that there is: %j', async (payload, problem) => {
    open('', { drawImage: () => expect.unreachable() });
    say('image', payload, 'p');
    await rest();
    expect(last('error').message).toContain(problem);
  });

  test('is told to nobody once the page is gone', async () => {
    open();
    say('image');
    bridge.dispose();
    await rest();
    expect(host.reports('image')).toEqual([]);
  });
});

describe('change', () => {
  test('is told to nobody before hello', () => {
    open();
    session.experiment.getState().actions.setEpochs(9);
    vi.advanceTimersByTime(10_000);
    expect(host.reports('change')).toEqual([]);
  });

  test('is told at most 4 times a second, the last one always', () => {
    open();
    say('hello');
    for (let epochs = 1; epochs <= 1000; epochs += 1) {
      session.experiment.getState().actions.setEpochs(epochs);
      vi.advanceTimersByTime(10);
    }
    vi.advanceTimersByTime(1000);
    const { length } = host.reports('change');
    expect(length).toBeGreaterThan(30);
    expect(length).toBeLessThanOrEqual(41);
    expect(last('change')).toMatchObject({ epochs: 1000 });
  });

  test('is not told where nothing that is told has changed', () => {
    open();
    say('hello');
    session.playback.getState().actions.setHover(3);
    vi.advanceTimersByTime(1000);
    expect(host.reports('change')).toEqual([]);
  });
});

describe('strangers', () => {
  test('are not heard: only the window around the frame is', () => {
    open();
    const before = experiment();
    const message = { target: 'lr-explorer', v: 1, type: 'set', payload: { epochs: 3 } };
    for (const source of [null, {}, host.page]) host.say(message, { source });
    expect(experiment()).toBe(before);
    expect(host.got).toHaveLength(1);
  });

  test('are not heard from an origin that is not on the list', () => {
    open('', { allowedOrigins: ['https://course.example'] });
    const message = { target: 'lr-explorer', v: 1, type: 'get' };
    for (const origin of ['https://course.example.evil', 'null', '', 'http://course.example'])
      host.say(message, { origin });
    expect(host.got).toHaveLength(1);
    host.say(message);
    expect(host.got).toHaveLength(2);
  });

  test('get no answer that was meant for the host: it goes to its origin', () => {
    open();
    say('hello');
    session.experiment.getState().actions.setEpochs(9);
    vi.advanceTimersByTime(1000);
    expect(host.got.slice(1).map(({ origin }) => origin)).toEqual([
      'https://course.example',
      'https://course.example',
    ]);
    host.say({ target: 'lr-explorer', v: 1, type: 'get' }, { origin: 'null' });
    expect(host.got.at(-1)!.origin).toBe('*');
  });

  test('are not answered where they speak of something else', () => {
    open();
    for (const data of [
      null,
      'hello',
      3,
      [],
      {},
      { target: 'other' },
      { type: 'hello' },
      { source: 'lr-explorer' },
    ])
      host.say(data);
    expect(host.got).toHaveLength(1);
  });
});

test('a flood is cut at 30 commands a second, and told of once', () => {
  open();
  for (let epochs = 1; epochs <= 100; epochs += 1) say('set', { epochs });
  expect(experiment().epochs).toBe(30);
  expect(host.reports('error').map(({ payload }) => (payload as { code: string }).code)).toEqual(['tooMany']);
  vi.advanceTimersByTime(1001);
  say('set', { epochs: 77 });
  expect(experiment().epochs).toBe(77);
});

describe('the height', () => {
  const tell = (px: number) => {
    const from = host.got.length;
    bridge.reportHeight(px);
    return host.got.slice(from).map(({ data }) => data);
  };

  test('is told in our words, to Canvas and to Embedly, once', () => {
    open();
    expect(tell(431.2)).toEqual([
      { source: 'lr-explorer', v: 1, type: 'resize', payload: { height: 432 } },
      { subject: 'lti.frameResize', height: 432 },
      JSON.stringify({ src: 'https://frame.example/embed.html', context: 'iframe.resize', height: 432 }),
    ]);
    expect(tell(431.9)).toEqual([]);
    expect(tell(300)).toHaveLength(3);
  });

  test('is told to WordPress with its secret', () => {
    open('', {}, '#?secret=aZ09');
    expect(tell(500)).toContainEqual({ message: 'height', value: 500, secret: 'aZ09' });
  });

  test('is not told where it is none, or none is wanted', () => {
    open();
    for (const px of [0, -3, Number.NaN]) expect(tell(px)).toEqual([]);
    open('', { resize: false });
    expect(tell(500)).toEqual([]);
  });
});

test('nothing is heard or told once it is disposed of', () => {
  open();
  say('hello');
  session.experiment.getState().actions.setEpochs(9);
  const { length } = host.got;
  bridge.dispose();
  vi.advanceTimersByTime(1000);
  session.experiment.getState().actions.setEpochs(10);
  bridge.reportHeight(100);
  vi.advanceTimersByTime(1000);
  expect(host.got).toHaveLength(length);
  expect(host.isListened()).toBe(false);
});

describe('answer', () => {
  const answer = {
    way: 'word',
    given: 'crawls',
    verdict: 'right',
    tries: 1,
    duration: 2000,
    why: '<b>',
  } as const;

  test('is told to a host that has said hello, to its origin alone, and is read on the other side', () => {
    open('?predict=word');
    bridge.reportAnswer(answer);
    expect(host.reports('answer')).toEqual([]);
    say('hello');
    bridge.reportAnswer(answer);
    const { data, origin } = host.got.at(-1)!;
    expect(origin).toBe('https://course.example');
    expect(parseReport(structuredClone(data))).toMatchObject({ type: 'answer', payload: answer });
  });

  test('is not told once the bridge is down', () => {
    open('?predict=word');
    say('hello');
    bridge.dispose();
    bridge.reportAnswer(answer);
    expect(host.reports('answer')).toEqual([]);
  });

  test('that lacks a part or has one of another kind is no report', () => {
    const message = { source: 'lr-explorer', v: 1, type: 'answer' };
    expect(parseReport({ ...message, payload: answer })).not.toBeNull();
    for (const key of Object.keys(answer)) {
      expect(parseReport({ ...message, payload: { ...answer, [key]: undefined } })).toBeNull();
      expect(parseReport({ ...message, payload: { ...answer, [key]: [] } })).toBeNull();
    }
  });
});

describe('a question', () => {
  test('hides what the runs do from the page around until it is told, and tells it then', () => {
    host = createFakeHost();
    session = createSession({
      engine: createFakeEngine(),
      link: { search: '?lr=0.5', hash: '' },
      storage: openMemory(),
    });
    const asking = createAskingStore();
    asking.getState().actions.ask({ way: 'order', ...USUAL_ASKING });
    const veil = veilSession(session, asking);
    veil.follow();
    bridge = startBridge(
      veil.session,
      { allowedOrigins: [], resize: true, drawImage: drawFakeImage },
      host.page,
    );
    const hidden = [{ lr: 0.5, word: null, loss: null }];
    expect(last('ready').runs).toMatchObject(hidden);
    say('hello');
    say('set', { at: 3 });
    expect(last('state').runs).toMatchObject(hidden);
    asking.getState().actions.skip();
    vi.advanceTimersByTime(CHANGE_MS);
    expect(last('change').runs).toMatchObject([{ lr: 0.5, word: 'crawls' }]);
  });
});
