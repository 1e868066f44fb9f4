import fc from 'fast-check';
import { deflateSync } from 'fflate';
import { expect, test } from 'vitest';
import { DEFAULT_EXPERIMENT } from '../../src/state/defaults';
import { formatLink, parseLink } from '../../src/state/link';
import { formatTask } from '../../src/state/packedTask';
import { PARAMETERS } from '../../src/state/parameters';
import { type Question, USUAL_ASKING } from '../../src/state/question';
import { correctQuestion, QUESTION_LIMITS } from '../../src/state/questionLimits';
import { PACKED, parseTask } from '../../src/state/task';
import { questions } from './questions';

/** A packed task of any content. */
function pack(content: string | Uint8Array): string {
  const bytes = deflateSync(typeof content === 'string' ? new TextEncoder().encode(content) : content);
  return PACKED + Buffer.from(bytes).toString('base64url');
}

const codesOf = (text: string) => parseTask(text).amendments.map(({ code }) => code);

test('any question comes out of its text as it went in, without a correction', () => {
  fc.assert(
    fc.property(questions, (question) => {
      expect(parseTask(formatTask(question))).toEqual({ value: question, amendments: [] });
    }),
  );
});

test('any question goes through a link and out of it again', () => {
  fc.assert(
    fc.property(questions, (question) => {
      const { view } = parseLink('');
      const link = formatLink(DEFAULT_EXPERIMENT, { ...view, task: formatTask(question) });
      const read = parseLink(`https://course.example/embed.html${link}`);
      expect(read.corrections).toEqual([]);
      expect(parseTask(read.view.task).value).toEqual(question);
    }),
  );
});

test('what any question becomes fits where it is to go, however little its texts can be packed', () => {
  const hard = fc.string({ unit: 'binary', minLength: 300, maxLength: 300 });
  const longest = fc
    .tuple(hard, hard, hard)
    .map(([text, right, notYet]) => formatTask(ask({ text, feedback: { right, notYet } })));
  fc.assert(
    fc.property(longest, (text) => {
      expect(text.length).toBeGreaterThan(1000);
      expect(PARAMETERS.predict.parse(text)).toEqual({ value: text, amendments: [] });
    }),
    { numRuns: 50 },
  );
});

function ask(texts: Partial<Question>): Question {
  return { way: 'sketch', run: 0, ...USUAL_ASKING, ...texts } as Question;
}

const usual = USUAL_ASKING;
test.each<[string, Question]>([
  ['word', { way: 'word', run: 0, options: [], ...usual }],
  ['word:run2', { way: 'word', run: 1, options: [], ...usual }],
  ['order', { way: 'order', ...usual }],
  ['order:why', { way: 'order', ...usual, asksWhy: true }],
  ['sketch', { way: 'sketch', run: 0, ...usual }],
  ['landing:3', { way: 'landing', run: 0, steps: 3, ...usual }],
  ['landing:3:run8:why', { way: 'landing', run: 7, steps: 3, ...usual, asksWhy: true }],
  ['rate:within:5', { way: 'rate', run: 0, goal: { kind: 'arrivesWithin', epochs: 5 }, ...usual }],
  ['rate:largest', { way: 'rate', run: 0, goal: { kind: 'largestArriving' }, ...usual }],
  ['rate:unsettled', { way: 'rate', run: 0, goal: { kind: 'neverSettles' }, ...usual }],
  ['rate:bounces', { way: 'rate', run: 0, goal: { kind: 'bounces' }, ...usual }],
  [
    'rate:same:0.1',
    { way: 'rate', run: 0, goal: { kind: 'sameLossCurve', as: { value: 0.1, text: '0.1' } }, ...usual },
  ],
  ['rate:above:1000', { way: 'rate', run: 0, goal: { kind: 'lossAbove', loss: 1000 }, ...usual }],
])('%s is a question, and is written so', (text, question) => {
  expect(parseTask(text)).toEqual({ value: question, amendments: [] });
  expect(formatTask(question)).toBe(text);
});

test.each([
  ['WORD:Run2', 'word:run2'],
  ['landing', 'landing:1'],
  ['landing:why:run2:3', 'landing:3:run2:why'],
  ['rate:same:1/10', 'rate:same:0.1'],
  ['rate：within：5', 'rate:within:5'],
])('%s is read as %s', (text, written) => {
  const { value } = parseTask(text.normalize('NFKC'));
  expect(formatTask(value!)).toBe(written);
});

