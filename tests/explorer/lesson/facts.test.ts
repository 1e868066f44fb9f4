import { expect, test } from 'vitest';
import { deriveFacts } from '../../../src/explorer/lesson/facts';
import { deriveTeacherFigures } from '../../../src/explorer/teachers/teacherFigures';
import { computeTextRun } from '../../../src/explorer/textRun';

const facts = deriveFacts();

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
