import { expect, test } from 'vitest';
import { formatTimespan, openAttempt } from '../../src/course/attempt';
import { createFakeApi } from './fakeApi';

test('a first sitting is told as incomplete until it is complete, and only once as that', () => {
  const { api, values, calls } = createFakeApi({ 'cmi.core.lesson_status': 'not attempted' });
  const attempt = openAttempt(api)!;
  expect(attempt.kept).toBeNull();
  expect(values['cmi.core.lesson_status']).toBe('incomplete');
  attempt.complete();
  attempt.complete();
  expect(calls).toEqual([
    'initialize',
    'cmi.core.lesson_status=incomplete',
    'cmi.core.lesson_status=completed',
    'commit',
  ]);
});

test.each(['completed', 'passed', 'failed'])('a lesson that is %s stays that', (status) => {
  const { api, values } = createFakeApi({ 'cmi.core.lesson_status': status });
  openAttempt(api)!.complete();
  expect(values['cmi.core.lesson_status']).toBe(status);
});

test.each(['review', 'browse'])('in %s nothing is told about completion', (mode) => {
  const { api, values } = createFakeApi({ 'cmi.core.lesson_mode': mode });
  openAttempt(api)!.complete();
  expect(values['cmi.core.lesson_status']).toBeUndefined();
});

test('what was kept is there the next time', () => {
  const { api } = createFakeApi();
  openAttempt(api)!.keep('?lr=0.3');
  expect(openAttempt(api)!.kept).toBe('?lr=0.3');
});

test('a link that the run-time has no room for leaves the last one', () => {
  const { api } = createFakeApi();
  const attempt = openAttempt(api)!;
  attempt.keep('?lr=0.3');
  attempt.keep(`?title=${'x'.repeat(4096)}`);
  expect(openAttempt(api)!.kept).toBe('?lr=0.3');
});

test('the end tells the time, asks to be kept, saves, and is the last word', () => {
  const { api, calls } = createFakeApi({ 'cmi.core.lesson_status': 'completed' });
  let now = 5000;
  const attempt = openAttempt(api, () => now)!;
  now += 61_230;
  attempt.finish();
  attempt.keep('?lr=0.3');
  attempt.finish();
  expect(calls).toEqual([
    'initialize',
    'cmi.core.session_time=0000:01:01.23',
    'cmi.core.exit=suspend',
    'commit',
    'finish',
  ]);
});

test('a run-time that refuses gives no attempt', () => {
  const { api } = createFakeApi();
  expect(openAttempt({ ...api, LMSInitialize: () => 'false' })).toBeNull();
});

test('a run-time that throws harms nobody', () => {
  const { api } = createFakeApi();
  const broken = () => {
    throw new Error('connection lost');
  };
  expect(openAttempt({ ...api, LMSInitialize: broken })).toBeNull();
  const attempt = openAttempt({ ...api, LMSGetValue: broken, LMSSetValue: broken, LMSCommit: broken })!;
  expect(attempt.kept).toBeNull();
  attempt.keep('?lr=0.3');
  attempt.complete();
  attempt.finish();
});

test.each([
  [0, '0000:00:00.00'],
  [999, '0000:00:00.99'],
  [3_723_400, '0001:02:03.40'],
  [Number.MAX_SAFE_INTEGER, '9999:00:00.00'],
])('%d ms are written as %s', (milliseconds, text) => {
  expect(formatTimespan(milliseconds)).toBe(text);
});

test('of several answers, in one sitting or another, the best counts', () => {
  const { api, values } = createFakeApi();
  openAttempt(api)!.score(false);
  expect(values['cmi.core.score.raw']).toBe('0');
  expect(values['cmi.core.lesson_status']).toBe('incomplete');
  openAttempt(api)!.score(true);
  openAttempt(api)!.score(false);
  expect(values['cmi.core.score.raw']).toBe('100');
  expect(values['cmi.core.lesson_status']).toBe('passed');
});

test('what a course already calls completed stays that, with the score beside it', () => {
  const { api, values } = createFakeApi({ 'cmi.core.lesson_status': 'completed' });
  openAttempt(api)!.score(true);
  expect(values).toMatchObject({ 'cmi.core.lesson_status': 'completed', 'cmi.core.score.raw': '100' });
});

test.each(['review', 'browse'])('in %s no score is told', (mode) => {
  const { api, values } = createFakeApi({ 'cmi.core.lesson_mode': mode });
  openAttempt(api)!.score(true);
  expect(values['cmi.core.score.raw']).toBeUndefined();
});
