import type { HyperparameterName, RunSettings } from '../../core/experiment';
import { OPTIMIZERS } from '../../core/optimizers';
import type { EveryCatalog } from '../../locales/every.en';
import { withMinus } from '../numbers';

/** What runs with these settings are called: "gradient descent", "momentum β 0.9", "Adam, cosine". */
export function nameSettings(
  { optimizer, schedule, clipping, start }: RunSettings,
  words: EveryCatalog,
): string {
  const { name, hyperparameters } = optimizer ?? { name: 'sgd', hyperparameters: {} };
  const usual = OPTIMIZERS[name].hyperparameters;
  const numbers = Object.entries(words.numbers).flatMap(([key, letter]) => {
    const number = key as HyperparameterName;
    const own = hyperparameters[number]?.text;
    // the one number that everybody names
    const told = own ?? (number === 'beta' ? usual.beta : undefined);
    return told === undefined ? [] : [`${letter} ${told}`];
  });
  const parts = [[words.optimizers[name], ...numbers].join(' ')];
  if (schedule) parts.push(words.schedules[schedule.name]);
  if (clipping) parts.push(words.clipped);
  if (start) parts.push(words.from(`(${start.map(({ value }) => withMinus(String(value))).join(', ')})`));
  return words.join(parts);
}
