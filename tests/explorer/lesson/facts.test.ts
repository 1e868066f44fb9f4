import { expect, test } from 'vitest';
import { formatNumber } from '../../../src/explorer/numbers';
import { deriveTeacherFigures } from '../../../src/explorer/teachers/teacherFigures';
import { computeTextRun } from '../../../src/explorer/textRun';
import { FACTS } from './lessonPart';

const facts = FACTS;

test('at the minimum, w = −1, loss and slope are 0', () => {
  expect([facts.minimum, facts.leastLoss, facts.leastSlope]).toEqual(['−1', '0', '0']);
});

test('a step of 0.2 leads from 5 with slope 12 to 2.6, and from −4 with slope −6 to −2.8', () => {
  const { slope, lands, left, leftSlope, leftLands } = facts.step;
  expect([slope, lands]).toEqual(['12', '2.6']);
  expect([left, leftSlope, leftLands]).toEqual(['−4', '−6', '−2.8']);
});

test('0.6, 0.2 and 0.01 arrive after 6, 18 and 431 epochs, and a step leaves 20, 60 and 98 %', () => {
  expect(facts.arrivals).toEqual(['6', '18', '431']);
  expect(facts.leaves).toEqual(['20', '60', '98']);
  expect(facts.firstLandings).toEqual(['−2.2', '2.6', '4.88']);
});

test('0.01 takes 35 epochs to halve the distance, and has a loss of 4.77 after 50', () => {
  expect(facts.small).toEqual({ halving: '35', loss: '4.77' });
});

test('0.99 lands on −6.88, 4.76 and −6.65, each step losing 2 %, and is there at epoch 431 after all', () => {
  const { landings, factor, loses, loss, arrival } = facts.large;
  expect(landings).toEqual(['−6.88', '4.76', '−6.65']);
  expect([factor, loses, loss, arrival]).toEqual(['−0.98', '2', '4.77', '431']);
});

test('the edge is at 1, where 5 and −7 take turns; at 1.02 the loss is 1818 after 50 epochs', () => {
  const { edge, edgeFactor, edgeReturns, beyondFactor, beyondLoss } = facts.large;
  expect([edge, edgeFactor, edgeReturns]).toEqual(['1', '−1', '−7']);
  expect([beyondFactor, beyondLoss]).toEqual(['−1.04', '1818']);
});

test('the runs of the note’s program last 50, 49 and 48 epochs', () => {
  expect(facts.noteEpochs).toEqual(['50', '49', '48']);
});

test('0.1 and 0.9 multiply the gap by 0.8 and −0.8', () => {
  expect(facts.curve).toEqual({ twin: '0.9', factors: ['0.8', '−0.8'] });
});

test('0.5 is the single step; where it is twice as steep 0.6 reaches 3.0e16, 0.5 is the edge, 0.25 the step', () => {
  expect(facts.reason).toEqual({
    oneStep: '0.5',
    steepness: '2',
    factor: '−1.4',
    loss: '3.0e16',
    edge: '0.5',
    steepOneStep: '0.25',
  });
});

test('the goals are met from 0.291 to 0.709, by 0.8, and from 1.017 on', () => {
  expect(facts.own).toEqual({ distance: '6', least: '0.291', most: '0.709', twin: '0.8', high: '1.017' });
});

test('just outside a range its goal is missed', () => {
  const arrivals = [0.29, 0.291, 0.709, 0.71].map((rate) => computeTextRun(rate).diagnosis.arrival);
  expect(arrivals.map((epoch) => epoch !== null && epoch <= 10)).toEqual([false, true, true, false]);
  expect([1.016, 1.017].map((rate) => computeTextRun(rate).diagnosis.endLoss > 1000)).toEqual([false, true]);
});

test('where a valley is twice as steep, 0.25 is there after one step', () => {
  expect(computeTextRun(0.25, { loss: '2*(w+1)^2' }).weights[1]).toBe(-1);
});

test('tanh of 1·x − 2 is 0, 0.762 and 1 for 2, 3 and 12', () => {
  const { answers, weight, bias, further, gain } = facts.neuron;
  expect([weight, bias]).toEqual(['1', '−2']);
  expect(answers).toEqual([
    { input: '2', sum: '0', output: '0' },
    { input: '3', sum: '1', output: formatNumber(Math.tanh(1)) },
    { input: '12', sum: '10', output: '1' },
  ]);
  expect([further, gain]).toEqual(['9', '0.238']);
});

test('the first gradients of the neuron are those of finite differences, and 1 hardly moves where it is saturated', () => {
  const points = [
    [-2, -0.9],
    [-1, -0.4],
    [0.5, 0.3],
    [2, 0.8],
  ] as const;
  const loss = (w: number, b: number) =>
    points.reduce((sum, [x, t]) => sum + (Math.tanh(w * x + b) - t) ** 2, 0) / points.length;
  const slope = (w: number, b: number) =>
    Math.hypot(
      (loss(w + 1e-5, b) - loss(w - 1e-5, b)) / 2e-5,
      (loss(w, b + 1e-5) - loss(w, b - 1e-5)) / 2e-5,
    );
  const { start, saturated, points: count, wildLoss } = facts.neuron;
  expect([count, start, saturated.start]).toEqual(['4', ['−1', '1'], ['0.5', '−6']]);
  expect(saturated.slopes).toEqual([formatNumber(slope(-1, 1), 2), formatNumber(slope(0.5, -6), 2)]);
  expect(saturated.loss).toBe(formatNumber(loss(0.5, -6)));
  expect([saturated.inputs, saturated.sums]).toEqual([
    ['−2', '2'],
    ['−7', '−5'],
  ]);
  expect(Number(wildLoss)).toBeGreaterThan(0.1);
});

test('ten times the largest λ of 10 is under 2; on raw inputs λ is 28 times as large, and the edge between 0.1 and 1', () => {
  const { parabola, product, raw, scaled, times } = facts.trained;
  expect(parabola).toBe('2');
  expect(Number(product)).toBeLessThan(2);
  expect(times).toBe('28');
  expect([Number(raw.edge) > 0.1, Number(raw.edge) < 1, Number(scaled.edge) > 1]).toEqual([true, true, true]);
});

test('300 is stuck from 5 of 20 starts, and its gradient all but gone', () => {
  const { starts, stuck, gradients } = facts.trained.thrown;
  expect([starts, stuck]).toEqual(['20', '5']);
  const [first, last] = gradients.map((text) => Number(text.replace('−', '-')));
  expect(last! / first!).toBeLessThan(1e-3);
});

test('the teacher’s page tells the same numbers as the lesson', () => {
  const figures = deriveTeacherFigures();
  expect(figures).toMatchObject({
    start: facts.start,
    minimum: facts.minimum,
    lands: facts.step.lands,
    leftLands: facts.step.leftLands,
    halving: facts.small.halving,
    edge: facts.large.edge,
    single: facts.reason.oneStep,
    middleTwin: facts.own.twin,
    soon: { least: facts.own.least, most: facts.own.most },
    high: { least: facts.own.high },
    wild: { landings: facts.large.landings },
    steep: { edge: facts.reason.edge, single: facts.reason.steepOneStep },
  });
});
