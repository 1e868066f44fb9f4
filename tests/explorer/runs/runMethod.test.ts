import { describe, expect, it } from 'vitest';
import type { OptimizerSetting, Run } from '../../../src/core/experiment';
import { describeMethod, hasMomentum, nameByRate, nameRun } from '../../../src/explorer/runs/runMethod';
import { en } from '../../../src/locales/en';
import { zhCN } from '../../../src/locales/zh-CN';

const typed = (text: string) => ({ value: Number(text), text });
const runOf = (id: number, rate: string, own: Partial<Run> = {}): Run => ({
  id,
  learningRate: typed(rate),
  hidden: false,
  ...own,
});
const optimizer = (name: OptimizerSetting['name'], beta?: string): OptimizerSetting => ({
  name,
  hyperparameters: beta ? { beta: typed(beta) } : {},
});
const cosine = { name: 'cosine', numbers: [] } as const;

function namesOf(...runs: Run[]): string[] {
  return runs.map((run) => nameRun(run, runs, en.methods));
}

describe('a run keeps some of its last step', () => {
  it('with momentum, Nesterov, Adam and AdamW, and no other', () => {
    const names = [
      'sgd',
      'momentum',
      'nesterov',
      'adagrad',
      'rmsprop',
      'adam',
      'adamw',
      'exact',
      'newton',
    ] as const;
    const keeping = names.filter((name) => hasMomentum(runOf(0, '0.1', { optimizer: optimizer(name) })));
    expect(keeping).toEqual(['momentum', 'nesterov', 'adam', 'adamw']);
    expect(hasMomentum(runOf(0, '0.1'))).toBe(false);
  });
});

describe('the line on a card', () => {
  it('is empty for a plain run', () => {
    expect(describeMethod(runOf(0, '0.6'), en.methods)).toEqual([]);
  });

  it('tells β always, and other numbers where they are not the usual ones', () => {
    const momentum = runOf(0, '0.01', { optimizer: optimizer('momentum'), schedule: cosine });
    expect(describeMethod(momentum, en.methods).join(' · ')).toBe('momentum β 0.9 · cosine');
    const adam = { name: 'adam', hyperparameters: { beta2: typed('0.9') } } as const;
    expect(describeMethod(runOf(0, '0.3', { optimizer: adam }), en.methods)).toEqual(['Adam β₂ 0.9']);
  });

  it('marks reference methods, and tells clipping, start and changes', () => {
    const run = runOf(0, '1', {
      optimizer: optimizer('newton'),
      clipping: { by: 'value', limit: typed('2') },
      start: [typed('-4'), typed('1.5')],
      changes: [{ epoch: 20, learningRate: typed('0.6') }],
    });
    expect(describeMethod(run, en.methods)).toEqual([
      'Newton',
      'for reference',
      'clipped at ±2',
      'from -4, 1.5',
      '0.6 from epoch 20',
    ]);
    expect(describeMethod(run, zhCN.methods)[1]).toBe('仅供对照');
  });
});

describe('the name of a run', () => {
  it('is its rate as typed beside plain runs alone', () => {
    expect(namesOf(runOf(0, '3/10'), runOf(1, '.3'))).toEqual(['3/10', '.3']);
  });

  it('has its optimizer and schedule, and those of a plain run where another has its rate', () => {
    const adam = runOf(1, '0.3', { optimizer: optimizer('adam'), schedule: cosine });
    expect(namesOf(runOf(0, '0.3'), adam, runOf(2, '0.1'))).toEqual([
      'gradient descent 0.3',
      'Adam 0.3, cosine',
      '0.1',
    ]);
  });

  it('has the rest only where it would be the same as another', () => {
    const [usual, less] = [
      runOf(0, '0.1', { optimizer: optimizer('momentum') }),
      runOf(1, '0.1', { optimizer: optimizer('momentum', '0.5') }),
    ];
    expect(namesOf(usual, less)).toEqual(['momentum 0.1, β 0.9', 'momentum 0.1, β 0.5']);
    expect(namesOf(runOf(0, '0.1'), runOf(1, '0.1', { start: [typed('3')] }))).toEqual([
      '0.1',
      '0.1, from 3',
    ]);
  });
});

it('where there is little room a run is called by its rate, as long as no other has it', () => {
  const adam = (id: number, rate: string) => runOf(id, rate, { optimizer: optimizer('adam') });
  const namesOf = (...runs: Run[]) => runs.map((run) => nameByRate(run, runs, en.methods));
  expect(namesOf(adam(0, '0.1'), adam(1, '0.01'))).toEqual(['0.1', '0.01']);
  expect(namesOf(adam(0, '0.1'), runOf(1, '0.10'))).toEqual(['Adam 0.1', 'gradient descent 0.10']);
});