test('a packed task that was published is read for ever', () => {
  const text = 'z.i1Yqzy9KsSoqzTNS0lF6smPXk90NT3Z2vN8zH8h9un4niGzrfda8GYiA7OSixPKcYiAjJbMstSg9tVgpFgA';
  expect(parseTask(text)).toEqual({
    value: {
      way: 'word',
      run: 1,
      text: '为什么？',
      asksWhy: false,
      feedback: { right: '对', notYet: '再想想' },
      options: ['crawls', 'diverges'],
    },
    amendments: [],
  });
});

test('nothing asks nothing', () => {
  expect(parseTask('')).toEqual({ value: null, amendments: [] });
});

test.each(
  [
    'words',
    'word:run9',
    'word:run0',
    'word:2',
    'order:run2',
    'sketch:3',
    'landing:x',
    'landing:1:2',
    'rate',
    'rate:within',
    'rate:within:',
    'rate:within:5:6',
    'rate:largest:5',
    'rate:constructor',
    'constructor',
    '__proto__',
    'toString',
    ':',
    'z.',
    'z.!',
    'z.AAAA',
    'z.____',
    `z.${'A'.repeat(5990)}`,
    pack('word'),
    pack('{}'),
    pack('null'),
    pack('["word", 5]'),
    pack('["constructor"]'),
    pack('["sketch","","","","crawls"]'),
    pack('{"way":"word","run":0,"options":[]}'),
    pack(new Uint8Array([0x5b, 0xff, 0x5d])),
  ].map((text) => [text.slice(0, 40), text]),
)('%s asks nothing, and that is said', (_, text) => {
  expect(parseTask(text).value).toBeNull();
  expect(codesOf(text)).toEqual(['unreadable']);
});

test('a small text that unpacks to millions of letters is refused without being unpacked whole', () => {
  const bomb = pack(`["word","${'a'.repeat(4_000_000)}"]`);
  expect(bomb.length).toBeLessThan(6000);
  expect(codesOf(bomb)).toEqual(['unreadable']);
});

test('texts that are too long are cut, and that is said', () => {
  const text = pack(JSON.stringify(['word', 'q'.repeat(301), 'r'.repeat(400), '']));
  const { value } = parseTask(text);
  expect(value).toMatchObject({ text: 'q'.repeat(300), feedback: { right: 'r'.repeat(300), notYet: '' } });
  expect(codesOf(text)).toEqual(['shortened']);
});

test.each([
  ['landing:99', 'landing:8'],
  ['landing:-1', 'landing:1'],
  ['rate:within:0', 'rate:within:1'],
  ['rate:within:1e9', 'rate:within:10000'],
  ['rate:same:-3', 'rate:same:0'],
  ['rate:above:-3', 'rate:above:0'],
])('%s is clamped to %s, and that is said', (text, used) => {
  const { value, amendments } = parseTask(text);
  expect(formatTask(value!)).toBe(used);
  expect(amendments).toEqual([{ code: 'clamped', given: text, used }]);
});

test('words that there are not are left out, and that is said', () => {
  const text = pack('["word","","","","crawls","explodes","crawls"]');
  expect(parseTask(text).value).toMatchObject({ options: ['crawls'] });
  expect(codesOf(text)).toEqual(['shortened']);
});

test('marks that turn what follows them, and control characters, are no text', () => {
  const question = correctQuestion(ask({ text: ' a\u202eb\u0000c\r\nd\ud800 ' }));
  expect(question.text).toBe('abc\nd');
});

test('any text at all is read without a throw, and what it gives is legal', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'wordlandingratesketch:run18why.0'.split('')) }),
    fc
      .array(fc.constantFrom('word', 'rate', 'within', 'same', 'run2', 'why', '5', '1e999', ''))
      .map((parts) => parts.join(':')),
    fc.uint8Array({ maxLength: 200 }).map((bytes) => PACKED + Buffer.from(bytes).toString('base64url')),
    fc.anything().map((value) => pack(JSON.stringify(value) ?? '')),
    fc.array(fc.string({ unit: 'binary' })).map((list) => pack(JSON.stringify(['word:why', ...list]))),
  );
  fc.assert(
    fc.property(anything, (text) => {
      const { value } = parseTask(text);
      if (value === null) return;
      expect(correctQuestion(value)).toEqual(value);
      expect(value.text.length).toBeLessThanOrEqual(QUESTION_LIMITS.text);
    }),
  );
});
