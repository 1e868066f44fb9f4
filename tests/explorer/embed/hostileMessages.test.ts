import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SETTABLE } from '../../../src/embed/messages';
import { parseReport } from '../../../src/embed/reports';
import { startBridge } from '../../../src/explorer/embed/bridge';
import { createSession } from '../../../src/state/session';
import { openStorage } from '../../../src/state/storage';
import { createFakeEngine } from '../../state/fakeEngine';
import { createFakeHost, drawFakeImage } from './fakeHost';

const MESSAGES = 100_000;
const TYPES = ['hello', 'get', 'set', 'play', 'pause', 'step', 'reset', 'theme', 'lang', 'image'];

/** Numbers in [0, 1) that are the same in every run: mulberry32. */
function createChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Texts and values that have broken parsers before. */
const NASTY: readonly unknown[] = [
  undefined,
  null,
  true,
  -0,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  1e308,
  10n,
  '',
  ' ',
  '\0',
  '\ud800',
  '%',
  '%E0%A4%A',
  '1&lr=9#epochs=2',
  '__proto__',
  'constructor',
  '<img src=x onerror=alert(1)>',
  '9'.repeat(5000),
  '('.repeat(1500),
  '1,'.repeat(900),
  new Date(0),
  /x/,
  new Map([['lr', 1]]),
  new Error('x'),
  new ArrayBuffer(8),
  Float64Array.of(1, 2),
  JSON.parse('{"__proto__":{"lr":3},"constructor":{"prototype":{}}}'),
  Object.create(null),
];

function createHostile(chance: () => number) {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(chance() * items.length)]!;
  const value = (depth: number): unknown => {
    if (chance() < 0.4 || depth > 3) return pick(NASTY);
    if (chance() < 0.3) return (chance() - 0.5) * 10 ** Math.floor(chance() * 300);
    if (chance() < 0.3) return Array.from({ length: Math.floor(chance() * 12) }, () => value(depth + 1));
    return Object.fromEntries(
      Array.from({ length: Math.floor(chance() * 5) }, () => [
        pick([...SETTABLE, 'v', 'type', 'payload', 'by', '__proto__', 'toString']),
        value(depth + 1),
      ]),
    );
  };
  const settings = () =>
    Object.fromEntries(
      Array.from({ length: Math.floor(chance() * 4) }, () => [
        pick(SETTABLE),
        chance() < 0.5 ? pick(['0.3', 7, '0.1,0.2', 'light', 'en', 'log', null]) : value(2),
      ]),
    );
  return (): unknown => {
    if (chance() < 0.2) return value(0);
    const message: Record<string, unknown> = {
      target: chance() < 0.95 ? 'lr-explorer' : value(1),
      v: chance() < 0.95 ? 1 : value(1),
      type: chance() < 0.9 ? pick(TYPES) : value(1),
      payload: chance() < 0.6 ? settings() : value(1),
    };
    if (message.type === 'image' && chance() < 0.5)
      message.payload = { type: pick(['svg', 'png', value(2)]), theme: pick(['light', 'dark', value(2)]) };
    if (chance() < 0.5) message.id = value(1);
    if (chance() < 0.1) message.payload = { own: message };
    return message;
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('100,000 random and hostile messages: no throw, no change by an invalid one, no answer to a stranger', async () => {
  const chance = createChance(4);
  const createMessage = createHostile(chance);
  const host = createFakeHost();
  const session = createSession({
    engine: createFakeEngine(),
    storage: openStorage(() => {
      throw new Error('none');
    }),
    systemLanguages: ['en'],
  });
  const bridge = startBridge(
    session,
    { allowedOrigins: ['https://course.example'], resize: true, drawImage: drawFakeImage },
    host.page,
  );
  const look = () => [
    session.experiment.getState(),
    session.playback.getState(),
    session.preferences.getState(),
  ];
  const counts = { obeyed: 0, refused: 0, ignored: 0, strangers: 0 };

  for (let message = 0; message < MESSAGES; message += 1) {
    // a clock that lets every command through, so that each is judged on what it is
    vi.setSystemTime(message * 50);
    vi.advanceTimersByTime(50);
    const before = look();
    const told = host.got.length;
    const data = createMessage();
    const isStranger = chance() < 0.2;
    if (isStranger && chance() < 0.5) host.say(data, { source: host.page });
    else host.say(data, isStranger ? { origin: 'https://other.example' } : {});

    // a picture takes a while
    for (let turn = 0; turn < 4; turn += 1) await Promise.resolve();
    const answers = host.got.slice(told).map((got) => (got.data as { type: string }).type);
    const isObeyed = ['state', 'ready', 'image'].some((type) => answers.includes(type));
    const isUnchanged = look().every((state, place) => state === before[place]);
    if ((isStranger && answers.length > 0) || (!isObeyed && !isUnchanged))
      expect.unreachable(String(message));
    if (isStranger) counts.strangers += 1;
    else if (isObeyed) counts.obeyed += 1;
    else if (answers.includes('error')) counts.refused += 1;
    else counts.ignored += 1;
  }

  // whatever was obeyed left something legal, and every answer can be sent and is read by the other side
  expect(session.experiment.getState().experiment.runs.length).toBeLessThanOrEqual(8);
  const sample = host.got.filter((_, place) => place % 50 === 0);
  expect(host.reports('image').length).toBeGreaterThan(500);
  for (const { data } of sample) expect(parseReport(structuredClone(data))).not.toBeNull();
  expect(({} as { lr?: unknown }).lr).toBeUndefined();
  for (const count of Object.values(counts)) expect(count).toBeGreaterThan(3000);
  bridge.dispose();
  session.dispose();
}, 120_000);
