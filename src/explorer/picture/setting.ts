import type { Experiment } from '../../core/experiment';
import type { Catalog } from '../../locales/en';
import { withMinus } from '../numbers';

/**
 * What all runs share, in one line: "L(w) = (w + 1)² · w₀ = 5 · 50 epochs".
 *
 * @param cursor epoch at which the balls are; told where it is not the last
 */
export function formatSetting(experiment: Experiment, cursor: number, catalog: Catalog): string {
  const { objective, start, epochs, dtype } = experiment;
  const parts = [
    `L(w) = ${formatFormula(objective.text)}`,
    `w₀ = ${withMinus(start.map(({ text }) => text).join(', '))}`,
    cursor < epochs ? catalog.transport.epochOf(cursor, epochs) : catalog.settings.epochsText(epochs),
  ];
  return [...parts, ...(dtype === 'float32' ? [] : [dtype])].join(' · ');
}

/** A function as it is written by hand: `(w+1)^2` as "(w + 1)²". */
export function formatFormula(text: string): string {
  const signs = text.replaceAll('^2', '²').replaceAll('*', '·');
  // the sign of an exponent, as in 1e-3, belongs to its number
  return withMinus(
    signs.replace(/\d[eE][-+]|([\w)²])([-+·/])/g, (all, before: string, sign?: string) =>
      sign ? `${before} ${sign} ` : all,
    ),
  );
}
