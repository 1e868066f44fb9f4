import { expect, test } from 'vitest';
import { describeObjectiveProblem as tellInEnglish } from '../../src/locales/objectiveProblem.en';
import { describeObjectiveProblem as tellInChinese } from '../../src/locales/objectiveProblem.zh-CN';
import { findObjectiveProblem, type ObjectiveProblem } from '../../src/state/objective';

/** A text for every code but `unknownName`, which no loss can have: a name that nobody knows is a constant. */
const TYPED: Readonly<Record<Exclude<ObjectiveProblem['code'], 'unknownName'>, readonly string[]>> = {
  empty: ['', '   '],
  unexpectedCharacter: ['w#2', 'w^2 🙂'],
  unexpectedToken: ['w+*2', '(w 1)'],
  unexpectedEnd: ['w+', '(w+1)^'],
  unclosed: ['(w+1', '|w'],
  unknownFunction: ['sine(w)', 'foo(w)'],
  wrongOperandCount: ['sin(w,1)', 'max(w)'],
  functionWithoutParentheses: ['sin w'],
  numberTooLarge: ['w*1e999'],
  tooLong: ['w'.repeat(10_000)],
  tooDeep: [`${'('.repeat(200)}w${')'.repeat(200)}`],
  tooManyNodes: [`w${'+w'.repeat(600)}`],
  mixedWeights: ['w+x', 'x*y*w'],
  noWeight: ['a*b', '3+4'],
  joinedNames: ['xy^2'],
  longName: ['learningrate*w', 'softpluss*w'],
  tooManyConstants: ['a*b*c*d*f*g*h*w'],
  divisionByZero: ['w/0', 'w/(1-1)'],
  nowhereFinite: ['log(-1-w^2)', 'sqrt(-w^2-1)'],
};

const CASES = Object.entries(TYPED).flatMap(([code, texts]) => texts.map((text) => [code, text] as const));

test.each(CASES)('%s is told in both languages, of %j', (code, text) => {
  const problem = findObjectiveProblem(text)!;
  expect(problem.code).toBe(code);
  const [english, chinese] = [tellInEnglish(problem), tellInChinese(problem)];
  expect(english).toMatch(/[.?]$/);
  expect(english).not.toMatch(/undefined|NaN|\p{Script=Han}/u);
  expect(english.length).toBeLessThan(180);
  expect(chinese).toMatch(/\p{Script=Han}.*[。？]$/u);
  expect(chinese).not.toMatch(/undefined|NaN|[,:] |\.$/);
});

test('a place is counted from 1, as people count, and holds what is underlined', () => {
  const problem = findObjectiveProblem('w+sine(w)')!;
  expect(tellInEnglish(problem)).toMatch(
    /^Characters 3 to 6: there is no function “sine”\. Did you mean sin/,
  );
  expect(tellInChinese(problem)).toMatch(/^第 3 到 6 个字符：/);
});
