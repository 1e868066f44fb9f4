import { describe, expect, test } from 'vitest';
import { searchMeetingRate } from '../../src/explorer/share/task/meetingRate';
import { checkTask } from '../../src/explorer/share/task/taskCheck';
import { meetsGoal } from '../../src/state/goal';
import { isLandingClose } from '../../src/state/landing';
import { parseLink } from '../../src/state/link';
import { parseTask } from '../../src/state/task';
import { writeNumber } from '../../src/state/typedNumber';
import { judgeAnswer } from '../../src/state/verdict';
import { lastOf } from '../explorer/lastOf';

const experimentOf = (settings: Record<string, string>) =>
  parseLink(`?${new URLSearchParams(settings)}`).experiment;
const read = (task: string) => parseTask(task).value!;
const check = (task: string, settings: Record<string, string>) =>
  lastOf(checkTask(read(task), experimentOf(settings)));

const STRETCHED = { fn: 'x^2+20*y^2', w0: '-4:1.5', epochs: '400', lr: '0.01' };

describe('a goal is decided by the run as it is set:', () => {
  test('momentum and plain descent do not arrive with the same rate', () => {
    const plain = experimentOf({ ...STRETCHED, lr: '0.06' });
    const momentum = experimentOf({ ...STRETCHED, lr: '0.06', opt: 'momentum' });
    const goal = { kind: 'arrivesWithin', epochs: 400 } as const;
    expect(meetsGoal(goal, writeNumber(0.06), plain, plain.runs[0])).toBe(false);
    expect(meetsGoal(goal, writeNumber(0.06), momentum, momentum.runs[0])).toBe(true);
  });

  test('a run of its own start and a schedule is judged with them', () => {
    const experiment = experimentOf({ lr: '0.4,0.4', w0: '5,-1' });
    const goal = { kind: 'arrivesWithin', epochs: 0 } as const;
    expect(experiment.runs.map((run) => meetsGoal(goal, run.learningRate, experiment, run))).toEqual([
      false,
      true,
    ]);
    const scheduled = experimentOf({ lr: '0.02', sched: 'step:5:0.1' });
    const within = { kind: 'arrivesWithin', epochs: 50 } as const;
    const rate = writeNumber(0.2);
    expect(meetsGoal(within, rate, scheduled)).toBe(true);
    expect(meetsGoal(within, rate, scheduled, scheduled.runs[0])).toBe(false);
  });

  test('a constant has its value', () => {
    const experiment = experimentOf({ fn: 'a*(w+1)^2', const: 'a:4', lr: '0.1' });
    expect(meetsGoal({ kind: 'neverSettles' }, writeNumber(0.3), experiment)).toBe(true);
    expect(meetsGoal({ kind: 'neverSettles' }, writeNumber(0.2), experiment)).toBe(false);
  });

  test('noise keeps a run from arriving that would without', () => {
    const goal = { kind: 'arrivesWithin', epochs: 50 } as const;
    const rate = writeNumber(0.4);
    expect(meetsGoal(goal, rate, experimentOf({ lr: '0.4' }))).toBe(true);
    expect(meetsGoal(goal, rate, experimentOf({ lr: '0.4', noise: '3', seed: '1' }))).toBe(false);
  });
});

describe('before a task is handed out', () => {
  test.each([
    ['stretched bowl', STRETCHED],
    ['stretched bowl with momentum', { ...STRETCHED, opt: 'momentum' }],
    ['stretched bowl with Adam', { ...STRETCHED, opt: 'adam', epochs: '150' }],
    ['wavy bowl', { fn: 'w^2/10+sin(3*w)', w0: '1', lr: '0.05' }],
    ['double well', { fn: '(w^2-1)^2', w0: '2', lr: '0.01' }],
  ])('the largest rate that arrives is found on the %s, with its own optimizer', (_, settings) => {
    const experiment = experimentOf(settings);
    const goal = { kind: 'largestArriving' } as const;
    const { rate: found } = lastOf(searchMeetingRate(goal, experiment, experiment.runs[0]));
    expect(found && meetsGoal(goal, found, experiment, experiment.runs[0])).toBe(true);
  });

  test('where every rate from one on arrives, that is said instead of that none was found', () => {
    const settings = { ...STRETCHED, opt: 'adam' };
    const { right, problems } = check('rate:largest', settings);
    expect(right).toBeNull();
    const [problem] = problems;
    if (problem?.code !== 'allArrive') return expect.unreachable();
    const experiment = experimentOf(settings);
    for (const rate of [problem.least, problem.greatest])
      expect(meetsGoal({ kind: 'arrivesWithin', epochs: 400 }, rate, experiment, experiment.runs[0])).toBe(
        true,
      );
  });

  test('the edge of momentum on a bowl of two weights lies where 2(1 + β)/λ has it', () => {
    const experiment = experimentOf({ ...STRETCHED, opt: 'momentum' });
    const goal = { kind: 'largestArriving' } as const;
    const { rate } = lastOf(searchMeetingRate(goal, experiment, experiment.runs[0]));
    expect(rate!.value).toBeLessThanOrEqual((2 * 1.9) / 40);
    expect(rate!.value).toBeGreaterThan(0.07);
  });

  test('arriving is refused where there is no minimum, other goals are not', () => {
    const falling = { fn: 'w', w0: '1', lr: '0.1' };
    for (const task of ['rate:within:5', 'rate:largest', 'order'])
      expect(check(task, { ...falling, lr: '0.1,0.2' }).problems).toEqual([{ code: 'noMinimum' }]);
    expect(check('word', falling).right).not.toBeNull();
  });

  test('landings are refused with two weights, and nothing else is', () => {
    expect(check('landing:3', STRETCHED)).toEqual({ right: null, problems: [{ code: 'twoWeights' }] });
    for (const task of ['word', 'sketch', 'rate:within:400'])
      expect(check(task, STRETCHED).problems).toEqual([]);
  });
});

test('a landing task in a link with two weights has no points and no verdict', () => {
  const answer = { way: 'landing', points: [1, 2, 3] } as const;
  const { isRight, facts } = judgeAnswer(read('landing:3'), answer, experimentOf(STRETCHED));
  expect(isRight).toBeNull();
  expect(facts).toMatchObject({ points: [] });
});

test('a landing is as far off as it is from the minimum nearest the start, not from −1 or 0', () => {
  const experiment = experimentOf({ fn: '(w-100)^2', w0: '101', lr: '0.1' });
  expect(isLandingClose(100.8, 100.84, experiment)).toBe(true);
  expect(isLandingClose(100.7, 100.8, experiment)).toBe(false);
});

test('a curve that falls from above a negative minimum falls, however little of its loss it is', () => {
  const experiment = experimentOf({ fn: '(w+1)^2-1000', lr: '0.1' });
  expect(judgeAnswer(read('sketch'), null, experiment).facts).toMatchObject({ shape: 'falls' });
});
