import type { ScheduleSetting } from '../../../core/experiment';
import { SCHEDULES } from '../../../core/schedules';
import { formatLiteral, formatTyped } from './literal';

/** Functions that {@link formatFactor} calls, by name. */
export const SCHEDULE_HELPERS: Readonly<Record<string, readonly string[]>> = {
  anneal_rate: [
    'def anneal_rate(first, last, progress):',
    '    return last + (first - last) / 2 * (1 + math.cos(math.pi * progress))',
  ],
  warm_restarts: [
    'def warm_restarts(epoch, period, growth, last):',
    '    while epoch >= period:',
    '        epoch, period = epoch - period, period * growth',
    '    return anneal_rate(1, last, epoch / period)',
  ],
  one_cycle: [
    'def one_cycle(epoch, share, division, last_division):',
    '    peak, end, first = share * epochs - 1, epochs - 1, 1 / division',
    '    if epoch >= end:',
    '        return first / last_division if peak < end else 1',
    '    if epoch < peak:',
    '        return anneal_rate(first, 1, epoch / peak)',
    '    return anneal_rate(1, first / last_division, (epoch - peak) / (end - peak))',
  ],
};

/** What a learning rate is multiplied with in `epoch`, as an expression of Python. */
export function formatFactor({ name, numbers }: ScheduleSetting, epochs: number): string {
  const [a = '', b = '', c = ''] = formatScheduleNumbers({ name, numbers }, epochs);
  switch (name) {
    case 'constant':
      return '1';
    case 'step':
      return `${b} ** (epoch // ${a})`;
    case 'exponential':
      return `${a} ** epoch`;
    case 'inverse':
      return `1 / (1 + ${a} * epoch)`;
    case 'cosine':
      return `anneal_rate(1, ${b}, epoch / ${a})`;
    case 'restarts':
      return `warm_restarts(epoch, ${a}, ${b}, ${c})`;
    case 'warmup':
      return `${b} + (1 - ${b}) * min(1, epoch / ${a})`;
    case 'oneCycle':
      return `one_cycle(epoch, ${a}, ${b}, ${c})`;
  }
}

/** The functions that such expressions need, each once, in the order in which they may be defined. */
export function listScheduleHelpers(factors: readonly string[]): (readonly string[])[] {
  const text = factors.join(' ');
  const needed = Object.keys(SCHEDULE_HELPERS).filter((name) => text.includes(`${name}(`));
  if (needed.length > 0 && !needed.includes('anneal_rate')) needed.unshift('anneal_rate');
  return needed.map((name) => SCHEDULE_HELPERS[name]!);
}

/** The numbers of a schedule, usual ones too, each ready to stand beside an operator. */
export function formatScheduleNumbers({ name, numbers }: ScheduleSetting, epochs: number): string[] {
  return SCHEDULES[name].numbers.map(({ usual, isInteger }, place) => {
    const given = numbers[place];
    if (!given) return formatLiteral(usual(epochs));
    const text = isInteger ? formatLiteral(given.value) : formatTyped(given);
    return text.includes('/') ? `(${text})` : text;
  });
}
