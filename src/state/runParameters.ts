import {
  type ClippingSetting,
  type HyperparameterName,
  LIMITS,
  type OptimizerName,
  type RateChange,
  type ScheduleName,
  type ScheduleSetting,
  type TypedNumber,
} from '../core/experiment';
import type { NumberRange } from '../core/expression/boundedNumber';
import { parseNumber } from '../core/expression/number';
import { OPTIMIZERS } from '../core/optimizers';
import { SCHEDULES } from '../core/schedules';
import {
  foldName,
  type Parameter,
  type Reading,
  readAs,
  readInstead,
  wholeParameter,
} from './parameterKinds';
import { type PerRun, perRunParameter } from './perRun';
import {
  CLIPPING_RANGE,
  correctChanges,
  correctSchedule,
  DEVIATION_RANGE,
  hyperparameterRange,
  MOST_CHANGES,
} from './runSettings';
import { correctTypedNumber, writeNumber } from './typedNumber';

const OPTIMIZER_NAMES = Object.keys(OPTIMIZERS) as OptimizerName[];
const SCHEDULE_NAMES = Object.keys(SCHEDULES) as ScheduleName[];

/** `sgd,adam`: the update rule. */
export const opt = perRunParameter<OptimizerName, readonly string[]>('opt', OPTIMIZER_NAMES, {
  none: 'sgd',
  read: (text) => readName(text, OPTIMIZER_NAMES),
  write: String,
});

/** `0.5,0.9`: a number of the update rule, of the runs that have one of that name. */
function hyperparameter(
  name: string,
  meaning: HyperparameterName,
): Parameter<PerRun<TypedNumber>, NumberRange> {
  const range = hyperparameterRange(meaning);
  return perRunParameter(name, range, { read: (text) => readNumber(text, range), write: ({ text }) => text });
}

/** Numbers of the update rule by their names in a link. */
export const HYPERPARAMETER_ROWS = {
  beta: hyperparameter('beta', 'beta'),
  beta1: hyperparameter('beta1', 'beta1'),
  beta2: hyperparameter('beta2', 'beta2'),
  alpha: hyperparameter('alpha', 'alpha'),
  eps: hyperparameter('eps', 'epsilon'),
  wd: hyperparameter('wd', 'weightDecay'),
};

/** `step:20:0.5,constant`: the schedule of the learning rate with its numbers, the usual ones left out. */
export const sched = perRunParameter<ScheduleSetting, readonly string[]>('sched', SCHEDULE_NAMES, {
  none: 'constant',
  read(text) {
    const [named = '', ...items] = text.split(/[:：]/);
    const { value: name, amendments } = readName(named, SCHEDULE_NAMES);
    if (name === null) return { value: null, amendments };
    const given = items.map((item) => parseNumber(item));
    const end = given.findIndex((number) => !number.ok);
    const read = items.slice(0, end < 0 ? items.length : end);
    const numbers = read.map((item) => {
      const number = parseNumber(item);
      return { value: number.ok ? number.value : 0, text: item };
    });
    const value = correctSchedule({ name, numbers });
    const used = value ? writeSchedule(value) : '';
    if (end >= 0) return readInstead('unreadable', items[end]!, value, '');
    const most = SCHEDULES[name].numbers.length;
    if (numbers.length > most) return readInstead('tooMany', String(numbers.length), value, String(most));
    const isKept = value?.numbers.every((number, place) => number.value === numbers[place]?.value) ?? true;
    return isKept ? readAs(value) : readInstead('clamped', text, value, used);
  },
  write: writeSchedule,
});

function writeSchedule({ name, numbers }: ScheduleSetting): string {
  return [name, ...numbers.map(({ text }) => text)].join(':');
}

/** `norm:1`, `value:0.5`: how the gradient is kept from being long. */
export const clip = perRunParameter<ClippingSetting, readonly string[]>('clip', ['none', 'norm', 'value'], {
  none: 'none',
  read(text) {
    const [named = '', item = ''] = text.split(/[:：]/);
    const { value: by, amendments } = readName(named, ['norm', 'value'] as const);
    if (by === null) return { value: null, amendments };
    const { value: limit, amendments: ofLimit } = readNumber(item === '' ? '1' : item, CLIPPING_RANGE);
    return { value: limit && { by, limit }, amendments: ofLimit };
  },
  write: ({ by, limit }) => `${by}:${limit.text}`,
});

/** `20:0.6;30:0.1`: from these epochs on, other learning rates. */
export const changes = perRunParameter<readonly RateChange[], 'text'>('then', 'text', {
  none: 'none',
  read(text) {
    const read: RateChange[] = [];
    const range = { least: LIMITS.learningRate[0], greatest: LIMITS.learningRate[1], whole: false };
    const amendments = text.split(/[;；]/).flatMap((item) => {
      if (item.trim() === '') return [];
      const [at = '', rate = ''] = item.split(/[:：]/);
      const epoch = wholeParameter('then', [1, LIMITS.epochs[1] - 1], 0).parse(at);
      const learningRate = readNumber(rate, range);
      if (epoch.value === 0 || learningRate.value === null)
        return readInstead('unreadable', item, null, '').amendments;
      read.push({ epoch: epoch.value, learningRate: learningRate.value });
      return [...epoch.amendments, ...learningRate.amendments];
    });
    const value = correctChanges(read);
    if (read.length > MOST_CHANGES) {
      const cut = readInstead('tooMany', String(read.length), null, String(MOST_CHANGES));
      amendments.push(...cut.amendments);
    }
    return { value, amendments };
  },
  write: (changes) => changes.map(({ epoch, learningRate }) => `${epoch}:${learningRate.text}`).join(';'),
});

/** Standard deviation of the noise in every gradient; 0: none. */
export const noise: Parameter<TypedNumber, NumberRange> = {
  name: 'noise',
  default: writeNumber(0),
  range: DEVIATION_RANGE,
  parse(text) {
    const { value, amendments } = readNumber(text, DEVIATION_RANGE);
    return value ? { value, amendments } : readInstead('unreadable', text, noise.default, noise.default.text);
  },
  format: ({ text }) => text,
  correct: (value) => correctTypedNumber(value, DEVIATION_RANGE),
};

/** Which noise. */
export const seed = wholeParameter('seed', LIMITS.seed, 1);

/** How many seeds, from `seed` on, are averaged. */
export const seeds = wholeParameter('seeds', LIMITS.seeds, 1);

function readName<Name extends string>(text: string, names: readonly Name[]): Reading<Name | null> {
  const folded = foldName(text);
  const found = names.find((name) => name.toLowerCase() === folded);
  return found === undefined ? readInstead('unreadable', text, null, '') : readAs(found);
}

/** Reads one number of a list: null where it cannot be read, the nearest legal one where it is out of range. */
function readNumber(text: string, range: NumberRange): Reading<TypedNumber | null> {
  const parsed = parseNumber(text);
  const value = parsed.ok ? correctTypedNumber({ value: parsed.value, text }, range) : null;
  if (!parsed.ok || value === null) return readInstead('unreadable', text, null, '');
  return value.value === parsed.value ? readAs(value) : readInstead('clamped', text, value, value.text);
}
