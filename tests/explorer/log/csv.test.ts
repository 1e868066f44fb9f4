import { expect, test } from 'vitest';
import { formatCsv } from '../../../src/explorer/log/csv';
import { parseLink } from '../../../src/state/link';
import { createNetworkComputation } from '../../../src/worker/network/networkComputation';
import { resultsOf } from '../experimentOf';

function csvOf(link: string): string[] {
  const { experiment } = parseLink(link);
  const all = [...resultsOf(experiment)].map(([id, { rows }]) => ({ id, rows }));
  return formatCsv(experiment, all).trimEnd().split('\n');
}

test('plain runs of one weight have the columns that they always had', () => {
  expect(csvOf('?lr=0.6&epochs=1')).toEqual([
    'run,learning_rate,epoch,w,loss,gradient',
    '1,0.6,0,5,36,12',
    expect.stringMatching(/^1,0\.6,1,-2\.2/),
  ]);
});

test('optimizers and rates that change have columns, and the last epoch has no rate', () => {
  const [head, first, ...rest] = csvOf('?lr=0.4,0.2&opt=adam,sgd&sched=cosine,&epochs=4&dtype=float64');
  expect(head).toBe('run,optimizer,learning_rate,epoch,rate_of_epoch,w,loss,gradient');
  expect(first).toBe('1,adam,0.4,0,0.4,5,36,12');
  expect(rest[1]).toMatch(/^1,adam,0\.4,2,0\.2\d*,/);
  expect(rest[3]).toMatch(/^1,adam,0\.4,4,,/);
  expect(rest[4]).toBe('2,sgd,0.2,0,0.2,5,36,12');
});

test('two weights are called x and y', () => {
  const [head, first] = csvOf('?fn=x^2%2B20*y^2&w0=-4:1.5&lr=0.01&epochs=1');
  expect(head).toBe('run,learning_rate,epoch,x,y,loss,gradient_x,gradient_y');
  expect(first).toBe('1,0.01,0,-4,1.5,61,-8,60');
});

test('a network has a line for each epoch with its test loss, accuracies and gradient, and no weights', () => {
  const { experiment } = parseLink('?net=iris&lr=1&epochs=3');
  const computation = createNetworkComputation(() => 0);
  const steps = computation.answer({
    request: 1,
    experiment,
    pixels: { loss: 600, path: 400 },
    cursor: 3,
    tracks: [],
  });
  while (!steps.next().done);
  const lines = formatCsv(experiment, computation.rows(0, 3)).trimEnd().split('\n');
  expect(lines[0]).toBe('run,learning_rate,epoch,loss,test_loss,train_accuracy,test_accuracy,gradient_norm');
  expect(lines).toHaveLength(5);
  expect(lines[1]).toMatch(/^1,1,0,0\.\d+,0\.\d+,0\.\d+,0\.\d+,$/);
  expect(lines[4]).toMatch(/^1,1,3,0\.\d+,0\.\d+,0\.\d+,0\.\d+,0\.\d+$/);
});

test('a neuron’s two weights are called w and b', () => {
  const [head, first] = csvOf('?fn=neuron(linear:0,1:1,3)&w0=0:1&lr=0.1&epochs=1&dtype=float64');
  expect(head).toBe('run,learning_rate,epoch,w,b,loss,gradient_w,gradient_b');
  expect(first).toBe('1,0.1,0,0,1,2,-2,-2');
});
